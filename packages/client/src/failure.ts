/** What came back instead of an answer, in three sorts: the rules said no, nobody answered, or the server failed. */
import type { PlainRefusal } from '@gezhi/api'
import { TRPCClientError } from '@trpc/client'

export type { PlainRefusal as Refusal } from '@gezhi/api'

export type Failure =
  /** The rules or the input check said no: the facts of the case, told apart by `_tag`. */
  | { readonly kind: 'refused'; readonly refusal: PlainRefusal }
  /** No answer came: no network, no server at that address, or it took too long. Nothing is known about the effect. */
  | { readonly kind: 'unreachable'; readonly cause: unknown }
  /** The server met a fault of its own, or it is no Gezhi server; `status` is its HTTP status where there was one. */
  | { readonly kind: 'defect'; readonly status: number | null; readonly cause: unknown }

export const failureOf = (error: unknown): Failure => {
  const refusal = refusalOf(error)
  if (refusal !== null) return { kind: 'refused', refusal }
  const status = statusOf(error)
  // an event stream that is refused comes with its status alone
  if (status === 401) return { kind: 'refused', refusal: { _tag: 'NotSignedIn' } }
  return status === null && error instanceof TRPCClientError
    ? { kind: 'unreachable', cause: error.cause ?? error }
    : { kind: 'defect', status, cause: error }
}

/** The refusal as plain data; `null` when the failure was none. */
export const refusalOf = (error: unknown): PlainRefusal | null => {
  if (!(error instanceof TRPCClientError)) return null
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return null
  return isRefusal(data.refusal) ? data.refusal : null
}

/** The server checks what it sends against the schema of all refusals; the tag is what tells them apart here. */
const isRefusal = (value: unknown): value is PlainRefusal =>
  typeof value === 'object' && value !== null && '_tag' in value && typeof value._tag === 'string'

/** An answer that is not the API's: a proxy before it, or another server altogether. */
export class ForeignAnswer extends Error {
  readonly status: number
  constructor(status: number) {
    super(`an answer with HTTP status ${status} that is not Gezhi's`)
    this.status = status
  }
}

/** HTTP status of the answer, whether the API or something in front of it gave it; `null` when there was none. */
export const statusOf = (error: unknown): number | null => {
  if (!(error instanceof TRPCClientError)) return null
  const data: unknown = error.data
  if (typeof data === 'object' && data !== null && 'httpStatus' in data && typeof data.httpStatus === 'number') {
    return data.httpStatus
  }
  const cause: unknown = error.cause
  if (cause instanceof ForeignAnswer) return cause.status
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'number'
    ? cause.code
    : null
}
