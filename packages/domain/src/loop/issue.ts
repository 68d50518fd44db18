/** An issue as it stands, what its reporter says, the command that asks to move it, and the facts that it moved. */
import { Schema } from 'effect'

import {
  BatchId,
  ChangeSetId,
  ClockEvent,
  CommandId,
  Instant,
  IssueId,
  Limit,
  LongText,
  Note,
  PersonId,
  Title,
  textUpTo,
  UnitId,
  Who
} from '../common/index.ts'
import { Point } from '../grid/shapes/point.ts'
import { Assignee } from './assignee.ts'
import { MatterCode, Tier } from './catalogue.ts'
import { Field, Ground, Move, StepName } from './moves.ts'
import { Route } from './route.ts'
import { Stage } from './stages.ts'

export const Channel = Schema.Literals([
  'grid',
  'resident',
  'hotline',
  'inspection',
  'meeting',
  'superior',
  'sensor',
  'service',
  'import'
])
export type Channel = typeof Channel.Type

/** Who reported: a person with a record, a contact kept apart so that it can be erased, or nobody who said who they are. */
export const Reporter = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('person'), id: PersonId }),
  /** `by` is who entered it for them. */
  Schema.Struct({ kind: Schema.Literal('contact'), id: Schema.NonEmptyString, by: Schema.optionalKey(Who) }),
  Schema.Struct({ kind: Schema.Literal('none') })
])
export type Reporter = typeof Reporter.Type

/** Who may follow a report because they made it: in their own name, or for somebody else; the store has the same in SQL. */
export const madeBy = (reporter: Reporter): Who | null => {
  if (reporter.kind === 'person') return reporter.id
  return reporter.kind === 'contact' ? (reporter.by ?? null) : null
}

/** Satisfaction from 1 to 5, and whether it was solved: the two questions of a revisit. */
export const Rating = Schema.Struct({
  resolved: Schema.Boolean,
  satisfaction: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 }))
})
export type Rating = typeof Rating.Type

/** What one handler owes in an issue. `lead` answers for the whole, `assist` for a part. */
export const Task = Schema.Struct({
  role: Schema.Literals(['lead', 'assist']),
  assignee: Assignee,
  done: Schema.Boolean,
  result: Schema.NullOr(Schema.String)
})
export type Task = typeof Task.Type

/** How the place was found (see grid/locate, grid/address-match); `given` when the reporter named the unit. */
export const Located = Schema.Literals(['special', 'base', 'nearest', 'given', 'address'])
export type Located = typeof Located.Type

export const Issue = Schema.Struct({
  id: IssueId,
  /** Counts up for the tenant; gaps are harmless. */
  number: Schema.Natural,
  title: Title,
  description: Schema.String,
  channel: Channel,
  reporter: Reporter,
  confidential: Schema.Boolean,
  unitId: UnitId,
  /** Serials of the unit and all above it on the day of the report, `/1/4/17/`. */
  path: Schema.String,
  point: Schema.NullOr(Point),
  address: Schema.NullOr(Schema.String),
  located: Located,
  matter: Schema.NullOr(MatterCode),
  tier: Schema.NullOr(Tier),
  route: Schema.NullOr(Route),
  stage: Stage,
  /** The stage that a suspension left. */
  before: Schema.NullOr(Stage),
  until: Schema.NullOr(Instant),
  lead: Schema.NullOr(Assignee),
  tasks: Schema.Array(Task),
  /** Everybody who worked on it as a handler: none of them may verify or rate it. */
  handledBy: Schema.Array(Who),
  dispatches: Schema.Natural,
  returns: Schema.Natural,
  reworks: Schema.Natural,
  reopens: Schema.Natural,
  extensions: Schema.Natural,
  step: Schema.NullOr(StepName),
  stepClock: Schema.Array(ClockEvent),
  stepDue: Schema.NullOr(Instant),
  promiseClock: Schema.Array(ClockEvent),
  promiseDue: Schema.NullOr(Instant),
  /** A due time reaches into a year whose holidays are not yet known. */
  provisional: Schema.Boolean,
  /** Whether the answer came in time; `null` until there is one. */
  promiseMet: Schema.NullOr(Schema.Boolean),
  reportedAt: Instant,
  acceptedAt: Schema.NullOr(Instant),
  dispatchedAt: Schema.NullOr(Instant),
  handledAt: Schema.NullOr(Instant),
  answeredAt: Schema.NullOr(Instant),
  closedAt: Schema.NullOr(Instant),
  result: Schema.NullOr(Schema.String),
  answer: Schema.NullOr(Schema.String),
  ground: Schema.NullOr(Ground),
  rating: Schema.NullOr(Rating),
  /** Versions of the reference data under which it runs; a change of them leaves it alone. */
  catalogueVersion: Schema.Natural,
  profileVersion: Schema.Natural,
  calendarVersion: Schema.Natural,
  batchId: Schema.NullOr(BatchId),
  /** How many moves were made; a command names the revision it saw. */
  revision: Schema.Natural,
  movedAt: Instant
})
export type Issue = typeof Issue.Type

