/** People and the posts they hold. */
import { PersonStore } from '@gezhi/database'
import {
  type Actor,
  mayHold,
  type Permission,
  postable,
  reaches,
  reachesAll,
  reachesPerson,
  readers
} from '@gezhi/domain/access'
import { type Instant, NotFound, type PersonId } from '@gezhi/domain/common'
import {
  type AmendPerson,
  type CreatePerson,
  type EndPost,
  endAt,
  type PassOnPost,
  type Post,
  StaffNumberTaken,
  type StartPost,
  startPost
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { rolesOfPerson } from './accounts.ts'
import { Leaving } from './leaving.ts'
import { organisationIn } from './organisations.ts'
import { Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, livePosts, unitIn } from './scopes.ts'

export class People extends Context.Service<
  People,
  {
    create(actor: Actor, command: CreatePerson): Effect.Effect<Written, Refusal>
    amend(actor: Actor, command: AmendPerson): Effect.Effect<Written, Refusal>
    startPost(actor: Actor, command: StartPost): Effect.Effect<Written, Refusal>
    /** What lies open goes on a list that belongs to nobody yet. */
    endPost(actor: Actor, command: EndPost): Effect.Effect<Written, Refusal>
    /** The same, with a successor on the post and on the list. */
    passOn(actor: Actor, command: PassOnPost): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/People') {
  static readonly layer = Layer.effect(
    People,
    Effect.gen(function* () {
      const registers = yield* Registers
      const store = yield* PersonStore
      const leaving = yield* Leaving

      const numberFree = Effect.fnUntraced(function* (actor: Actor, id: PersonId, staffNumber: string | null) {
        if (staffNumber === null) return
        const holder = yield* store.byStaffNumber(actor.tenantId, staffNumber)
        if (holder !== null && holder.id !== id) return yield* new StaffNumberTaken({ staffNumber })
      })

      const create = (actor: Actor, command: CreatePerson) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { id, name, phone = null, staffNumber = null } = command
            // who has no post yet is the whole tenant's
            yield* inScope(reachesAll(heldIn(actor, district, 'person.edit'), district.ground), 'person.edit')
            yield* numberFree(actor, id, staffNumber)
            return [{ life: 'person', tag: 'Registered', row: { id, name, phone, staffNumber, revision: 0 } }]
          })
        )

      const amend = (actor: Actor, command: AmendPerson) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { commandId: _command, seen, ...change } = command
            yield* editable(actor, district, change.id, at)
            const person = yield* store.byId(actor.tenantId, change.id)
            if (person === null) return yield* new NotFound({ what: 'person', id: change.id })
            yield* unmoved(person, person.id, seen)
            const next = { ...person, ...change }
            yield* numberFree(actor, next.id, next.staffNumber)
            return [{ life: 'person', tag: 'Amended', row: next }]
          })
        )

      const start = (actor: Actor, command: StartPost) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, now) {
            const { commandId: _command, from = now, to = null, ...given } = command
            const post: Post = { ...given, from, to, revision: 0 }
            yield* appointable(actor, district, post, district.postsAt(post.at), now)
            return [{ life: 'post', tag: 'Registered', row: { ...post } }]
          })
        )

      const finish = (actor: Actor, command: EndPost) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const post = yield* endable(actor, district, command, at)
            const ended = yield* Effect.fromResult(endAt(post, at))
            return [
              { life: 'post', tag: 'Ended', row: { ...ended } },
              ...(yield* leaving.list(actor.tenantId, district, post, null, at))
            ]
          })
        )

      const passOn = (actor: Actor, command: PassOnPost) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const post = yield* endable(actor, district, command, at)
            const ended = yield* Effect.fromResult(endAt(post, at))
            const { role, at: place } = post
            const next: Post = {
              id: command.next,
              personId: command.to,
              role,
              at: place,
              from: at,
              to: null,
              revision: 0
            }
            const beside = district.postsAt(place).map((one) => (one.id === post.id ? ended : one))
            yield* appointable(actor, district, next, beside, at)
            return [
              { life: 'post', tag: 'Ended', row: { ...ended } },
              { life: 'post', tag: 'Registered', row: { ...next } },
              ...(yield* leaving.list(actor.tenantId, district, post, command.to, at))
            ]
          })
        )

      return People.of({ create, amend, startPost: start, endPost: finish, passOn })
    })
  )
}

export const postIn = (district: District, id: Post['id']): Effect.Effect<Post, NotFound> => {
  const post = district.posts.find((one) => one.id === id)
  return post === undefined ? Effect.fail(new NotFound({ what: 'post', id })) : Effect.succeed(post)
}

/** Who may put whom on which post: somebody they may edit, where they may appoint, in a role that both can hold. */
const appointable = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  post: Post,
  posts: ReadonlyArray<Post>,
  now: Instant
) {
  const { personId, role, at } = post
  yield* editable(actor, district, personId, now)
  const level = at.kind === 'unit' ? district.scheme.levels[(yield* unitIn(district, at.id)).level] : undefined
  if (at.kind === 'organisation') yield* organisationIn(district, at.id)
  yield* inScope(reaches(heldIn(actor, district, 'person.edit'), at, district.ground), 'person.edit')
  yield* Effect.fromResult(postable(role, district.roles))
  yield* Effect.fromResult(mayHold([role, ...rolesOfPerson(district, personId, now)], district.roles))
  const inductions = district.inductionsOf(personId)
  yield* Effect.fromResult(startPost(post, { posts, level, inductions, zone: district.zone }))
})

const endable = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  { id, seen }: Pick<EndPost, 'id' | 'seen'>,
  at: Instant
) {
  const post = yield* postIn(district, id)
  yield* editable(actor, district, post.personId, at)
  yield* inScope(reaches(heldIn(actor, district, 'person.edit'), post.at, district.ground), 'person.edit')
  yield* unmoved(post, post.id, seen)
  return post
})

/** Whoever may not even read a person does not learn that there is one. */
const editable = Effect.fnUntraced(function* (actor: Actor, district: District, id: PersonId, at: Instant) {
  const posts = livePosts(district, id, at)
  const within = (...permissions: ReadonlyArray<Permission>) =>
    reachesPerson(heldIn(actor, district, ...permissions), posts, district.ground)
  if (!district.people.has(id) || !within(...readers.people)) {
    return yield* new NotFound({ what: 'person', id })
  }
  yield* inScope(within('person.edit'), 'person.edit')
})
