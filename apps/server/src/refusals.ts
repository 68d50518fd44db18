/** Why the server does not start, or does not take a request, before any rule of the domain was asked. */
import type { BundledRefusal } from '@gezhi/database/bundled'
import { Schema } from 'effect'

/** A body beyond what the kind of request may carry; `limit` in bytes. */
export class TooLarge extends Schema.TaggedError<TooLarge>()('TooLarge', { limit: Schema.Number }) {}

/** There is nothing under this path. */
export class NoSuchPath extends Schema.TaggedError<NoSuchPath>()('NoSuchPath', {}) {}

/** A mistake of ours; `requestId` finds it in the log. */
export class Defect extends Schema.TaggedError<Defect>()('Defect', { requestId: Schema.String }) {}

export const settingNames = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'GEZHI_DATA',
  'GEZHI_SECRET',
  'GEZHI_ORIGIN',
  'GEZHI_DEMO_PASSWORD',
  'GEZHI_LOG',
  'GEZHI_LANG'
] as const
export const SettingName = Schema.Literals(settingNames)
export type SettingName = typeof SettingName.Type

/** A setting whose value cannot be meant. The value itself is not repeated: it may be a secret. */
export class WrongSetting extends Schema.TaggedError<WrongSetting>()('WrongSetting', { setting: SettingName }) {}

/** A GEZHI_ name that nothing reads: a typing error, most likely, of one of the `known`. */
export class UnknownSetting extends Schema.TaggedError<UnknownSetting>()('UnknownSetting', {
  setting: Schema.String,
  known: Schema.Array(SettingName)
}) {}

/** Other machines can reach the server or share its database, so this has to be chosen by whoever runs it. */
export class SettingMissing extends Schema.TaggedError<SettingMissing>()('SettingMissing', {
  setting: SettingName,
  because: Schema.Literals(['HOST', 'DATABASE_URL'])
}) {}

export class UnknownArgument extends Schema.TaggedError<UnknownArgument>()('UnknownArgument', {
  argument: Schema.String
}) {}

/** The address cannot be listened on: another program has the port, we may not have it, or it is not this machine's. */
export class AddressRefused extends Schema.TaggedError<AddressRefused>()('AddressRefused', {
  host: Schema.String,
  port: Schema.Number,
  why: Schema.Literals(['taken', 'forbidden', 'elsewhere'])
}) {}

/** The database that DATABASE_URL names does not let us in; `code` and `said` are its or the system's words. */
export class DatabaseRefused extends Schema.TaggedError<DatabaseRefused>()('DatabaseRefused', {
  code: Schema.String,
  said: Schema.String
}) {}

/** An older PostgreSQL than the schema needs. */
export class DatabaseTooOld extends Schema.TaggedError<DatabaseTooOld>()('DatabaseTooOld', {
  major: Schema.Number,
  needs: Schema.Number
}) {}

/** A database whose text is not Unicode. */
export class DatabaseNotUnicode extends Schema.TaggedError<DatabaseNotUnicode>()('DatabaseNotUnicode', {
  encoding: Schema.String
}) {}

/** `--demo` was asked for a database that has something in it already. */
export class NotEmpty extends Schema.TaggedError<NotEmpty>()('NotEmpty', {}) {}

export type ConfigRefusal = WrongSetting | UnknownSetting | SettingMissing | UnknownArgument
export type StartRefusal =
  | ConfigRefusal
  | AddressRefused
  | DatabaseRefused
  | DatabaseTooOld
  | DatabaseNotUnicode
  | NotEmpty
  | BundledRefusal
export type RequestRefusal = TooLarge | NoSuchPath | Defect
