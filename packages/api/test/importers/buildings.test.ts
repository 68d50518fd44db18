import { describe, expect, it } from 'vitest'
import { openWorld, refused } from '../harness.ts'
import { aCommand, csv, sendIn } from './register.ts'

const world = await openWorld()
const manager = world.as('districtManager')

const mapping = {
  unit: '网格',
  road: '路',
  number: '门牌',
  estate: '小区',
  building: '幢',
  entrance: '单元',
  door: '室',
  people: '人数',
  contactName: '联系人',
  contactPhone: '电话'
}
const headings = Object.values(mapping).join(',')
const grid1 = '510199001001001'

const order = async (lines: ReadonlyArray<string>) => ({
  uploadId: await sendIn(world, csv(headings, ...lines)),
  kind: 'buildings' as const,
  mapping,
  options: {}
})
const check = async (...lines: ReadonlyArray<string>) => manager.import.check(await order(lines))
const run = async (lines: ReadonlyArray<string>, leaveOutFaulty = false) =>
  manager.import.run({ ...(await order(lines)), commandId: aCommand(), leaveOutFaulty })
const remarks = (of: ReadonlyArray<{ readonly row: number; readonly tag: string }>) =>
  of.map(({ row, tag }) => `${row} ${tag}`)
const found = async (text: string) => {
  const { rows } = await manager.building.list({ text })
  return rows.map(({ name, entrances, households, people }) => [name, entrances, households, people])
}

describe('trying a register of buildings', () => {
  it('takes a row for each household, or one for the building alone', async () => {
    const checked = await check(
      `${grid1},和平路,8号,甲园,1栋,1,101,3,,`,
      `${grid1},和平路,8号,甲园,一幢,1,102,2,,`,
      `${grid1},和平路,8号,甲园,2号楼,,,,,`
    )
    expect(checked).toMatchObject({ rows: 3, good: 3, faulty: 0, faults: [] })
    expect(checked.preview).toMatchObject([
      { title: '甲园1幢', place: '第一网格', detail: '101室' },
      { title: '甲园1幢', place: '第一网格', detail: '102室' },
      { title: '甲园2幢', place: '第一网格', detail: null }
    ])
  })

  it.each([
    ['no address', `${grid1},,,,,1,101,,,`, 'NoAddress'],
    ['no grid', ',,,乙园,1,1,101,,,', 'NoUnit'],
    ['a grid that is not there', '999,,,乙园,1,1,101,,,', 'UnknownUnit'],
    ['a community', '510199001001,,,乙园,1,1,101,,,', 'NotAGrid'],
    ['a count that is none', `${grid1},,,乙园,1,1,101,几个,,`, 'BadNumber']
  ])('names a row with %s', async (_, line, tag) => {
    expect(remarks((await check(line)).faults)).toEqual([`2 ${tag}`])
  })

  it('names a household that comes twice, in the file or in the register', async () => {
    await run([`${grid1},,,丙园,1,1,101,,,`])
    const again = await check(
      `${grid1},,,丙园,1,1,101,,,`,
      `${grid1},,,丙园,1,1,102,,,`,
      `${grid1},,,丙园,1号楼,一单元,一〇二,,,`,
      `${grid1},,,丙园,1,,,,,`
    )
    expect(remarks(again.faults)).toEqual(['2 DoorTaken', '4 DoubleDoor', '5 NothingNew'])
    expect(remarks(again.notices)).toEqual(['3 BuildingKnown'])
  })

  it('guesses the columns of its own template', async () => {
    const uploadId = await sendIn(
      world,
      csv('所在网格,详细地址,层数,单元号,室号,联系人电话', `${grid1},丁园1幢,6,1,101,`)
    )
    expect((await manager.import.inspect({ uploadId, kind: 'buildings' })).guess).toEqual({
      unit: '所在网格',
      address: '详细地址',
      storeys: '层数',
      entrance: '单元号',
      door: '室号',
      contactPhone: '联系人电话'
    })
  })

  it('is nothing for who may not change the register', async () => {
    expect(await refused(world.as('acceptor').import.check(await order([`${grid1},,,戊园,1,,,,,`])))).toMatchObject({
      _tag: 'Forbidden'
    })
  })
})

describe('taking it in', () => {
  it('writes buildings with numbers, entrances and doors; a second file adds what is missing', async () => {
    await run([`${grid1},,,己园,1,1,101,3,,`, `${grid1},,,己园,1,2,101,2,,`, `${grid1},,,己园,2,1,101,,,`])
    expect(await found('己园')).toEqual([
      ['己园1幢', 2, 2, 5],
      ['己园2幢', 1, 1, 0]
    ])
    await run([`,,,己园,1,2,102,1,,`])
    expect(await found('己园1幢')).toEqual([['己园1幢', 2, 3, 6]])
  })

  it('leaves nothing of a building whose only row is faulty', async () => {
    await run([`${grid1},,,庚园,1,1,101,x,,`, `${grid1},,,庚园,2,1,101,,,`], true)
    expect(await found('庚园')).toEqual([['庚园2幢', 1, 1, 0]])
  })

  it('keeps contacts apart, and taking it back erases them', async () => {
    const { batchId } = await run([`${grid1},,,辛园,1,1,101,2,吴某某,13700001111`])
    const id = (await manager.building.list({ text: '辛园' })).rows[0]!.id
    expect((await manager.building.byId({ id })).households[0]?.contact).toEqual({
      name: '吴*某',
      phone: '137****1111'
    })
    await manager.import.undo({ batchId, commandId: aCommand() })
    expect(await found('辛园')).toEqual([])
    expect(await world.sql`select count(*)::int as n from contact where phone = '13700001111'`).toEqual([{ n: 0 }])
    // the numbers are not given again, the address is free
    await run([`${grid1},,,辛园,1,1,101,,,`])
    expect(await found('辛园')).toEqual([['辛园1幢', 1, 1, 0]])
  })

  it('is held by what was done with it since', async () => {
    const { batchId } = await run([`${grid1},,,壬园,1,1,101,,,`])
    await run([`${grid1},,,壬园,1,1,102,,,`])
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toMatchObject({
      _tag: 'BatchTouched',
      count: 1,
      first: [{ kind: 'household', name: '102室' }]
    })
  })
})

it('issues without coordinates are put where their building stands', async () => {
  await run([`${grid1},和平路,20号,癸园,1,,,,,`, '510199001002001,,,子园,1,,,,,', '510199001002002,,,子园,2,,,,,'])
  const uploadId = await sendIn(
    world,
    csv(
      '时间,标题,地址',
      '2026-02-01 10:00,灯坏,癸园一号楼楼道',
      '2026-02-01 10:00,灯坏,和平路20号',
      '2026-02-01 10:00,灯坏,子园'
    )
  )
  const issues = {
    uploadId,
    kind: 'issues' as const,
    mapping: { reportedAt: '时间', title: '标题', address: '地址' },
    options: {}
  }
  const checked = await manager.import.check(issues)
  expect(remarks(checked.notices)).toEqual(['2 LocatedByBuilding', '3 LocatedByBuilding'])
  expect(remarks(checked.faults)).toEqual(['4 AmbiguousAddress'])
  await manager.import.run({ ...issues, commandId: aCommand(), leaveOutFaulty: true })
  const { rows } = await manager.issue.list({ text: '灯坏' })
  expect(rows.map(({ unitId }) => unitId)).toEqual([world.unit.grid1, world.unit.grid1])
})
