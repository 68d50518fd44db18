/**
 * The closed loop of an issue, as a table. One row is one legal move; what is not here cannot happen,
 * in the server, the web page, the terminal or the database.
 *
 *   reported ─accept▶ accepted ─dispatch▶ dispatched ─receive▶ received ─start▶ handling ─finish▶ handled
 *      │                 ▲  ▲                  │                   │               ▲                │ │
 *      │decline          │  └──────return──────┴───────return──────┘               └─────rework─────┘ │verify
 *      ▼                 │ (as reopened)                                                              ▼
 *   declined ─reopen─▶ reopened ◀─reopen─ closed ◀─close─ rated ◀─rate─ answered ◀─answer─ verified ──┘
 *
 *   suspend / resume leave and re-enter what lies between accepted and handling; cancel ends what nobody was sent.
 */
import { Schema, Struct } from 'effect'
import { openStages, type Stage, Stage as StageSchema } from './stages.ts'

/** What a person may do towards an issue, from the posts they hold (see access/policy). */
export const Duty = Schema.Literals([
  'reporter',
  'acceptor',
  'dispatcher',
  'handler',
  'assistant',
  'verifier',
  'supervisor',
  'importer'
])
export type Duty = typeof Duty.Type

/** The stages of work that have a limit of their own; a loop profile says how long each may take. */
export const StepName = Schema.Literals([
  'accept',
  'dispatch',
  'receive',
  'handle',
  'verify',
  'answer',
  'rate',
  'close'
])
export type StepName = typeof StepName.Type

/** What a move asks of the person who makes it; forms on every face are drawn from these names. */
export const Field = Schema.Literals([
  'matter',
  'lead',
  'assistants',
  'ground',
  'reason',
  'result',
  'answer',
  'rating',
  'until',
  'limit',
  'note'
])
export type Field = typeof Field.Type

/** Conditions beyond stage and duty; each is a function in `guards.ts` and refuses with a tag of its own. */
export type Guard =
  | 'handlerApart'
  | 'knownMatter'
  | 'knownAssignees'
  | 'dutyList'
  | 'returnWindow'
  | 'beforeDue'
  | 'untilAhead'
  | 'assistDone'
  | 'ratingWindow'
  | 'reopenWindow'
  | 'untouched'

/** `start` names the step that begins; the others act on the clock that runs. */
export type ClockAct = 'keep' | 'pause' | 'resume' | 'extend' | 'stop' | { readonly start: StepName }

interface Row {
  readonly from: ReadonlyArray<Stage>
  /** `same` stays where it is; `before` goes back to where a suspension left. */
  readonly to: Stage | 'same' | 'before'
  /** Any one of these duties will do. */
  readonly duties: ReadonlyArray<Duty>
  readonly needs: ReadonlyArray<Field>
  readonly takes: ReadonlyArray<Field>
  readonly guards: ReadonlyArray<Guard>
  readonly step: ClockAct
  readonly promise: 'keep' | 'start' | 'pause' | 'resume' | 'extend' | 'stop'
}

const stepTo = (start: StepName): ClockAct => ({ start })

