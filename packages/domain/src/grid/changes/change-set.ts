/**
 * A change of the tree from its draft to the day it is in force, as a table. One row is one legal move.
 *
 *   draft ─submit▶ submitted ─approve▶ approved ─publish▶ published ─takeEffect▶ inForce
 *     ▲                │                   │                  │ │
 *     └────sendBack────┴──────revise───────┤                  │ └stall▶ stalled ─revise─▶ draft
 *                                          └────withdraw──────┴─▶ withdrawn
 *
 * In force, the platform goes on to `settle` what lay below the units that changed.
 * Until it is in force the tree knows nothing of it; afterwards only another change set can change it back.
 */
import { Result, Schema, Struct } from 'effect'
import { ChangeSetId, CommandId, Instant, LongText, PostId, Stale, Title, UnitId, Who } from '../../common/index.ts'
import { Operation, subjectsOf } from './operation.ts'
import type { Plan, Refused } from './plan.ts'
import {
  ChangeEmpty,
  ChangeIncomplete,
  ChangeNotDue,
  ChangeRefused,
  ChangeStale,
  ChangeState,
  EffectNotAhead,
  ProposerNotApart,
  WrongChangeState
} from './refusals.ts'

/** Who may make a move: who proposes or approves for the units concerned, or the platform when the time has come. */
export type ChangeDuty = 'proposer' | 'approver' | 'platform'

type Guard = 'notEmpty' | 'fresh' | 'sound' | 'apart' | 'ahead' | 'due' | 'unsettled'

export const ChangeField = Schema.Literals(['title', 'reason', 'effectiveAt', 'operations', 'reappointments'])
export type ChangeField = typeof ChangeField.Type

interface Row {
  readonly from: ReadonlyArray<ChangeState>
  readonly to: ChangeState
  readonly duties: ReadonlyArray<ChangeDuty>
  readonly needs: ReadonlyArray<ChangeField>
  readonly takes: ReadonlyArray<ChangeField>
  readonly guards: ReadonlyArray<Guard>
}

const proposal = ['title', 'reason', 'effectiveAt', 'operations', 'reappointments'] as const

export const changeMoves = {
  edit: { from: ['draft'], to: 'draft', duties: ['proposer'], needs: [], takes: proposal, guards: [] },
  submit: {
    from: ['draft'],
    to: 'submitted',
    duties: ['proposer'],
    needs: [],
    takes: [],
    guards: ['notEmpty', 'sound']
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    duties: ['approver'],
    needs: [],
    takes: ['reason'],
    guards: ['apart', 'fresh', 'sound']
  },
  sendBack: {
    from: ['submitted', 'approved'],
    to: 'draft',
    duties: ['approver'],
    needs: ['reason'],
    takes: [],
    guards: []
  },
  publish: {
    from: ['approved'],
    to: 'published',
    duties: ['approver'],
    needs: [],
    takes: ['effectiveAt'],
    guards: ['ahead', 'fresh', 'sound']
  },
  revise: {
    from: ['submitted', 'approved', 'stalled'],
    to: 'draft',
    duties: ['proposer'],
    needs: [],
    takes: [],
    guards: []
  },
  withdraw: {
    from: ['draft', 'submitted', 'approved', 'published', 'stalled'],
    to: 'withdrawn',
    duties: ['proposer', 'approver'],
    needs: ['reason'],
    takes: [],
    guards: []
  },
  takeEffect: {
    from: ['published'],
    to: 'inForce',
    duties: ['platform'],
    needs: [],
    takes: [],
    guards: ['due', 'fresh', 'sound']
  },
  stall: { from: ['published'], to: 'stalled', duties: ['platform'], needs: [], takes: [], guards: ['due'] },
  /** Everything that lay below what changed has found its place. */
  settle: { from: ['inForce'], to: 'inForce', duties: ['platform'], needs: [], takes: [], guards: ['unsettled'] }
} as const satisfies Record<string, Row>

export type ChangeMove = keyof typeof changeMoves
export const ChangeMove = Schema.Literals(Struct.keys(changeMoves))

const rowOf = (move: ChangeMove): Row => changeMoves[move]

/** A post that ends with its unit begins anew at another, with the same person and role; `id` is that of the new one. */
export const Reappointment = Schema.Struct({ id: PostId, postId: PostId, unitId: UnitId })
export type Reappointment = typeof Reappointment.Type

