/**
 * Hand-over: when a post ends, what lies open goes on a list, and nobody leaves with open work unseen. The successor
 * accepts it item by item or whole, or a superior assigns it to somebody else; when all of it is somebody's, it is closed.
 *
 *   opened ──accept──►┐
 *     │ ▲   assign    │ items left: stays open and on the superior's desk
 *     │ └─────────────┤
 *     └───────────────► closed when nothing is left
 */
import { Result, Schema } from 'effect'
import { RoleKey } from '../../access/role.ts'
import {
  CommandId,
  everWas,
  HandoverId,
  Instant,
  isOver,
  type Life,
  PersonId,
  PostId,
  Stale
} from '../../common/index.ts'
import { Assignee } from '../../loop/assignee.ts'
import { CannotTakeOver, ItemsSettled, NotSuccessor } from '../refusals.ts'
import { samePlace } from './appointment.ts'
import type { Post } from './post.ts'

/** `issue`: open work of the desk; `charge`: a place they answer for by name; `deputy`: somebody for whom they stand. */
export const HandoverItem = Schema.Struct({
  kind: Schema.Literals(['issue', 'charge', 'deputy']),
  /** Of the issue, the charge or the deputy. */
  id: Schema.String,
  /** Whose it is now; `null` while it is nobody's. */
  taken: Schema.NullOr(Schema.Struct({ how: Schema.Literals(['accepted', 'assigned']), by: PersonId, at: Instant }))
})
export type HandoverItem = typeof HandoverItem.Type

export const Handover = Schema.Struct({
  id: HandoverId,
  postId: PostId,
  /** Who leaves. */
  personId: PersonId,
  role: RoleKey,
  at: Assignee,
  /** Who shall accept; `null` leaves it to whoever comes to hold the same post. */
  successor: Schema.NullOr(PersonId),
  items: Schema.Array(HandoverItem),
  openedAt: Instant,
  closedAt: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Handover = typeof Handover.Type

/** Ids of items; all that is left where none are named. */
const items = Schema.optionalKey(
  Schema.Array(Schema.String.check(Schema.isMaxLength(36))).check(Schema.isMaxLength(5_000))
)

export const AcceptHandover = Schema.Struct({
  commandId: CommandId,
  id: HandoverId,
  seen: Schema.Natural,
  items
})
export type AcceptHandover = typeof AcceptHandover.Type

export const AssignHandover = Schema.Struct({ ...AcceptHandover.fields, to: PersonId })
export type AssignHandover = typeof AssignHandover.Type

export type HandoverCommand =
  | (Pick<AcceptHandover, 'seen' | 'items'> & { readonly does: 'accept' })
  | (Pick<AssignHandover, 'seen' | 'items' | 'to'> & { readonly does: 'assign' })

export interface HandoverFact {
  readonly _tag: 'Accepted' | 'Assigned'
  readonly items: ReadonlyArray<string>
  readonly to: PersonId
  readonly at: Instant
}

export interface HandoverScene {
  /** `null` for an account that is nobody's. */
  readonly by: PersonId | null
  /** For whom they deputise. */
  readonly standsFor: ReadonlyArray<PersonId>
  readonly at: Instant
  /** Posts of all times at the place. */
  readonly posts: ReadonlyArray<Post>
  /** Whether they arrange posts at the place: the service has asked the policy. */
  readonly arranges: boolean
  /** Whether somebody has a post by which the work is theirs. */
  readonly couldTake: (id: PersonId) => boolean
}

export type HandoverRefusal = Stale | NotSuccessor | ItemsSettled | CannotTakeOver

/** Nothing left lying is a hand-over too: it says that there was nothing. */
export const openHandover = (
  given: Pick<Handover, 'id' | 'postId' | 'personId' | 'role' | 'at' | 'successor'>,
  left: ReadonlyArray<Pick<HandoverItem, 'kind' | 'id'>>,
  openedAt: Instant
): Handover => ({
  ...given,
  items: left.map(({ kind, id }) => ({ kind, id, taken: null })),
  openedAt,
  closedAt: left.length === 0 ? openedAt : null,
  revision: 0
})

/** Whose list it is: the successor's, where one is named, else of whoever holds or will hold the same post; never the leaver's. */
export const isSuccessor = (
  handover: Pick<Handover, 'personId' | 'successor' | 'role' | 'at'>,
  id: PersonId,
  posts: ReadonlyArray<Post>,
  at: Instant
): boolean => {
  if (id === handover.personId) return false
  if (handover.successor !== null) return handover.successor === id
  return posts.some(
    (post) =>
      post.personId === id &&
      post.role === handover.role &&
      samePlace(post.at, handover.at) &&
      everWas(post) &&
      !isOver(post, at)
  )
}

const step = (
  handover: Handover,
  command: HandoverCommand,
  scene: HandoverScene
): Result.Result<HandoverFact, HandoverRefusal> => {
  const { id, revision } = handover
  if (command.seen !== revision) return Result.fail(new Stale({ id, revision }))
  const { by, at, standsFor, posts, arranges, couldTake } = scene
  if (by === null || by === handover.personId) return Result.fail(new NotSuccessor({ id }))
  const open = new Set(handover.items.flatMap((item) => (item.taken === null ? [item.id] : [])))
  const items = command.items ?? [...open]
  const settled = items.filter((item) => !open.has(item))
  const fact = { items: [...new Set(items)], at }
  if (command.does === 'accept') {
    const theirs = [by, ...standsFor].some((one) => isSuccessor(handover, one, posts, at))
    if (!theirs) return Result.fail(new NotSuccessor({ id }))
  } else {
    if (!arranges) return Result.fail(new NotSuccessor({ id }))
    if (command.to === handover.personId || !couldTake(command.to)) {
      return Result.fail(new CannotTakeOver({ personId: command.to }))
    }
  }
  if (settled.length > 0 || items.length === 0) return Result.fail(new ItemsSettled({ id, items: settled }))
  return Result.succeed(
    command.does === 'accept' ? { _tag: 'Accepted', to: by, ...fact } : { _tag: 'Assigned', to: command.to, ...fact }
  )
}

const evolve = (handover: Handover, { _tag, items, to, at }: HandoverFact): Handover => {
  const how = _tag === 'Accepted' ? ('accepted' as const) : ('assigned' as const)
  const next = handover.items.map((item) => (items.includes(item.id) ? { ...item, taken: { how, by: to, at } } : item))
  return {
    ...handover,
    items: next,
    closedAt: next.every(({ taken }) => taken !== null) ? at : null,
    revision: handover.revision + 1
  }
}

export const handoverLife: Life<Handover, HandoverCommand, HandoverFact, HandoverScene, HandoverRefusal> = {
  step,
  evolve
}
