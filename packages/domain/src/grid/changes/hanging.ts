/** What hangs on units when they end: posts end with them and begin anew where the change set says so, duties of organisations follow the ground. */
import { Result } from 'effect'
import type { Instant, UnitId } from '../../common/index.ts'
import { holds } from '../../common/index.ts'
import type { Level } from '../level.ts'
import { type Appointing, samePlace, startPost } from '../posts/appointment.ts'
import type { Organisation, Post } from '../posts/post.ts'
import type { EndsBeforeItBegins, InductionMissing } from '../refusals.ts'
import { PostTaken } from '../refusals.ts'
import type { Unit } from '../unit.ts'
import type { Reappointment } from './change-set.ts'

export interface PostsAfter {
  readonly ended: ReadonlyArray<Post>
  /** The same people in the same roles where they were put; nobody is put anywhere in silence. */
  readonly begun: ReadonlyArray<Post>
}

export const postsAfter = (
  posts: ReadonlyArray<Post>,
  gone: ReadonlySet<UnitId>,
  reappointments: ReadonlyArray<Reappointment>,
  at: Instant
): PostsAfter => {
  const ended = posts.filter((post) => post.at.kind === 'unit' && gone.has(post.at.id) && holds(post, at))
  return {
    ended: ended.map((post) => ({ ...post, to: at })),
    begun: reappointments.flatMap(({ id, postId, unitId }) => {
      const post = ended.find((one) => one.id === postId)
      return post === undefined
        ? []
        : [{ ...post, id, at: { kind: 'unit', id: unitId } as const, from: at, revision: 0 }]
    })
  }
}

export type PostRefusal = EndsBeforeItBegins | InductionMissing | PostTaken

export interface Staffing extends Pick<Appointing, 'inductions' | 'zone'> {
  readonly posts: ReadonlyArray<Post>
  /** Of a unit as it will stand. */
  readonly levelOf: (id: UnitId) => Level | undefined
}

/** What the first post that shall begin with a set is refused for, under the same rule as any other that begins. */
export const unstaffed = (
  { ended, begun }: PostsAfter,
  { posts, levelOf, inductions, zone }: Staffing
): PostRefusal | null => {
  const over = new Map(ended.map((post) => [post.id, post]))
  const standing = posts.map((post) => over.get(post.id) ?? post)
  for (const post of begun) {
    if (standing.some(({ id }) => id === post.id)) return new PostTaken({ role: post.role, by: post.id })
    const level = post.at.kind === 'unit' ? levelOf(post.at.id) : undefined
    const beside = standing.filter(({ at }) => samePlace(at, post.at))
    const started = startPost(post, { posts: beside, level, inductions, zone })
    if (Result.isFailure(started)) return started.failure
    standing.push(post)
  }
  return null
}

/** The organisation serving whatever units took over; `null` where nothing changes for it. */
export const servesAfter = (
  organisation: Organisation,
  units: ReadonlyMap<UnitId, Pick<Unit, 'to' | 'parentId' | 'successors'>>
): Organisation | null => {
  const heirs = (id: UnitId): ReadonlyArray<UnitId> => {
    const unit = units.get(id)
    if (unit === undefined || unit.to === null) return [id]
    if (unit.successors.length > 0) return unit.successors.flatMap(heirs)
    return unit.parentId === null ? [] : heirs(unit.parentId)
  }
  const serves = [...new Set(organisation.serves.flatMap(heirs))]
  const same = serves.length === organisation.serves.length && serves.every((id) => organisation.serves.includes(id))
  return same ? null : { ...organisation, serves }
}
