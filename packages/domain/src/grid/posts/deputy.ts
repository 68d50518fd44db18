/**
 * Deputies: who stands for whom while they are away. Whoever is away may have a deputy who is away too, so that their
 * posts go from hand to hand; nothing of it is stored with the posts, it is resolved at the moment it is asked.
 *
 *   holder ── away ──► deputy ── away ──► deputy of the deputy …   at most `linksMax` links, never back to where it was
 */
import { Result, Schema } from 'effect'
import { DeputyId, everWas, holds, Instant, overlaps, PersonId, PostId, textUpTo } from '../../common/index.ts'
import { ChainTooLong, DeputyLoop, DeputyTaken, EndsBeforeItBegins } from '../refusals.ts'
import type { Post } from './post.ts'

export const Deputy = Schema.Struct({
  id: DeputyId,
  /** Who is away. */
  standsFor: PersonId,
  /** Who deputises. */
  personId: PersonId,
  /** Some posts only; `null` is all of theirs, and all for which they deputise themselves. */
  posts: Schema.NullOr(Schema.Array(PostId).check(Schema.isMinLength(1), Schema.isMaxLength(50))),
  from: Instant,
  to: Instant,
  reason: Schema.NullOr(textUpTo(200)),
  revision: Schema.Natural
})
export type Deputy = typeof Deputy.Type

export const linksMax = 5

/** A post, and who deputises for its holder at the moment. */
export interface Standing {
  readonly personId: PersonId
  readonly post: Post
  /** From the holder to whoever handed it to this deputy. */
  readonly via: ReadonlyArray<PersonId>
  /** The link by which they have it. */
  readonly deputyId: DeputyId
}

/** Of one person after another: the posts for whose holders they stand. `postsOf` gives the posts of all times. */
export const standingsAt = (
  postsOf: (id: PersonId) => ReadonlyArray<Post>,
  deputies: ReadonlyArray<Deputy>,
  at: Instant
): ((id: PersonId) => ReadonlyArray<Standing>) => {
  const linksOf = Map.groupBy(
    deputies.filter((one) => holds(one, at)),
    ({ personId }) => personId
  )
  const walk = (personId: PersonId, passed: ReadonlyArray<PersonId>): ReadonlyArray<Standing> =>
    passed.length > linksMax
      ? []
      : (linksOf.get(personId) ?? [])
          .filter(({ standsFor }) => !passed.includes(standsFor))
          .flatMap((link) => {
            const { standsFor } = link
            const own = postsOf(standsFor)
              .filter((post) => holds(post, at))
              .map((post) => ({ post, via: [standsFor] }))
            const handed = walk(standsFor, [...passed, standsFor]).map(({ post, via }) => ({
              post,
              via: [...via, standsFor]
            }))
            return [...own, ...handed]
              .filter(({ post }) => covers(link, post))
              .map((one) => ({ ...one, personId, deputyId: link.id }))
          })
  return (id) => walk(id, [id])
}

/** Everybody who stands for somebody at a moment, with the posts for which they do. */
export const standsFor = (
  posts: ReadonlyArray<Post>,
  deputies: ReadonlyArray<Deputy>,
  at: Instant
): ReadonlyArray<Standing> => {
  const ofPerson = Map.groupBy(posts, ({ personId }) => personId)
  const standings = standingsAt((id) => ofPerson.get(id) ?? [], deputies, at)
  return [...new Set(deputies.map(({ personId }) => personId))].flatMap(standings)
}

export type DeputyRefusal = DeputyLoop | DeputyTaken | ChainTooLong | EndsBeforeItBegins

/** One deputy at a time for a post, no loops, no endless chains; what is past cannot be deputised for. */
export const deputise = (
  deputy: Deputy,
  deputies: ReadonlyArray<Deputy>,
  at: Instant
): Result.Result<Deputy, DeputyRefusal> => {
  const from = deputy.from < at ? at : deputy.from
  const next = { ...deputy, from }
  if (next.to <= from) return Result.fail(new EndsBeforeItBegins({ from, to: next.to }))
  if (next.personId === next.standsFor) return Result.fail(new DeputyLoop({ people: [next.personId] }))
  const beside = deputies.filter((one) => one.id !== next.id && everWas(one) && overlaps(one, next))
  const taken = beside.find((one) => one.standsFor === next.standsFor && share(one, next))
  if (taken !== undefined) return Result.fail(new DeputyTaken({ by: taken.id, from: taken.from, to: taken.to }))
  // links only ever begin: at the moments when they do, the chains are as long as they get
  for (const moment of new Set([from, ...beside.map((one) => one.from).filter((begins) => begins > from)])) {
    const links = beside.filter((one) => holds(one, moment))
    const onward = waysFrom(next.personId, (id) =>
      links.filter((one) => one.standsFor === id).map((one) => one.personId)
    )
    const back = waysFrom(next.standsFor, (id) =>
      links.filter((one) => one.personId === id).map((one) => one.standsFor)
    )
    const loop = onward.find((way) => way.includes(next.standsFor))
    if (loop !== undefined) return Result.fail(new DeputyLoop({ people: loop }))
    if (longest(onward) + longest(back) - 1 > linksMax) return Result.fail(new ChainTooLong({ max: linksMax }))
  }
  return Result.succeed(next)
}

/** Whoever comes next is away for some of the same posts. */
const share = (a: Deputy, b: Deputy): boolean =>
  a.posts === null || b.posts === null || a.posts.some((id) => b.posts?.includes(id))

const covers = ({ posts }: Deputy, { id }: Post): boolean => posts === null || posts.includes(id)

/** Every way through people to its end, the first one included. */
const waysFrom = (
  id: PersonId,
  next: (id: PersonId) => ReadonlyArray<PersonId>
): ReadonlyArray<ReadonlyArray<PersonId>> => {
  const further = next(id)
  return further.length === 0 ? [[id]] : further.flatMap((one) => waysFrom(one, next)).map((way) => [id, ...way])
}

const longest = (ways: ReadonlyArray<ReadonlyArray<PersonId>>): number => Math.max(...ways.map(({ length }) => length))
