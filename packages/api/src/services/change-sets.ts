/** Changes of the tree: proposed, checked, approved and published by people; put into force and settled by the platform. */
import { ChangeStore } from '@gezhi/database'
import { type Actor, OutOfScope, reachesAll, reachesPath } from '@gezhi/domain/access'
import {
  type ChangeSetId,
  CommandId,
  type Instant,
  NotFound,
  type TenantId,
  type Unavailable,
  type Who
} from '@gezhi/domain/common'
import {
  type Baseline,
  type ChangeCommand,
  type ChangeDuty,
  type ChangeMove,
  type ChangeScene,
  type ChangeSet,
  type Operation,
  type Plan,
  type PostsAfter,
  type ProposeChange,
  planOf,
  postsAfter,
  propose,
  type Seen,
  servesAfter,
  stepChange,
  subjectsOf,
  type Unit,
  unstaffed,
  withdrawNotice
} from '@gezhi/domain/grid'
import { Context, Effect, Layer, Result } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { now } from '../now.ts'
import { type Author, type Entered, Registers, type Written } from './registers.ts'
import { heldIn } from './scopes.ts'
import { Settling } from './settling.ts'

export class ChangeSets extends Context.Service<
  ChangeSets,
  {
    propose(actor: Actor, command: ProposeChange): Effect.Effect<Written, Refusal>
    move(actor: Actor, command: ChangeCommand): Effect.Effect<Written, Refusal>
    /** What the platform owes: puts into force what is due and settles what is not settled yet, in all tenants. */
    readonly attend: Effect.Effect<void, Unavailable>
  }
>()('@gezhi/api/ChangeSets') {
  static readonly layer = Layer.effect(
    ChangeSets,
    Effect.gen(function* () {
      const registers = yield* Registers
      const changes = yield* ChangeStore
      const settling = yield* Settling

      const found = Effect.fnUntraced(function* (tenantId: TenantId, id: ChangeSetId) {
        const set = yield* changes.byId(tenantId, id)
        return set ?? (yield* new NotFound({ what: 'changeSet', id }))
      })

      const proposeChange = (actor: Actor, command: ProposeChange) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const set = propose(command, actor.personId ?? actor.accountId, at)
            const duties = changeDuties(actor, district, set)
            if (!duties.includes('proposer')) return yield* new OutOfScope({ permission: 'unit.propose' })
            return [{ life: 'changeSet', tag: 'Registered', row: { ...set } }]
          })
        )

      const moveChange = (actor: Actor, command: ChangeCommand) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const set = yield* found(actor.tenantId, command.id)
            const authors = yield* changes.authors(actor.tenantId, set.id)
            const scene = sceneOf(district, set, at, actor, authors)
            const next = yield* Effect.fromResult(stepChange(set, command, scene))
            // what is put into a draft has to lie where one may propose, beside what lay there before
            const wider = { ...next, operations: [...set.operations, ...next.operations] }
            if (command.move === 'edit' && !changeDuties(actor, district, wider).includes('proposer')) {
              return yield* new OutOfScope({ permission: 'unit.propose' })
            }
            return [enteredOf(command.move, set, next)]
          })
        )

      /** The move of the platform that is next; one that cannot be made stalls the set for people to look at. */
      const takeEffect = Effect.fnUntraced(function* (tenantId: TenantId, id: ChangeSetId) {
        yield* registers.change(
          platform(tenantId),
          { commandId: CommandId.make(newId()) },
          Effect.fnUntraced(function* (district, at) {
            const set = yield* found(tenantId, id)
            const scene = sceneOf(district, set, at, null)
            const seen = set.revision
            const effect = stepChange(set, { move: 'takeEffect', seen, input: {} }, scene)
            if (Result.isFailure(effect)) {
              const stalled = yield* Effect.fromResult(stepChange(set, { move: 'stall', seen, input: {} }, scene))
              return [enteredOf('stall', set, stalled)] as const
            }
            const plan = scene.plan(set.operations)
            if (Result.isFailure(plan)) return yield* Effect.die(new Error('a plan that held a moment ago'))
            return [enteredOf('takeEffect', set, effect.success), ...rowsOf(district, set, plan.success, at)] as const
          })
        )
      })

      const stall = (tenantId: TenantId, id: ChangeSetId) =>
        registers.change(
          platform(tenantId),
          { commandId: CommandId.make(newId()) },
          Effect.fnUntraced(function* (district, at) {
            const set = yield* found(tenantId, id)
            const command = { move: 'stall', seen: set.revision, input: {} } as const
            const stalled = stepChange(set, command, sceneOf(district, set, at, null))
            return [enteredOf('stall', set, yield* Effect.fromResult(stalled))] as const
          }),
          'beside'
        )

      /** Nobody else writes meanwhile: what could not be written clashes with something there, and always will. */
      const putIntoForce = (tenantId: TenantId, id: ChangeSetId) =>
        Effect.catchTag(takeEffect(tenantId, id), 'Stale', () => stall(tenantId, id))

      const settle = Effect.fnUntraced(function* (tenantId: TenantId, id: ChangeSetId) {
        const set = yield* found(tenantId, id)
        if (!(yield* settling.pass(tenantId, set))) return
        yield* registers.change(
          platform(tenantId),
          { commandId: CommandId.make(newId()) },
          Effect.fnUntraced(function* (district, at) {
            const latest = yield* found(tenantId, id)
            const scene = sceneOf(district, latest, at, null)
            const command = { move: 'settle', seen: latest.revision, input: {} } as const
            return [enteredOf('settle', latest, yield* Effect.fromResult(stepChange(latest, command, scene)))]
          }),
          'beside'
        )
      })

      const attend = Effect.gen(function* () {
        const due = yield* changes.waiting(yield* now)
        const defects: Array<unknown> = []
        for (const { tenantId, id, state } of due) {
          const doing = Effect.gen(function* () {
            if (state === 'published') yield* orLeft(putIntoForce(tenantId, id))
            yield* orLeft(settle(tenantId, id))
          })
          // one that we cannot cope with holds up no other
          yield* Effect.catchDefect(doing, (defect) => Effect.sync(() => void defects.push(defect)))
        }
        if (defects.length > 0) yield* Effect.die(defects[0])
      })

      return ChangeSets.of({ propose: proposeChange, move: moveChange, attend })
    })
  )
}

