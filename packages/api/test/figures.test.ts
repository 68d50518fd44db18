/** Every number of the board is the number of records that it opens. */
import type { UnitId } from '@gezhi/domain/common'
import { MatterCode, Metric } from '@gezhi/domain/loop'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from './harness.ts'

const world = await openWorld()
const { as, aReport, aMove, unit } = world

const blockedStairs = MatterCode.make('3201')

beforeAll(async () => {
  const born = await as('buildingHead').issue.report(aReport({ matter: blockedStairs }))
  const accepted = await as('acceptor').issue.move(aMove(born, 'accept'))
  await as('dispatcher').issue.move(aMove(accepted, 'dispatch'))
  await as('gridWorker').issue.report(aReport({ matter: blockedStairs }))
  const mistaken = await as('gridWorker').issue.report(aReport({}))
  await as('acceptor').issue.move(aMove(mistaken, 'cancel', { reason: '重复上报' }))
  await as('gridWorker').issue.report(aReport({}))
  // above the level at which people work, and in a class of which a local extension is a part
  await world.sql`update issue set path = '/1/', unit_id = ${unit.district} where id = ${born.id}`
  await world.sql`update issue set matter = '320101' where id = ${accepted.id}`
})

const board = async (by: 'unit' | 'matter' | 'lead', level?: number, unitId?: UnitId) => {
  const narrow = unitId === undefined ? {} : { unitId }
  return {
    narrow,
    ...(await as('districtManager').figures.board({ ...narrow, by, ...(level !== undefined && { level }) }))
  }
}

describe('every figure of the board opens as many records as it counted', () => {
  it.each([
    ['by unit, of the whole place', () => board('unit', 1)],
    ['by unit, at the level at which people work', () => board('unit', 4)],
    ['by unit, below a unit', () => board('unit', undefined, unit.district)],
    ['by class', () => board('matter')],
    ['by class in a unit', () => board('matter', undefined, unit.grid1)],
    ['by lead', () => board('lead')]
  ])('%s', async (_name, ask) => {
    const { narrow, lines, total } = await ask()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of [total, ...lines]) {
      for (const metric of Metric.literals) {
        for (const side of ['part', 'whole'] as const) {
          const opened = await as('districtManager').issue.count({
            ...narrow,
            ...line.records,
            figure: { metric, side }
          })
          expect([line.key, metric, side, opened]).toEqual([line.key, metric, side, line.shares[metric][side]])
        }
      }
    }
  })
})

it('what is directly in a unit, has no class or nobody who leads it, is a line of its own', async () => {
  const { lines } = await board('unit', 1)
  expect(lines.map(({ records }) => records)).toContainEqual({ unitId: unit.district, only: ['unit'] })
  expect((await board('matter')).lines.map(({ records }) => records)).toContainEqual({ lacks: ['matter'] })
  expect((await board('lead')).lines.map(({ records }) => records)).toContainEqual({ lacks: ['lead'] })
})
