/** Why a change of the tree is refused: facts only. */
import { Schema } from 'effect'
import { Instant, UnitId } from '../../common/index.ts'
import { CodeRefusal } from '../codes/code.ts'
import { AlreadyEnded, CodeTaken, WrongLevel } from '../refusals.ts'
import { BoundaryRefusal } from '../shapes/boundary.ts'
import { NotAPartition } from '../shapes/partition.ts'

export const ChangeState = Schema.Literals([
  'draft',
  'submitted',
  'approved',
  'published',
  'stalled',
  'inForce',
  'withdrawn'
])
export type ChangeState = typeof ChangeState.Type

/** A unit that a change set names does not stand where and when it is wanted. */
export class UnitNotThere extends Schema.TaggedError<UnitNotThere>()('UnitNotThere', { id: UnitId }) {}

/** The id of a unit that begins is the id of another. */
export class UnitThere extends Schema.TaggedError<UnitThere>()('UnitThere', { id: UnitId }) {}

/** The root neither moves, nor splits, nor ends. */
export class RootStays extends Schema.TaggedError<RootStays>()('RootStays', { id: UnitId }) {}

/** Units of one merge hang below one unit: a grid belongs to one community. */
export class NotSiblings extends Schema.TaggedError<NotSiblings>()('NotSiblings', { ids: Schema.Array(UnitId) }) {}

/** A unit of another level cannot take over what hangs on this one. */
export class NotSameLevel extends Schema.TaggedError<NotSameLevel>()('NotSameLevel', { id: UnitId, into: UnitId }) {}

/** Units hang below one that closes, and nobody takes them over. */
export class NeedsSuccessor extends Schema.TaggedError<NeedsSuccessor>()('NeedsSuccessor', {
  id: UnitId,
  units: Schema.Natural
}) {}

/** A unit that has a boundary is split or merged into units that have one too. */
export class NeedsBoundary extends Schema.TaggedError<NeedsBoundary>()('NeedsBoundary', {
  ids: Schema.Array(UnitId)
}) {}

/** A unit below one that is split is put to two parts, or is none of those below it. */
export class ChildMisplaced extends Schema.TaggedError<ChildMisplaced>()('ChildMisplaced', { id: UnitId }) {}

/** A set without operations changes nothing. */
export class ChangeEmpty extends Schema.TaggedError<ChangeEmpty>()('ChangeEmpty', {}) {}

/** What a move of a change set needs is missing, or something is given that it does not take. */
export class ChangeIncomplete extends Schema.TaggedError<ChangeIncomplete>()('ChangeIncomplete', {
  move: Schema.String,
  missing: Schema.Array(Schema.String),
  surplus: Schema.Array(Schema.String)
}) {}

/** Its day has not come. */
export class ChangeNotDue extends Schema.TaggedError<ChangeNotDue>()('ChangeNotDue', { effectiveAt: Instant }) {}

/** Another change came first: these units do not stand any more as they stood when the set was submitted. */
export class ChangeStale extends Schema.TaggedError<ChangeStale>()('ChangeStale', { units: Schema.Array(UnitId) }) {}

export class EffectNotAhead extends Schema.TaggedError<EffectNotAhead>()('EffectNotAhead', { effectiveAt: Instant }) {}

/** Who proposed a change does not approve it. */
export class ProposerNotApart extends Schema.TaggedError<ProposerNotApart>()('ProposerNotApart', {}) {}

/** The set is not where this move begins, or the move is somebody else's. */
export class WrongChangeState extends Schema.TaggedError<WrongChangeState>()('WrongChangeState', {
  move: Schema.String,
  state: ChangeState,
  duties: Schema.Array(Schema.Literals(['proposer', 'approver', 'platform']))
}) {}

/** One of the operations cannot be done on the tree as it is; counted from 0. */
export class ChangeRefused extends Schema.TaggedError<ChangeRefused>()('ChangeRefused', {
  operation: Schema.Natural,
  why: Schema.Union([
    UnitNotThere,
    UnitThere,
    RootStays,
    NotSiblings,
    NotSameLevel,
    NeedsSuccessor,
    NeedsBoundary,
    ChildMisplaced,
    AlreadyEnded,
    CodeTaken,
    WrongLevel,
    NotAPartition,
    CodeRefusal,
    BoundaryRefusal
  ])
}) {}

/** Of change sets alone; what an operation is refused for comes inside `ChangeRefused`. */
export const ChangeSetRefusal = Schema.Union([
  ChangeEmpty,
  ChangeIncomplete,
  ChangeNotDue,
  ChangeRefused,
  ChangeStale,
  EffectNotAhead,
  ProposerNotApart,
  WrongChangeState
])
