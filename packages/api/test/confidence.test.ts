import { CommandId, UnitId } from '@gezhi/domain/common'
import { MatterCode } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { anId, type Member, openWorld } from './harness.ts'

const world = await openWorld()

/** Who reports in confidence: somebody whose name stands nowhere else in what these readers are shown. */
const reporter = 'buildingHead' satisfies Member
const others = ['districtManager', 'dispatcher', 'verifier', 'supervisor', 'gridLeader', 'gridWorker'] as const
const betrays = (shown: unknown) =>
  [world.person[reporter], world.account[reporter], '巳楼栋'].filter((trace) => JSON.stringify(shown).includes(trace))

const born = await world.as(reporter).issue.report(world.aReport({ confidential: true, title: '有人在楼道堆放杂物' }))
await world.as('acceptor').issue.move(world.aMove(born, 'accept', { matter: MatterCode.make('0101') }))
const closing = await world.as(reporter).issue.byId({ id: born.id })
await world.as(reporter).issue.move(world.aMove(closing.issue, 'cancel', { reason: '已经自行清理' }))

describe('who reported in confidence is learnt by nobody but the acceptor', () => {
  it.each(others)('not by the %s from lists and the page', async (reader) => {
    const { issue } = world.as(reader)
    expect(betrays(await issue.list({ text: '堆放杂物' }))).toEqual([])
    expect(betrays(await issue.byId({ id: born.id }))).toEqual([])
    expect(await issue.count({ text: '巳楼栋' })).toBe(0)
  })

  it('not from the audit, neither by what is shown nor by asking for an account', async () => {
    const { audit } = world.as('auditAdministrator')
    const page = await audit.list({ of: 'facts', id: born.id })
    expect(page.rows.map((row) => row.of === 'facts' && [row.tag, row.move, row.byName])).toEqual([
      ['Moved', 'cancel', null],
      ['Moved', 'accept', '戊受理'],
      ['Reported', null, null]
    ])
    expect(betrays(page)).toEqual([])
    const asked = await audit.list({ of: 'facts', accountId: world.account[reporter] })
    expect(asked.rows).toEqual([])
  })

  it('not from the history of a place that was given the same id', async () => {
    await world.as('districtManager').unit.create({
      commandId: CommandId.make(anId()),
      id: UnitId.make(born.id),
      parentId: world.unit.north,
      name: '同号网格'
    })
    const page = await world.as('districtManager').unit.byId({ id: UnitId.make(born.id) })
    expect(page.history.map(({ life }) => life)).toEqual(['unit'])
    const { timeline } = await world.as('acceptor').issue.byId({ id: born.id })
    expect(timeline.map(({ tag }) => tag)).toEqual(['Reported', 'Moved', 'Moved'])
  })

  it('but by the acceptor and the reporter', async () => {
    for (const reader of ['acceptor', reporter] as const) {
      const { timeline } = await world.as(reader).issue.byId({ id: born.id })
      expect(timeline[0]?.byName).toBe('巳楼栋')
    }
  })
})

it('what was reported openly stands under its name in the audit', async () => {
  const open = await world.as(reporter).issue.report(world.aReport())
  const asked = await world.as('auditAdministrator').audit.list({ of: 'facts', accountId: world.account[reporter] })
  expect(asked.rows.map((row) => row.id)).toEqual([open.id])
})
