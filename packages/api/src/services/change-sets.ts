/** Changes of the tree: proposed, checked, approved and published by people; put into force and settled by the platform. */
import { ChangeStore } from '@gezhi/database'
import { type Actor, OutOfScope, reachesPath } from '@gezhi/domain/access'
import {
  type ChangeSetId,
  CommandId,
  type Instant,
  NotFound,
  type TenantId,
  type Unavailable
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
  type ProposeChange,
  planOf,
  postsAfter,
  propose,
  type Seen,
  servesAfter,
  stepChange,
  subjectsOf,
  type Unit,
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
            const duties = changeDuties(actor, district, command.operations ?? [])
            if (!duties.includes('proposer')) return yield* new OutOfScope({ permission: 'unit.propose' })
            const set = propose(command, actor.personId ?? actor.accountId, at)
            return [{ life: 'changeSet', tag: 'Registered', row: { ...set } }]
          })
        )

      const moveChange = (actor: Actor, command: ChangeCommand) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const set = yield* found(actor.tenantId, command.id)
            const scene = sceneOf(district, set, at, actor)
            const next = yield* Effect.fromResult(stepChange(set, command, scene))
            // what is put into a draft has to lie where one may propose
            const duties = changeDuties(actor, district, next.operations)
            if (command.move === 'edit' && !duties.includes('proposer')) {
              return yield* new OutOfScope({ permission: 'unit.propose' })
            }
            return [enteredOf(command.move, set, next)]
          })
        )

      /** The move of the platform that is next; one that cannot be made stalls the set for people to look at. */
      const putIntoForce = Effect.fnUntraced(function* (tenantId: TenantId, id: ChangeSetId) {
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
        for (const { tenantId, id, state } of due) {
          if (state === 'published') yield* orLeft(putIntoForce(tenantId, id))
          yield* orLeft(settle(tenantId, id))
        }
      })

      return ChangeSets.of({ propose: proposeChange, move: moveChange, attend })
    })
  )
}

/** Another server was faster, or the set is no longer there to be moved: nothing is left to do. */
const orLeft = <A>(doing: Effect.Effect<A, Refusal>): Effect.Effect<void, Unavailable> =>
  Effect.catch(Effect.asVoid(doing), (refusal) => (refusal._tag === 'Unavailable' ? Effect.fail(refusal) : Effect.void))

const platform = (tenantId: TenantId): Author => ({ tenantId, accountId: null, personId: null })

export const baselineOf = ({ tree, scheme, codes, lastSerial, boundaryOf }: District): Baseline => ({
  tree,
  scheme,
  codes,
  lastSerial,
  boundaryOf
})

/** What somebody may do towards all units that the operations name. */
export const changeDuties = (
  actor: Actor,
  district: District,
  operations: ReadonlyArray<Operation>
): ReadonlyArray<ChangeDuty> => {
  const paths = [...new Set(operations.flatMap(subjectsOf))].flatMap((id) => district.pathOf(id) ?? [])
  const holds = (permission: 'unit.propose' | 'unit.approve') => {
    const scopes = heldIn(actor, district, permission)
    return scopes.length > 0 && paths.every((path) => reachesPath(scopes, path))
  }
  return [
    ...(holds('unit.propose') ? (['proposer'] as const) : []),
    ...(holds('unit.approve') ? (['approver'] as const) : [])
  ]
}

/** All that the rules may look at; without an actor it is the platform that asks. */
export const sceneOf = (district: District, set: ChangeSet, at: Instant, actor: Actor | null): ChangeScene => ({
  by: actor === null ? null : (actor.personId ?? actor.accountId),
  at,
  duties: actor === null ? ['platform'] : changeDuties(actor, district, set.operations),
  standing: (id): Seen | undefined => {
    const unit = district.tree.byId.get(id)
    if (unit === undefined) return undefined
    const boundary = district.boundaryOf(id) === null ? null : (district.shapeOf(id)?.revision ?? null)
    return { unitId: id, path: unit.path, name: unit.name, boundary }
  },
  plan: (operations) => planOf(operations, baselineOf(district), at)
})

const tags = {
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
  tag: tags[move],
  row: { ...next, revision: set.revision }
})

/** All rows that stand otherwise when a set comes into force, in one transaction with it. */
const rowsOf = (district: District, set: ChangeSet, plan: Plan, at: Instant): ReadonlyArray<Entered> => {
  const units = new Map([...district.everyUnit, ...plan.units.map((unit) => [unit.id, unit] as const)])
  const gone = new Set(plan.units.filter(({ to }) => to !== null).map(({ id }) => id))
  // where somebody was put while the steps were others, there may be no unit now
  const put = set.reappointments.filter(({ unitId }) => units.get(unitId)?.to === null)
  const posts = postsAfter(district.posts, gone, put, at)
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
