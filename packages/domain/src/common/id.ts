/** Names of things: UUIDv7 strings, branded so that one kind is never taken for another. */
import { Schema } from 'effect'

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const Uuid7 = Schema.String.check(Schema.isPattern(uuid7, { message: 'a UUIDv7 in lower case' }))

export const TenantId = Uuid7.pipe(Schema.brand('TenantId'))
export type TenantId = typeof TenantId.Type
export const UnitId = Uuid7.pipe(Schema.brand('UnitId'))
export type UnitId = typeof UnitId.Type
export const PersonId = Uuid7.pipe(Schema.brand('PersonId'))
export type PersonId = typeof PersonId.Type
export const BuildingId = Uuid7.pipe(Schema.brand('BuildingId'))
export type BuildingId = typeof BuildingId.Type
export const EntranceId = Uuid7.pipe(Schema.brand('EntranceId'))
export type EntranceId = typeof EntranceId.Type
export const HouseholdId = Uuid7.pipe(Schema.brand('HouseholdId'))
export type HouseholdId = typeof HouseholdId.Type
export const OrganisationId = Uuid7.pipe(Schema.brand('OrganisationId'))
export type OrganisationId = typeof OrganisationId.Type
export const PostId = Uuid7.pipe(Schema.brand('PostId'))
export type PostId = typeof PostId.Type
export const DeputyId = Uuid7.pipe(Schema.brand('DeputyId'))
export type DeputyId = typeof DeputyId.Type
export const HandoverId = Uuid7.pipe(Schema.brand('HandoverId'))
export type HandoverId = typeof HandoverId.Type
export const InductionId = Uuid7.pipe(Schema.brand('InductionId'))
export type InductionId = typeof InductionId.Type
export const ChargeId = Uuid7.pipe(Schema.brand('ChargeId'))
export type ChargeId = typeof ChargeId.Type
export const MemberId = Uuid7.pipe(Schema.brand('MemberId'))
export type MemberId = typeof MemberId.Type
export const ChangeSetId = Uuid7.pipe(Schema.brand('ChangeSetId'))
export type ChangeSetId = typeof ChangeSetId.Type
export const AccountId = Uuid7.pipe(Schema.brand('AccountId'))
export type AccountId = typeof AccountId.Type
/** Who did something: a person, or the account of a service that is nobody's. */
export const Who = Schema.Union([PersonId, AccountId])
export type Who = typeof Who.Type
export const IssueId = Uuid7.pipe(Schema.brand('IssueId'))
export type IssueId = typeof IssueId.Type
export const BatchId = Uuid7.pipe(Schema.brand('BatchId'))
export type BatchId = typeof BatchId.Type
/** Chosen by the caller, once for each intention: the same command sent twice has one effect and the same answer. */
export const CommandId = Uuid7.pipe(Schema.brand('CommandId'))
export type CommandId = typeof CommandId.Type

/**
 * A UUIDv7 from its two ingredients: milliseconds since 1970 and ten random bytes.
 * The domain has no randomness of its own; callers bring it.
 */
export const uuid7From = (millis: number, random: Uint8Array): string => {
  const hex = (n: number, width: number) => n.toString(16).padStart(width, '0')
  const byte = (i: number) => random[i] ?? 0
  const time = hex(millis, 12)
  const a = hex(0x7000 | ((byte(0) << 8) & 0xf00) | byte(1), 4)
  const b = hex(0x8000 | ((byte(2) << 8) & 0x3f00) | byte(3), 4)
  const rest = [4, 5, 6, 7, 8, 9].map((i) => hex(byte(i), 2)).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${rest}`
}
