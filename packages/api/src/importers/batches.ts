/** What was imported: the batches, newest first, and whether one of them could still be taken back. */
import { type BatchRow, type Hold, ImportStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { BatchId, Instant, NotFound, type Unavailable } from '@gezhi/domain/common'
import { Effect, Schema } from 'effect'

export const BatchesInput = Schema.Struct({
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))),
  /** `next` of the page before. */
  cursor: Schema.optionalKey(Schema.NullOr(Instant))
})
export type BatchesInput = typeof BatchesInput.Type

export type Batch = Pick<
  BatchRow,
  'id' | 'kind' | 'fileName' | 'rows' | 'written' | 'leftOut' | 'at' | 'by' | 'undoneAt'
>

export interface BatchPage {
  readonly rows: ReadonlyArray<Batch>
  readonly next: Instant | null
}

export const batches = Effect.fnUntraced(function* (
  actor: Actor,
  { limit = 50, cursor = null }: BatchesInput
): Effect.fn.Return<BatchPage, Unavailable, ImportStore> {
  const rows = yield* ImportStore.use((store) => store.batches(actor.tenantId, limit + 1, cursor))
  const shown = rows.slice(0, limit)
  return { rows: shown.map(batchOf), next: rows.length > limit ? (shown.at(-1)?.at ?? null) : null }
})

export const BatchInput = Schema.Struct({ id: BatchId })

export interface BatchDetail extends Batch {
  /** What stands in the way of taking it back; nothing where it was taken back already. */
  readonly held: { readonly count: number; readonly first: ReadonlyArray<Hold> }
}

export const batch = Effect.fnUntraced(function* (
  actor: Actor,
  id: BatchId
): Effect.fn.Return<BatchDetail, NotFound | Unavailable, ImportStore> {
  const store = yield* ImportStore
  const row = yield* store.batch(actor.tenantId, id)
  if (row === null) return yield* new NotFound({ what: 'batch', id })
  const held = row.undoneAt === null ? yield* store.holds(actor.tenantId, id, 20) : { count: 0, first: [] }
  return { ...batchOf(row), held }
})

const batchOf = ({ id, kind, fileName, rows, written, leftOut, at, by, undoneAt }: BatchRow): Batch => ({
  id,
  kind,
  fileName,
  rows,
  written,
  leftOut,
  at,
  by,
  undoneAt
})
