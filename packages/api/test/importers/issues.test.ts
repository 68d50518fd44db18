import { describe, expect, it } from 'vitest'
import { refused } from '../harness.ts'
import { gbk } from './gbk.ts'
import { openRegister } from './issue-register.ts'
import { csv, sendIn } from './register.ts'

const { check, good, lat, line, lon, manager, mapping, matter, order, world } = await openRegister()

describe('looking at a file', () => {
  it('guesses its columns, whatever their language and encoding', async () => {
    const uploadId = await sendIn(
      world,
      gbk('留言编号,留言主题,留言时间,留言详情,预测一级分类\n1,路灯不亮,2019/2/28 11:25:05,一片漆黑,环境保护\n')
    )
    const seen = await manager.import.inspect({ uploadId, kind: 'issues' })
    expect(seen).toMatchObject({ format: 'csv', encoding: 'gb18030', rows: 1, headingRow: 1 })
    expect(seen.guess).toEqual({
      title: '留言主题',
      description: '留言详情',
      reportedAt: '留言时间',
      class: '预测一级分类'
    })
    expect(seen.fields.filter(({ needed }) => needed)).toEqual([{ field: 'reportedAt', needed: true }])
  })

  it('finds times and positions by what is in the columns where their names say nothing', async () => {
    const uploadId = await sendIn(
      world,
      csv('甲,乙,丙', '2026-01-05 09:30,30.61234,104.01234', '2026-01-06 09:30,30.62345,104.02345')
    )
    const { guess } = await manager.import.inspect({ uploadId, kind: 'issues' })
    expect(guess).toEqual({ reportedAt: '甲', latitude: '乙', longitude: '丙' })
  })
})

