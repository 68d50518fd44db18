import { BuildingId, EntranceId, HouseholdId, IssueId } from '@gezhi/domain/common'
import type { CreateBuilding, CreateHousehold } from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'
import { anId, middleOf, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const { unit } = world
const manager = world.as('districtManager')
const worker = world.as('gridWorker')

const aBuilding = (given: Partial<CreateBuilding> = {}): CreateBuilding => ({
  ...once(),
  id: BuildingId.make(anId()),
  unitId: unit.grid1,
  address: {},
  ...given
})

const raise = async (given: Partial<CreateBuilding>) => {
  const command = aBuilding(given)
  await manager.building.create(command)
  return command.id
}

const openEntrance = async (buildingId: BuildingId, number: string) => {
  const id = EntranceId.make(anId())
  await manager.building.createEntrance({ ...once(), id, buildingId, number })
  return id
}

const enter = async (entranceId: EntranceId, given: Partial<CreateHousehold> & { readonly door: string }) => {
  const id = HouseholdId.make(anId())
  await manager.building.createHousehold({ ...once(), id, entranceId, ...given })
  return id
}

const pageOf = (id: BuildingId) => manager.building.byId({ id })

describe('a building', () => {
  it('gets the next number of its grid, also in a micro-grid of it, and keeps it wherever it goes', async () => {
    const first = await raise({ unitId: unit.grid3, address: { estate: '甲苑', building: '一栋' } })
    const second = await raise({ unitId: unit.grid3, address: { estate: '甲苑', building: '2' } })
    expect((await pageOf(first)).building).toMatchObject({
      number: '00001',
      code: '51019900100200100001',
      name: '甲苑1幢',
      addressText: '甲苑1幢',
      address: { road: '无', number: '无', estate: '甲苑', building: '1幢' },
      unitName: '第三网格'
    })
    await manager.building.end({ ...once(), id: second, seen: 0 })
    const third = await raise({ unitId: unit.grid3, address: { estate: '甲苑', building: '3' } })
    expect((await pageOf(third)).building.number).toBe('00003')
    await manager.building.amend({ ...once(), id: third, seen: 0, unitId: unit.grid4 })
    expect((await pageOf(third)).building).toMatchObject({ code: '51019900100200100003', unitName: '第四网格' })
    const low = await raise({ unitId: unit.stairs, address: { estate: '甲苑', building: '11' } })
    const high = await raise({ unitId: unit.grid1, address: { estate: '甲苑', building: '12' } })
    expect([(await pageOf(low)).building.code, (await pageOf(high)).building.code]).toEqual([
      '51019900100100100001',
      '51019900100100100002'
    ])
  })

  it('stands in a grid, at an address that no other has', async () => {
    expect(
      await refused(manager.building.create(aBuilding({ unitId: unit.south, address: { estate: '乙苑' } })))
    ).toEqual({ _tag: 'NotAGrid', unitId: unit.south })
    const id = await raise({ address: { road: '乙路', number: '8', building: '1' } })
    const same = { road: '乙路', number: '八号', building: '1号楼' }
    expect(await refused(manager.building.create(aBuilding({ unitId: unit.grid5, address: same })))).toMatchObject({
      _tag: 'AddressTaken',
      by: id
    })
  })

  it('is registered once, however often the command comes', async () => {
    const command = aBuilding({ address: { estate: '丙苑', building: '1' } })
    const [one, two] = await Promise.all([manager.building.create(command), manager.building.create(command)])
    expect(two).toEqual(one)
    expect((await manager.building.list({ text: '丙苑' })).total).toBe(1)
  })

  it('does not end while somebody lives there, and takes its entrances along', async () => {
    const id = await raise({ address: { estate: '丁苑', building: '1' } })
    const stairs = await openEntrance(id, '一')
    const home = await enter(stairs, { door: '三〇二' })
    expect(await refused(manager.building.end({ ...once(), id, seen: 0 }))).toEqual({
      _tag: 'StillLivedIn',
      households: 1,
      first: ['302室']
    })
    expect(await refused(manager.building.endEntrance({ ...once(), id: stairs, seen: 0 }))).toMatchObject({
      _tag: 'StillLivedIn'
    })
    await manager.building.endHousehold({ ...once(), id: home, seen: 0 })
    await manager.building.end({ ...once(), id, seen: 0 })
    expect((await pageOf(id)).entrances).toEqual([])
    expect(await refused(manager.building.end({ ...once(), id, seen: 1 }))).toMatchObject({ _tag: 'AlreadyEnded' })
  })

  it('that moved on since it was seen is stale', async () => {
    const id = await raise({ address: { estate: '戊苑', building: '1' } })
    await manager.building.amend({ ...once(), id, seen: 0, storeys: 6 })
    expect(await refused(manager.building.amend({ ...once(), id, seen: 0, storeys: 7 }))).toMatchObject({
      _tag: 'Stale',
      revision: 1
    })
  })
})

describe('entrances and doors', () => {
  it('are named once', async () => {
    const id = await raise({ address: { estate: '己苑', building: '1' } })
    const one = await openEntrance(id, '1')
    expect(
      await refused(
        manager.building.createEntrance({ ...once(), id: EntranceId.make(anId()), buildingId: id, number: '第一单元' })
      )
    ).toEqual({ _tag: 'EntranceTaken', number: '1单元' })
    await enter(one, { door: '101', people: 3 })
    const again = { ...once(), id: HouseholdId.make(anId()), entranceId: one, door: '101室' }
    expect(await refused(manager.building.createHousehold(again))).toEqual({ _tag: 'DoorTaken', door: '101室' })
    const two = await openEntrance(id, '2')
    await enter(two, { door: '101' })
    const { entrances, households } = await pageOf(id)
    expect(entrances.map(({ number }) => number)).toEqual(['1单元', '2单元'])
    expect(households.map(({ door, people }) => [door, people])).toEqual([
      ['101室', 3],
      ['101室', null]
    ])
  })
})

describe('the contact of a household', () => {
  it('is masked, shown whole for a reason that is kept, in no fact, and erased when it is taken back', async () => {
    const id = await raise({ address: { estate: '庚苑', building: '1' } })
    const stairs = await openEntrance(id, '1')
    const contact = { name: '郑某某', phone: '13900001234' }
    const home = await enter(stairs, { door: '201', contact })
    expect((await pageOf(id)).households[0]?.contact).toEqual({ name: '郑*某', phone: '139****1234' })
    const reason = '上门核实漏水'
    expect(await refused(worker.building.reveal({ id: home, reason }))).toMatchObject({ _tag: 'Forbidden' })
    expect(await manager.building.reveal({ id: home, reason })).toEqual(contact)
    const lines = await world.as('auditAdministrator').audit.list({ of: 'access', what: 'household.contact' })
    expect(lines.rows[0]).toMatchObject({ thing: home, reason })

    await manager.building.amendHousehold({
      ...once(),
      id: home,
      seen: 0,
      contact: { name: null, phone: '13900005678' }
    })
    expect((await pageOf(id)).households[0]?.contact).toEqual({ name: null, phone: '139****5678' })
    await manager.building.endHousehold({ ...once(), id: home, seen: 1 })
    const left = await world.sql`select name, phone, erased_at is not null as erased from contact
      where phone like '1390000%' or erased_at is not null`
    expect(left).toEqual([
      { name: null, phone: null, erased: true },
      { name: null, phone: null, erased: true }
    ])
    const told = await world.sql`select data::text as text from fact where life = 'household'`
    expect(told.filter(({ text }) => /郑|1390000/.test(text))).toEqual([])
  })
})

describe('who sees what', () => {
  it('of the register is what stands in their own places', async () => {
    const here = await raise({ unitId: unit.grid1, address: { estate: '辛苑', building: '1' } })
    const there = await raise({ unitId: unit.grid5, address: { estate: '辛苑', building: '2' } })
    const seen = async (caller: Parameters<typeof world.as>[0]) =>
      (await world.as(caller).building.list({ text: '辛苑' })).rows.map(({ id }) => id)
    expect(await seen('districtManager')).toEqual([here, there])
    expect(await seen('gridWorker')).toEqual([here])
    expect(await seen('eastDispatcher')).toEqual([there])
    expect(await refused(worker.building.byId({ id: there }))).toMatchObject({ _tag: 'NotFound', what: 'building' })
    expect(await refused(worker.building.end({ ...once(), id: there, seen: 0 }))).toMatchObject({ _tag: 'NotFound' })
    expect(await refused(worker.building.create(aBuilding({ unitId: unit.grid5 })))).toMatchObject({
      _tag: 'OutOfScope'
    })
    expect(await refused(world.as('foreign.districtManager').building.byId({ id: here }))).toMatchObject({
      _tag: 'NotFound'
    })
  })

  it('is counted by unit and compared with what is declared', async () => {
    const id = await raise({ unitId: unit.grid2, address: { estate: '壬苑', building: '1' } })
    const stairs = await openEntrance(id, '1')
    await enter(stairs, { door: '101', people: 2 })
    await enter(stairs, { door: '102' })
    const [south, ...below] = await manager.building.counts({ unitId: unit.south })
    expect(below.find(({ unitId }) => unitId === unit.grid2)).toMatchObject({
      counts: { buildings: 1, entrances: 1, households: 2, counted: 1, people: 2 },
      check: { declared: 400, registered: 2, difference: -398 }
    })
    expect(south?.counts.buildings).toBeGreaterThan(1)
  })

  it('comes in pages, by unit and number', async () => {
    for (let i = 1; i <= 5; i++)
      await raise({ unitId: i % 2 === 0 ? unit.grid2 : unit.grid4, address: { estate: '癸苑', building: `${i}` } })
    const names: Array<string> = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof manager.building.list>> = await manager.building.list({
        text: '癸苑',
        limit: 2,
        cursor
      })
      expect(page.total).toBe(5)
      names.push(...page.rows.map(({ name }) => name))
      cursor = page.next
    } while (cursor !== null)
    expect(names).toEqual(['癸苑2幢', '癸苑4幢', '癸苑1幢', '癸苑3幢', '癸苑5幢'])
  })
})