/** Ids of everybody who owes work in it: who may see it, and whose list it is on. */
export const assigneesOf = ({ tasks }: Pick<Issue, 'tasks'>): ReadonlyArray<Assignee['id']> => [
  ...new Set(tasks.map(({ assignee }) => assignee.id))
]

/** What a reporter gives. The place is a point, a unit or both, or else an address that the register of buildings knows; a class is welcome but not needed. */
export const Report = Schema.Struct({
  id: IssueId,
  commandId: CommandId,
  title: Title,
  description: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(10_000))),
  channel: Schema.optionalKey(Channel),
  point: Schema.optionalKey(Point),
  unitId: Schema.optionalKey(UnitId),
  address: Schema.optionalKey(textUpTo(300)),
  matter: Schema.optionalKey(MatterCode),
  /** Who asks for an answer, when it is not the signed-in person. */
  contact: Schema.optionalKey(Schema.Struct({ name: textUpTo(60), phone: Schema.NullOr(textUpTo(30)) })),
  confidential: Schema.optionalKey(Schema.Boolean)
})
export type Report = typeof Report.Type

/** What goes with a move; which of these a move needs or takes is in the table of moves. */
export const Input = Schema.Struct({
  matter: Schema.optionalKey(MatterCode),
  lead: Schema.optionalKey(Assignee),
  assistants: Schema.optionalKey(Schema.Array(Assignee).check(Schema.isMaxLength(10))),
  ground: Schema.optionalKey(Ground),
  reason: Schema.optionalKey(Note),
  result: Schema.optionalKey(LongText),
  answer: Schema.optionalKey(LongText),
  rating: Schema.optionalKey(Rating),
  until: Schema.optionalKey(Instant),
  limit: Schema.optionalKey(Limit),
  note: Schema.optionalKey(Note)
})
export type Input = typeof Input.Type

/** Every field of the input has a name in the table of moves, and no other. */
export const inputFields: ReadonlyArray<Field> = Field.literals

export const Command = Schema.Struct({
  issueId: IssueId,
  commandId: CommandId,
  /** The revision the caller saw. */
  seen: Schema.Natural,
  move: Move,
  input: Input
})
export type Command = typeof Command.Type

/** Birth of an issue: all that was known, with its place found and its first clock started. */
export const Reported = Schema.Struct({ _tag: Schema.Literal('Reported'), issue: Issue })
export type Reported = typeof Reported.Type

/** One move that was made. Never updated and never deleted: an issue is the sum of its facts. */
export const Moved = Schema.Struct({
  _tag: Schema.Literal('Moved'),
  move: Move,
  from: Stage,
  to: Stage,
  /** `null` for the platform itself. */
  by: Schema.NullOr(Who),
  /** Whose deputy made it, where the duty was not their own. */
  inSteadOf: Schema.optionalKey(Schema.Array(PersonId)),
  at: Instant,
  input: Input,
  /** Which of the tasks was done, where it is a part of the work. */
  task: Schema.optionalKey(Schema.Int),
  route: Schema.optionalKey(Route),
  /** The step that begins with this move. */
  step: Schema.optionalKey(StepName),
  stepEvent: Schema.optionalKey(ClockEvent),
  promiseEvent: Schema.optionalKey(ClockEvent),
  stepDue: Schema.NullOr(Instant),
  promiseDue: Schema.NullOr(Instant),
  provisional: Schema.Boolean
})
export type Moved = typeof Moved.Type

/** A change of the tree put it elsewhere. `changeSetId` is `null` where it was found astray afterwards. */
export const Relocated = Schema.Struct({
  _tag: Schema.Literal('Relocated'),
  unitId: UnitId,
  path: Schema.String,
  /** Units that owed work and ended, with those that owe it now. */
  heirs: Schema.Array(Schema.Struct({ from: UnitId, to: UnitId })),
  changeSetId: Schema.NullOr(ChangeSetId),
  at: Instant
})
export type Relocated = typeof Relocated.Type

export const IssueFact = Schema.Union([Reported, Moved, Relocated])
export type IssueFact = typeof IssueFact.Type
