import { describe, expect, it } from 'vitest'
import { middleOf, openWorld, refused } from './harness.ts'

const world = await openWorld()
const { as, aReport } = world

const contact = { name: '申某某', phone: '13900004321' }
/** Where the grid worker of grid 1 sees nothing. */
const elsewhere = { point: middleOf('grid5'), contact }

describe('what somebody enters for somebody else outside their own area', () => {
  it('they find again in their list and on its page, with whom it is for, and others there do not', async () => {
    const { id } = await as('gridWorker').issue.report(aReport(elsewhere))
    const mine = await as('gridWorker').issue.list({ mine: 'reported' })
    expect(mine.rows.map((row) => row.id)).toContain(id)
    expect(await as('gridWorker').issue.byId({ id })).toMatchObject({
      reporter: { name: '申*某', hidden: false },
      duties: []
    })
    expect(await refused(as('neighbour').issue.byId({ id }))).toMatchObject({ _tag: 'NotFound' })
    expect((await as('neighbour').issue.list({ mine: 'reported' })).rows).toEqual([])
  })

  it('they may not take back, rate or reveal in the place of whom it is for', async () => {
    const born = await as('gridWorker').issue.report(aReport(elsewhere))
    const page = await as('gridWorker').issue.byId({ id: born.id })
    expect(page.options.every(({ barred }) => barred !== null)).toBe(true)
    expect(await refused(as('gridWorker').issue.move(world.aMove(born, 'cancel', { reason: '不报了' })))).toMatchObject(
      { _tag: 'NotYourDuty' }
    )
    expect(await refused(as('gridWorker').issue.revealReporter({ id: born.id, reason: '核对电话' }))).toMatchObject({
      _tag: 'Forbidden'
    })
  })

  it('in confidence stays so for everybody else, who entered it and for whom', async () => {
    const { id } = await as('gridWorker').issue.report(aReport({ ...elsewhere, confidential: true }))
    expect((await as('gridWorker').issue.byId({ id })).reporter).toMatchObject({ name: '申*某', hidden: false })
    for (const reader of ['verifier', 'supervisor', 'eastDispatcher', 'districtManager'] as const) {
      const shown = JSON.stringify(await as(reader).issue.byId({ id }))
      expect(shown).not.toMatch(new RegExp(['申\\*某', '卯网格员', world.person.gridWorker].join('|')))
    }
  })

  it('reaches them live, like what they report themselves', async () => {
    const stream = (await as('gridWorker').live.changes({}))[Symbol.asyncIterator]()
    const next = stream.next()
    const { id } = await as('gridWorker').issue.report(aReport(elsewhere))
    expect((await next).value).toMatchObject([expect.any(String), { life: 'issue', id }, expect.anything()])
    await stream.return?.(undefined)
  })

  it('by a service is found again by the service', async () => {
    const { id } = await as('serviceAccount').issue.report(aReport(elsewhere))
    const { rows } = await as('serviceAccount').issue.list({ mine: 'reported' })
    expect(rows.map((row) => row.id)).toEqual([id])
  })
})

it('a report that is refused leaves no name and no number behind', async () => {
  const phone = '13900008888'
  const first = aReport({ contact: { name: '酉某', phone: null } })
  await as('gridWorker').issue.report(first)
  // another command on an issue that is there already
  const again = { ...aReport({ contact: { name: '戌某', phone } }), id: first.id }
  expect(await refused(as('gridWorker').issue.report(again))).toMatchObject({ _tag: 'CommandReused' })
  expect(await world.sql`select id from contact where phone = ${phone}`).toEqual([])
})