describe('an address', () => {
  it('leads to its building and its grid, or to those that may be meant', async () => {
    await raise({ unitId: unit.grid1, address: { road: '长乐路', number: '18', estate: '子苑', building: '1' } })
    await raise({ unitId: unit.grid1, address: { road: '长乐路', number: '18', estate: '子苑', building: '2' } })
    await raise({ unitId: unit.grid3, address: { estate: '丑苑', building: '1' } })
    await raise({ unitId: unit.grid4, address: { estate: '丑苑', building: '2' } })
    const find = async (address: string) => {
      const { match, unit: found, buildings } = await worker.building.find({ address })
      return [match, found?.name ?? null, buildings.length]
    }
    expect(await find('试验区西街街道南社区长乐路十八号2号楼1单元301')).toEqual(['building', '第一网格', 1])
    expect(await find('长乐路18号')).toEqual(['unit', '第一网格', 2])
    expect(await find('丑苑')).toEqual(['several', null, 2])
    expect(await find('子苑2幢对面')).toEqual(['several', null, 1])
    expect(await find('寅苑1幢')).toEqual(['none', null, 0])
  })

  it('is enough to report an issue, where it leaves no doubt', async () => {
    const report = (address: string) => {
      const { point: _point, ...given } = world.aReport({ id: IssueId.make(anId()), address })
      return worker.issue.report(given)
    }
    expect(await report('子苑2栋1单元楼道')).toMatchObject({ unitId: unit.grid1, located: 'address', point: null })
    expect(await refused(report('丑苑'))).toMatchObject({
      _tag: 'AddressAmbiguous',
      count: 2,
      first: [{ name: '丑苑1幢' }, { name: '丑苑2幢' }]
    })
    expect(await refused(report('寅苑1幢'))).toEqual({ _tag: 'AddressUnknown' })
    // people work in grids: from a micro-grid it goes to the one around it
    await raise({ unitId: unit.stairs, address: { estate: '卯苑', building: '1' } })
    expect(await report('卯苑1幢')).toMatchObject({ unitId: unit.grid1, located: 'address' })
    const { point: _point, ...nowhere } = world.aReport()
    expect(await refused(worker.issue.report(nowhere))).toEqual({ _tag: 'PlaceMissing' })
    expect(await worker.issue.report(world.aReport({ point: middleOf('grid3'), address: '子苑2栋' }))).toMatchObject({
      unitId: unit.grid3,
      located: 'base'
    })
  })
})
