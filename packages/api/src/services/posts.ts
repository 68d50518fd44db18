/** What goes with posts: deputies while somebody is away, inductions, and charges of places. */
import { BuildingStore } from '@gezhi/database'
import {
  type Actor,
  mayHold,
  notToOneself,
  reaches,
  reachesPath,
  reachesPerson,
  UnknownRole
} from '@gezhi/domain/access'
import { type Instant, NotFound, type PersonId } from '@gezhi/domain/common'
import {
  type Charge,
  type ChargePlace,
  type Deputy,
  deputise,
  type EndCharge,
  type EndDeputy,
  endAt,
  type Induction,
  type NameDeputy,
  type RecordInduction,
  type StartCharge,
  startCharge,
  type WithdrawInduction,
  withdrawInduction
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { rolesOfPerson } from './accounts.ts'
import { groundOf } from './charge-places.ts'
import { readsPerson } from './handovers.ts'
import { Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, livePosts, postsInReach } from './scopes.ts'

export class Posts extends Context.Service<
  Posts,
  {
    nameDeputy(actor: Actor, command: NameDeputy): Effect.Effect<Written, Refusal>
    endDeputy(actor: Actor, command: EndDeputy): Effect.Effect<Written, Refusal>
    recordInduction(actor: Actor, command: RecordInduction): Effect.Effect<Written, Refusal>
    withdrawInduction(actor: Actor, command: WithdrawInduction): Effect.Effect<Written, Refusal>
    startCharge(actor: Actor, command: StartCharge): Effect.Effect<Written, Refusal>
    endCharge(actor: Actor, command: EndCharge): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Posts') {
  static readonly layer = Layer.effect(
    Posts,
    Effect.gen(function* () {
      const registers = yield* Registers
      const buildings = yield* BuildingStore
      const ground = (actor: Actor, district: District, place: ChargePlace) =>
        Effect.provideService(groundOf(actor.tenantId, district, place), BuildingStore, buildings)

      /** Where the caller arranges posts; what they may not even see does not exist for them. */
      const chargeable = Effect.fnUntraced(function* (
        actor: Actor,
        district: District,
        place: ChargePlace,
        starts: boolean
      ) {
        const found = yield* ground(actor, district, place)
        const path = found === null ? undefined : district.pathOf(found.unitId)
        const sees = path !== undefined && reachesPath(heldIn(actor, district, 'unit.read'), path)
        if (path === undefined || !sees || (starts && !found?.stands)) {
          return yield* new NotFound({ what: place.kind, id: place.id })
        }
        yield* inScope(reachesPath(heldIn(actor, district, 'post.arrange'), path), 'post.arrange')
      })

      return Posts.of({
        nameDeputy: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const { commandId: _command, from = at, posts = null, reason = null, ...given } = command
              const deputy: Deputy = { ...given, from, posts, reason, revision: 0 }
              yield* known(actor, district, deputy.personId, at)
              yield* standable(actor, district, deputy, at)
              yield* Effect.fromResult(notToOneself(actor, deputy.personId, 'post.arrange'))
              const lent = livePosts(district, deputy.standsFor, at).map(({ role }) => role)
              const held = [...lent, ...rolesOfPerson(district, deputy.personId, at)]
              yield* Effect.fromResult(mayHold(held, district.roles))
              const named = yield* Effect.fromResult(deputise(deputy, district.deputies, at))
              return [{ life: 'deputy', tag: 'Registered', row: { ...named } }]
            })
          ),

        endDeputy: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const deputy = district.deputies.find(({ id }) => id === command.id)
              if (deputy === undefined) return yield* new NotFound({ what: 'deputy', id: command.id })
              yield* known(actor, district, deputy.standsFor, at)
              yield* standable(actor, district, deputy, at)
              yield* unmoved(deputy, deputy.id, command.seen)
              const ended = yield* Effect.fromResult(endAt(deputy, at))
              return [{ life: 'deputy', tag: 'Ended', row: { ...ended } }]
            })
          ),

        recordInduction: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const { commandId: _command, ...given } = command
              yield* arrangeable(actor, district, given.personId, at)
              if (!district.roles.has(given.role)) return yield* new UnknownRole({ role: given.role })
              const induction: Induction = { ...given, withdrawn: null, revision: 0 }
              return [{ life: 'induction', tag: 'Registered', row: { ...induction } }]
            })
          ),

        withdrawInduction: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const induction = district.inductions.find(({ id }) => id === command.id)
              if (induction === undefined) return yield* new NotFound({ what: 'induction', id: command.id })
              yield* arrangeable(actor, district, induction.personId, at)
              yield* unmoved(induction, induction.id, command.seen)
              const withdrawn = yield* Effect.fromResult(withdrawInduction(induction, at))
              return [{ life: 'induction', tag: 'Withdrawn', row: { ...withdrawn } }]
            })
          ),

        startCharge: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const { commandId: _command, from = at, to = null, ...given } = command
              const charge: Charge = { ...given, from, to, revision: 0 }
              yield* chargeable(actor, district, charge.place, true)
              yield* known(actor, district, charge.personId, at)
              yield* Effect.fromResult(startCharge(charge, district.charges))
              return [{ life: 'charge', tag: 'Registered', row: { ...charge } }]
            })
          ),

        endCharge: (actor, command) =>
          registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              const charge = district.charges.find(({ id }) => id === command.id)
              if (charge === undefined) return yield* new NotFound({ what: 'charge', id: command.id })
              yield* chargeable(actor, district, charge.place, false)
              yield* unmoved(charge, charge.id, command.seen)
              const ended = yield* Effect.fromResult(endAt(charge, at))
              return [{ life: 'charge', tag: 'Ended', row: { ...ended } }]
            })
          )
      })
    })
  )
}

const known = (actor: Actor, district: District, id: PersonId, at: Instant): Effect.Effect<void, NotFound> =>
  district.people.has(id) && readsPerson(actor, district, id, at)
    ? Effect.void
    : Effect.fail(new NotFound({ what: 'person', id }))

const arrangeable = Effect.fnUntraced(function* (actor: Actor, district: District, id: PersonId, at: Instant) {
  yield* known(actor, district, id, at)
  const scopes = heldIn(actor, district, 'post.arrange')
  yield* inScope(reachesPerson(scopes, livePosts(district, id, at), district.ground), 'post.arrange')
})

/** A deputy comes to hold every post that they stand for: all of them lie where the caller arranges posts. */
const standable = Effect.fnUntraced(function* (actor: Actor, district: District, deputy: Deputy, at: Instant) {
  yield* arrangeable(actor, district, deputy.standsFor, at)
  const scopes = heldIn(actor, district, 'post.arrange')
  const all = postsInReach(district, deputy.standsFor, { from: at, to: deputy.to })
  const lent = deputy.posts === null ? all : all.filter(({ id }) => deputy.posts?.includes(id))
  const strange = deputy.posts?.find((id) => !all.some((post) => post.id === id))
  if (strange !== undefined) yield* new NotFound({ what: 'post', id: strange })
  yield* inScope(
    lent.every((post) => reaches(scopes, post.at, district.ground)),
    'post.arrange'
  )
})
