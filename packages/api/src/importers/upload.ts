/** Keeps a file for a day, for whoever sent it in to look at, try and take in. */
import { createHash } from 'node:crypto'
import { ImportStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { Unavailable } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { newId } from '../ids.ts'
import { now } from '../now.ts'
import { bytesMax, clean } from './reading/table.ts'
import { FileTooLarge, UnreadableFile } from './refusals.ts'

export interface Uploaded {
  readonly uploadId: string
  readonly fileName: string
  /** How large it is. */
  readonly bytes: number
}

export const uploadFile = Effect.fnUntraced(function* (
  actor: Actor,
  givenName: string,
  bytes: Uint8Array
): Effect.fn.Return<Uploaded, FileTooLarge | UnreadableFile | Unavailable, ImportStore> {
  const fileName = nameOf(givenName)
  if (bytes.length > bytesMax) return yield* new FileTooLarge({ max: bytesMax })
  if (bytes.length === 0) return yield* new UnreadableFile({ fileName, reason: 'empty', row: null })
  const id = newId()
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const at = yield* now
  const { tenantId, accountId } = actor
  yield* ImportStore.use((store) => store.keep({ tenantId, id, accountId, fileName, bytes, digest, at }))
  return { uploadId: id, fileName, bytes: bytes.length }
})

/** The last part of a path, at most 200 characters. */
const nameOf = (given: string): string => clean(given.split(/[\\/]/).at(-1) ?? '').slice(-200) || 'file'
