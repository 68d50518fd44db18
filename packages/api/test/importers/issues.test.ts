import { type BatchId, toMillis } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { middleOf, openWorld, refused } from '../harness.ts'
import { gbk } from './gbk.ts'
import { aCommand, csv, sendIn } from './register.ts'

const world = await openWorld()
const manager = world.as('districtManager')
const [lon, lat] = middleOf('grid1')
const [matter] = base.catalogue.matters
if (matter === undefined) throw new Error('the base pack has matters')

const headings = '标题,上报时间,结案时间,状态,类别,经度,纬度,地址,网格编码'
const mapping = {
  title: '标题',
  reportedAt: '上报时间',
  closedAt: '结案时间',
  status: '状态',
  class: '类别',
  longitude: '经度',
  latitude: '纬度',
  address: '地址',
  unit: '网格编码'
}
const good = `路灯不亮,2026/1/5 9:30:00,2026/1/7 16:00:00,已结案,${matter.code},${lon},${lat},柳岸路 1 号,`

/** Line by line; what differs from a good one is named. */
const line = (given: Partial<Record<keyof typeof mapping, string>>) => {
  const usual = {
    title: '路灯不亮',
    reportedAt: '2026/1/5 9:30',
    closedAt: '',
    status: '',
    class: '',
    longitude: String(lon),
    latitude: String(lat),
    address: '',
    unit: ''
  }
  return Object.values({ ...usual, ...given }).join(',')
}

const order = async (lines: ReadonlyArray<string>, options = {}) => ({
  uploadId: await sendIn(world, csv(headings, ...lines)),
  kind: 'issues' as const,
  mapping,
  options
})
const check = async (lines: ReadonlyArray<string>, options = {}) => manager.import.check(await order(lines, options))
const run = async (lines: ReadonlyArray<string>, options = {}, leaveOutFaulty = false) =>
  manager.import.run({ ...(await order(lines, options)), commandId: aCommand(), leaveOutFaulty })
const issuesOf = async (batchId: BatchId) => (await manager.issue.list({ batchId, limit: 200 })).rows

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

