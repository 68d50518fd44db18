import { RoleKey } from '@gezhi/domain/access'
import { UnitId } from '@gezhi/domain/common'
import {
  amendUnit,
  type Boundary,
  checkScheme,
  checksOf,
  end,
  type LevelScheme,
  local,
  type NewUnit,
  type Opening,
  openUnit,
  type Unit,
  UnitCode
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, aUnit, id } from '../fixtures.ts'

const leader = RoleKey.make('gridLeader')
const name = { zh: '层', en: 'Level' }
const scheme: LevelScheme = {
  version: 1,
  name,
  levels: [
    { name, codeWidth: 6, tier: 'district', working: false, households: null, posts: [] },
    {
      name,
      codeWidth: 3,
      tier: 'grid',
      working: true,
      households: { min: 300, max: 500 },
      posts: [{ role: leader, min: 1, max: 1 }]
    }
  ]
}
const today = at('2026-03-02T00:00:00Z')

const root = aUnit(1, null, { name: '试验区' })

const given = (part: Partial<NewUnit> = {}): NewUnit => ({
  id: UnitId.make(id(2)),
  name: '新网格',
  kind: 'base',
  areaClass: null,
  households: null,
  population: null,
  ...part
})

const open = (part: Partial<NewUnit> = {}, opening: Partial<Opening> = {}) =>
  openUnit(given(part), { scheme, parent: root, hasRoot: true, codes: new Set(), serial: 7, at: today, ...opening })

const tagOf = <E extends { readonly _tag: string }>(result: Result.Result<unknown, E>) =>
  Result.isFailure(result) ? result.failure._tag : 'fine'

describe('a new unit', () => {
  it('stands on the level below its parent, in its path, from now on', () => {
    expect(Result.getOrThrow(open())).toMatchObject({
      code: '510199001',
      level: 1,
      parentId: root.id,
      path: '/1/7/',
      from: today,
      to: null,
      revision: 0
    })
  })

  it('takes the code after the last one that was ever given', () => {
    const codes = new Set(['510199001', '510199004'])
    expect(Result.getOrThrow(open({}, { codes })).code).toBe('510199005')
    expect(tagOf(open({ code: UnitCode.make('510199004') }, { codes }))).toBe('CodeTaken')
  })

  it('has a code by the scheme, unless the unit above has none itself', () => {
    expect(tagOf(open({ code: UnitCode.make('510199') }))).toBe('CodeMisshapen')
    expect(tagOf(open({ code: UnitCode.make('510200001') }))).toBe('CodeNotUnderParent')
    const foreign = { ...root, code: UnitCode.make('BJ-1') }
    expect(Result.getOrThrow(open({ code: UnitCode.make('BJ-1-A') }, { parent: foreign })).code).toBe('BJ-1-A')
    expect(tagOf(open({}, { parent: foreign }))).toBe('CodeMisshapen')
  })

  it('is not below the last level, and not a second root', () => {
    expect(tagOf(open({}, { parent: { ...root, level: 1 } }))).toBe('WrongLevel')
    expect(tagOf(open({}, { parent: null }))).toBe('WrongLevel')
    expect(Result.getOrThrow(open({}, { parent: null, hasRoot: false }))).toMatchObject({ level: 0, path: '/7/' })
  })
})

describe('an end', () => {
  it('comes when nothing hangs on it any more, and once', () => {
    const nothing = { units: 0, issues: 0, posts: 0, buildings: 0 }
    for (const kind of ['units', 'issues', 'posts', 'buildings'] as const) {
      expect(tagOf(end(root, { ...nothing, [kind]: 1 }, today))).toBe('StillUsed')
    }
    const ended = Result.getOrThrow(end(root, nothing, today))
    expect(ended.to).toBe(today)
    expect(tagOf(end(ended, nothing, today))).toBe('AlreadyEnded')
    expect(tagOf(amendUnit(ended, { name: '别名' }, today))).toBe('AlreadyEnded')
  })
})