/** Another server was faster, or the set is no longer there to be moved: nothing is left to do. */
const orLeft = <A>(doing: Effect.Effect<A, Refusal>): Effect.Effect<void, Unavailable> =>
  Effect.catch(Effect.asVoid(doing), (refusal) => (refusal._tag === 'Unavailable' ? Effect.fail(refusal) : Effect.void))

const platform = (tenantId: TenantId): Author => ({ tenantId, accountId: null, personId: null })

export const baselineOf = ({ tree, everyUnit, scheme, codes, lastSerial, boundaryOf }: District): Baseline => ({
  tree,
  isKnown: (id) => everyUnit.has(id),
  scheme,
  codes,
  lastSerial,
  boundaryOf
})

/**
 * What somebody may do towards a set: they reach all units that it names, those that ended by where they were, and all where
 * it puts somebody. One that names no unit is its proposer's, or of those who reach everything.
 */
export const changeDuties = (
  actor: Actor,
  district: District,
  { operations, reappointments, proposedBy }: Pick<ChangeSet, 'operations' | 'reappointments' | 'proposedBy'>
): ReadonlyArray<ChangeDuty> => {
  const named = [...operations.flatMap(subjectsOf), ...reappointments.map(({ unitId }) => unitId)]
  const paths = [...new Set(named)].flatMap((id) => district.everyUnit.get(id)?.path ?? [])
  const holds = (permission: 'unit.propose' | 'unit.approve') => {
    const scopes = heldIn(actor, district, permission)
    if (scopes.length === 0) return false
    return paths.length === 0
      ? proposedBy === (actor.personId ?? actor.accountId) || reachesAll(scopes, district.ground)
      : paths.every((path) => reachesPath(scopes, path))
  }
  return [
    ...(holds('unit.propose') ? (['proposer'] as const) : []),
    ...(holds('unit.approve') ? (['approver'] as const) : [])
  ]
}

/** All that the rules may look at; without an actor it is the platform that asks. */
export const sceneOf = (
  district: District,
  set: ChangeSet,
  at: Instant,
  actor: Actor | null,
  authors: ReadonlyArray<Who> = []
): ChangeScene => ({
  by: actor === null ? null : (actor.personId ?? actor.accountId),
  standsFor: actor === null ? [] : actor.standsFor,
  authors,
  at,
  duties: actor === null ? ['platform'] : changeDuties(actor, district, set),
  standing: (id): Seen | undefined => {
    const unit = district.tree.byId.get(id)
    if (unit === undefined) return undefined
    return { unitId: id, path: unit.path, name: unit.name, boundary: district.drawnAs(id) }
  },
  plan: (operations) => planned(district, operations, at),
  unstaffed: (given) => {
    const plan = planned(district, given.operations, at)
    if (Result.isFailure(plan)) return null
    const { posts, units } = postsWith(district, given, plan.success, at)
    const levelOf = (id: Unit['id']) => district.scheme.levels[units.get(id)?.level ?? -1]
    return unstaffed(posts, { posts: district.posts, levelOf, inductions: district.inductions, zone: district.zone })
  }
})

