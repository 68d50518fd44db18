import { describe, expect, it } from 'vitest'
import { RoleKey } from '../../src/access/index.ts'
import { PersonId, PostId } from '../../src/common/index.ts'
import {
  type CheckScene,
  checkKinds,
  checkTable,
  type LevelScheme,
  onGround,
  type Post,
  shortcomingsOf,
  strandedIssues,
  unorganised
} from '../../src/grid/index.ts'
import { at, aUnit, id } from '../fixtures.ts'

const leader = RoleKey.make('gridLeader')
const level = (working: boolean) => ({ name: { zh: '级', en: 'level' }, codeWidth: 6, tier: null, working })

const scheme: LevelScheme = {
  version: 1,
  name: { zh: '方案', en: 'scheme' },
  levels: [
    { ...level(false), households: null, posts: [] },
    {
      ...level(true),
      households: { min: 300, max: 500 },
      posts: [{ role: leader, min: 1, max: 1, induction: true }],
      organisations: ['party']
    }
  ]
}
const root = aUnit(1)
const grid = aUnit(2, root, { households: 400 })
const now = at('2026-03-05T00:00:00Z')

const aPost = (n: number, part: Partial<Post> = {}): Post => ({
  id: PostId.make(id(100 + n)),
  personId: PersonId.make(id(200 + n)),
  role: leader,
  at: { kind: 'unit', id: grid.id },
  from: at('2026-01-01T00:00:00Z'),
  to: null,
  revision: 0,
  ...part
})

const found = (posts: ReadonlyArray<Post>, part: Partial<CheckScene> = {}, unit = grid) =>
  shortcomingsOf(unit, {
    scheme,
    zone: 'Asia/Shanghai',
    at: now,
    postsAt: () => posts,
    inductionsOf: () => [],
    hasBoundary: () => true,
    ...part
  }).map(({ unitId: _unit, ...one }) => one)

const untaught = (n: number) => ({
  kind: 'inductionMissing',
  role: leader,
  personId: aPost(n).personId,
  postId: aPost(n).id
})

describe('a unit', () => {
  it('lacks the posts that nobody holds now', () => {
    const missing = { kind: 'postMissing', role: leader, min: 1, have: 0 }
    expect(found([])).toEqual([missing])
    expect(found([aPost(1, { to: now })])).toEqual([missing])
  })

  it('has no more holders of a post than it may, each with an induction', () => {
    expect(found([aPost(1), aPost(2)])).toEqual([
      { kind: 'postOver', role: leader, max: 1, have: 2 },
      untaught(1),
      untaught(2)
    ])
  })

  it('is of a size within the band, and says what size', () => {
    const households = (n: number | null) => found([aPost(1)], {}, { ...grid, households: n })[1]
    expect(households(300)).toBeUndefined()
    expect(households(299)).toEqual({ kind: 'householdsOutside', have: 299, min: 300, max: 500 })
    expect(households(null)).toEqual({ kind: 'householdsUnknown', min: 300, max: 500 })
  })

  it('is drawn', () => {
    expect(found([aPost(1)], { hasBoundary: () => false }).at(-1)).toEqual({ kind: 'boundaryMissing' })
  })

  it('has an organisation of its own where the scheme wants one; that of the unit above does not count', () => {
    expect(unorganised([root, grid], scheme, [], now)).toEqual([
      { kind: 'organisationMissing', unitId: grid.id, organisation: 'party' }
    ])
  })

  it('of which nothing is open when it has ended', () => {
    const open = new Map([
      [grid.id, 3],
      [root.id, 2]
    ])
    expect(strandedIssues(open, (one) => one === root.id)).toEqual([
      { kind: 'issuesInEnded', unitId: grid.id, issues: 3 }
    ])
  })
})

it('what is found on the ground is said of the first unit that it concerns', () => {
  const overlap = { fault: 'overlap', units: [grid.id, root.id], area: 12, places: [] } as const
  expect(onGround([overlap])).toEqual([{ kind: 'overlap', unitId: grid.id, others: [root.id], area: 12, at: null }])
})

it('every kind says how grave it is and what mends it', () => {
  for (const kind of checkKinds)
    expect(checkTable[kind]).toMatchObject({ severity: expect.any(String), mend: expect.any(String) })
})