describe('taking a register of issues in', () => {
  it('brings issues to their places, stages and figures', async () => {
    const lines = [
      good,
      line({ title: '未办结', status: '处理中', class: matter.minor.zh }),
      line({ title: '没有类别', status: '待处理' }),
      line({ title: '撤掉了', status: '已撤销', closedAt: '2026/1/6' })
    ]
    const { batchId, ...counts } = await run(lines)
    expect(counts).toEqual({ rows: 4, written: 4, leftOut: 0 })
    const rows = await issuesOf(batchId)
    expect(new Map(rows.map(({ title, stage }) => [title, stage]))).toEqual(
      new Map([
        ['路灯不亮', 'closed'],
        ['未办结', 'accepted'],
        ['没有类别', 'reported'],
        ['撤掉了', 'cancelled']
      ])
    )
    expect(rows.every(({ unitName, channel }) => unitName === '第一网格' && channel === 'import')).toBe(true)
    const { total } = await world.as('acceptor').figures.board({ batchId, by: 'none' })
    expect(total.counts).toMatchObject({
      counted: 3,
      closed: 1,
      open: 2,
      promiseSettled: 1,
      promiseKept: 1,
      overdue: 0
    })
  })

  it('keeps them all out when one is faulty, and says how many are', async () => {
    const before = await manager.issue.count({})
    expect(await refused(run([good, line({ longitude: '0', latitude: '0' })]))).toEqual({
      _tag: 'RowsFaulty',
      faulty: 1,
      rows: 2
    })
    expect(await manager.issue.count({})).toBe(before)
    expect((await manager.import.list({})).rows.every(({ rows }) => rows !== 2)).toBe(true)
  })

  it('leaves the faulty ones out when that is asked for', async () => {
    const { batchId, ...counts } = await run([good, line({ reportedAt: '昨天' }), good], {}, true)
    expect(counts).toEqual({ rows: 3, written: 1, leftOut: 2 })
    expect(await issuesOf(batchId)).toHaveLength(1)
  })

  it('has nothing to take in when every row is faulty', async () => {
    expect(await refused(run([line({ reportedAt: '昨天' })], {}, true))).toEqual({ _tag: 'NothingToImport', rows: 1 })
  })

  it('keeps words that have no place here as lines below the description', async () => {
    const options = { otherClasses: 'text', keep: ['地址'] } as const
    const { batchId } = await run([line({ class: '飞碟', address: '柳岸路 2 号' })], options)
    const [row] = await issuesOf(batchId)
    const { issue } = await manager.issue.byId({ id: row!.id })
    expect(issue).toMatchObject({ matter: null, description: '飞碟\n地址: 柳岸路 2 号', address: '柳岸路 2 号' })
  })

  it('keeps who reported apart from the facts', async () => {
    const uploadId = await sendIn(
      world,
      csv('标题,上报时间,经度,纬度,反映人,反映人电话', `噪音扰民,2026-01-05,${lon},${lat},王某某,13800001234`)
    )
    const named = {
      title: '标题',
      reportedAt: '上报时间',
      longitude: '经度',
      latitude: '纬度',
      reporterName: '反映人',
      reporterPhone: '反映人电话'
    }
    const { batchId } = await manager.import.run({
      uploadId,
      kind: 'issues',
      mapping: named,
      options: {},
      commandId: aCommand()
    })
    const [row] = await issuesOf(batchId)
    const facts = await world.sql<Array<{ data: unknown }>>`select data from fact where life_id = ${row!.id}`
    expect(JSON.stringify(facts)).not.toContain('王某某')
    expect((await world.as('acceptor').issue.byId({ id: row!.id })).reporter.name).toMatch(/^王/)
  })

  it('puts a row without any place at the top of the tree when that is asked for', async () => {
    const { batchId } = await run(
      [line({ longitude: '', latitude: '' }), line({ longitude: '121.47', latitude: '31.23' })],
      { withoutPlace: 'root', outOfArea: 'root' }
    )
    expect((await issuesOf(batchId)).map(({ unitName }) => unitName)).toEqual(['试验区', '试验区'])
  })

  it('turns positions of shifted maps back once', async () => {
    const { batchId } = await run([line({})], { crs: 'GCJ02' })
    const [row] = await issuesOf(batchId)
    const metres = Math.hypot((row!.point![0] - lon) * 96_000, (row!.point![1] - lat) * 111_000)
    expect(metres).toBeGreaterThan(100)
    expect(metres).toBeLessThan(800)
  })

  it('gives the same command the same answer and one effect, and refuses it for something else', async () => {
    const command = { ...(await order([good])), commandId: aCommand() }
    const first = await manager.import.run(command)
    expect(await manager.import.run(command)).toEqual(first)
    expect(await issuesOf(first.batchId)).toHaveLength(1)
    expect((await refused(manager.import.run({ ...command, options: { doubled: 'keep' } })))._tag).toBe('CommandReused')
  })

  it('does a command once though two servers are asked at the same moment', async () => {
    const command = { ...(await order([good])), commandId: aCommand() }
    const answers = await Promise.all([
      manager.import.run(command),
      manager.import.run(command),
      manager.import.run(command)
    ])
    expect(new Set(answers.map(({ batchId }) => batchId)).size).toBe(1)
    expect(await issuesOf(answers[0].batchId)).toHaveLength(1)
  })

  it('notices that the same file was taken in before', async () => {
    const command = await order([line({ title: '只此一件' })])
    expect((await manager.import.check(command)).sameFile).toBeNull()
    const { batchId } = await manager.import.run({ ...command, commandId: aCommand() })
    expect((await manager.import.check(command)).sameFile?.batchId).toBe(batchId)
  })

  it('shows how far it has come, and says so when it is through', async () => {
    const command = { ...(await order([good])), commandId: aCommand() }
    expect(await manager.import.progress({ commandId: command.commandId })).toBeNull()
    await manager.import.run(command)
    expect(await manager.import.progress({ commandId: command.commandId })).toMatchObject({
      phase: 'done',
      done: 1,
      total: 1
    })
    expect(await manager.import.cancel({ commandId: command.commandId })).toBe(false)
  })

  it('leaves nothing when it is called off while it writes', async () => {
    const before = await manager.issue.count({})
    const many = Array.from({ length: 3_000 }, (_, i) => line({ title: `第 ${i} 件` }))
    const command = { ...(await order(many)), commandId: aCommand() }
    const outcome = refused(manager.import.run(command))
    while (!(await manager.import.cancel({ commandId: command.commandId }))) await new Promise(setImmediate)
    expect((await outcome)._tag).toBe('ImportCancelled')
    expect(await manager.issue.count({})).toBe(before)
    expect(await manager.import.progress({ commandId: command.commandId })).toMatchObject({ phase: 'cancelled' })
    const again = await manager.import.run(command)
    expect(again.written).toBe(3_000)
    await manager.import.undo({ batchId: again.batchId, commandId: aCommand() })
  })
})

