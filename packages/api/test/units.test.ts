import { BuildingId, UnitId } from '@gezhi/domain/common'
import { type CreateUnit, UnitCode } from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'
import { anId, middleOf, once, openWorld, refused, square } from './harness.ts'

const world = await openWorld()
const { unit } = world
const manager = world.as('districtManager')

const aUnit = (given: Partial<CreateUnit> = {}): CreateUnit => ({
  ...once(),
  id: UnitId.make(anId()),
  parentId: unit.north,
  name: '新网格',
  ...given
})

const pageOf = (id: UnitId) => manager.unit.byId({ id })

describe('the tree', () => {
  it('is a flat list in which every unit but the root hangs below another', async () => {
    const tree = await manager.unit.tree({})
    expect(tree).toHaveLength(12)
    const paths = new Map(tree.map(({ id, path }) => [id, path]))
    for (const { parentId, path } of tree) {
      if (parentId !== null) expect(path.startsWith(paths.get(parentId) ?? '?')).toBe(true)
    }
    expect(tree[0]).toMatchObject({ code: '510199', level: 0, parentId: null, open: null })
  })

  it('counts the open issues of each subtree as far as the reader may see them', async () => {
    await world.as('gridWorker').issue.report(world.aReport())
    await world.as('gridWorker').issue.report(world.aReport({ point: middleOf('grid4') }))
    const openIn = async (caller: 'districtManager' | 'communitySecretary' | 'eastDispatcher') => {
      const tree = await world.as(caller).unit.tree({ counts: true })
      return (['district', 'south', 'north', 'grid1'] as const).map(
        (place) => tree.find(({ id }) => id === unit[place])?.open
      )
    }
    expect(await openIn('districtManager')).toEqual([2, 1, 1, 1])
    expect(await openIn('communitySecretary')).toEqual([1, 1, 0, 1])
    expect(await openIn('eastDispatcher')).toEqual([0, 0, 0, 0])
  })
})

describe('a new unit', () => {
  it('gets the next code below its parent, which is never given again', async () => {
    const first = aUnit()
    expect(await manager.unit.create(first)).toEqual({ id: first.id, revision: 0 })
    expect((await pageOf(first.id)).unit).toMatchObject({ code: '510199001002003', level: 3, kind: 'base' })
    await manager.unit.end({ ...once(), id: first.id, seen: 0 })
    expect((await pageOf(first.id)).unit.to).not.toBeNull()
    expect((await manager.unit.tree({})).map(({ id }) => id)).not.toContain(first.id)
    const code = UnitCode.make('510199001002003')
    expect(await refused(manager.unit.create(aUnit({ code })))).toEqual({ _tag: 'CodeTaken', code })
    const second = aUnit()
    await manager.unit.create(second)
    expect((await pageOf(second.id)).unit.code).toBe('510199001002004')
  })

  it('is made once, however often the command comes', async () => {
    const command = aUnit({ parentId: unit.far })
    const [first, second] = await Promise.all([manager.unit.create(command), manager.unit.create(command)])
    expect(second).toEqual(first)
    expect((await pageOf(unit.far)).children.filter(({ name }) => name === '新网格')).toHaveLength(1)
  })

  it('with a code that is not by the scheme, or below the last level, is refused', async () => {
    const code = (text: string) => refused(manager.unit.create(aUnit({ code: UnitCode.make(text) })))
    expect(await code('5101990010020')).toMatchObject({ _tag: 'CodeMisshapen', digits: 15 })
    expect(await code('510199002001009')).toMatchObject({ _tag: 'CodeNotUnderParent' })
    expect(await refused(manager.unit.create(aUnit({ parentId: unit.stairs })))).toEqual({
      _tag: 'WrongLevel',
      level: 5,
      parentLevel: 4
    })
    expect(await refused(manager.unit.create(aUnit({ parentId: null })))).toMatchObject({ _tag: 'WrongLevel' })
  })
})

describe('a change', () => {
  it('shows in the history with what it changed, and by whom', async () => {
    await manager.unit.amend({ ...once(), id: unit.grid2, seen: 0, name: '春晖网格', households: 520 })
    const page = await pageOf(unit.grid2)
    expect(page.history[0]).toMatchObject({
      tag: 'Amended',
      byName: '丁业务',
      changes: [
        { field: 'name', before: '第二网格', after: '春晖网格' },
        { field: 'households', before: 400, after: 520 }
      ]
    })
    expect(page.checks).toContainEqual({ check: 'households', ok: false, min: 300, max: 500, have: 520 })
  })

  it('on what somebody else changed meanwhile is refused', async () => {
    await manager.unit.amend({ ...once(), id: unit.grid4, seen: 0, population: 900 })
    const late = manager.unit.amend({ ...once(), id: unit.grid4, seen: 0, population: 800 })
    expect(await refused(late)).toEqual({ _tag: 'Stale', id: unit.grid4, revision: 1 })
  })
})

describe('an end', () => {
  it('is refused while units, open issues or posts hang on the unit', async () => {
    const born = await world.as('gridWorker').issue.report(world.aReport({ point: middleOf('grid5') }))
    expect(await refused(manager.unit.end({ ...once(), id: unit.grid5, seen: 0 }))).toEqual({
      _tag: 'StillUsed',
      id: unit.grid5,
      units: 0,
      issues: 1,
      posts: 0,
      buildings: 0
    })
    expect(born.unitId).toBe(unit.grid5)
    expect(await refused(manager.unit.end({ ...once(), id: unit.grid1, seen: 0 }))).toMatchObject({
      _tag: 'StillUsed',
      units: 1,
      posts: 2
    })
  })

  it('is refused while buildings stand in it', async () => {
    const born = aUnit({ parentId: unit.far })
    await manager.unit.create(born)
    const id = BuildingId.make(anId())
    await manager.building.create({ ...once(), id, unitId: born.id, address: { estate: '丙苑', building: '1' } })
    const end = () => manager.unit.end({ ...once(), id: born.id, seen: 0 })
    expect(await refused(end())).toMatchObject({ _tag: 'StillUsed', units: 0, buildings: 1 })
    await manager.building.end({ ...once(), id, seen: 0 })
    await end()
  })
})

