/** What is asked for when posts are passed on, deputies named, people taught and put in charge. `seen` is the revision that the caller saw. */
import { Schema } from 'effect'
import { RoleKey } from '../../access/role.ts'
import {
  ChargeId,
  CommandId,
  Day,
  DeputyId,
  HandoverId,
  InductionId,
  Instant,
  MemberId,
  OrganisationId,
  PersonId,
  PostId
} from '../../common/index.ts'
import { ChargePlace } from './charge.ts'
import { Deputy } from './deputy.ts'
import { Induction } from './induction.ts'
import { Member } from './member.ts'

/** Ends a post and begins the successor's at the same moment; now, where none is given. */
export const PassOnPost = Schema.Struct({
  commandId: CommandId,
  id: PostId,
  seen: Schema.Natural,
  next: PostId,
  to: PersonId
})
export type PassOnPost = typeof PassOnPost.Type

/** Lists what was left when a post ran out by itself. */
export const OpenHandover = Schema.Struct({ commandId: CommandId, id: HandoverId, postId: PostId })
export type OpenHandover = typeof OpenHandover.Type

export const NameDeputy = Schema.Struct({
  commandId: CommandId,
  id: DeputyId,
  standsFor: PersonId,
  personId: PersonId,
  posts: Schema.optionalKey(Deputy.fields.posts),
  from: Schema.optionalKey(Instant),
  to: Instant,
  reason: Schema.optionalKey(Deputy.fields.reason)
})
export type NameDeputy = typeof NameDeputy.Type

export const EndDeputy = Schema.Struct({ commandId: CommandId, id: DeputyId, seen: Schema.Natural })
export type EndDeputy = typeof EndDeputy.Type

export const RecordInduction = Schema.Struct({
  commandId: CommandId,
  id: InductionId,
  personId: PersonId,
  role: RoleKey,
  lesson: Induction.fields.lesson,
  teacher: Induction.fields.teacher,
  on: Day
})
export type RecordInduction = typeof RecordInduction.Type

export const WithdrawInduction = Schema.Struct({ commandId: CommandId, id: InductionId, seen: Schema.Natural })
export type WithdrawInduction = typeof WithdrawInduction.Type

export const StartCharge = Schema.Struct({
  commandId: CommandId,
  id: ChargeId,
  personId: PersonId,
  place: ChargePlace,
  from: Schema.optionalKey(Instant),
  to: Schema.optionalKey(Schema.NullOr(Instant))
})
export type StartCharge = typeof StartCharge.Type

export const EndCharge = Schema.Struct({ commandId: CommandId, id: ChargeId, seen: Schema.Natural })
export type EndCharge = typeof EndCharge.Type

export const AddMember = Schema.Struct({
  commandId: CommandId,
  id: MemberId,
  organisationId: OrganisationId,
  name: Member.fields.name,
  function: Member.fields.function,
  partyMember: Schema.optionalKey(Member.fields.partyMember),
  from: Schema.optionalKey(Instant)
})
export type AddMember = typeof AddMember.Type

export const EndMember = Schema.Struct({ commandId: CommandId, id: MemberId, seen: Schema.Natural })
export type EndMember = typeof EndMember.Type
