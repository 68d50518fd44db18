/** Hand-overs as lists and as a page; and what waits for the reader because of posts: lists to accept, work without anybody, deputising. */
import { type BuildingStore, HandoverStore } from '@gezhi/database'
import { type Actor, couldTake, hasDuty, inSight, sightOf } from '@gezhi/domain/access'
import {
  everWas,
  type HandoverId,
  holds,
  type Instant,
  isOver,
  NotFound,
  type PersonId,
  type PostId,
  type Text2,
  type Unavailable
} from '@gezhi/domain/common'
import { type Handover, type HandoverItem, lapsedOf } from '@gezhi/domain/grid'
import type { Assignee, Stage } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { groundOf } from '../services/charge-places.ts'
import { arranges, inForce, mayAccept, mayRead } from '../services/handovers.ts'
import { Tenants } from '../services/tenants.ts'
import { type DeputyLine, deputyLine, type PersonRef, personRef } from './deputies.ts'
import { type Holder, holder, type PostLine, postLine, roleName } from './holders.ts'

export interface HandoverLine {
  readonly id: HandoverId
  readonly revision: number
  readonly postId: PostId
  readonly person: PersonRef
  readonly roleName: Text2
  readonly at: Assignee
  readonly placeName: string
  readonly successor: PersonRef | null
  readonly items: number
  /** Items that are nobody's yet. */
  readonly left: number
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}

export interface ItemLine {
  readonly kind: HandoverItem['kind']
  readonly id: string
  /** Of an issue: its title, where the reader may see it; of a charge the place, of a deputy who is away. */
  readonly name: string | null
  /** Of an issue. */
  readonly number: number | null
  readonly stage: Stage | null
  readonly due: Instant | null
  /** It is done by now. */
  readonly over: boolean
  readonly taken: { readonly how: 'accepted' | 'assigned'; readonly by: PersonRef; readonly at: Instant } | null
}

export interface HandoverPage {
  readonly handover: HandoverLine
  readonly lines: ReadonlyArray<ItemLine>
  readonly mayAccept: boolean
  readonly mayAssign: boolean
  /** To whom it can be assigned; empty for who may not. */
  readonly candidates: ReadonlyArray<PersonRef & { readonly posts: ReadonlyArray<PostLine> }>
}

export const handoverLine = (district: District, handover: Handover): HandoverLine => {
  const { id, revision, postId, personId, role, at, successor, items, openedAt, closedAt } = handover
  return {
    ...{ id, revision, postId, at, openedAt, closedAt },
    person: personRef(district, personId),
    roleName: roleName(district, role),
    placeName: district.nameOf(at),
    successor: successor === null ? null : personRef(district, successor),
    items: items.length,
    left: items.filter(({ taken }) => taken === null).length
  }
}

export const handoverPage = Effect.fnUntraced(function* (
  actor: Actor,
  id: HandoverId
): Effect.fn.Return<HandoverPage, NotFound | Unavailable, Tenants | HandoverStore | BuildingStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const store = yield* HandoverStore
  const handover = yield* store.byId(actor.tenantId, id)
  if (handover === null || !mayRead(actor, district, handover, at)) {
    return yield* new NotFound({ what: 'handover', id })
  }
  const ids = handover.items.flatMap((item) => (item.kind === 'issue' ? [item.id] : []))
  const sight = sightOf(actor, district.roles)
  const issues = new Map((yield* store.issues(actor.tenantId, ids)).map((row) => [String(row.id), row]))
  const lineOf = Effect.fnUntraced(function* ({ kind, id: itemId, taken }: HandoverItem) {
    const by = taken === null ? null : { how: taken.how, by: personRef(district, taken.by), at: taken.at }
    const plain = { kind, id: itemId, number: null, stage: null, due: null, taken: by }
    if (kind === 'charge') {
      const charge = district.charges.find((one) => one.id === itemId)
      const ground = charge === undefined ? null : yield* groundOf(actor.tenantId, district, charge.place)
      return {
        ...plain,
        name: ground?.name ?? null,
        over: charge === undefined || (charge.to !== null && charge.to <= at)
      }
    }
    if (kind === 'deputy') {
      const deputy = district.deputies.find((one) => one.id === itemId)
      const name = deputy === undefined ? null : personRef(district, deputy.standsFor).name
      return { ...plain, name, due: deputy?.to ?? null, over: deputy === undefined || deputy.to <= at }
    }
    const issue = issues.get(itemId)
    if (issue === undefined) return { ...plain, name: null, over: true }
    const { number, stage, stepDue, open } = issue
    return { ...plain, name: inSight(sight, issue) ? issue.title : null, number, stage, due: stepDue, over: !open }
  })
  const own = ownOf(actor)
  const mayAssign =
    handover.closedAt === null && arranges(actor, district, handover) && !own.includes(handover.personId)
  return {
    handover: handoverLine(district, handover),
    lines: yield* Effect.forEach(handover.items, lineOf),
    mayAccept: handover.closedAt === null && own.some((one) => mayAccept(district, handover, one, at)),
    mayAssign,
    candidates: mayAssign ? candidates(district, handover, at) : []
  }
})