/** How a unit stood when a set was submitted; where it stands otherwise now, the set was made for another tree. */
export const Seen = Schema.Struct({
  unitId: UnitId,
  path: Schema.String,
  name: Schema.String,
  boundary: Schema.NullOr(Schema.Natural)
})
export type Seen = typeof Seen.Type

export const ChangeSet = Schema.Struct({
  id: ChangeSetId,
  title: Title,
  reason: LongText,
  state: ChangeState,
  /** When it shall be in force; `null` as soon as it is published. */
  effectiveAt: Schema.NullOr(Instant),
  operations: Schema.Array(Operation).check(Schema.isMaxLength(500)),
  reappointments: Schema.Array(Reappointment).check(Schema.isMaxLength(2_000)),
  seen: Schema.Array(Seen),
  /** Why it was sent back, withdrawn or stalled, or what was said with the approval. */
  note: Schema.NullOr(Schema.String),
  proposedBy: Who,
  proposedAt: Instant,
  approvedBy: Schema.NullOr(Who),
  approvedAt: Schema.NullOr(Instant),
  publishedAt: Schema.NullOr(Instant),
  inForceAt: Schema.NullOr(Instant),
  /** Below these paths things were looked at again; until `settledAt` some may still stand where they were. */
  touched: Schema.Array(Schema.String),
  settledAt: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type ChangeSet = typeof ChangeSet.Type

const { title, reason, effectiveAt, operations, reappointments } = ChangeSet.fields

export const ProposeChange = Schema.Struct({
  commandId: CommandId,
  id: ChangeSetId,
  title,
  reason,
  effectiveAt: Schema.optionalKey(effectiveAt),
  operations: Schema.optionalKey(operations),
  reappointments: Schema.optionalKey(reappointments)
})
export type ProposeChange = typeof ProposeChange.Type

export const ChangeInput = Schema.Struct({
  title: Schema.optionalKey(title),
  reason: Schema.optionalKey(reason),
  effectiveAt: Schema.optionalKey(effectiveAt),
  operations: Schema.optionalKey(operations),
  reappointments: Schema.optionalKey(reappointments)
})
export type ChangeInput = typeof ChangeInput.Type

export const ChangeCommand = Schema.Struct({
  commandId: CommandId,
  id: ChangeSetId,
  /** The revision the caller saw. */
  seen: Schema.Natural,
  move: ChangeMove,
  input: ChangeInput
})
export type ChangeCommand = typeof ChangeCommand.Type

export interface ChangeScene {
  readonly by: Who | null
  readonly at: Instant
  /** Towards all units of the set. */
  readonly duties: ReadonlyArray<ChangeDuty>
  /** How a unit stands now; `undefined` where it does not. */
  readonly standing: (id: UnitId) => Seen | undefined
  /** What the operations lead to on the tree as it is. */
  readonly plan: (operations: ReadonlyArray<Operation>) => Result.Result<Plan, Refused>
}

export type ChangeRefusal =
  | ChangeEmpty
  | ChangeIncomplete
  | ChangeNotDue
  | ChangeRefused
  | ChangeStale
  | EffectNotAhead
  | ProposerNotApart
  | Stale
  | WrongChangeState

/** A new draft. */
export const propose = (given: ProposeChange, by: Who, at: Instant): ChangeSet => ({
  id: given.id,
  title: given.title,
  reason: given.reason,
  state: 'draft',
  effectiveAt: given.effectiveAt ?? null,
  operations: given.operations ?? [],
  reappointments: given.reappointments ?? [],
  seen: [],
  note: null,
  proposedBy: by,
  proposedAt: at,
  approvedBy: null,
  approvedAt: null,
  publishedAt: null,
  inForceAt: null,
  touched: [],
  settledAt: null,
  revision: 0
})

export interface ChangeOption {
  readonly move: ChangeMove
  readonly needs: ReadonlyArray<ChangeField>
  readonly takes: ReadonlyArray<ChangeField>
  readonly barred: ChangeRefusal | null
}

/** What a person may do with a set now; buttons are drawn from it. What is the platform's is never offered. */
export const changeOptions = (set: ChangeSet, scene: ChangeScene): ReadonlyArray<ChangeOption> =>
  Struct.keys(changeMoves)
    .filter((move) => rowOf(move).from.includes(set.state) && !rowOf(move).duties.includes('platform'))
    .filter((move) => rowOf(move).duties.some((duty) => scene.duties.includes(duty)))
    .map((move) => ({
      move,
      needs: rowOf(move).needs,
      takes: rowOf(move).takes,
      barred: barred(set, move, {}, scene)
    }))

/** The set after a command, or why not. */
export const stepChange = (
  set: ChangeSet,
  { move, seen, input }: Omit<ChangeCommand, 'commandId' | 'id'>,
  scene: ChangeScene
): Result.Result<ChangeSet, ChangeRefusal> => {
  if (seen !== set.revision) return Result.fail(new Stale({ id: set.id, revision: set.revision }))
  const row = rowOf(move)
  const refusal = barred(set, move, input, scene)
  if (refusal !== null) return Result.fail(refusal)
  const missing = row.needs.filter((field) => input[field] === undefined)
  const surplus = ChangeField.literals.filter(
    (field) => input[field] !== undefined && !row.needs.includes(field) && !row.takes.includes(field)
  )
  if (missing.length + surplus.length > 0) return Result.fail(new ChangeIncomplete({ move, missing, surplus }))
  return Result.succeed(after(set, move, input, scene))
}

const after = (
  set: ChangeSet,
  move: ChangeMove,
  input: ChangeInput,
  { by, at, standing, plan }: ChangeScene
): ChangeSet => {
  const next = { ...set, state: rowOf(move).to }
  switch (move) {
    case 'edit':
      return { ...next, ...input }
    case 'submit': {
      const ids = [...new Set(set.operations.flatMap(subjectsOf))]
      return { ...next, seen: ids.flatMap((id) => standing(id) ?? []), note: null }
    }
    case 'approve':
      return { ...next, approvedBy: by, approvedAt: at, note: input.reason ?? null }
    case 'publish':
      return { ...next, publishedAt: at, effectiveAt: input.effectiveAt ?? set.effectiveAt ?? at }
    case 'takeEffect': {
      const planned = plan(set.operations)
      return { ...next, inForceAt: at, touched: Result.isSuccess(planned) ? planned.success.touched : [] }
    }
    case 'settle':
      return { ...next, settledAt: at }
    case 'sendBack':
    case 'withdraw':
      return { ...next, note: input.reason ?? null, approvedBy: null, approvedAt: null }
    case 'revise':
      return { ...next, approvedBy: null, approvedAt: null, publishedAt: null }
    case 'stall':
      return next
  }
}

const barred = (set: ChangeSet, move: ChangeMove, input: ChangeInput, scene: ChangeScene): ChangeRefusal | null => {
  const row = rowOf(move)
  if (!row.from.includes(set.state) || !row.duties.some((duty) => scene.duties.includes(duty))) {
    return new WrongChangeState({ move, state: set.state, duties: row.duties })
  }
  for (const guard of row.guards) {
    const refusal = guards[guard](set, input, scene)
    if (refusal !== null) return refusal
  }
  return null
}

const guards: Record<Guard, (set: ChangeSet, input: ChangeInput, scene: ChangeScene) => ChangeRefusal | null> = {
  notEmpty: ({ operations: all }) => (all.length === 0 ? new ChangeEmpty() : null),
  sound: ({ operations: all }, _input, { plan }) => {
    const planned = plan(all)
    return Result.isFailure(planned)
      ? new ChangeRefused({ operation: planned.failure.operation, why: planned.failure.why })
      : null
  },
  fresh: ({ seen }, _input, { standing }) => {
    const moved = seen.filter((then) => {
      const now = standing(then.unitId)
      return now === undefined || now.path !== then.path || now.name !== then.name || now.boundary !== then.boundary
    })
    return moved.length === 0 ? null : new ChangeStale({ units: moved.map(({ unitId }) => unitId) })
  },
  apart: ({ proposedBy }, _input, { by }) => (by === proposedBy ? new ProposerNotApart() : null),
  // a day in the past would rewrite what was true then
  ahead: (set, input, { at }) => {
    const wanted = input.effectiveAt ?? set.effectiveAt
    return wanted !== null && wanted < at ? new EffectNotAhead({ effectiveAt: wanted }) : null
  },
  due: ({ effectiveAt: wanted }, _input, { at }) =>
    wanted !== null && wanted > at ? new ChangeNotDue({ effectiveAt: wanted }) : null,
  unsettled: ({ state, settledAt }) =>
    settledAt === null ? null : new WrongChangeState({ move: 'settle', state, duties: ['platform'] })
}
