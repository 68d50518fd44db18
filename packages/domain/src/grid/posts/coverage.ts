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

export interface Vacancy {
  readonly unitId: UnitId
  readonly role: RoleKey
  readonly min: number
  readonly have: number
}

/** `heldAt` gives the roles of the posts in force at a unit. */
export const vacanciesOf = (
  units: ReadonlyArray<Unit>,
  scheme: LevelScheme,
  heldAt: (id: UnitId) => ReadonlyArray<RoleKey>
): ReadonlyArray<Vacancy> =>
  units.flatMap((unit) => {
    const held = heldAt(unit.id)
    return (scheme.levels[unit.level]?.posts ?? []).flatMap(({ role, min }) => {
      const have = held.filter((one) => one === role).length
      return have < min ? [{ unitId: unit.id, role, min, have }] : []
    })
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
    return { ...part, have, ok: have >= part.min && (part.max === null || have <= part.max) }
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
