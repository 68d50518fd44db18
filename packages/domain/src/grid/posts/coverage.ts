/** Where the posts that the level scheme asks for are not filled, or soon will not be. */
import type { RoleKey } from '../../access/role.ts'
import {
  dayLength,
  everWas,
  fromMillis,
  holds,
  type Instant,
  isOver,
  type OrganisationId,
  toMillis,
  type UnitId
} from '../../common/index.ts'
import type { Level, LevelScheme, TeamPart } from '../level.ts'
import type { Unit } from '../unit.ts'
import { samePlace } from './appointment.ts'
import type { Organisation, OrganisationKind, Post } from './post.ts'

/** How many hold a post that a level asks for. */
export interface Filling {
  readonly role: RoleKey
  readonly min: number
  readonly max: number | null
  readonly have: number
}

/** `held`: roles of the posts in force at a unit of the level. */
export const fillingOf = (level: Pick<Level, 'posts'>, held: ReadonlyArray<RoleKey>): ReadonlyArray<Filling> =>
  level.posts.map(({ role, min, max }) => ({ role, min, max, have: held.filter((one) => one === role).length }))

export const isShort = ({ min, have }: Pick<Filling, 'min' | 'have'>): boolean => have < min
export const isOverfull = ({ max, have }: Pick<Filling, 'max' | 'have'>): boolean => max !== null && have > max
/** Neither too few nor too many. */
export const isFilled = (one: Omit<Filling, 'role'>): boolean => !isShort(one) && !isOverfull(one)

export interface Vacancy extends Omit<Filling, 'max'> {
  readonly unitId: UnitId
}

/** `heldAt` gives the roles of the posts in force at a unit. */
export const vacanciesOf = (
  units: ReadonlyArray<Unit>,
  scheme: LevelScheme,
  heldAt: (id: UnitId) => ReadonlyArray<RoleKey>
): ReadonlyArray<Vacancy> =>
  units.flatMap(({ id: unitId, level: index }) => {
    const level = scheme.levels[index]
    return level === undefined
      ? []
      : fillingOf(level, heldAt(unitId))
          .filter(isShort)
          .map(({ role, min, have }) => ({ unitId, role, min, have }))
  })

/** Ahead of an end there is time to find somebody. */
export const expiryDays = 30

export interface Expiring {
  readonly post: Post
  /** Somebody takes over in time. */
  readonly followed: boolean
}

/** Posts in force that end soon, the next first. `postsAt` gives those of all times at a place. */
export const expiringOf = (
  posts: ReadonlyArray<Post>,
  postsAt: (place: Post['at']) => ReadonlyArray<Post>,
  at: Instant
): ReadonlyArray<Expiring> => {
  const until = fromMillis(toMillis(at) + expiryDays * dayLength)
  return posts
    .flatMap((post) => {
      const { to } = post
      if (to === null || to > until || !holds(post, at)) return []
      const followed = postsAt(post.at).some(
        (other) =>
          other.id !== post.id &&
          other.role === post.role &&
          other.personId !== post.personId &&
          samePlace(other.at, post.at) &&
          other.from <= to &&
          (other.to === null || other.to > to)
      )
      return [{ post, followed, to }]
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1))
    .map(({ post, followed }) => ({ post, followed }))
}

export interface TeamCheck extends TeamPart {
  readonly ok: boolean
  readonly have: number
}

/** `held`: roles of the people on posts at the unit and below it. Whoever leads is not counted among those who help, too. */
export const teamOf = (level: Pick<Level, 'team'>, held: ReadonlyArray<RoleKey>): ReadonlyArray<TeamCheck> =>
  (level.team ?? []).map((part) => {
    const have = held.filter((role) => part.roles.includes(role)).length
    return { ...part, have, ok: isFilled({ ...part, have }) }
  })

/** Units without an organisation of their own of a kind that their level asks for. */
export const unorganisedOf = (
  units: ReadonlyArray<Unit>,
  scheme: LevelScheme,
  organisations: ReadonlyArray<Pick<Organisation, 'kind' | 'serves'> & { readonly id: OrganisationId }>
): ReadonlyArray<{ readonly unitId: UnitId; readonly kind: OrganisationKind }> => {
  const own = new Set(organisations.flatMap(({ kind, serves }) => serves.map((id) => `${kind} ${id}`)))
  return units.flatMap(({ id, level }) =>
    (scheme.levels[level]?.organisations ?? [])
      .filter((kind) => !own.has(`${kind} ${id}`))
      .map((kind) => ({ unitId: id, kind }))
  )
}

/** Posts that ran out by themselves, so that nobody asked what was left: `listed` says of a post that there is a hand-over. */
export const lapsedOf = (
  posts: ReadonlyArray<Post>,
  listed: (id: Post['id']) => boolean,
  at: Instant
): ReadonlyArray<Post> => posts.filter((post) => isOver(post, at) && everWas(post) && !listed(post.id))
