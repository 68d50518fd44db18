/** Why a move is refused: facts only. */
import { Schema } from 'effect'
import { BuildingId, CommandReused, Instant, IssueId, NotFound, Stale, UnitId } from '../common/index.ts'
import { Duty, Field, Ground, Move } from './moves.ts'
import { Stage } from './stages.ts'

export class WrongStage extends Schema.TaggedError<WrongStage>()('WrongStage', {
  issueId: IssueId,
  move: Move,
  stage: Stage
}) {}

/** `duties`: any one of them would do. */
export class NotYourDuty extends Schema.TaggedError<NotYourDuty>()('NotYourDuty', {
  issueId: IssueId,
  move: Move,
  duties: Schema.Array(Duty)
}) {}

export class Incomplete extends Schema.TaggedError<Incomplete>()('Incomplete', {
  move: Move,
  missing: Schema.Array(Field)
}) {}

/** The move has no use for this field: a sign that another move was meant. */
export class Superfluous extends Schema.TaggedError<Superfluous>()('Superfluous', {
  move: Move,
  fields: Schema.Array(Field)
}) {}

/** Who handled an issue neither verifies nor rates it. */
export class HandlerNotApart extends Schema.TaggedError<HandlerNotApart>()('HandlerNotApart', { move: Move }) {}

export class UnknownMatter extends Schema.TaggedError<UnknownMatter>()('UnknownMatter', { matter: Schema.String }) {}

/** Not on the community's duty list, so a community can't be made to lead it. */
export class NotOnDutyList extends Schema.TaggedError<NotOnDutyList>()('NotOnDutyList', { matter: Schema.String }) {}

export class WrongGround extends Schema.TaggedError<WrongGround>()('WrongGround', {
  move: Move,
  ground: Ground,
  allowed: Schema.Array(Ground)
}) {}

export class ReturnWindowPassed extends Schema.TaggedError<ReturnWindowPassed>()('ReturnWindowPassed', {
  until: Instant
}) {}

export class ReturnsUsedUp extends Schema.TaggedError<ReturnsUsedUp>()('ReturnsUsedUp', { max: Schema.Natural }) {}

/** An extension is asked for before the limit runs out, at most so many times, and never longer than the limit itself. */
export class PastDue extends Schema.TaggedError<PastDue>()('PastDue', { due: Instant }) {}
export class ExtensionsUsedUp extends Schema.TaggedError<ExtensionsUsedUp>()('ExtensionsUsedUp', {
  max: Schema.Natural
}) {}
export class ExtensionTooLong extends Schema.TaggedError<ExtensionTooLong>()('ExtensionTooLong', {
  until: Instant
}) {}

export class UntilNotAhead extends Schema.TaggedError<UntilNotAhead>()('UntilNotAhead', { until: Instant }) {}

/** The lead can't say done while somebody who assists is not. */
export class AssistOpen extends Schema.TaggedError<AssistOpen>()('AssistOpen', { open: Schema.Natural }) {}

/** The reporter still has time to rate. */
export class RatingOpen extends Schema.TaggedError<RatingOpen>()('RatingOpen', { until: Instant }) {}

export class ReopenWindowPassed extends Schema.TaggedError<ReopenWindowPassed>()('ReopenWindowPassed', {
  until: Instant
}) {}

/** An imported issue that was worked on since can't be taken back with its batch. */
export class Touched extends Schema.TaggedError<Touched>()('Touched', { issueId: IssueId }) {}

/** Nobody can be responsible for a place that no unit covers. */
export class NoUnitThere extends Schema.TaggedError<NoUnitThere>()('NoUnitThere', {}) {}
export class PlaceMissing extends Schema.TaggedError<PlaceMissing>()('PlaceMissing', {}) {}

/** No building in the register has this address. */
export class AddressUnknown extends Schema.TaggedError<AddressUnknown>()('AddressUnknown', {}) {}

/** Buildings of several units may be meant, or something near them; the first of them. */
export class AddressAmbiguous extends Schema.TaggedError<AddressAmbiguous>()('AddressAmbiguous', {
  count: Schema.Natural,
  first: Schema.Array(Schema.Struct({ id: BuildingId, name: Schema.String, unitId: UnitId, unitName: Schema.String }))
}) {}

/** A past issue whose times are still to come. */
export class TimeAhead extends Schema.TaggedError<TimeAhead>()('TimeAhead', { time: Instant }) {}

export const LoopRefusal = Schema.Union([
  NotFound,
  Stale,
  CommandReused,
  WrongStage,
  NotYourDuty,
  Incomplete,
  Superfluous,
  HandlerNotApart,
  UnknownMatter,
  NotOnDutyList,
  WrongGround,
  ReturnWindowPassed,
  ReturnsUsedUp,
  PastDue,
  ExtensionsUsedUp,
  ExtensionTooLong,
  UntilNotAhead,
  AssistOpen,
  RatingOpen,
  ReopenWindowPassed,
  Touched,
  NoUnitThere,
  PlaceMissing,
  AddressUnknown,
  AddressAmbiguous
])
export type LoopRefusal = typeof LoopRefusal.Type
