/** The public notice of a unit as those see it who publish it: what strangers read or would read, and who agreed to what. */
import type { AuditStore } from '@gezhi/database'
import { type Actor, type RoleKey, reaches, reachesPath } from '@gezhi/domain/access'
import {
  holds,
  type Instant,
  type NotFound,
  type PersonId,
  type PostId,
  type Text2,
  type Unavailable,
  type UnitId
} from '@gezhi/domain/common'
import {
  type Clearance,
  heldDown,
  type NoticeCode,
  noticeLacks,
  type Post,
  type PublicNotice,
  type PublicPerson,
  publicNotice
} from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { gridsBelow } from '../services/notices.ts'
import { heldIn, unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { type HistoryLine, history } from './history.ts'
import { roleName } from './holders.ts'

/** A word that holds at the unit, and the unit that said it. */
export interface Held {
  readonly text: string
  readonly from: { readonly id: UnitId; readonly name: string }
}

export interface NoticeHolder {
  readonly postId: PostId
  readonly personId: PersonId
  readonly name: string
  readonly role: RoleKey
  readonly roleName: Text2
  /** Whether the register has a phone of theirs. */
  readonly hasPhone: boolean
  /** It is about the reader. */
  readonly isOwn: boolean
  readonly mayClear: boolean
  readonly cleared: Omit<Clearance, 'postId'> | null
}

export interface NoticeView {
  /** `null` until something was said of it. */
  readonly code: NoticeCode | null
  readonly since: Instant | null
  /** What a change of it has to name. */
  readonly revision: number | null
  readonly mayPublish: boolean
  readonly own: { readonly supervisionPhone: string | null; readonly howToReport: string | null }
  readonly held: { readonly supervisionPhone: Held | null; readonly howToReport: Held | null }
  readonly preview: Omit<PublicNotice, 'boundary' | 'around'> & {
    readonly people: ReadonlyArray<PublicPerson & { readonly roleName: Text2 }>
  }
  readonly lacks: ReturnType<typeof noticeLacks>
  readonly holders: ReadonlyArray<NoticeHolder>
  readonly below: { readonly grids: number; readonly shown: number }
  readonly history: ReadonlyArray<HistoryLine>
}

export const noticeView = Effect.fnUntraced(function* (
  actor: Actor,
  id: UnitId
): Effect.fn.Return<NoticeView, NotFound | Unavailable, Tenants | AuditStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const unit = yield* unitIn(district, id)
  const notice = district.noticeAt(id)
  const said = noticeAt(district, id, at)
  const { boundary: _boundary, around: _around, ...preview } = said
  const grids = gridsBelow(district, unit)
  return {
    code: notice?.code ?? null,
    since: notice?.since ?? null,
    revision: notice?.revision ?? null,
    mayPublish: reachesPath(heldIn(actor, district, 'notice.publish'), unit.path),
    own: { supervisionPhone: notice?.supervisionPhone ?? null, howToReport: notice?.howToReport ?? null },
    held: {
      supervisionPhone: heldAt(district, id, 'supervisionPhone'),
      howToReport: heldAt(district, id, 'howToReport')
    },
    preview: {
      ...preview,
      people: said.people.map((person) => ({ ...person, roleName: roleName(district, person.role) }))
    },
    lacks: noticeLacks(said),
    holders: postsInOrder(district, id, at).map((post) => holderOf(actor, district, post)),
    below: { grids: grids.length, shown: grids.filter((grid) => isPublic(district, grid.id)).length },
    history: yield* history(actor, district, id, ['notice'])
  }
})

/** What the notice of a living unit says at an instant, published or not. */
export const noticeAt = (district: District, id: UnitId, at: Instant): PublicNotice => {
  const found = publicNotice({
    chain: district.tree.chain(id),
    noticeOf: district.noticeAt,
    posts: postsInOrder(district, id, at),
    personOf: ({ personId }) => district.people.get(personId),
    clearanceOf: district.clearanceOf,
    boundaryOf: district.boundaryOf
  })
  if (found === null) throw new Error(`the unit ${id} is not in the tree`)
  return found
}

export const isPublic = (district: District, id: UnitId): boolean => (district.noticeAt(id)?.since ?? null) !== null

const postsInOrder = (district: District, id: UnitId, at: Instant): ReadonlyArray<Post> => {
  const wanted = district.scheme.levels[district.tree.byId.get(id)?.level ?? 0]?.posts.map(({ role }) => role) ?? []
  // those that the level asks for come first, in its order
  const place = (role: RoleKey) => (wanted.includes(role) ? wanted.indexOf(role) : wanted.length)
  return district
    .postsAt({ kind: 'unit', id })
    .filter((post) => holds(post, at))
    .sort((a, b) => place(a.role) - place(b.role) || (a.from < b.from ? -1 : 1))
}

const heldAt = (district: District, id: UnitId, field: 'supervisionPhone' | 'howToReport'): Held | null => {
  const held = heldDown(district.tree.chain(id), district.noticeAt, field)
  return held === null
    ? null
    : { text: held.text, from: { id: held.from, name: district.tree.byId.get(held.from)?.name ?? '' } }
}

const holderOf = (actor: Actor, district: District, post: Post): NoticeHolder => {
  const person = district.people.get(post.personId)
  const clearance = district.clearanceOf(post.id)
  const isOwn = actor.personId === post.personId
  const mayClear = isOwn || reaches(heldIn(actor, district, 'person.edit'), post.at, district.ground)
  return {
    postId: post.id,
    personId: post.personId,
    name: person?.name ?? '',
    role: post.role,
    roleName: roleName(district, post.role),
    hasPhone: (person?.phone ?? null) !== null,
    isOwn,
    mayClear,
    cleared: clearance === undefined ? null : clearedOf(clearance, mayClear)
  }
}

/** How they agreed is for those who keep it, not for every reader. */
const clearedOf = ({ name, phone, dutyPhone, consent, revision }: Clearance, mayClear: boolean) => ({
  name,
  phone,
  dutyPhone,
  consent: mayClear ? consent : null,
  revision
})
