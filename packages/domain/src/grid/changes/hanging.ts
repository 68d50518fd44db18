/** What hangs on units when they end: posts end with them and begin anew where the change set says so, duties of organisations follow the ground. */
import type { Instant, UnitId } from '../../common/index.ts'
import { holds } from '../../common/index.ts'
import type { Organisation, Post } from '../posts/post.ts'
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
