import { randomUUID } from 'node:crypto'
import { OrganisationId, UnitId } from '@gezhi/domain/common'
import { type Assignee, type Issue, MatterCode } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const { as, aReport, aMove } = world

/** Blocked stairs: an event of the territory, at the tier of the grid. */
const blockedStairs = MatterCode.make('3201')

const factsOf = async (issue: Issue) => {
  const [row] = await world.sql`select count(*)::int as n from fact where life_id = ${issue.id}`
  return row?.n
}

/** Reported by the building's head, accepted and dispatched to grid 1. */
const dispatched = async () => {
  const born = await as('buildingHead').issue.report(aReport({ matter: blockedStairs }))
  const accepted = await as('acceptor').issue.move(aMove(born, 'accept'))
  return as('dispatcher').issue.move(aMove(accepted, 'dispatch'))
}

describe('an issue goes round the whole loop', () => {
  it('from the report to the closing, each move by whoever owes it', async () => {
    const born = await as('buildingHead').issue.report(aReport({ title: '楼道堆物堵塞通道', matter: blockedStairs }))
    expect(born).toMatchObject({ stage: 'reported', unitId: world.unit.grid1, located: 'base' })
    const accepted = await as('acceptor').issue.move(aMove(born, 'accept'))
    const sent = await as('dispatcher').issue.move(aMove(accepted, 'dispatch'))
    expect(sent.lead).toEqual({ kind: 'unit', id: world.unit.grid1 })
    const received = await as('gridLeader').issue.move(aMove(sent, 'receive'))
    const begun = await as('gridLeader').issue.move(aMove(received, 'start'))
    const handled = await as('gridLeader').issue.move(aMove(begun, 'finish', { result: '堆物已清理，通道畅通' }))
    const verified = await as('verifier').issue.move(aMove(handled, 'verify'))
    const answered = await as('acceptor').issue.move(aMove(verified, 'answer', { answer: '已清理，感谢反映。' }))
    const rating = { resolved: true, satisfaction: 5 }
    const rated = await as('buildingHead').issue.move(aMove(answered, 'rate', { rating }))
    const closed = await as('acceptor').issue.move(aMove(rated, 'close'))
    expect(closed).toMatchObject({ stage: 'closed', promiseMet: true, rating, revision: 9 })

    const page = await as('buildingHead').issue.byId({ id: born.id })
    expect(page.timeline.map(({ moved }) => moved?.move ?? 'report')).toEqual([
      'report',
      'accept',
      'dispatch',
      'receive',
      'start',
      'finish',
      'verify',
      'answer',
      'rate',
      'close'
    ])
    const { total } = await as('districtManager').figures.board({ by: 'none' })
    expect(total.shares.closure).toEqual({ part: 1, whole: 1 })
  })

  it('waits on the desk of whoever has the next move, and on nobody else’s', async () => {
    const issue = await dispatched()
    const desks = await Promise.all(
      (['gridWorker', 'neighbour', 'departmentHandler', 'acceptor'] as const).map(async (member) => {
        const { desk } = await as(member).issue.today()
        return desk.some(({ id }) => id === issue.id)
      })
    )
    expect(desks).toEqual([true, false, false, false])
  })
})

describe('two at once', () => {
  it('two handlers receive: one of them does, the other learns that it moved', async () => {
    const issue = await dispatched()
    const outcomes = await Promise.allSettled([
      as('gridLeader').issue.move(aMove(issue, 'receive')),
      as('gridWorker').issue.move(aMove(issue, 'receive'))
    ])
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(won).toHaveLength(1)
    expect(await refused(Promise.reject(lost?.reason))).toEqual({ _tag: 'Stale', id: issue.id, revision: 3 })
    expect(await factsOf(issue)).toBe(4)
  })

  it('the same command twice at once has one effect and one answer', async () => {
    const issue = await dispatched()
    const command = aMove(issue, 'receive')
    const [first, second] = await Promise.all([
      as('gridLeader').issue.move(command),
      as('gridLeader').issue.move(command)
    ])
    expect(second).toEqual(first)
    expect(await factsOf(issue)).toBe(4)
  })
})

