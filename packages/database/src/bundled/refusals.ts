/** Why the bundled PostgreSQL does not start: facts for the person at the machine, whose words are in @gezhi/words. */
import { Schema } from 'effect'

/** Another server, process `pid`, has the data folder. */
export class FolderInUse extends Schema.TaggedError<FolderInUse>()('FolderInUse', {
  folder: Schema.String,
  pid: Schema.Number
}) {}

/** The operating system does not let us write there; `code` is its word for it (EACCES, EROFS…). */
export class FolderNotWritable extends Schema.TaggedError<FolderNotWritable>()('FolderNotWritable', {
  folder: Schema.String,
  code: Schema.String
}) {}

export class DiskFull extends Schema.TaggedError<DiskFull>()('DiskFull', { folder: Schema.String }) {}

/** We are root, PostgreSQL has to run as `account`, and that one cannot get into the folder. */
export class FolderClosedToAccount extends Schema.TaggedError<FolderClosedToAccount>()('FolderClosedToAccount', {
  folder: Schema.String,
  account: Schema.String
}) {}

/** We are root and this machine has no account that PostgreSQL could run as. */
export class NoAccount extends Schema.TaggedError<NoAccount>()('NoAccount', {}) {}

/** The data was made by another major version of PostgreSQL. */
export class OtherVersion extends Schema.TaggedError<OtherVersion>()('OtherVersion', {
  folder: Schema.String,
  made: Schema.String,
  ours: Schema.String
}) {}

/** There are no binaries for this platform, or `folder` (from PG_BIN) holds none that run. */
export class NoBinaries extends Schema.TaggedError<NoBinaries>()('NoBinaries', {
  platform: Schema.String,
  folder: Schema.NullOr(Schema.String)
}) {}

/** It ended, or was not ready after `seconds`; `last` is the last line of its log. */
export class DidNotStart extends Schema.TaggedError<DidNotStart>()('DidNotStart', {
  seconds: Schema.NullOr(Schema.Number),
  last: Schema.String,
  log: Schema.String
}) {}

export type BundledRefusal =
  | FolderInUse
  | FolderNotWritable
  | DiskFull
  | FolderClosedToAccount
  | NoAccount
  | OtherVersion
  | NoBinaries
  | DidNotStart

/** An error of the file system under `folder` as the refusal it means; anything else is a defect and passes through. */
export const fileRefusal = (folder: string, error: unknown): unknown => {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')) return error
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? new DiskFull({ folder })
    : new FolderNotWritable({ folder, code: error.code })
}

/**
 * What PostgreSQL wrote on its way out, as the refusal it means. `wrote` is what it logged in this attempt, `holder`
 * the process that has the folder, 0 if unknown.
 */
export const logRefusal = (
  place: { readonly folder: string; readonly log: string; readonly holder?: number },
  wrote: string,
  seconds: number | null
): BundledRefusal => {
  const { folder, log, holder = 0 } = place
  if (/No space left on device|Disk quota exceeded/.test(wrote)) return new DiskFull({ folder })
  if (/lock file ".*" already exists|shared memory block .* is still in use/.test(wrote))
    return new FolderInUse({ folder, pid: holder })
  if (wrote.includes('Permission denied')) return new FolderNotWritable({ folder, code: 'EACCES' })
  if (wrote.includes('Read-only file system')) return new FolderNotWritable({ folder, code: 'EROFS' })
  const lines = wrote.trimEnd().split('\n')
  const fatal = lines.findLast((line) => /(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? ''
  return new DidNotStart({ seconds, last: fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, ''), log })
}