describe('another level scheme', () => {
  const [top, grid] = scheme.levels
  const check = (next: Partial<LevelScheme>, units = [1, 5], roles = new Set([leader])) =>
    tagOf(checkScheme({ ...scheme, ...next }, scheme, units, roles))

  it('leaves units their level and their code', () => {
    expect(check({ levels: [top!, { ...grid!, codeWidth: 4 }] })).toBe('LevelStillUsed')
    expect(check({ levels: [top!, { ...grid!, codeWidth: 4 }] }, [1, 0])).toBe('fine')
    expect(check({ levels: [top!] })).toBe('LevelStillUsed')
    expect(check({ levels: [...scheme.levels, { ...grid!, working: false }] })).toBe('fine')
    const higher = [
      { ...top!, working: true },
      { ...grid!, working: false }
    ]
    expect(check({ levels: higher })).toBe('LevelStillUsed')
  })

  it('has room for its ranges in the digits of the level, and one scheme of codes of a name', () => {
    const ranged = (from: number, to: number) =>
      check({ levels: [top!, { ...grid!, ranges: [{ kind: 'base', from, to }] }] })
    expect([ranged(1, 999), ranged(1, 1000), ranged(9, 8)]).toEqual(['fine', 'RangeMisshapen', 'RangeMisshapen'])
    const own = local(scheme)
    expect(check({ otherCodes: [own] })).toBe('fine')
    expect(check({ otherCodes: [own, own] })).toBe('KeysTwice')
  })

  it('asks for posts of roles that there are', () => {
    expect(check({}, [1, 5], new Set())).toBe('UnknownRole')
  })
})

describe('what a unit should have', () => {
  const square = (west: number, east: number): Boundary => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, 30],
        [east, 30],
        [east, 30.01],
        [west, 30.01],
        [west, 30]
      ]
    ]
  })
  const unit: Unit = { ...root, level: 1, parentId: root.id, households: 400 }
  const checks = (part: Partial<Parameters<typeof checksOf>[1]> = {}, of = unit) =>
    checksOf(of, {
      level: scheme.levels[1]!,
      held: [leader],
      boundary: square(104, 104.01),
      parentBoundary: square(104, 104.02),
      ...part
    })
  const wrong = (...args: Parameters<typeof checks>) =>
    checks(...args)
      .filter(({ ok }) => ok !== true)
      .map(({ check, ok }) => `${check} ${ok}`)

  it('is a leader, a size within the band and a boundary within the one above', () => {
    expect(wrong()).toEqual([])
    expect(wrong({ held: [] })).toEqual(['post false'])
    expect(wrong({ held: [leader, leader] })).toEqual(['post false'])
    expect(wrong({}, { ...unit, households: 600 })).toEqual(['households false'])
    expect(wrong({}, { ...unit, households: null })).toEqual(['households null'])
    expect(wrong({ boundary: null })).toEqual(['boundary false', 'withinParent null'])
  })

  it('says how far outside the boundary of the unit above its own reaches', () => {
    const check = checks({ boundary: square(104.01, 104.021) }).find((one) => one.check === 'withinParent')
    expect(check).toMatchObject({ ok: false, outside: { at: [104.021, 30] } })
    expect(Math.round(check?.outside?.metres ?? 0)).toBe(96)
    // a decimetre over the edge is how surveys of neighbours differ
    expect(wrong({ boundary: square(104, 104.020001) })).toEqual([])
  })

  it('sees the edge of the unit above run through it, even where all its corners are inside', () => {
    const notched: Boundary = {
      type: 'Polygon',
      coordinates: [
        [
          [104, 30],
          [104.02, 30],
          [104.02, 30.01],
          [104.006, 30.01],
          [104.005, 30.002],
          [104.004, 30.01],
          [104, 30.01],
          [104, 30]
        ]
      ]
    }
    const check = checks({ parentBoundary: notched }).find((one) => one.check === 'withinParent')
    expect(check).toMatchObject({ ok: false, outside: { at: [104.005, 30.002] } })
  })
})
