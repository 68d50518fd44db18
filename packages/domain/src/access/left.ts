/** What of the loop lies open when a post ends, and who could take it: the work that nobody else at the place does. */
import type { PersonId, UnitId } from '../common/index.ts'
import { samePlace } from '../grid/posts/appointment.ts'
import type { Post } from '../grid/posts/post.ts'
import { isWithin } from '../grid/tree.ts'
import type { Assignee } from '../loop/assignee.ts'
import type { Duty } from '../loop/moves.ts'
import type { Stage } from '../loop/stages.ts'
import { waitsFor } from './desk.ts'
import { hasDuty, type Roles } from './policy.ts'

/** Open issues that a place leads or still assists in, or that wait at these stages below a path. */
export type Work =
  | { readonly of: 'place'; readonly place: Assignee; readonly handledBy: PersonId | null }
  | { readonly of: 'stages'; readonly stages: ReadonlyArray<Stage>; readonly path: string | null }

export interface Surrounding {
  readonly roles: Roles
  /** In force, of everybody. */
  readonly posts: ReadonlyArray<Post>
  readonly pathOf: (id: UnitId) => string | undefined
}

/** Where somebody else handles too, only what the leaver has in hand; where nobody does, all of it. */
export const workLeftBy = (post: Post, { roles, posts, pathOf }: Surrounding): ReadonlyArray<Work> => {
  const duties = roles.get(post.role)?.duties ?? []
  const others = posts.filter(({ personId }) => personId !== post.personId)
  const does = (other: Post, duty: Duty) => hasDuty(roles, other.role, duty)
  const handledByOthers = others.some((other) => samePlace(other.at, post.at) && does(other, 'handler'))
  const path = post.at.kind === 'unit' ? pathOf(post.at.id) : undefined
  return [
    ...(duties.includes('handler')
      ? [{ of: 'place' as const, place: post.at, handledBy: handledByOthers ? post.personId : null }]
      : []),
    ...(path === undefined
      ? []
      : waiting
          .filter((duty) => duties.includes(duty))
          .filter((duty) => !others.some((other) => does(other, duty) && covers(other.at, post.at, pathOf)))
          .map((duty) => ({ of: 'stages' as const, stages: waitsFor(duty), path })))
  ]
}

/** Whether somebody with these posts in force could take over what was left: they have one of its duties there. */
export const couldTake = (
  left: Pick<Post, 'role' | 'at'>,
  posts: ReadonlyArray<Post>,
  roles: Roles,
  pathOf: (id: UnitId) => string | undefined
): boolean => {
  const wanted = roles.get(left.role)?.duties ?? []
  return posts.some(
    (post) =>
      (wanted.length === 0 || roles.get(post.role)?.duties.some((duty) => wanted.includes(duty))) &&
      covers(post.at, left.at, pathOf)
  )
}

/** Duties whose work waits for whoever holds them over a place. */
const waiting: ReadonlyArray<Duty> = ['acceptor', 'dispatcher', 'verifier']

/** Where the place is no more, any other will do. */
const covers = (above: Assignee, below: Assignee, pathOf: (id: UnitId) => string | undefined): boolean => {
  if (samePlace(above, below)) return true
  if (below.kind !== 'unit') return false
  const path = pathOf(below.id)
  if (path === undefined) return true
  const over = above.kind === 'unit' ? pathOf(above.id) : undefined
  return over !== undefined && isWithin(path, over)
}
