import { BuildingId, EntranceId, HouseholdId } from '@gezhi/domain/common'
import {
  addCounts,
  amendBuilding,
  type Building,
  countsWithin,
  endBuilding,
  type LevelScheme,
  moveIn,
  moveOut,
  nothingCounted,
  openEntrance,
  raiseBuilding,
  registerCheck,
  stairPlan,
  treeAt
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, aUnit, id } from '../../fixtures.ts'

const today = at('2026-03-02T00:00:00Z')
const name = { zh: '层', en: 'Level' }
const level = (working: boolean): LevelScheme['levels'][number] => ({
  name,
  codeWidth: 3,
  tier: null,
  working,
  households: null,
  posts: []
})
const scheme: LevelScheme = { version: 1, name, levels: [level(false), level(true), level(false)] }
const root = aUnit(1, null)
const grid = aUnit(2, root)
const micro = aUnit(3, grid)
const other = aUnit(4, root)
const tree = treeAt([root, grid, micro, other], today)

const raise = (unit = grid, given: Partial<Parameters<typeof raiseBuilding>[0]> = {}, lastNumber = 0) =>
  raiseBuilding(
    {
      id: BuildingId.make(id(50)),
      address: { estate: '甲苑', building: '三栋' },
      point: null,
      storeys: 6,
      kind: 'residential',
      ...given
    },
    { unit, scheme, tree, lastNumber, sameAddress: null, at: today }
  )
const aBuilding = (given: Partial<Building> = {}): Building => ({ ...Result.getOrThrow(raise()), ...given })

describe('a building', () => {
  it('is numbered by its grid, also where it stands in a micro-grid of it', () => {
    expect(Result.getOrThrow(raise(micro, {}, 41))).toMatchObject({ unitId: micro.id, numberedIn: grid.id, number: 42 })
    expect(raise(grid, {}, 99_999)).toMatchObject({ failure: { _tag: 'BuildingNumbersUsedUp', unitId: grid.id } })
    expect(raise(root)).toMatchObject({ failure: { _tag: 'NotAGrid' } })
  })

  it('is called by its address where it has no name, by its number where it has neither', () => {
    const named = (given: Parameters<typeof raise>[1]) => Result.getOrThrow(raise(grid, given, 6)).name
    expect(named({})).toBe('甲苑3幢')
    expect(named({ address: { road: '春水路', number: '18' } })).toBe('春水路18号')
    expect(named({ name: ' 望江楼 ' })).toBe('望江楼')
    expect(named({ address: {} })).toBe('00007')
  })

  it('keeps its number when it comes to another unit, and leaves out nothing of its address that was not named', () => {
    const moved = amendBuilding(
      aBuilding(),
      { address: { building: '4' } },
      { moveTo: other, scheme, tree, sameAddress: null }
    )
    expect(Result.getOrThrow(moved)).toMatchObject({
      unitId: other.id,
      numberedIn: grid.id,
      number: 1,
      address: { estate: '甲苑', building: '4幢', road: '无' }
    })
  })

  it('does not end while somebody lives there; the first doors are named', () => {
    const doors = ['1001室', '101室', '302室', '201室', '202室', '301室'].map((door) => ({ door }))
    expect(endBuilding(aBuilding(), doors, today)).toMatchObject({
      failure: { _tag: 'StillLivedIn', households: 6, first: ['101室', '201室', '202室', '301室', '302室'] }
    })
    expect(Result.getOrThrow(endBuilding(aBuilding(), [], today)).to).toBe(today)
    expect(endBuilding(aBuilding({ to: today }), [], today)).toMatchObject({ failure: { _tag: 'AlreadyEnded' } })
  })
})

describe('doors', () => {
  const open = (n: number, number: string) =>
    Result.getOrThrow(openEntrance({ id: EntranceId.make(id(n)), number }, aBuilding(), [], today))
  const enter = (n: number, door: string, entrance = open(60, '1')) =>
    moveIn({ id: HouseholdId.make(id(n)), door, people: null, contactId: 'contact' }, entrance, [], today)

  it('whoever moves out leaves no way to be reached', () => {
    const lived = Result.getOrThrow(enter(70, '101'))
    expect(Result.getOrThrow(moveOut(lived, today))).toMatchObject({ contactId: null, to: today })
  })

  it('are shown by entrance and storey, the highest first and those that do not tell last', () => {
    const [one, ten, two] = [open(61, '1'), open(62, '10'), open(63, '2')]
    const homes = [
      Result.getOrThrow(enter(71, '302', one)),
      Result.getOrThrow(enter(72, '301', one)),
      Result.getOrThrow(enter(73, '1001', two)),
      Result.getOrThrow(enter(74, '门卫', ten)),
      Result.getOrThrow(enter(75, '负101', ten))
    ]
    const plan = stairPlan([one, ten, two], homes, null)
    expect(plan.entrances.map(({ number }) => number)).toEqual(['1单元', '2单元', '10单元'])
    expect(plan.storeys.map(({ storey, doors }) => [storey, doors.map((d) => d.map(({ door }) => door))])).toEqual([
      [10, [[], ['1001室'], []]],
      [3, [['301室', '302室'], [], []]],
      [-1, [[], [], ['负101室']]],
      [null, [[], [], ['门卫']]]
    ])
  })

  it('that nobody has registered yet are storeys without doors', () => {
    expect(stairPlan([open(61, '1')], [], 3).storeys.map(({ storey }) => storey)).toEqual([3, 2, 1])
  })
})

describe('counts', () => {
  const one = { buildings: 2, entrances: 4, households: 40, counted: 30, people: 80 }
  it('of a unit are those of it and all below it', () => {
    const all = [
      { ...one, path: '/1/2/' },
      { ...one, path: '/1/2/3/' },
      { ...one, path: '/1/20/' }
    ]
    expect(countsWithin('/1/2/', all)).toEqual(addCounts(one, one))
    expect(countsWithin('/9/', all)).toEqual(nothingCounted)
  })

  it('are compared with what is declared only where both are known', () => {
    expect(registerCheck(45, one)).toEqual({ declared: 45, registered: 40, difference: -5 })
    expect(registerCheck(null, one)).toBeNull()
    expect(registerCheck(45, nothingCounted)).toBeNull()
  })
})
