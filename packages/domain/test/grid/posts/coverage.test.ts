import { RoleKey } from '@gezhi/domain/access'
import { ChargeId, Day, InductionId, PersonId, PostId, UnitId } from '@gezhi/domain/common'
import {
  type Charge,
  type Composition,
  compositionOf,
  expiringOf,
  type Induction,
  inducted,
  type Level,
  loadsOf,
  type Member,
  type Post,
  startCharge,
  teamOf
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, id } from '../../fixtures.ts'

const worker = RoleKey.make('gridWorker')
const person = (n: number) => PersonId.make(id(n))
const unit = (n: number) => ({ kind: 'unit', id: UnitId.make(id(20 + n)) }) as const
const aPost = (n: number, given: Partial<Post> = {}): Post => ({
  id: PostId.make(id(60 + n)),
  personId: person(n),
  role: worker,
  at: unit(1),
  from: at('2026-01-01T00:00:00Z'),
  to: null,
  revision: 0,
  ...given
})

const level: Level = {
  name: { zh: '网格', en: 'Grid' },
  codeWidth: 3,
  tier: 'grid',
  working: true,
  households: null,
  posts: [{ role: worker, min: 1, max: null, induction: true }]
}

describe('an induction', () => {
  const anInduction = (on: string, given: Partial<Induction> = {}): Induction => ({
    id: InductionId.make(id(90)),
    personId: person(1),
    role: worker,
    lesson: '网格员岗前培训',
    teacher: '街道平安办',
    on: Day.make(on),
    withdrawn: null,
    revision: 0,
    ...given
  })
  // half past midnight of the 5th in Shanghai, still the 4th in Greenwich
  const post = aPost(1, { from: at('2026-03-04T16:30:00Z') })
  const may = (...inductions: ReadonlyArray<Induction>) =>
    Result.isSuccess(inducted(post, level, inductions, 'Asia/Shanghai'))

  it('comes before the post, by the days of the place', () => {
    expect([may(), may(anInduction('2026-03-05')), may(anInduction('2026-03-06'))]).toEqual([false, true, false])
  })

  it('is for one role and one person, and counts until it is taken back', () => {
    expect(may(anInduction('2026-03-01', { personId: person(2) }))).toBe(false)
    expect(may(anInduction('2026-03-01', { role: RoleKey.make('gridLeader') }))).toBe(false)
    expect(may(anInduction('2026-03-01', { withdrawn: at('2026-03-02T00:00:00Z') }))).toBe(false)
  })

  it('is asked for only where the level says so', () => {
    const without = { ...level, posts: [{ role: worker, min: 1, max: null }] }
    expect(Result.isSuccess(inducted(post, without, [], 'Asia/Shanghai'))).toBe(true)
    expect(Result.isSuccess(inducted(post, undefined, [], 'Asia/Shanghai'))).toBe(true)
    expect(inducted(post, level, [], 'Asia/Shanghai')).toMatchObject({
      failure: { _tag: 'InductionMissing', role: worker, by: '2026-03-05' }
    })
  })
})

describe('posts that end soon', () => {
  const now = at('2026-03-01T00:00:00Z')
  const ending = aPost(1, { to: at('2026-03-20T00:00:00Z') })

  it('are those of the next thirty days, the next first', () => {
    const sooner = aPost(2, { to: at('2026-03-05T00:00:00Z') })
    const later = aPost(3, { to: at('2026-05-01T00:00:00Z') })
    const all = [ending, sooner, later, aPost(4)]
    expect(expiringOf(all, () => all, now).map(({ post }) => post)).toEqual([sooner, ending])
  })

  it('are followed where somebody else takes over in time', () => {
    const next = aPost(2, { from: at('2026-03-20T00:00:00Z') })
    const late = aPost(2, { from: at('2026-03-25T00:00:00Z') })
    const followed = (...others: ReadonlyArray<Post>) =>
      expiringOf([ending], () => [ending, ...others], now).map((one) => one.followed)
    expect([followed(next), followed(late), followed(aPost(1, { id: PostId.make(id(99)) }))]).toEqual([
      [true],
      [false],
      [false]
    ])
  })
})

