import { couldTake, type Role, RoleKey, type Roles, workLeftBy } from '@gezhi/domain/access'
import { PersonId, PostId, UnitId } from '@gezhi/domain/common'
import type { Post } from '@gezhi/domain/grid'
import type { Assignee, Duty } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { at, id } from '../fixtures.ts'

const role = (key: string, duties: ReadonlyArray<Duty>): Role => ({
  key: RoleKey.make(key),
  name: { zh: key, en: key },
  permissions: [],
  duties,
  administrator: null
})
const roles: Roles = new Map(
  [role('worker', ['handler']), role('dispatcher', ['dispatcher']), role('clerk', [])].map((one) => [one.key, one])
)
const [street, grid, neighbour, gone] = [1, 2, 3, 4].map((n) => UnitId.make(id(n))) as [UnitId, UnitId, UnitId, UnitId]
const paths = new Map([
  [street, '/1/'],
  [grid, '/1/2/'],
  [neighbour, '/1/3/']
])
const pathOf = (one: UnitId) => paths.get(one)
const place = (one: UnitId): Assignee => ({ kind: 'unit', id: one })
const post = (person: number, key: string, where: UnitId): Post => ({
  id: PostId.make(id(100 + person)),
  personId: PersonId.make(id(10 + person)),
  role: RoleKey.make(key),
  at: place(where),
  from: at('2026-03-01T00:00:00Z'),
  to: null,
  revision: 0
})
const leftBy = (one: Post, ...others: ReadonlyArray<Post>) =>
  workLeftBy(one, { roles, posts: [one, ...others], pathOf })

describe('what lies open when a post ends', () => {
  it('is all of the place where nobody else handles there, else what the leaver has in hand', () => {
    const leaver = post(1, 'worker', grid)
    const all = { of: 'place', place: place(grid), handledBy: null }
    expect(leftBy(leaver)).toEqual([all])
    expect(leftBy(leaver, post(2, 'worker', neighbour), post(3, 'dispatcher', grid))).toEqual([all])
    expect(leftBy(leaver, post(2, 'worker', grid))).toEqual([{ ...all, handledBy: leaver.personId }])
  })

  it('is what waits to be sent on below, unless somebody else sends there: in the place or above it', () => {
    const leaver = post(1, 'dispatcher', grid)
    expect(leftBy(leaver)).toMatchObject([{ of: 'stages', path: '/1/2/' }])
    expect(leftBy(leaver, post(2, 'dispatcher', neighbour))).toHaveLength(1)
    expect(leftBy(leaver, post(2, 'dispatcher', grid))).toEqual([])
    expect(leftBy(leaver, post(2, 'dispatcher', street))).toEqual([])
  })

  it('is nothing of a post without duties', () => {
    expect(leftBy(post(1, 'clerk', grid))).toEqual([])
  })
})

describe('whoever could take it', () => {
  const takes = (left: Post, one: Post) => couldTake(left, [one], roles, pathOf)

  it('has one of its duties in the place or above it', () => {
    const left = post(1, 'worker', grid)
    expect(takes(left, post(2, 'worker', grid))).toBe(true)
    expect(takes(left, post(2, 'worker', street))).toBe(true)
    expect(takes(left, post(2, 'worker', neighbour))).toBe(false)
    expect(takes(left, post(2, 'dispatcher', grid))).toBe(false)
  })

  it('is anybody with its duties where the place is no more', () => {
    expect(takes(post(1, 'worker', gone), post(2, 'worker', neighbour))).toBe(true)
    expect(takes(post(1, 'worker', gone), post(2, 'clerk', neighbour))).toBe(false)
  })
})