describe('a command that comes again', () => {
  it('gets the answer it got, also when the issue has moved on since', async () => {
    const issue = await dispatched()
    const command = aMove(issue, 'receive')
    const received = await as('gridLeader').issue.move(command)
    await as('gridLeader').issue.move(aMove(received, 'start'))
    expect(await as('gridLeader').issue.move(command)).toEqual(received)
  })

  it('gets it too when the move took the issue out of sight', async () => {
    const born = await as('gridWorker').issue.report(aReport({ matter: MatterCode.make('0102') }))
    const accepted = await as('acceptor').issue.move(aMove(born, 'accept'))
    const sent = await as('dispatcher').issue.move(aMove(accepted, 'dispatch'))
    const command = aMove(sent, 'return', { ground: 'notCompetent', reason: '不属本单位职责' })
    const returned = await as('waterHandler').issue.move(command)
    expect(await refused(as('waterHandler').issue.byId({ id: born.id }))).toMatchObject({ _tag: 'NotFound' })
    expect(await as('waterHandler').issue.move(command)).toEqual(returned)
  })

  it('is refused when its id served for something else', async () => {
    const issue = await dispatched()
    const command = aMove(issue, 'receive')
    await as('gridLeader').issue.move(command)
    const other = { ...command, move: 'start' as const }
    expect(await refused(as('gridLeader').issue.move(other))).toMatchObject({ _tag: 'CommandReused' })
  })

  it('is refused when it comes from somebody else, who would be shown what is not for them', async () => {
    const report = aReport()
    await as('gridWorker').issue.report(report)
    expect(await refused(as('neighbour').issue.report(report))).toMatchObject({ _tag: 'CommandReused' })
    expect(await refused(as('acceptor').issue.report(report))).toMatchObject({ _tag: 'CommandReused' })
  })

  it('of a report writes one issue, and one contact', async () => {
    const phone = `139${randomUUID().replaceAll(/\D/g, '').padEnd(8, '7').slice(0, 8)}`
    const report = aReport({ contact: { name: '居民某', phone } })
    const first = await as('acceptor').issue.report(report)
    expect(await as('acceptor').issue.report(report)).toEqual(first)
    expect(await world.sql`select id from contact where phone = ${phone}`).toHaveLength(1)
    expect(await factsOf(first)).toBe(1)
  })
})

describe('who reported in confidence', () => {
  const secretly = () => as('gridWorker').issue.report(aReport({ matter: blockedStairs, confidential: true }))

  it('is in no answer to anybody but the acceptor and themselves', async () => {
    const born = await secretly()
    expect(born.reporter).toEqual({ kind: 'person', id: world.person.gridWorker })
    const accepted = await as('acceptor').issue.move(aMove(born, 'accept'))
    expect(accepted.reporter.kind).toBe('person')
    const sent = await as('dispatcher').issue.move(aMove(accepted, 'dispatch'))
    expect(sent.reporter).toEqual({ kind: 'none' })
    const acted = await as('gridLeader').issue.act(aMove(sent, 'receive'))
    expect(acted.issue.reporter).toEqual({ kind: 'none' })
    expect(acted.reporter).toEqual({ name: null, phone: null, hidden: true })
    expect(JSON.stringify(acted)).not.toContain(world.person.gridWorker)
  })

  it('is not told by what they do with it themselves', async () => {
    const born = await secretly()
    await as('gridWorker').issue.move(aMove(born, 'cancel', { reason: '误报' }))
    const page = await as('gridLeader').issue.byId({ id: born.id })
    expect(page.timeline.map(({ byName, moved }) => [byName, moved?.by ?? null])).toEqual([
      [null, null],
      [null, null]
    ])
    expect(JSON.stringify(page)).not.toContain(world.person.gridWorker)
    const known = await as('acceptor').issue.byId({ id: born.id })
    expect(known.timeline.at(-1)).toMatchObject({ byName: '卯网格员', moved: { by: world.person.gridWorker } })
  })

  it('is masked for the acceptor until they give a reason, which is kept', async () => {
    const born = await secretly()
    const page = await as('acceptor').issue.byId({ id: born.id })
    expect(page.reporter).toMatchObject({ name: '卯**员', hidden: false })
    const asked = { id: born.id, reason: '核实地址' }
    expect(await as('acceptor').issue.revealReporter(asked)).toMatchObject({ name: '卯网格员' })
    expect(await refused(as('supervisor').issue.revealReporter(asked))).toEqual({
      _tag: 'OutOfScope',
      permission: 'person.reveal'
    })
    const { rows } = await as('auditAdministrator').audit.list({ of: 'access', what: 'issue.reporter' })
    expect(rows).toMatchObject([{ name: '戊受理', thing: born.id, reason: '核实地址' }])
  })
})