/** Several guards of one move ask for the same plan, and a large one takes its time. */
const plans = new WeakMap<
  ReadonlyArray<Operation>,
  { readonly district: District; readonly at: Instant; readonly plan: ReturnType<typeof planOf> }
>()
const planned = (district: District, operations: ReadonlyArray<Operation>, at: Instant): ReturnType<typeof planOf> => {
  const before = plans.get(operations)
  if (before?.district === district && before.at === at) return before.plan
  const plan = planOf(operations, baselineOf(district), at)
  plans.set(operations, { district, at, plan })
  return plan
}

/** Posts that end and begin with a plan, and the units as they will stand. */
const postsWith = (
  district: District,
  set: ChangeSet,
  plan: Plan,
  at: Instant
): { readonly posts: PostsAfter; readonly units: ReadonlyMap<Unit['id'], Unit> } => {
  const units = new Map([...district.everyUnit, ...plan.units.map((unit) => [unit.id, unit] as const)])
  // where somebody was put while the steps were others, there may be no unit now
  const put = set.reappointments.filter(({ unitId }) => units.get(unitId)?.to === null)
  return { posts: postsAfter(district.posts, goneIn(plan), put, at), units }
}

const goneIn = (plan: Plan): ReadonlySet<Unit['id']> =>
  new Set(plan.units.filter(({ to }) => to !== null).map(({ id }) => id))

/** What a move leaves in the journal. */
export const changeTags = {
  edit: 'Amended',
  submit: 'Submitted',
  approve: 'Approved',
  sendBack: 'SentBack',
  publish: 'Published',
  revise: 'Revised',
  withdraw: 'Withdrawn',
  takeEffect: 'TookEffect',
  stall: 'Stalled',
  settle: 'Settled'
} as const satisfies Record<ChangeMove, Entered['tag']>

const enteredOf = (move: ChangeMove, set: ChangeSet, next: ChangeSet): Entered => ({
  life: 'changeSet',
  tag: changeTags[move],
  row: { ...next, revision: set.revision }
})

/** All rows that stand otherwise when a set comes into force, in one transaction with it. */
const rowsOf = (district: District, set: ChangeSet, plan: Plan, at: Instant): ReadonlyArray<Entered> => {
  const gone = goneIn(plan)
  const { posts, units } = postsWith(district, set, plan, at)
  return [
    ...plan.units.map((unit) => enteredUnit(unit, plan.born)),
    ...[...plan.boundaries].map(([unitId, geometry]): Entered => {
      const kept = district.shapeOf(unitId)
      const row = { unitId, geometry, crs: 'CGCS2000', revision: kept?.revision ?? 0 }
      return { life: 'boundary', tag: kept === undefined ? 'Registered' : 'Amended', row }
    }),
    ...posts.ended.map((post): Entered => ({ life: 'post', tag: 'Ended', row: { ...post } })),
    ...posts.begun.map((post): Entered => ({ life: 'post', tag: 'Registered', row: { ...post } })),
    ...[...district.organisations.values()].flatMap((organisation): ReadonlyArray<Entered> => {
      const next = servesAfter(organisation, units)
      return next === null ? [] : [{ life: 'organisation', tag: 'Amended', row: { ...next } }]
    }),
    ...[...gone].flatMap((id): ReadonlyArray<Entered> => {
      const notice = district.noticeAt(id)
      const withdrawn = notice === undefined ? null : withdrawNotice(notice)
      return withdrawn === null || Result.isFailure(withdrawn)
        ? []
        : [{ life: 'notice', tag: 'Withdrawn', row: { ...withdrawn.success } }]
    })
  ]
}

const enteredUnit = (unit: Unit, born: Plan['born']): Entered => ({
  life: 'unit',
  tag: born.has(unit.id) ? 'Registered' : unit.to === null ? 'Amended' : 'Ended',
  row: { ...unit }
})
