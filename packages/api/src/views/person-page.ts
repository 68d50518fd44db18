/** One person: posts of all times, what happened to the record, and what would be left lying if they went. */
import { type AuditStore, type BuildingStore, HandoverStore, type IssueStore, PersonStore } from '@gezhi/database'
import { type Actor, reachesPerson, readers, workLeftBy } from '@gezhi/domain/access'
import { holds, type Instant, NotFound, type PersonId, type PostId, type Unavailable } from '@gezhi/domain/common'
import type { Post } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { mayRead } from '../services/handovers.ts'
import { postIn } from '../services/people.ts'
import { heldIn, livePosts } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import {
  type ChargeLine,
  chargeLine,
  type DeputyLine,
  deputyLine,
  type InductionLine,
  inductionLine
} from './deputies.ts'
import { type HandoverLine, handoverLine } from './handovers.ts'
import { type HistoryLine, history } from './history.ts'
import { type PostLine, postLine } from './holders.ts'
import { among, type IssueLine } from './issue-list.ts'
import { type PersonLine, personLine } from './people.ts'

/** Open issues that would be left lying if somebody went: the work that nobody else at their places does. */
export interface OpenWork {
  readonly count: number
  /** The most urgent first, at most 50. */
  readonly issues: ReadonlyArray<IssueLine>
}

export interface PersonPage {
  readonly person: Omit<PersonLine, 'posts'>
  /** The latest first. */
  readonly posts: ReadonlyArray<PostLine & { readonly inForce: boolean }>
  readonly openWork: OpenWork
  /** Who stands for them and for whom they stand, those to come and those of before too; the latest first. */
  readonly deputies: ReadonlyArray<DeputyLine>
  readonly inductions: ReadonlyArray<InductionLine>
  readonly charges: ReadonlyArray<ChargeLine>
  /** Lists they left, and lists left to them. */
  readonly handovers: ReadonlyArray<HandoverLine>
  readonly history: ReadonlyArray<HistoryLine>
}

type Needs = BuildingStore | Tenants | PersonStore | IssueStore | AuditStore | HandoverStore

export const personPage = Effect.fnUntraced(function* (
  actor: Actor,
  id: PersonId
): Effect.fn.Return<PersonPage, NotFound | Unavailable, Needs> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const row = yield* PersonStore.use((store) => store.byId(actor.tenantId, id))
  if (row === null || !readable(actor, district, id, at)) return yield* new NotFound({ what: 'person', id })
  const { posts: _live, ...person } = personLine(district, row, at)
  const handovers = yield* HandoverStore.use((store) => store.ofPerson(actor.tenantId, id))
  const posts = [...district.postsOf(id)].sort((a, b) => (a.from < b.from ? 1 : -1))
  return {
    person,
    posts: posts.map((post) => ({ ...postLine(district, post), inForce: holds(post, at) })),
    openWork: yield* workOf(
      actor,
      district,
      posts.filter((post) => holds(post, at)),
      at
    ),
    deputies: district.deputies
      .filter((one) => one.standsFor === id || one.personId === id)
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .map((one) => deputyLine(district, one, at)),
    inductions: [...district.inductionsOf(id)]
      .sort((a, b) => (a.on < b.on ? 1 : -1))
      .map((one) => inductionLine(district, one)),
    charges: yield* Effect.forEach(
      district.charges.filter(({ personId }) => personId === id),
      (one) => chargeLine(district, one, at)
    ),
    handovers: handovers
      .filter((one) => mayRead(actor, district, one, at) || one.personId === id)
      .map((one) => handoverLine(district, one)),
    history: yield* history(actor, district, id, ['person'])
  }
})

/** What is left lying when a post ends. */
export const workOfPost = Effect.fnUntraced(function* (
  actor: Actor,
  id: PostId
): Effect.fn.Return<OpenWork, NotFound | Unavailable, Tenants | IssueStore | HandoverStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const post = yield* postIn(district, id)
  if (!readable(actor, district, post.personId, at)) return yield* new NotFound({ what: 'post', id })
  return yield* workOf(actor, district, [post], at)
})

const readable = (actor: Actor, district: District, id: PersonId, at: Instant): boolean => {
  const scopes = heldIn(actor, district, ...readers.people)
  return reachesPerson(scopes, livePosts(district, id, at), district.ground)
}

/** The same that goes on the list of a hand-over, as far as the reader may see it. */
const workOf = Effect.fnUntraced(function* (actor: Actor, district: District, posts: ReadonlyArray<Post>, at: Instant) {
  const { roles, pathOf } = district
  const surrounding = { roles, pathOf, posts: district.posts.filter((one) => holds(one, at)) }
  const works = posts.flatMap((post) => workLeftBy(post, surrounding))
  const ids = yield* HandoverStore.use((store) => store.work(actor.tenantId, works))
  return yield* among(actor, district, ids, at)
})