describe('a list in pages', () => {
  it('goes on where the last page ended, for those without a due time too', async () => {
    await as('gridWorker').issue.report(aReport())
    await as('gridWorker').issue.report(aReport())
    for (const order of ['newest', 'oldest', 'due'] as const) {
      const whole = await as('acceptor').issue.list({ order })
      const seen: Array<string> = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<ReturnType<typeof as>['issue']['list']>> = await as('acceptor').issue.list({
          order,
          limit: 1,
          cursor
        })
        seen.push(...page.rows.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== null)
      expect(seen).toEqual(whole.rows.map(({ id }) => id))
    }
  })

  it.each(['1~0197-not-an-id', `1~${'-'.repeat(36)}`, `1~${anId()}`, `2026-03-05T00:00~${anId()}`])(
    'takes no cursor but its own: %s',
    async (cursor) => {
      await expect(as('acceptor').issue.list({ cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  )
})

describe('a move by somebody who may not make it', () => {
  it('is refused with the duties that would do', async () => {
    const born = await as('buildingHead').issue.report(aReport({ matter: blockedStairs }))
    expect(await refused(as('dispatcher').issue.move(aMove(born, 'accept')))).toMatchObject({
      _tag: 'NotYourDuty',
      duties: ['acceptor']
    })
  })

  it('does not even find the issue where it is out of sight, be it next door or in another district', async () => {
    const born = await as('buildingHead').issue.report(aReport())
    for (const stranger of ['neighbour', 'eastDispatcher', 'waterHandler', 'foreign.acceptor'] as const) {
      expect(await refused(as(stranger).issue.move(aMove(born, 'accept', { matter: blockedStairs })))).toEqual({
        _tag: 'NotFound',
        what: 'issue',
        id: born.id
      })
    }
  })
})

describe('an issue is sent to somebody who can receive it', () => {
  const sentTo = async (lead: Assignee) => {
    const born = await as('gridWorker').issue.report(aReport())
    const accepted = await as('acceptor').issue.move(aMove(born, 'accept', { matter: blockedStairs }))
    return refused(as('dispatcher').issue.move(aMove(accepted, 'dispatch', { lead })))
  }

  it('not to what is nowhere, belongs to another district, or has ended', async () => {
    const { organisation } = as('districtManager')
    const id = OrganisationId.make(anId())
    await organisation.create({ ...once(), id, name: '旧科', kind: 'department', serves: [world.unit.district] })
    await organisation.end({ ...once(), id, seen: 0 })
    const foreign = (await as('foreign.districtManager').organisation.list({}))[0]?.id ?? id
    const nowhere: ReadonlyArray<Assignee> = [
      { kind: 'unit', id: UnitId.make(anId()) },
      { kind: 'organisation', id: foreign },
      { kind: 'organisation', id }
    ]
    for (const lead of nowhere) expect(await sentTo(lead)).toEqual({ _tag: 'NotFound', what: lead.kind, id: lead.id })
  })
})