const candidates = (district: District, handover: Handover, at: Instant): HandoverPage['candidates'] =>
  [...new Set(district.posts.filter((post) => holds(post, at)).map(({ personId }) => personId))]
    .filter((id) => id !== handover.personId && district.people.has(id))
    .map((id) => ({ id, posts: inForce(district, id, at) }))
    .filter(({ posts }) => couldTake(handover, posts, district.roles, district.pathOf))
    .map(({ id, posts }) => ({ ...personRef(district, id), posts: posts.map((post) => postLine(district, post)) }))

/** Whom somebody acts for: themselves and those for whom they deputise. */
const ownOf = (actor: Actor): ReadonlyArray<PersonId> => [
  ...(actor.personId === null ? [] : [actor.personId]),
  ...actor.standsFor
]

export const HandoversInput = Schema.Struct({
  /** `open`: those with something left, the oldest first; else the newest. */
  of: Schema.optionalKey(Schema.Literals(['open', 'all']))
})
export type HandoversInput = typeof HandoversInput.Type

const newestMax = 200

export const handovers = Effect.fnUntraced(function* (
  actor: Actor,
  { of = 'open' }: HandoversInput
): Effect.fn.Return<ReadonlyArray<HandoverLine>, NotFound | Unavailable, Tenants | HandoverStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const rows = yield* HandoverStore.use((store) =>
    of === 'open' ? store.open(actor.tenantId) : store.newest(actor.tenantId, newestMax)
  )
  return rows.filter((one) => mayRead(actor, district, one, at)).map((one) => handoverLine(district, one))
})

/** What posts lay on the reader's desk beside issues. */
export interface PostDesk {
  /** For whom they stand now, and with which posts. */
  readonly standsFor: ReadonlyArray<DeputyLine & { readonly holding: ReadonlyArray<PostLine> }>
  /** Who stands for them, now or soon. */
  readonly represented: ReadonlyArray<DeputyLine>
  readonly toAccept: ReadonlyArray<HandoverLine>
  /** Of places where they arrange posts: work that somebody left and nobody has accepted. */
  readonly left: ReadonlyArray<HandoverLine>
  /** Posts there that ran out by themselves and left work lying that is on no list. */
  readonly lapsed: ReadonlyArray<Holder>
}

export const postDesk = Effect.fnUntraced(function* (
  actor: Actor
): Effect.fn.Return<PostDesk, NotFound | Unavailable, Tenants | HandoverStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const open = yield* HandoverStore.use((store) => store.open(actor.tenantId))
  const own = ownOf(actor)
  const toAccept = open.filter((one) => own.some((id) => mayAccept(district, one, id, at)))
  const left = open.filter((one) => arranges(actor, district, one) && !toAccept.includes(one))
  const standings = actor.personId === null ? [] : district.standingsOf(actor.personId, at)
  const links = district.deputies.filter((one) => !isOver(one, at) && everWas(one))
  return {
    standsFor: links
      .filter((one) => one.personId === actor.personId && holds(one, at))
      .map((one) => ({
        ...deputyLine(district, one, at),
        holding: standings.filter(({ deputyId }) => deputyId === one.id).map(({ post }) => postLine(district, post))
      })),
    represented: links.filter((one) => one.standsFor === actor.personId).map((one) => deputyLine(district, one, at)),
    toAccept: toAccept.map((one) => handoverLine(district, one)),
    left: left.map((one) => handoverLine(district, one)),
    lapsed: yield* lapsed(actor, district, at)
  }
})

/** Posts that ended unasked where the reader arranges them, with work that nobody else at the place does. */
export const lapsed = Effect.fnUntraced(function* (actor: Actor, district: District, at: Instant) {
  const store = yield* HandoverStore
  const over = district.posts.filter((post) => isOver(post, at) && arranges(actor, district, post))
  if (over.length === 0) return []
  const listed = yield* store.listed(
    actor.tenantId,
    over.map(({ id }) => id)
  )
  const unlisted = lapsedOf(over, (id) => listed.has(id), at)
  if (unlisted.length === 0) return []
  const open = yield* store.openByLead(actor.tenantId)
  return unlisted
    .filter((post) => open.has(post.at.id) && !isManned(district, post.at, at))
    .map((post) => holder(district, post))
})

/** Somebody handles there: what the one who left had in hand is on their desk. */
const isManned = (district: District, place: Assignee, at: Instant): boolean =>
  district.postsAt(place).some((post) => holds(post, at) && hasDuty(district.roles, post.role, 'handler'))
