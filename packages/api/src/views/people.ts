/** People whom the reader may see: those on posts in their places, or everybody for who reads the whole tenant. */
import { PersonStore } from '@gezhi/database'
import { type Actor, mask, reaches, reachesAll, readers } from '@gezhi/domain/access'
import { type Instant, isOver, type NotFound, type PersonId, type Unavailable, UnitId } from '@gezhi/domain/common'
import { isWithin, type Person } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { heldIn, livePosts, unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { type PostLine, postLine } from './holders.ts'
import { isRowId, type Page, PageInput, pageOf, usualLimit } from './page.ts'

export const PeopleInput = Schema.Struct({
  /** Part of the name or of the staff number. */
  text: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  /** With a post in this unit or below it. */
  unitId: Schema.optionalKey(UnitId),
  ...PageInput
})
export type PeopleInput = typeof PeopleInput.Type

export interface PersonLine {
  readonly id: PersonId
  readonly name: string
  /** Masked. */
  readonly phone: string | null
  readonly staffNumber: string | null
  readonly revision: number
  /** In force or still to come. */
  readonly posts: ReadonlyArray<PostLine>
}

export interface PeoplePage extends Page<PersonLine> {
  readonly total: number
}

export const people = Effect.fnUntraced(function* (
  actor: Actor,
  { text, unitId, limit = usualLimit, cursor }: PeopleInput
): Effect.fn.Return<PeoplePage, NotFound | Unavailable, Tenants | PersonStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const path = unitId === undefined ? undefined : (yield* unitIn(district, unitId)).path
  const part = text?.trim()
  const filter = { among: among(actor, district, path, at), text: part === '' ? undefined : part }
  const rows = yield* PersonStore.use((store) =>
    store.list(actor.tenantId, filter, limit + 1, cursor ? endOf(cursor) : null)
  )
  const total = yield* PersonStore.use((store) => store.count(actor.tenantId, filter))
  return {
    ...pageOf(
      rows,
      limit,
      ({ id, name }) => `${id}~${name}`,
      (row) => personLine(district, row, at)
    ),
    total
  }
})

export const personLine = (district: District, person: Person, at: Instant): PersonLine => {
  const { id, name, phone, staffNumber, revision } = person
  const posts = livePosts(district, id, at).map((post) => postLine(district, post))
  return { id, name, phone: phone === null ? null : mask('phone', phone), staffNumber, revision, posts }
}

/** `undefined` is everybody. */
const among = (
  actor: Actor,
  district: District,
  path: string | undefined,
  at: Instant
): ReadonlyArray<PersonId> | undefined => {
  const scopes = heldIn(actor, district, ...readers.people)
  const all = reachesAll(scopes, district.ground)
  if (all && path === undefined) return undefined
  const live = district.posts.filter((post) => !isOver(post, at))
  const seen = all ? live : live.filter((post) => reaches(scopes, post.at, district.ground))
  const there = seen.filter((post) => path === undefined || liesIn(district, post.at, path))
  return [...new Set(there.map(({ personId }) => personId))]
}

const liesIn = (district: District, place: PostLine['at'], path: string): boolean => {
  const own = place.kind === 'unit' ? [place.id] : district.ground.servedBy(place.id)
  return own.some((id) => {
    const found = district.pathOf(id)
    return found !== undefined && isWithin(found, path)
  })
}

const endOf = (cursor: string) => {
  const [id = '', ...name] = cursor.split('~')
  return isRowId(id) ? { id, name: name.join('~') } : null
}
