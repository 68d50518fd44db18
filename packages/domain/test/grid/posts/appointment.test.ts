import { RoleKey } from '@gezhi/domain/access'
import { PersonId, PostId, UnitId } from '@gezhi/domain/common'
import {
  answeringFor,
  endAt,
  type Induction,
  type Level,
  type LevelScheme,
  type Post,
  startPost,
  type Unit
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, aUnit, id } from '../../fixtures.ts'

const leader = RoleKey.make('gridLeader')
const worker = RoleKey.make('gridWorker')

const level: Level = {
  name: { zh: '网格', en: 'Grid' },
  codeWidth: 3,
  tier: 'grid',
  working: true,
  households: null,
  posts: [
    { role: leader, min: 1, max: 1 },
    { role: worker, min: 1, max: null }
  ]
}

const monday = at('2026-03-02T00:00:00Z')
const tuesday = at('2026-03-03T00:00:00Z')
const friday = at('2026-03-06T00:00:00Z')

const aPost = (n: number, given: Partial<Post> = {}): Post => ({
  id: PostId.make(id(n)),
  personId: PersonId.make(id(100 + n)),
  role: leader,
  at: { kind: 'unit', id: UnitId.make(id(20)) },
  from: monday,
  to: null,
  revision: 0,
  ...given
})

const appointing = (posts: ReadonlyArray<Post>, of: Level | undefined, inductions: ReadonlyArray<Induction> = []) => ({
  posts,
  level: of,
  inductions,
  zone: 'Asia/Shanghai'
})

const tagOf = <E extends { readonly _tag: string }>(result: Result.Result<unknown, E>) =>
  Result.isFailure(result) ? result.failure._tag : 'fine'

describe('a post', () => {
  it('is held by as many at a time as the level allows', () => {
    expect(tagOf(startPost(aPost(2), appointing([aPost(1)], level)))).toBe('PostTaken')
    expect(tagOf(startPost(aPost(2, { role: worker }), appointing([aPost(1, { role: worker })], level)))).toBe('fine')
    expect(tagOf(startPost(aPost(2), appointing([aPost(1)], undefined)))).toBe('fine')
  })

  it('is free from the moment the last holder ends, not before', () => {
    const before = aPost(1, { to: tuesday })
    expect(tagOf(startPost(aPost(2, { from: tuesday }), appointing([before], level)))).toBe('fine')
    expect(tagOf(startPost(aPost(2, { from: monday, to: friday }), appointing([before], level)))).toBe('PostTaken')
    expect(
      tagOf(startPost(aPost(2, { from: monday, to: tuesday }), appointing([aPost(1, { from: tuesday })], level)))
    ).toBe('fine')
  })

  it('is not held twice by one person, and elsewhere concerns nobody', () => {
    const own = aPost(1, { role: worker })
    expect(tagOf(startPost({ ...own, id: PostId.make(id(2)) }, appointing([own], level)))).toBe('PostTaken')
    const elsewhere = aPost(1, { at: { kind: 'unit', id: UnitId.make(id(21)) } })
    expect(tagOf(startPost(aPost(2), appointing([elsewhere], level)))).toBe('fine')
  })

  it('lasts some time', () => {
    expect(tagOf(startPost(aPost(1, { from: friday, to: monday }), appointing([], level)))).toBe('EndsBeforeItBegins')
    expect(tagOf(startPost(aPost(1, { from: friday, to: friday }), appointing([], level)))).toBe('EndsBeforeItBegins')
  })

  it('ends once; one that never began leaves its chair free', () => {
    const ended = Result.getOrThrow(endAt(aPost(1), tuesday))
    expect(ended.to).toBe(tuesday)
    expect(tagOf(endAt(ended, friday))).toBe('AlreadyEnded')
    const never = Result.getOrThrow(endAt(aPost(1, { from: friday }), tuesday))
    expect([never.from, never.to]).toEqual([friday, friday])
    expect(tagOf(startPost(aPost(2, { from: friday }), appointing([never], level)))).toBe('fine')
  })
})

describe('who answers for a place', () => {
  const scheme: LevelScheme = { version: 1, name: level.name, levels: [{ ...level, working: false }, level] }
  const above = aUnit(1, null, { name: '1' })
  const here = aUnit(2, above, { name: '2' })

  it('are those on the posts that its level asks for, or else those above', () => {
    const posts = (held: Record<string, ReadonlyArray<Post>>) => (one: Unit) => held[one.name] ?? []
    const chain = [above, here]
    expect(answeringFor(chain, scheme, posts({ 1: [aPost(1)], 2: [aPost(2)] }))?.unit).toBe(here)
    expect(answeringFor(chain, scheme, posts({ 1: [aPost(1)] }))?.unit).toBe(above)
    const other = aPost(3, { role: RoleKey.make('buildingHead') })
    expect(answeringFor(chain, scheme, posts({ 1: [aPost(1)], 2: [other] }))?.unit).toBe(above)
    expect(answeringFor(chain, scheme, posts({}))).toBeNull()
  })
})