describe('what lies on one person', () => {
  it('is their share of what their places have, against the band', () => {
    const places = [
      { id: unit(1).id, households: 400, open: 10, posts: [aPost(1), aPost(2)] },
      { id: unit(2).id, households: 350, open: 5, posts: [aPost(1)] },
      { id: unit(3).id, households: null, open: 1, posts: [aPost(3)] }
    ]
    const loads = loadsOf(places, { unitsMax: 1, householdsMax: 500, openMax: null })
    expect(loads).toEqual([
      { personId: person(1), units: 2, households: 550, open: 10, over: ['units', 'households'] },
      { personId: person(2), units: 1, households: 200, open: 5, over: [] },
      { personId: person(3), units: 1, households: null, open: 1, over: [] }
    ])
  })
})

it('a team of one, one and several is whole when each part is', () => {
  const [leader, helper, head] = ['gridLeader', 'volunteer', 'buildingHead'].map((key) => RoleKey.make(key)) as [
    RoleKey,
    RoleKey,
    RoleKey
  ]
  const part = (roles: ReadonlyArray<RoleKey>, min: number, max: number | null) => ({
    name: { zh: '成员', en: 'Part' },
    roles,
    min,
    max
  })
  const team = { team: [part([leader], 1, 1), part([worker], 1, 1), part([helper, head], 2, null)] }
  const oks = (...held: ReadonlyArray<RoleKey>) => teamOf(team, held).map(({ ok }) => ok)
  expect(oks(leader, worker, helper, head)).toEqual([true, true, true])
  expect(oks(leader, worker, worker, head)).toEqual([true, false, false])
  expect(teamOf({}, [leader])).toEqual([])
})

describe('the members of an owners’ committee', () => {
  const rule: Composition = { kind: 'owners', min: 5, max: 11, odd: true, partyPercent: 50 }
  const members = (
    party: ReadonlyArray<boolean | null>,
    more: ReadonlyArray<Pick<Member, 'function' | 'partyMember'>> = []
  ) => compositionOf(rule, [...party.map((partyMember) => ({ function: 'member' as const, partyMember })), ...more])
  const oks = (...given: Parameters<typeof members>) => members(...given).map(({ ok }) => ok)

  it('are five to eleven, odd in number, half of them of the party', () => {
    expect(oks([true, true, true, false, false])).toEqual([true, true, true])
    expect(oks([true, true, false, false, false])).toEqual([true, true, false])
    expect(oks([true, true, false, false])).toEqual([false, false, true])
    expect(oks([])).toEqual([false, false, null])
  })

  it('are not judged by what is not declared', () => {
    expect(oks([true, true, null, false, false])).toEqual([true, true, null])
    expect(members([true, null, null, false, false])[2]).toMatchObject({ part: 1, whole: 5, undeclared: 2 })
    expect(oks([true, null, false, false, false])).toEqual([true, true, false])
  })

  it('are counted without alternates', () => {
    expect(oks([true, true, true, false, false], [{ function: 'alternate', partyMember: true }])).toEqual([
      true,
      true,
      true
    ])
  })
})

it('nobody has charge of a place twice at a time, several may share one', () => {
  const charge = (n: number, given: Partial<Charge> = {}): Charge => ({
    id: ChargeId.make(id(70 + n)),
    personId: person(n),
    place: unit(1),
    from: at('2026-01-01T00:00:00Z'),
    to: null,
    revision: 0,
    ...given
  })
  const fine = (one: Charge, ...others: ReadonlyArray<Charge>) => Result.isSuccess(startCharge(one, others))
  expect(fine(charge(2), charge(1))).toBe(true)
  expect(fine(charge(1, { id: ChargeId.make(id(79)) }), charge(1))).toBe(false)
  expect(fine(charge(1, { id: ChargeId.make(id(79)), place: unit(2) }), charge(1))).toBe(true)
  expect(fine(charge(1, { id: ChargeId.make(id(79)) }), charge(1, { to: at('2026-01-01T00:00:00Z') }))).toBe(true)
  expect(fine(charge(1, { to: at('2026-01-01T00:00:00Z') }))).toBe(false)
})
