/** Hand-overs: opened when a post ends, accepted by the successor or assigned by a superior, closed when nothing is left. */
import { HandoverStore } from '@gezhi/database'
import { type Actor, couldTake, reaches, reachesPerson, readers } from '@gezhi/domain/access'
import { ChargeId, DeputyId, holds, type Instant, NotFound, type PersonId } from '@gezhi/domain/common'
import {
  type AcceptHandover,
  type AssignHandover,
  chargesPassedOn,
  deputiesPassedOn,
  HandedOver,
  type Handover,
  type HandoverCommand,
  type HandoverFact,
  handoverLife,
  isSuccessor,
  lapsedOf,
  type OpenHandover,
  type PassedOn
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { Leaving } from './leaving.ts'
import { postIn } from './people.ts'
import { type Entered, Registers, type Written } from './registers.ts'
import { heldIn, inScope, livePosts } from './scopes.ts'

export class Handovers extends Context.Service<
  Handovers,
  {
    /** For a post that ran out by itself. */
    open(actor: Actor, command: OpenHandover): Effect.Effect<Written, Refusal>
    accept(actor: Actor, command: AcceptHandover): Effect.Effect<Written, Refusal>
    assign(actor: Actor, command: AssignHandover): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Handovers') {
  static readonly layer = Layer.effect(
    Handovers,
    Effect.gen(function* () {
      const registers = yield* Registers
      const store = yield* HandoverStore
      const leaving = yield* Leaving

      const open = (actor: Actor, command: OpenHandover) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const post = yield* postIn(district, command.postId)
            if (
              !reaches(heldIn(actor, district, 'person.read'), post.at, district.ground) &&
              !arranges(actor, district, post)
            ) {
              return yield* new NotFound({ what: 'post', id: post.id })
            }
            yield* inScope(arranges(actor, district, post), 'post.arrange')
            const listed = yield* store.listed(actor.tenantId, [post.id])
            const lapsed = lapsedOf([post], (id) => listed.has(id), at)
            if (lapsed.length === 0) return yield* new HandedOver({ id: command.id })
            const [entry] = yield* leaving.list(actor.tenantId, district, post, null, at, command.id)
            return entry === undefined ? yield* new NotFound({ what: 'post', id: post.id }) : [entry]
          })
        )

      const settle = (actor: Actor, command: AcceptHandover | AssignHandover, does: HandoverCommand) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const handover = yield* store.byId(actor.tenantId, command.id)
            if (handover === null || !mayRead(actor, district, handover, at)) {
              return yield* new NotFound({ what: 'handover', id: command.id })
            }
            const fact = yield* Effect.fromResult(
              handoverLife.step(handover, does, {
                by: actor.personId,
                standsFor: actor.standsFor,
                at,
                posts: district.postsAt(handover.at),
                arranges: arranges(actor, district, handover),
                couldTake: (id) => couldTake(handover, inForce(district, id, at), district.roles, district.pathOf)
              })
            )
            const { revision: _next, ...next } = handoverLife.evolve(handover, fact)
            return [
              { life: 'handover', tag: fact._tag, row: { ...next, revision: handover.revision } },
              ...(yield* follow(district, fact))
            ]
          })
        )

      return Handovers.of({
        open,
        accept: (actor, command) => settle(actor, command, { does: 'accept', ...command }),
        assign: (actor, command) => settle(actor, command, { does: 'assign', ...command })
      })
    })
  )
}

/** Superiors there, whoever leaves, and those whose list it is; it does not exist for anybody else. */
export const mayRead = (actor: Actor, district: District, handover: Handover, at: Instant): boolean => {
  if (arranges(actor, district, handover)) return true
  const own = [...(actor.personId === null ? [] : [actor.personId]), ...actor.standsFor]
  return own.some((id) => id === handover.personId || mayAccept(district, handover, id, at))
}

export const mayAccept = (district: District, handover: Handover, id: PersonId, at: Instant): boolean =>
  isSuccessor(handover, id, district.postsAt(handover.at), at)

export const arranges = (actor: Actor, district: District, { at }: Pick<Handover, 'at'>): boolean =>
  reaches(heldIn(actor, district, 'post.arrange'), at, district.ground)

export const inForce = (district: District, id: PersonId, at: Instant) =>
  district.postsOf(id).filter((post) => holds(post, at))

const follow = Effect.fnUntraced(function* (district: District, fact: HandoverFact) {
  const charges = yield* Effect.fromResult(chargesPassedOn(fact, district.charges, () => ChargeId.make(newId())))
  const deputies = yield* Effect.fromResult(deputiesPassedOn(fact, district.deputies, () => DeputyId.make(newId())))
  return [
    ...charges.flatMap((passed) => enteredOf('charge', passed)),
    ...deputies.flatMap((passed) => enteredOf('deputy', passed))
  ]
})

const enteredOf = <A extends { readonly revision: number }>(
  life: 'charge' | 'deputy',
  { ended, begun }: PassedOn<A>
): ReadonlyArray<Entered> => [
  { life, tag: 'Ended', row: { ...ended } },
  ...(begun === null ? [] : [{ life, tag: 'Registered', row: { ...begun } } as const])
]

export const readsPerson = (actor: Actor, district: District, id: PersonId, at: Instant): boolean =>
  reachesPerson(heldIn(actor, district, ...readers.posts), livePosts(district, id, at), district.ground)
