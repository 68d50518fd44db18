/** Why an import is refused as a whole; what is wrong with single rows is in its report. */
import { Schema } from 'effect'

/** More than an upload may be; both in bytes. */
export class FileTooLarge extends Schema.TaggedError<FileTooLarge>()('FileTooLarge', { max: Schema.Natural }) {}

/** Uploads are kept for a day. */
export class UploadGone extends Schema.TaggedError<UploadGone>()('UploadGone', { uploadId: Schema.String }) {}

/** None of the formats that this import reads, or damaged; `row` is where it broke, if one can say. */
export class UnreadableFile extends Schema.TaggedError<UnreadableFile>()('UnreadableFile', {
  fileName: Schema.String,
  reason: Schema.Literals(['format', 'oldExcel', 'encoding', 'empty', 'damaged', 'tooManyRows', 'noSuchSheet']),
  row: Schema.NullOr(Schema.Natural)
}) {}

/** A field without which nothing can be read has no column, or one that the file does not have. */
export class ColumnMissing extends Schema.TaggedError<ColumnMissing>()('ColumnMissing', {
  field: Schema.String,
  column: Schema.NullOr(Schema.String)
}) {}

/** Rows are faulty and the caller did not ask to leave them out: nothing was written. */
export class RowsFaulty extends Schema.TaggedError<RowsFaulty>()('RowsFaulty', {
  faulty: Schema.Natural,
  rows: Schema.Natural
}) {}

/** Not one row is left that could be taken in. */
export class NothingToImport extends Schema.TaggedError<NothingToImport>()('NothingToImport', {
  rows: Schema.Natural
}) {}

/** Somebody called it off before it was through: nothing was written. */
export class ImportCancelled extends Schema.TaggedError<ImportCancelled>()('ImportCancelled', {
  commandId: Schema.String
}) {}

export class AlreadyUndone extends Schema.TaggedError<AlreadyUndone>()('AlreadyUndone', { batchId: Schema.String }) {}

/** Something of the batch was worked on or built upon since: `count` things, the first of them by name. */
export class BatchTouched extends Schema.TaggedError<BatchTouched>()('BatchTouched', {
  batchId: Schema.String,
  count: Schema.Natural,
  first: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals(['issue', 'unit', 'person', 'post', 'organisation', 'account', 'building', 'household']),
      id: Schema.String,
      name: Schema.String
    })
  )
}) {}

/** The official list has no county and no street of this code, or nothing below it. */
export class UnknownDivision extends Schema.TaggedError<UnknownDivision>()('UnknownDivision', {
  code: Schema.String
}) {}

/** A list longer than a sheet should be; narrowed down it can be had. */
export class ExportTooLarge extends Schema.TaggedError<ExportTooLarge>()('ExportTooLarge', {
  rows: Schema.Natural,
  max: Schema.Natural
}) {}

export const ImportRefusal = Schema.Union([
  FileTooLarge,
  UploadGone,
  UnreadableFile,
  ColumnMissing,
  RowsFaulty,
  NothingToImport,
  ImportCancelled,
  AlreadyUndone,
  BatchTouched,
  UnknownDivision,
  ExportTooLarge
])
export type ImportRefusal = typeof ImportRefusal.Type