describe('taking a batch back', () => {
  it('leaves no issue of it counted, and the batch marked', async () => {
    const before = await manager.issue.count({})
    const { batchId } = await run([good, line({ title: '另一件', status: '处理中' })])
    expect(await manager.issue.count({})).toBe(before + 2)
    const { undoneAt } = await manager.import.undo({ batchId, commandId: aCommand() })
    expect((await manager.import.byId({ id: batchId })).undoneAt).toBe(undoneAt)
    expect((await world.as('acceptor').figures.board({ batchId, by: 'none' })).total.counts.counted).toBe(0)
    expect(await manager.issue.count({})).toBe(before)
    expect((await issuesOf(batchId)).map(({ stage }) => stage)).toEqual(['withdrawn', 'withdrawn'])
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toEqual({
      _tag: 'AlreadyUndone',
      batchId
    })
  })

  it('gives the same command the same answer', async () => {
    const { batchId } = await run([good])
    const command = { batchId, commandId: aCommand() }
    const [first, second] = await Promise.all([manager.import.undo(command), manager.import.undo(command)])
    expect(second).toEqual(first)
    expect(await manager.import.undo(command)).toEqual(first)
  })

  it('is refused when one of its issues was worked on, by name', async () => {
    const { batchId } = await run([line({ title: '动过的', status: '处理中', class: matter.code }), good])
    const found = (await issuesOf(batchId)).find(({ title }) => title === '动过的')!
    await world.as('dispatcher').issue.move(world.aMove(found, 'note', { note: '看过' }))
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toEqual({
      _tag: 'BatchTouched',
      batchId,
      count: 1,
      first: [{ kind: 'issue', id: found.id, name: '动过的' }]
    })
    expect((await manager.import.byId({ id: batchId })).held.count).toBe(1)
    expect((await issuesOf(batchId)).every(({ stage }) => stage !== 'withdrawn')).toBe(true)
  })

  it('is for whoever may import, and for batches of their own tenant', async () => {
    const { batchId } = await run([good])
    expect((await refused(world.as('acceptor').import.undo({ batchId, commandId: aCommand() })))._tag).toBe('Forbidden')
    expect(
      (await refused(world.as('foreign.districtManager').import.undo({ batchId, commandId: aCommand() })))._tag
    ).toBe('NotFound')
  })
})

it('an upload is there for its tenant alone, and for a day', async () => {
  const uploadId = await sendIn(world, csv(headings, good))
  const foreign = world.as('foreign.districtManager')
  expect((await refused(foreign.import.inspect({ uploadId, kind: 'issues' })))._tag).toBe('UploadGone')
  await world.sql`update upload set at = at - interval '25 hours' where id = ${uploadId}`
  expect(await refused(manager.import.inspect({ uploadId, kind: 'issues' }))).toEqual({ _tag: 'UploadGone', uploadId })
})

it('an open issue of the past is not overdue on the day it comes in', async () => {
  const { batchId } = await run([line({ reportedAt: '2019/1/1', status: '处理中' })])
  const [row] = await issuesOf(batchId)
  expect(toMillis(row!.stepDue!)).toBeGreaterThan(Date.now())
  expect(row!.reportedAt).toBe('2018-12-31T16:00:00.000Z')
})
