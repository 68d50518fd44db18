import { toMillis } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { refused } from '../harness.ts'
import { openRegister } from './issue-register.ts'
import { aCommand, csv, sendIn } from './register.ts'

const { good, headings, issuesOf, lat, line, lon, manager, matter, order, run, world } = await openRegister()

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
