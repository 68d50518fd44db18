/** Why an import is refused as a whole; what is wrong with single rows is in its report. */
import { Schema } from 'effect'

/** Uploads are kept for a day. */
export class UploadGone extends Schema.TaggedError<UploadGone>()('UploadGone', { uploadId: Schema.String }) {}

/** Neither of the formats that this import reads, or damaged. */
export class UnreadableFile extends Schema.TaggedError<UnreadableFile>()('UnreadableFile', {
  fileName: Schema.String,
  reason: Schema.Literals(['format', 'encoding', 'empty', 'damaged', 'tooManyRows'])
}) {}

export class ColumnMissing extends Schema.TaggedError<ColumnMissing>()('ColumnMissing', {
  field: Schema.String,
  column: Schema.NullOr(Schema.String)
}) {}

/** Rows are faulty and the caller did not ask to leave them out: nothing was written. */
export class RowsFaulty extends Schema.TaggedError<RowsFaulty>()('RowsFaulty', {
  faulty: Schema.Natural,
  rows: Schema.Natural
}) {}

export class AlreadyUndone extends Schema.TaggedError<AlreadyUndone>()('AlreadyUndone', { batchId: Schema.String }) {}

/** Something of the batch was worked on since; `count` things hold it. */
export class BatchTouched extends Schema.TaggedError<BatchTouched>()('BatchTouched', {
  batchId: Schema.String,
  count: Schema.Natural
}) {}

export const ImportRefusal = Schema.Union([
  UploadGone,
  UnreadableFile,
  ColumnMissing,
  RowsFaulty,
  AlreadyUndone,
  BatchTouched
])
