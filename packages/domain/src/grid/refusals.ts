/** Why a unit, an organisation or a post is refused: facts only. */
import { Schema } from 'effect'
import { RoleKey } from '../access/role.ts'
import { ChargeId, Day, DeputyId, HandoverId, Instant, PersonId, PostId } from '../common/index.ts'

/** The level scheme has no such level, or the parent is not of the level above. */
export class WrongLevel extends Schema.TaggedError<WrongLevel>()('WrongLevel', {
  level: Schema.Natural,
  parentLevel: Schema.NullOr(Schema.Natural)
}) {}

export class CodeTaken extends Schema.TaggedError<CodeTaken>()('CodeTaken', { code: Schema.String }) {}

/** The scheme has no codes for units of this level. */
export class LevelUncoded extends Schema.TaggedError<LevelUncoded>()('LevelUncoded', {
  scheme: Schema.String,
  level: Schema.Natural
}) {}

/** A unit above has no code of the scheme, with which those below it would begin. */
export class CodeAboveMissing extends Schema.TaggedError<CodeAboveMissing>()('CodeAboveMissing', {
  scheme: Schema.String
}) {}

/** The level allows one holder of this role at a time. */
export class PostTaken extends Schema.TaggedError<PostTaken>()('PostTaken', { role: RoleKey, by: PostId }) {}

/** Something still hangs on a unit or an organisation: units below, open issues, posts or buildings. */
export class StillUsed extends Schema.TaggedError<StillUsed>()('StillUsed', {
  id: Schema.String,
  units: Schema.Natural,
  issues: Schema.Natural,
  posts: Schema.Natural,
  buildings: Schema.Natural
}) {}

/** What has ended is not changed any more. */
export class AlreadyEnded extends Schema.TaggedError<AlreadyEnded>()('AlreadyEnded', {
  id: Schema.String,
  to: Instant
}) {}

export class EndsBeforeItBegins extends Schema.TaggedError<EndsBeforeItBegins>()('EndsBeforeItBegins', {
  from: Instant,
  to: Instant
}) {}

/** Somebody else has this number in the staff register. */
export class StaffNumberTaken extends Schema.TaggedError<StaffNumberTaken>()('StaffNumberTaken', {
  staffNumber: Schema.String
}) {}

/** Units stand on this level, so it can neither go nor give other codes. */
export class LevelStillUsed extends Schema.TaggedError<LevelStillUsed>()('LevelStillUsed', {
  level: Schema.Natural,
  units: Schema.Natural
}) {}

/** A range of numbers that ends before it begins, or beyond what the digits of the level can say. */
export class RangeMisshapen extends Schema.TaggedError<RangeMisshapen>()('RangeMisshapen', {
  level: Schema.Natural,
  from: Schema.Natural,
  to: Schema.Natural,
  max: Schema.Natural
}) {}

/** Posts of this role begin only for who had an induction by that day. */
export class InductionMissing extends Schema.TaggedError<InductionMissing>()('InductionMissing', {
  role: RoleKey,
  personId: PersonId,
  by: Day
}) {}

/** Whoever deputises would stand for themselves in the end. */
export class DeputyLoop extends Schema.TaggedError<DeputyLoop>()('DeputyLoop', { people: Schema.Array(PersonId) }) {}

export class ChainTooLong extends Schema.TaggedError<ChainTooLong>()('ChainTooLong', { max: Schema.Natural }) {}

/** Somebody deputises for these posts then. */
export class DeputyTaken extends Schema.TaggedError<DeputyTaken>()('DeputyTaken', {
  by: DeputyId,
  from: Instant,
  to: Instant
}) {}

/** They have charge of this place already. */
export class ChargeTaken extends Schema.TaggedError<ChargeTaken>()('ChargeTaken', { by: ChargeId }) {}

/** The list is not theirs to take: somebody else follows, or they are the one who leaves. */
export class NotSuccessor extends Schema.TaggedError<NotSuccessor>()('NotSuccessor', { id: HandoverId }) {}

/** Somebody answers for these by now. */
export class ItemsSettled extends Schema.TaggedError<ItemsSettled>()('ItemsSettled', {
  id: HandoverId,
  items: Schema.Array(Schema.String)
}) {}

/** They have no post by which the work would be theirs. */
export class CannotTakeOver extends Schema.TaggedError<CannotTakeOver>()('CannotTakeOver', { personId: PersonId }) {}

/** What was left at the end of this post is on a list already. */
export class HandedOver extends Schema.TaggedError<HandedOver>()('HandedOver', { id: HandoverId }) {}

export const GridRefusal = Schema.Union([
  WrongLevel,
  CodeTaken,
  LevelUncoded,
  CodeAboveMissing,
  PostTaken,
  StillUsed,
  AlreadyEnded,
  EndsBeforeItBegins,
  StaffNumberTaken,
  LevelStillUsed,
  RangeMisshapen,
  InductionMissing,
  DeputyLoop,
  ChainTooLong,
  DeputyTaken,
  ChargeTaken,
  NotSuccessor,
  ItemsSettled,
  CannotTakeOver,
  HandedOver
])
export type GridRefusal = typeof GridRefusal.Type
