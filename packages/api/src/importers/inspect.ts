/** The first look at a file: how it is written, its columns, a few rows, and what they probably are. */
import { ImportStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { BatchId, Instant } from '@gezhi/domain/common'
import { Effect } from 'effect'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { guess } from './guess.ts'
import { fieldsOf, type InspectInput } from './kinds.ts'
import { readFile } from './reading/read-file.ts'
import type { Table } from './reading/table.ts'
import { UploadGone } from './refusals.ts'

export interface Inspected extends Pick<Table, 'format' | 'encoding' | 'sheets' | 'headingRow' | 'columns'> {
  readonly fileName: string
  readonly rows: number
  readonly sample: ReadonlyArray<{ readonly row: number; readonly cells: ReadonlyArray<string> }>
  /** GeoJSON brings its boundaries by itself. */
  readonly hasShapes: boolean
  /** Columns by field, as far as one can tell. */
  readonly guess: Readonly<Record<string, string>>
  /** In the order in which to ask for them; words for them are under `import.fields`. */
  readonly fields: ReadonlyArray<{ readonly field: string; readonly needed: boolean }>
  /** The same file was taken in before. */
  readonly sameFile: { readonly batchId: BatchId; readonly at: Instant } | null
}

const sampleSize = 5

export const inspect = Effect.fnUntraced(function* (
  actor: Actor,
  input: InspectInput
): Effect.fn.Return<Inspected, Refusal, ImportStore> {
  const store = yield* ImportStore
  const upload = yield* store.upload(actor.tenantId, input.uploadId, yield* now)
  if (upload === null) return yield* new UploadGone({ uploadId: input.uploadId })
  const table = yield* readFile(upload.fileName, upload.bytes, input)
  const same = yield* store.ofSameFile(actor.tenantId, upload.digest)
  const { format, encoding, sheets, headingRow, columns, rows } = table
  return {
    fileName: upload.fileName,
    format,
    encoding,
    sheets,
    headingRow,
    columns,
    rows: rows.length,
    sample: rows
      .slice(0, sampleSize)
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, 300)) })),
    hasShapes: format === 'geojson',
    guess: Object.fromEntries(Object.entries<string>(guess(input.kind, table))),
    fields: Object.entries<boolean>(fieldsOf[input.kind]).map(([field, needed]) => ({ field, needed })),
    sameFile: same === null ? null : { batchId: same.id, at: same.at }
  }
})