describe('trying a register of issues', () => {
  it('finds nothing wrong with a good row', async () => {
    const checked = await check([good])
    expect(checked).toMatchObject({ rows: 1, good: 1, faulty: 0, faults: [], notices: [] })
    expect(checked.preview[0]).toMatchObject({
      title: '路灯不亮',
      place: '第一网格',
      stage: 'closed',
      detail: matter.code
    })
  })

  it.each([
    ['no time', { reportedAt: '' }, 'Missing', 'reportedAt'],
    ['a day that does not exist', { reportedAt: '2026/2/30' }, 'BadTime', 'reportedAt'],
    ['a time that may be two', { reportedAt: '1/2/2026' }, 'AmbiguousTime', 'reportedAt'],
    ['a time to come', { reportedAt: '2126/1/1' }, 'TimeAhead', 'reportedAt'],
    ['an end to come', { closedAt: '2126/1/1' }, 'TimeAhead', 'closedAt'],
    ['an unknown status', { status: '转交中' }, 'UnknownStatus', 'status'],
    ['an unknown class', { class: '飞碟' }, 'UnknownClass', 'class'],
    [
      'longitude and latitude exchanged',
      { longitude: String(lat), latitude: String(lon) },
      'SwappedCoordinates',
      'latitude'
    ],
    ['a place far away', { longitude: '121.47', latitude: '31.23' }, 'OutOfArea', 'longitude'],
    ['words for a longitude', { longitude: '东经' }, 'BadCoordinates', 'longitude'],
    ['half a position', { latitude: '' }, 'BadCoordinates', 'latitude'],
    ['metres for degrees', { longitude: '404000', latitude: '3386000' }, 'BadCoordinates', 'latitude'],
    ['neither position nor unit nor address', { longitude: '', latitude: '' }, 'NoPlace', null],
    ['coordinates of zero and no unit', { longitude: '0', latitude: '0' }, 'NoPlace', null],
    ['a unit that is not there', { longitude: '', latitude: '', unit: '999' }, 'UnknownUnit', 'unit'],
    ['an address that is a novel', { address: '路'.repeat(301) }, 'TooLong', 'address']
  ] as const)('names a row with %s', async (_, given, tag, field) => {
    const checked = await check([good, line(given)])
    expect(checked.faults).toMatchObject([{ row: 3, tag, field }])
    expect(checked).toMatchObject({ rows: 2, good: 1, faulty: 1, faultCounts: { [tag]: 1 } })
  })

  it.each([
    ['closed before it was reported', { closedAt: '2026/1/4 9:30' }, 'ClosedBeforeReported'],
    ['in a gap near a grid', { longitude: '103.9995' }, 'LocatedNearest'],
    [
      'without a position, but with the code of a unit',
      { longitude: '', latitude: '', unit: '510199001001002' },
      'LocatedByUnit'
    ],
    [
      'without a position, but with a grid in its address',
      { longitude: '', latitude: '', address: '西街街道南社区第二网格 3 号' },
      'LocatedByAddress'
    ],
    ['with a source that nobody knows', { title: '又一件' }, undefined]
  ] as const)('takes a row %s, and says so', async (_, given, tag) => {
    const checked = await check([line(given)])
    expect(checked).toMatchObject({ good: 1, faulty: 0 })
    expect(checked.notices.map((notice) => notice.tag)).toEqual(tag === undefined ? [] : [tag])
  })

  it('takes coordinates of zero for none', async () => {
    const checked = await check([line({ longitude: '0', latitude: '0.0', unit: '第二网格' })])
    expect(checked.notices.map(({ tag }) => tag)).toEqual(['ZeroCoordinates', 'LocatedByUnit'])
  })

  it('lists classes and statuses that nobody knows, with how often, and takes what was chosen for them', async () => {
    const lines = [
      line({ class: '飞碟' }),
      line({ class: '飞碟', title: '二' }),
      line({ class: '鬼屋', status: '转交中' }),
      line({ class: matter.minor.zh, title: '四' })
    ]
    const first = await check(lines)
    expect(first.values.class?.slice(0, 2)).toEqual([
      { value: '飞碟', rows: 2, means: null },
      { value: '鬼屋', rows: 1, means: null }
    ])
    expect(first.values.status).toEqual([{ value: '转交中', rows: 1, means: null }])
    const chosen = await check(lines, { classes: { 飞碟: matter.code, 鬼屋: null }, statuses: { 转交中: 'open' } })
    expect(chosen).toMatchObject({ faulty: 0, noticeCounts: { ClassKept: 1 } })
    expect(chosen.values.class).toContainEqual({ value: '飞碟', rows: 2, means: matter.code })
  })

  it('leaves out a row that is there twice, unless both are wanted', async () => {
    expect(await check([good, line({}), good])).toMatchObject({
      good: 2,
      doubled: 1,
      notices: [{ row: 4, tag: 'DoubledRow', facts: { firstRow: 2 } }]
    })
    expect(await check([good, good], { doubled: 'keep' })).toMatchObject({
      good: 2,
      doubled: 0,
      noticeCounts: { LikelyDouble: 1 }
    })
  })

  it('hints at reports of the same thing within three days', async () => {
    const lines = [
      line({ address: '柳岸路 9 号' }),
      line({ address: '柳岸路 9 号', reportedAt: '2026/1/6' }),
      line({ address: '柳岸路 9 号', reportedAt: '2026/1/20' })
    ]
    expect((await check(lines)).notices).toMatchObject([{ row: 3, tag: 'LikelyDouble', facts: { firstRow: 2 } }])
  })

  it('asks for a column that is needed, and for one that is not in the file', async () => {
    const base = await order([good])
    const { reportedAt: _, ...without } = mapping
    expect(await refused(manager.import.check({ ...base, mapping: without }))).toEqual({
      _tag: 'ColumnMissing',
      field: 'reportedAt',
      column: null
    })
    const wrong = { ...base, mapping: { ...mapping, status: '情况' } }
    expect(await refused(manager.import.check(wrong))).toEqual({
      _tag: 'ColumnMissing',
      field: 'status',
      column: '情况'
    })
  })

  it('writes nothing', async () => {
    const before = await manager.issue.count({})
    await check([good])
    expect(await manager.issue.count({})).toBe(before)
  })
})
