/** Induction: what somebody was taught before a post of theirs could begin, by whom, on which day. */
import { Result, Schema } from 'effect'
import { RoleKey } from '../../access/role.ts'
import { Day, dayAt, InductionId, Instant, PersonId, textUpTo } from '../../common/index.ts'
import type { Level } from '../level.ts'
import { AlreadyEnded, InductionMissing } from '../refusals.ts'
import type { Post } from './post.ts'

export const Induction = Schema.Struct({
  id: InductionId,
  personId: PersonId,
  /** For posts of this role. */
  role: RoleKey,
  lesson: textUpTo(200),
  /** Who taught it, as the place calls them. */
  teacher: textUpTo(60),
  on: Day,
  /** When it was found not to have been one. */
  withdrawn: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Induction = typeof Induction.Type

/** It was found not to have been one, and counts no more. */
export const withdrawInduction = (induction: Induction, at: Instant): Result.Result<Induction, AlreadyEnded> =>
  induction.withdrawn === null
    ? Result.succeed({ ...induction, withdrawn: at })
    : Result.fail(new AlreadyEnded({ id: induction.id, to: induction.withdrawn }))

/** Whether a post may begin when it does: its level asks for no induction, or the person had it by that day. */
export const inducted = (
  post: Pick<Post, 'personId' | 'role' | 'from'>,
  level: Level | undefined,
  inductions: ReadonlyArray<Induction>,
  zone: string
): Result.Result<void, InductionMissing> => {
  const asked = level?.posts.some(({ role, induction }) => role === post.role && induction === true) ?? false
  if (!asked) return Result.succeed(undefined)
  const by = dayAt(post.from, zone)
  const had = inductions.some(
    ({ personId, role, on, withdrawn }) =>
      personId === post.personId && role === post.role && withdrawn === null && on <= by
  )
  return had
    ? Result.succeed(undefined)
    : Result.fail(new InductionMissing({ role: post.role, personId: post.personId, by }))
}