export const moves = {
  accept: {
    from: ['reported'],
    to: 'accepted',
    duties: ['acceptor'],
    needs: ['matter'],
    takes: ['note'],
    guards: ['knownMatter'],
    step: stepTo('dispatch'),
    promise: 'start'
  },
  decline: {
    from: ['reported'],
    to: 'declined',
    duties: ['acceptor'],
    needs: ['ground', 'answer'],
    takes: ['note'],
    guards: [],
    step: 'stop',
    promise: 'keep'
  },
  dispatch: {
    from: ['accepted', 'reopened'],
    to: 'dispatched',
    duties: ['dispatcher'],
    needs: ['lead'],
    takes: ['matter', 'assistants', 'note'],
    guards: ['knownMatter', 'knownAssignees', 'dutyList'],
    step: stepTo('receive'),
    promise: 'keep'
  },
  receive: {
    from: ['dispatched'],
    to: 'received',
    duties: ['handler'],
    needs: [],
    takes: ['note'],
    guards: [],
    step: stepTo('handle'),
    promise: 'keep'
  },
  return: {
    from: ['dispatched', 'received'],
    to: 'accepted',
    duties: ['handler'],
    needs: ['ground', 'reason'],
    takes: [],
    guards: ['returnWindow'],
    step: stepTo('dispatch'),
    promise: 'keep'
  },
  start: {
    from: ['received'],
    to: 'handling',
    duties: ['handler'],
    needs: [],
    takes: ['note'],
    guards: [],
    step: 'keep',
    promise: 'keep'
  },
  assist: {
    from: ['dispatched', 'received', 'handling'],
    to: 'same',
    duties: ['assistant'],
    needs: ['result'],
    takes: [],
    guards: [],
    step: 'keep',
    promise: 'keep'
  },
  finish: {
    from: ['received', 'handling'],
    to: 'handled',
    duties: ['handler'],
    needs: ['result'],
    takes: ['note'],
    guards: ['assistDone'],
    step: stepTo('verify'),
    promise: 'keep'
  },
  verify: {
    from: ['handled'],
    to: 'verified',
    duties: ['verifier'],
    needs: [],
    takes: ['note'],
    guards: ['handlerApart'],
    step: stepTo('answer'),
    promise: 'keep'
  },
  rework: {
    from: ['handled'],
    to: 'handling',
    duties: ['verifier'],
    needs: ['reason'],
    takes: [],
    guards: ['handlerApart'],
    step: stepTo('handle'),
    promise: 'keep'
  },
  answer: {
    from: ['verified'],
    to: 'answered',
    duties: ['acceptor'],
    needs: ['answer'],
    takes: ['note'],
    guards: [],
    step: stepTo('rate'),
    promise: 'stop'
  },
  rate: {
    from: ['answered'],
    to: 'rated',
    duties: ['reporter', 'acceptor'],
    needs: ['rating'],
    takes: ['note'],
    guards: ['handlerApart'],
    step: stepTo('close'),
    promise: 'keep'
  },
  close: {
    from: ['rated', 'answered'],
    to: 'closed',
    duties: ['acceptor'],
    needs: [],
    takes: ['note'],
    guards: ['ratingWindow'],
    step: 'stop',
    promise: 'keep'
  },
  suspend: {
    from: ['accepted', 'dispatched', 'received', 'handling', 'reopened'],
    to: 'suspended',
    duties: ['supervisor'],
    needs: ['reason', 'until'],
    takes: [],
    guards: ['untilAhead'],
    step: 'pause',
    promise: 'pause'
  },
  resume: {
    from: ['suspended'],
    to: 'before',
    duties: ['supervisor', 'dispatcher'],
    needs: [],
    takes: ['note'],
    guards: [],
    step: 'resume',
    promise: 'resume'
  },
  extend: {
    from: ['dispatched', 'received', 'handling'],
    to: 'same',
    duties: ['supervisor'],
    needs: ['reason', 'limit'],
    takes: [],
    guards: ['beforeDue'],
    step: 'extend',
    promise: 'extend'
  },
  cancel: {
    from: ['reported', 'accepted'],
    to: 'cancelled',
    duties: ['reporter', 'acceptor'],
    needs: ['reason'],
    takes: [],
    guards: [],
    step: 'stop',
    promise: 'stop'
  },
  reopen: {
    from: ['closed', 'declined'],
    to: 'reopened',
    duties: ['reporter', 'acceptor'],
    needs: ['reason', 'matter'],
    takes: [],
    guards: ['reopenWindow', 'knownMatter'],
    step: stepTo('dispatch'),
    promise: 'start'
  },
  note: {
    from: openStages,
    to: 'same',
    duties: ['handler', 'assistant', 'acceptor', 'dispatcher', 'verifier', 'supervisor'],
    needs: ['note'],
    takes: [],
    guards: [],
    step: 'keep',
    promise: 'keep'
  },
  withdraw: {
    from: StageSchema.literals.filter((stage) => stage !== 'withdrawn'),
    to: 'withdrawn',
    duties: ['importer'],
    needs: ['reason'],
    takes: [],
    guards: ['untouched'],
    step: 'stop',
    promise: 'stop'
  }
} satisfies Record<string, Row>

export const Move = Schema.Literals(Struct.keys(moves))
export type Move = typeof Move.Type

/** The row of a move with its columns widened, for code that treats all moves alike. */
export const rowOf = (move: Move): Row => moves[move]

/** The grounds that a decline or a return may name (rules 2.3 and 3.3). */
export const grounds = {
  decline: ['emergencyLine', 'legalChannel', 'repeat', 'secret', 'outsideDuty', 'unlawful'],
  return: ['notCompetent', 'wrongClass', 'wrongPlace', 'needsJoint']
} as const satisfies Partial<Record<Move, ReadonlyArray<string>>>

export const Ground = Schema.Literals([...grounds.decline, ...grounds.return])
export type Ground = typeof Ground.Type

export const groundsOf = (move: Move): ReadonlyArray<Ground> =>
  move === 'decline' ? grounds.decline : move === 'return' ? grounds.return : []

/** The move with which the main line goes on from a stage; `null` where nothing is owed or only the reporter may act. */
export const mainMove = (stage: Stage): Row | null => {
  const next = onward[stage]
  return next === undefined ? null : moves[next]
}

const onward: Partial<Record<Stage, keyof typeof moves>> = {
  reported: 'accept',
  accepted: 'dispatch',
  reopened: 'dispatch',
  dispatched: 'receive',
  received: 'start',
  handling: 'finish',
  handled: 'verify',
  verified: 'answer',
  rated: 'close'
}
