/** A file on its way to the server, where it is kept for a day for whoever imports it. */
import { TRPCClientError } from '@trpc/client'
import { ForeignAnswer } from './failure.ts'

export interface Uploaded {
  readonly uploadId: string
  readonly fileName: string
  readonly bytes: number
}

interface Way {
  /** Address of the server. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: number
}

/** Fails as a call of the API would: with a refusal, or because nobody answered. */
export const upload = async (way: Way, fileName: string, bytes: Uint8Array): Promise<Uploaded> => {
  const response = await fetch(`${way.url}/files/import`, {
    method: 'POST',
    headers: {
      ...way.headers,
      'content-type': 'application/octet-stream',
      // headers carry ASCII only
      'x-file-name': encodeURIComponent(fileName)
    },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(way.timeout)
  }).catch((cause: unknown) => {
    throw new TRPCClientError('not answered', { cause: cause instanceof Error ? cause : new Error(String(cause)) })
  })
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new TRPCClientError('not answered by Gezhi', { cause: new ForeignAnswer(response.status) })
  }
  const answer: unknown = await response.json()
  if (isUploaded(answer)) return answer
  throw TRPCClientError.from(
    typeof answer === 'object' && answer !== null ? answer : new ForeignAnswer(response.status)
  )
}

const isUploaded = (answer: unknown): answer is Uploaded =>
  typeof answer === 'object' && answer !== null && 'uploadId' in answer && typeof answer.uploadId === 'string'
