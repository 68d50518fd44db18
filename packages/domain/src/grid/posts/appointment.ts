/** How a post begins and ends: as many holders of a role at a time as the level scheme allows, nobody twice, nobody who was not taught. */
import { Result } from 'effect'
import type { Instant, Span } from '../../common/index.ts'
import { overlaps } from '../../common/index.ts'
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
    (other) => other.role === post.role && samePlace(other.at, post.at) && isReal(other) && overlaps(other, post)
  )
  const own = beside.find(({ personId }) => personId === post.personId)
  if (own !== undefined) return Result.fail(new PostTaken({ role: post.role, by: own.id }))
  const max = level?.posts.find(({ role }) => role === post.role)?.max ?? null
  const holder = beside[0]
  return holder !== undefined && max !== null && beside.length >= max
    ? Result.fail(new PostTaken({ role: post.role, by: holder.id }))
    : Result.map(inducted(post, level, inductions, zone), () => post)
}

/** One that has not begun yet ends where it would have begun: it never was. */
export const endPost = <A extends Span & { readonly id: string }>(
  post: A,
  at: Instant
): Result.Result<A, AlreadyEnded> =>
  post.to !== null && post.to <= at
    ? Result.fail(new AlreadyEnded({ id: post.id, to: post.to }))
    : Result.succeed({ ...post, to: at < post.from ? post.from : at })

export const samePlace = (a: Assignee, b: Assignee): boolean => a.kind === b.kind && a.id === b.id

const isReal = ({ from, to }: Span): boolean => to === null || from < to
