import { it as property } from '@effect/vitest'
import { RoleKey } from '@gezhi/domain/access'
import { DeputyId, fromMillis, holds, type Instant, PersonId, PostId, toMillis, UnitId } from '@gezhi/domain/common'
import { type Deputy, deputise, endAt, linksMax, type Post, standsFor } from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { assert, describe, it } from 'vitest'
import { at, id } from '../../fixtures.ts'

const day = (n: number): Instant => fromMillis(toMillis(at('2026-03-01T00:00:00Z')) + n * 86_400_000)
const person = (n: number) => PersonId.make(id(n))
const postOf = (n: number, given: Partial<Post> = {}): Post => ({
  id: PostId.make(id(100 + n)),
  personId: person(n),
  role: RoleKey.make('gridWorker'),
  at: { kind: 'unit', id: UnitId.make(id(200 + n)) },
  from: day(0),
  to: null,
  revision: 0,
  ...given
})

let names = 0
const away = (who: number, deputy: number, from: number, to: number, posts: Deputy['posts'] = null): Deputy => {
  names += 1
  return {
    id: DeputyId.make(id(1_000 + names)),
    standsFor: person(who),
    personId: person(deputy),
    posts,
    from: day(from),
    to: day(to),
    reason: null,
    revision: 0
  }
}

const tagOf = <E extends { readonly _tag: string }>(result: Result.Result<unknown, E>) =>
  Result.isFailure(result) ? result.failure._tag : 'fine'

/** Who stands for the holder of the n-th post, and through whom. */
const deputiesOf = (n: number, posts: ReadonlyArray<Post>, deputies: ReadonlyArray<Deputy>, when: Instant) =>
  standsFor(posts, deputies, when)
    .filter(({ post }) => post.id === postOf(n).id)
    .map(({ personId, via }) => [personId, via] as const)

describe('a deputy', () => {
  const posts = [postOf(1), postOf(2), postOf(3)]

  it('has the posts of whom they stand for on these days and on no others', () => {
    const deputies = [away(1, 2, 3, 5)]
    assert.deepStrictEqual(deputiesOf(1, posts, deputies, day(2)), [])
    assert.deepStrictEqual(deputiesOf(1, posts, deputies, day(3)), [[person(2), [person(1)]]])
    assert.deepStrictEqual(deputiesOf(1, posts, deputies, day(5)), [])
    assert.deepStrictEqual(deputiesOf(2, posts, deputies, day(3)), [])
  })

  it('who is away too hands on what they were handed', () => {
    const deputies = [away(1, 2, 0, 10), away(2, 3, 4, 6)]
    assert.deepStrictEqual(deputiesOf(1, posts, deputies, day(5)), [
      [person(2), [person(1)]],
      [person(3), [person(1), person(2)]]
    ])
    assert.deepStrictEqual(deputiesOf(1, posts, deputies, day(7)), [[person(2), [person(1)]]])
  })

  it('for some posts has those alone, and hands on those alone', () => {
    const other = postOf(4, { personId: person(1) })
    const some = [away(1, 2, 0, 10, [other.id]), away(2, 3, 0, 10)]
    assert.deepStrictEqual(deputiesOf(1, [...posts, other], some, day(1)), [])
    assert.deepStrictEqual(deputiesOf(4, [...posts, other], some, day(1)), [
      [person(2), [person(1)]],
      [person(3), [person(1), person(2)]]
    ])
    const own = [away(1, 2, 0, 10), away(2, 3, 0, 10, [postOf(2).id])]
    assert.deepStrictEqual(deputiesOf(1, posts, own, day(1)), [[person(2), [person(1)]]])
  })

  it('has a post only while its holder has it', () => {
    const ending = [postOf(1, { to: day(4) })]
    assert.lengthOf(deputiesOf(1, ending, [away(1, 2, 0, 10)], day(3)), 1)
    assert.lengthOf(deputiesOf(1, ending, [away(1, 2, 0, 10)], day(4)), 0)
  })
})

