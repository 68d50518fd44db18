/** What may be done with a change of the tree, and doing it: the only functions that move one. */
import { Result, Struct } from 'effect'
import { type Instant, Stale, type UnitId, type Who } from '../../common/index.ts'
import {
  type ChangeDuty,
  ChangeField,
  type ChangeGuard,
  type ChangeMove,
  changeMoves,
  changeRow
} from './change-moves.ts'
import type { ChangeCommand, ChangeInput, ChangeSet, Seen } from './change-set.ts'
import type { PostRefusal } from './hanging.ts'
import { type Operation, subjectsOf } from './operation.ts'
import type { Plan, Refused } from './plan.ts'
import {
  ChangeEmpty,
  ChangeIncomplete,
  ChangeNotDue,
  ChangeRefused,
  ChangeStale,
  type ChangeState,
  EffectNotAhead,
  ProposerNotApart,
  WrongChangeState
} from './refusals.ts'

export interface ChangeScene {
  readonly by: Who | null
  /** In whose stead they may be here. */
  readonly standsFor: ReadonlyArray<Who>
  /** Everybody who ever had a hand in what the set says. */
  readonly authors: ReadonlyArray<Who>
  readonly at: Instant
  /** Towards all units of the set. */
  readonly duties: ReadonlyArray<ChangeDuty>
  /** How a unit stands now; `undefined` where it does not. */
  readonly standing: (id: UnitId) => Seen | undefined
  /** What the operations lead to on the tree as it is. */
  readonly plan: (operations: ReadonlyArray<Operation>) => Result.Result<Plan, Refused>
  /** Why a post that shall begin with it may not. */
  readonly unstaffed: (set: ChangeSet) => PostRefusal | null
}

export type ChangeRefusal =
  | PostRefusal
  | ChangeEmpty
  | ChangeIncomplete
  | ChangeNotDue
  | ChangeRefused
  | ChangeStale
  | EffectNotAhead
  | ProposerNotApart
  | Stale
  | WrongChangeState

export interface ChangeOption {
  readonly move: ChangeMove
  readonly needs: ReadonlyArray<ChangeField>
  readonly takes: ReadonlyArray<ChangeField>
  readonly barred: ChangeRefusal | null
}

/** What a person may do with a set now; buttons are drawn from it. What is the platform's is never offered. */
export const changeOptions = (set: ChangeSet, scene: ChangeScene): ReadonlyArray<ChangeOption> =>
  Struct.keys(changeMoves)
    .filter((move) => changeRow(move).from.includes(set.state) && !changeRow(move).duties.includes('platform'))
    .filter((move) => changeRow(move).duties.some((duty) => scene.duties.includes(duty)))
    .map((move) => ({
      move,
      needs: changeRow(move).needs,
      takes: changeRow(move).takes,
      barred: barred(set, move, {}, scene)
    }))

/** The set after a command, or why not. */
export const stepChange = (
  set: ChangeSet,
  { move, seen, input }: Omit<ChangeCommand, 'commandId' | 'id'>,
  scene: ChangeScene
): Result.Result<ChangeSet, ChangeRefusal> => {
  if (seen !== set.revision) return Result.fail(new Stale({ id: set.id, revision: set.revision }))
  const row = changeRow(move)
  const refusal = barred(set, move, input, scene)
  if (refusal !== null) return Result.fail(refusal)
  const missing = row.needs.filter((field) => input[field] === undefined)
  const surplus = ChangeField.literals.filter(
    (field) => input[field] !== undefined && !row.needs.includes(field) && !row.takes.includes(field)
  )
  if (missing.length + surplus.length > 0) return Result.fail(new ChangeIncomplete({ move, missing, surplus }))
  return Result.succeed(after(set, move, input, scene))
}

/** Units of a set on its way that no longer stand as they stood when it was submitted: it was made for another tree. */
export const staleUnits = (
  { state, seen }: Pick<ChangeSet, 'state' | 'seen'>,
  standing: ChangeScene['standing']
): ReadonlyArray<UnitId> => (onItsWay.has(state) ? movedSince(seen, standing) : [])

const onItsWay: ReadonlySet<ChangeState> = new Set(['submitted', 'approved', 'published', 'stalled'])

const movedSince = (seen: ChangeSet['seen'], standing: ChangeScene['standing']): ReadonlyArray<UnitId> =>
  seen.flatMap((then) => {
    const now = standing(then.unitId)
    const same = now?.path === then.path && now.name === then.name && now.boundary === then.boundary
    return same ? [] : [then.unitId]
  })

const after = (
  set: ChangeSet,
  move: ChangeMove,
  input: ChangeInput,
  { by, at, standing, plan }: ChangeScene
): ChangeSet => {
  const next = { ...set, state: changeRow(move).to }
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
  const row = changeRow(move)
  if (!row.from.includes(set.state) || !row.duties.some((duty) => scene.duties.includes(duty))) {
    return new WrongChangeState({ move, state: set.state, duties: row.duties })
  }
  for (const guard of row.guards) {
    const refusal = guards[guard](set, input, scene)
    if (refusal !== null) return refusal
  }
  return null
}

const guards: Record<ChangeGuard, (set: ChangeSet, input: ChangeInput, scene: ChangeScene) => ChangeRefusal | null> = {
  notEmpty: ({ operations: all }) => (all.length === 0 ? new ChangeEmpty() : null),
  sound: ({ operations: all }, _input, { plan }) => {
    const planned = plan(all)
    return Result.isFailure(planned)
      ? new ChangeRefused({ operation: planned.failure.operation, why: planned.failure.why })
      : null
  },
  fresh: ({ seen }, _input, { standing }) => {
    const units = movedSince(seen, standing)
    return units.length === 0 ? null : new ChangeStale({ units })
  },
  staffed: (set, _input, { unstaffed }) => unstaffed(set),
  apart: ({ proposedBy }, _input, { by, standsFor, authors }) =>
    [by, ...standsFor].some((who) => who === proposedBy || (who !== null && authors.includes(who)))
      ? new ProposerNotApart()
      : null,
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