describe('the page of a unit', () => {
  it('says who is on post there with masked numbers, who serves it, and what it lacks', async () => {
    const page = await pageOf(unit.grid1)
    expect(page.chain.map(({ name }) => name)).toEqual(['试验区', '西街街道', '南社区'])
    expect(page.people.map(({ name, phone }) => [name, phone])).toEqual([
      ['寅网格长', '138****1012'],
      ['卯网格员', '138****1013']
    ])
    expect(page.organisations.map(({ name }) => name)).toEqual(['城市管理局', '水务局'])
    expect(page.vacancies).toEqual([])
    expect(page.checks.every(({ ok }) => ok)).toBe(true)
    const { vacancies, checks } = await pageOf(unit.grid3)
    expect(vacancies).toMatchObject([{ role: 'gridLeader', min: 1, have: 0 }])
    expect(checks.filter(({ ok }) => ok === false)).toMatchObject([{ check: 'post', role: 'gridLeader' }])
  })
})

describe('boundaries', () => {
  it('come with a version, and not again to whoever has it', async () => {
    const first = await manager.unit.boundaries({ level: 3, unitId: unit.south })
    expect(first.collection?.features.map(({ properties }) => properties.code)).toEqual([
      '510199001001001',
      '510199001001002'
    ])
    const again = await manager.unit.boundaries({ level: 3, unitId: unit.south, known: first.version })
    expect(again).toEqual({ version: first.version, crs: 'CGCS2000', collection: null })
  })

  it('are set on the revision that was seen, rounded for the map, and change the version', async () => {
    const { version } = await manager.unit.boundaries({ level: 3, unitId: unit.south })
    const geometry = square([104.0000000012, 30.6, 104.009, 30.62])
    const set = { ...once(), id: unit.grid1, seen: 0, geometry }
    expect(await manager.unit.setBoundary(set)).toEqual({ id: unit.grid1, revision: 1 })
    const next = await manager.unit.boundaries({ level: 3, unitId: unit.grid1, known: version })
    expect(next.collection?.features[0]?.geometry.coordinates[0]?.[0]).toEqual([104, 30.6])
    expect(await refused(manager.unit.setBoundary({ ...set, ...once() }))).toMatchObject({ _tag: 'Stale', revision: 1 })
    expect(await manager.unit.locate({ point: [104.0095, 30.61] })).toMatchObject({ how: 'nearest' })
    await manager.unit.setBoundary({ ...once(), id: unit.grid1, seen: 1, geometry: square([104, 30.6, 104.01, 30.62]) })
  })

  it('that cross themselves are refused with the place, one that leaves the unit above shows in the checks', async () => {
    const bow = [
      [104, 30.6],
      [104.01, 30.62],
      [104.01, 30.6],
      [104, 30.62],
      [104, 30.6]
    ]
    const geometry = { type: 'Polygon' as const, coordinates: [bow] }
    const crossed = manager.unit.setBoundary({ ...once(), id: unit.stairs, seen: 0, geometry })
    expect(await refused(crossed)).toMatchObject({ _tag: 'BoundaryCrossesItself' })
    await manager.unit.setBoundary({
      ...once(),
      id: unit.stairs,
      seen: 0,
      geometry: square([104.001, 30.601, 104.012, 30.602])
    })
    const { checks } = await pageOf(unit.stairs)
    expect(checks.find(({ check }) => check === 'withinParent')).toMatchObject({
      ok: false,
      outside: { at: [104.012, 30.601] }
    })
  })
})

describe('from a point to the people', () => {
  it('those on post in the grid answer; where it has none, those of the unit above', async () => {
    const here = await manager.unit.locate({ point: middleOf('grid1') })
    expect(here?.chain.at(-1)?.name).toBe('第一网格')
    expect(here?.answering?.people.map(({ name }) => name)).toEqual(['寅网格长', '卯网格员'])
    const there = await manager.unit.locate({ point: middleOf('grid5') })
    expect(there?.answering).toMatchObject({ unitName: '东街街道', people: [{ name: '癸东街' }] })
    expect(await manager.unit.locate({ point: [100, 20] })).toBeNull()
  })

  it('many at once: each as if it were asked alone, in the order in which they were asked', async () => {
    const points = [middleOf('grid5'), [100, 20] as const, middleOf('grid1'), middleOf('grid1')]
    const lines = await manager.unit.locateMany({ points })
    expect(lines.map((line) => line && [line.code, line.name, line.how, line.answering?.unitName])).toEqual([
      ['510199002001001', '第五网格', 'base', '东街街道'],
      null,
      ['510199001001001', '第一网格', 'base', '第一网格'],
      ['510199001001001', '第一网格', 'base', '第一网格']
    ])
    expect(lines[2]?.answering?.people.map(({ name, phone }) => [name, phone])).toEqual([
      ['寅网格长', '138****1012'],
      ['卯网格员', '138****1013']
    ])
  })

  it('no points, too many, or one that is none are refused as a whole', async () => {
    const ask = (points: ReadonlyArray<readonly [number, number]>) => manager.unit.locateMany({ points })
    const faulty = [[], Array.from({ length: 1_001 }, () => middleOf('grid1')), [middleOf('grid1'), [181, 30] as const]]
    for (const points of faulty) await expect(ask(points)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
