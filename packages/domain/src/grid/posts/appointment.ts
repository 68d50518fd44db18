/** How a post begins, and how it and whatever else has its days end: as many holders of a role at a time as the level scheme allows, nobody twice, nobody who was not taught. */
import { Result } from 'effect'
import { everWas, type Instant, overlaps, type Span } from '../../common/index.ts'
import type { Assignee } from '../../loop/assignee.ts'
import type { Level } from '../level.ts'
import { AlreadyEnded, EndsBeforeItBegins, type InductionMissing, PostTaken } from '../refusals.ts'
import { type Induction, inducted } from './induction.ts'
import type { Post } from './post.ts'

export interface Appointing {
  /** At the place, of all times. */
  readonly posts: ReadonlyArray<Post>
  /** Of the unit; none for an organisation, which sets no numbers. */
  readonly level: Level | undefined
  readonly inductions: ReadonlyArray<Induction>
  readonly zone: string
}

export const startPost = (
  post: Post,
  { posts, level, inductions, zone }: Appointing
): Result.Result<Post, PostTaken | EndsBeforeItBegins | InductionMissing> => {
  if (post.to !== null && post.to <= post.from) {
    return Result.fail(new EndsBeforeItBegins({ from: post.from, to: post.to }))
  }
  const beside = posts.filter(
    (other) => other.role === post.role && samePlace(other.at, post.at) && everWas(other) && overlaps(other, post)
  )
  const own = beside.find(({ personId }) => personId === post.personId)
  if (own !== undefined) return Result.fail(new PostTaken({ role: post.role, by: own.id }))
  const max = level?.posts.find(({ role }) => role === post.role)?.max ?? null
  const holder = beside[0]
  return holder !== undefined && max !== null && beside.length >= max
    ? Result.fail(new PostTaken({ role: post.role, by: holder.id }))
    : Result.map(inducted(post, level, inductions, zone), () => post)
}

/**
 * Ends a post, a deputy, a charge or a membership at a moment, also earlier than thought. One that has not begun yet ends
 * where it would have begun: it never was.
 */
export const endAt = <A extends Span & { readonly id: string }>(
  thing: A,
  at: Instant
): Result.Result<A, AlreadyEnded> =>
  thing.to !== null && thing.to <= at
    ? Result.fail(new AlreadyEnded({ id: thing.id, to: thing.to }))
    : Result.succeed({ ...thing, to: at < thing.from ? thing.from : at })

export const samePlace = (a: Assignee, b: Assignee): boolean => a.kind === b.kind && a.id === b.id