describe('naming a deputy', () => {
  const name = (deputy: Deputy, others: ReadonlyArray<Deputy>) => deputise(deputy, others, day(0))

  it('is refused where it would lead back', () => {
    assert.strictEqual(tagOf(name(away(1, 1, 1, 2), [])), 'DeputyLoop')
    assert.strictEqual(tagOf(name(away(2, 1, 3, 8), [away(1, 2, 5, 9)])), 'DeputyLoop')
    assert.strictEqual(tagOf(name(away(3, 1, 0, 9), [away(1, 2, 0, 9), away(2, 3, 4, 6)])), 'DeputyLoop')
    assert.strictEqual(tagOf(name(away(2, 1, 9, 12), [away(1, 2, 5, 9)])), 'fine')
  })

  it('is refused where somebody deputises for these posts then', () => {
    assert.strictEqual(tagOf(name(away(1, 3, 4, 6), [away(1, 2, 0, 5)])), 'DeputyTaken')
    assert.strictEqual(tagOf(name(away(1, 3, 5, 6), [away(1, 2, 0, 5)])), 'fine')
    const apart = away(1, 3, 0, 9, [postOf(1).id])
    assert.strictEqual(tagOf(name(apart, [away(1, 2, 0, 9, [postOf(2).id])])), 'fine')
    assert.strictEqual(tagOf(name(apart, [away(1, 2, 0, 9, [postOf(1).id])])), 'DeputyTaken')
  })

  it('is refused where the chain would be too long, wherever it is lengthened', () => {
    const chain = Array.from({ length: linksMax }, (_, n) => away(n + 1, n + 2, 0, 9))
    assert.strictEqual(tagOf(name(away(linksMax + 1, 50, 3, 4), chain)), 'ChainTooLong')
    assert.strictEqual(tagOf(name(away(50, 1, 3, 4), chain)), 'ChainTooLong')
    assert.strictEqual(tagOf(name(away(50, 1, 3, 4), chain.slice(1))), 'fine')
    assert.strictEqual(tagOf(name(away(50, 2, 3, 4), chain)), 'fine')
  })

  it('is for days to come: what is past begins now', () => {
    const late = deputise(away(1, 2, 0, 9), [], day(4))
    assert.strictEqual(Result.getOrThrow(late).from, day(4))
    assert.strictEqual(tagOf(deputise(away(1, 2, 0, 4), [], day(4))), 'EndsBeforeItBegins')
  })

  it('ends when whoever was away is back', () => {
    const link = away(1, 2, 2, 9)
    const back = Result.getOrThrow(endAt(link, day(5)))
    assert.strictEqual(back.to, day(5))
    assert.strictEqual(tagOf(endAt(back, day(6))), 'AlreadyEnded')
    assert.strictEqual(Result.getOrThrow(endAt(link, day(1))).to, day(2))
    assert.strictEqual(tagOf(name(away(1, 3, 5, 9), [back])), 'fine')
  })
})

const Asked = Schema.Struct({
  who: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 8 })),
  deputy: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 8 })),
  from: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 })),
  days: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 })),
  one: Schema.Boolean
})

/** All that were asked for one after the other; those refused are not there. */
const named = (asked: ReadonlyArray<typeof Asked.Type>): ReadonlyArray<Deputy> => {
  const deputies: Array<Deputy> = []
  for (const { who, deputy, from, days, one } of asked) {
    const next = away(who, deputy, from, from + days, one ? [postOf(who).id] : null)
    const outcome = deputise(next, deputies, day(0))
    if (Result.isSuccess(outcome)) deputies.push(outcome.success)
  }
  return deputies
}

property.prop(
  'whoever is named, at no moment does a chain lead back or grow beyond its bound, and each duty has its holder and their deputies alone',
  [Schema.Array(Asked).check(Schema.isMaxLength(30))],
  ([asked]) => {
    const deputies = named(asked)
    const posts = Array.from({ length: 8 }, (_, n) => postOf(n + 1, { to: n % 3 === 0 ? day(15) : null }))
    for (let n = 0; n <= 32; n += 1) {
      const when = day(n)
      const inForce = deputies.filter((one) => holds(one, when))
      for (const { personId, post, via } of standsFor(posts, deputies, when)) {
        const chain = [...via, personId]
        const isLinked = chain.every((one, i) => {
          const next = chain[i + 1]
          return next === undefined || inForce.some((link) => link.standsFor === one && link.personId === next)
        })
        if (new Set(chain).size !== chain.length || via.length > linksMax) return false
        if (chain[0] !== post.personId || !holds(post, when) || !isLinked) return false
      }
      // and the other way about: whoever is named for a post in force has it
      for (const link of inForce) {
        const lent = posts.filter((post) => post.personId === link.standsFor && holds(post, when))
        const has = standsFor(posts, deputies, when).filter(({ personId }) => personId === link.personId)
        if (!lent.every((post) => has.some((one) => one.post.id === post.id))) return false
      }
    }
    return true
  }
)
