import { RoleKey } from '@gezhi/domain/access'
import { HandoverId, PersonId, PostId, UnitId } from '@gezhi/domain/common'
import {
  type Handover,
  type HandoverScene,
  handoverLife,
  isSuccessor,
  lapsedOf,
  openHandover,
  type Post
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, id } from '../../fixtures.ts'

const role = RoleKey.make('gridWorker')
const here = { kind: 'unit', id: UnitId.make(id(20)) } as const
const [leaver, successor, superior, colleague] = [1, 2, 3, 4].map((n) => PersonId.make(id(n))) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId
]
const monday = at('2026-03-02T09:00:00Z')
const tuesday = at('2026-03-03T09:00:00Z')

const aList = (given: Partial<Pick<Handover, 'successor'>> = {}, items = ['a', 'b', 'c']): Handover =>
  openHandover(
    {
      id: HandoverId.make(id(50)),
      postId: PostId.make(id(51)),
      personId: leaver,
      role,
      at: here,
      successor,
      ...given
    },
    items.map((item) => ({ kind: 'issue', id: item })),
    monday
  )

const aPost = (personId: PersonId, given: Partial<Post> = {}): Post => ({
  id: PostId.make(id(60)),
  personId,
  role,
  at: here,
  from: monday,
  to: null,
  revision: 0,
  ...given
})

const scene = (by: PersonId, given: Partial<HandoverScene> = {}): HandoverScene => ({
  by,
  standsFor: [],
  at: tuesday,
  posts: [],
  arranges: by === superior,
  couldTake: (one) => one === colleague,
  ...given
})

const accept = (list: Handover, by: PersonId, items?: ReadonlyArray<string>, given: Partial<HandoverScene> = {}) =>
  handoverLife.step(list, { does: 'accept', seen: list.revision, ...(items && { items }) }, scene(by, given))
const assign = (list: Handover, by: PersonId, to: PersonId, items?: ReadonlyArray<string>) =>
  handoverLife.step(list, { does: 'assign', seen: list.revision, to, ...(items && { items }) }, scene(by))

const tagOf = <E extends { readonly _tag: string }>(result: Result.Result<unknown, E>) =>
  Result.isFailure(result) ? result.failure._tag : 'fine'

describe('a hand-over', () => {
  it('is open until everything on it is somebody’s', () => {
    const list = aList()
    const first = handoverLife.evolve(list, Result.getOrThrow(accept(list, successor, ['b'])))
    expect([first.closedAt, first.revision, first.items.map(({ taken }) => taken?.by ?? null)]).toEqual([
      null,
      1,
      [null, successor, null]
    ])
    const second = handoverLife.evolve(first, Result.getOrThrow(assign(first, superior, colleague, ['c'])))
    expect([second.closedAt, second.items[2]?.taken]).toEqual([null, { how: 'assigned', by: colleague, at: tuesday }])
    const last = handoverLife.evolve(second, Result.getOrThrow(accept(second, successor)))
    expect([last.closedAt, last.items.every(({ taken }) => taken !== null)]).toEqual([tuesday, true])
  })

  it('with nothing on it is closed as it is opened', () => {
    expect(aList({}, []).closedAt).toBe(monday)
  })

  it('is accepted by the successor or their deputy, and never by who leaves', () => {
    const list = aList()
    expect(tagOf(accept(list, colleague))).toBe('NotSuccessor')
    expect(tagOf(accept(list, leaver))).toBe('NotSuccessor')
    expect(tagOf(accept(list, superior))).toBe('NotSuccessor')
    expect(tagOf(accept(list, colleague, undefined, { standsFor: [successor] }))).toBe('fine')
    expect(tagOf(accept(list, leaver, undefined, { standsFor: [successor] }))).toBe('NotSuccessor')
  })

  it('without a named successor is whoever’s comes to the same post', () => {
    const list = aList({ successor: null })
    expect(isSuccessor(list, colleague, [aPost(colleague)], tuesday)).toBe(true)
    expect(isSuccessor(list, colleague, [aPost(colleague, { from: at('2026-04-01T00:00:00Z') })], tuesday)).toBe(true)
    expect(isSuccessor(list, colleague, [aPost(colleague, { to: tuesday })], tuesday)).toBe(false)
    expect(isSuccessor(list, colleague, [aPost(colleague, { role: RoleKey.make('gridLeader') })], tuesday)).toBe(false)
    expect(isSuccessor(list, leaver, [aPost(leaver)], tuesday)).toBe(false)
  })

  it('is assigned by a superior to somebody who could do the work', () => {
    const list = aList()
    expect(tagOf(assign(list, successor, colleague))).toBe('NotSuccessor')
    expect(tagOf(assign(list, superior, leaver))).toBe('CannotTakeOver')
    expect(tagOf(assign(list, superior, successor))).toBe('CannotTakeOver')
    expect(tagOf(assign(list, superior, colleague))).toBe('fine')
  })

  it('gives no item twice, and is not changed by who saw an older one', () => {
    const list = aList()
    const first = handoverLife.evolve(list, Result.getOrThrow(accept(list, successor, ['a'])))
    expect(accept(first, successor, ['a', 'b'])).toMatchObject({ failure: { _tag: 'ItemsSettled', items: ['a'] } })
    expect(tagOf(accept(first, successor, ['x']))).toBe('ItemsSettled')
    const stale = handoverLife.step(first, { does: 'accept', seen: 0 }, scene(successor))
    expect(tagOf(stale)).toBe('Stale')
    const all = handoverLife.evolve(first, Result.getOrThrow(accept(first, successor)))
    expect(tagOf(accept(all, successor))).toBe('ItemsSettled')
  })
})

it('a post that ran out by itself is known to lack its list until there is one', () => {
  const over = aPost(leaver, { to: tuesday })
  const never = aPost(leaver, { from: tuesday, to: tuesday })
  const running = aPost(leaver, { to: null })
  expect(lapsedOf([over, never, running], () => false, tuesday)).toEqual([over])
  expect(lapsedOf([over], () => true, tuesday)).toEqual([])
  expect(lapsedOf([over], () => false, monday)).toEqual([])
})
