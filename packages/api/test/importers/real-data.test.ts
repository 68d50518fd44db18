/**
 * Real registers of real cities, which are not ours to keep: run only where GEZHI_REAL_DATA names the folder they lie in.
 * Nothing of what is in them stands here, only how many of what there must be.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { MatterCode } from '@gezhi/domain/loop'
import { afterAll, describe, expect, it } from 'vitest'
import type { UnitOptions } from '../../src/importers/kinds.ts'
import { openWorld } from '../harness.ts'
import { aCommand } from './register.ts'
import { aTown, type Town } from './town.ts'

const folder = process.env.GEZHI_REAL_DATA

const file = (...path: ReadonlyArray<string>): Uint8Array => {
  const bytes = readFileSync(join(folder ?? '', ...path))
  return path.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Printed at the end where GEZHI_REAL_DATA_TIMES is set: no test depends on them. */
const times: Array<string> = []

const timed = async <A>(what: string, body: () => Promise<A>): Promise<A> => {
  const began = performance.now()
  const answer = await body()
  times.push(`${what}: ${Math.round(performance.now() - began)} ms`)
  return answer
}

const unitMapping = { code: 'code', name: 'name', parent: 'parent' }

/** Takes one file of boundaries in, after a look and a try. */
const bringIn = async (town: Town, path: readonly [string, string], options: UnitOptions, leaveOutFaulty = false) => {
  const uploadId = await town.sendIn(path[1], file(...path))
  const { guess } = await town.manager.import.inspect({ uploadId, kind: 'units' })
  expect(guess).toMatchObject(unitMapping)
  const order = { uploadId, kind: 'units' as const, mapping: unitMapping, options }
  const checked = await timed(`check ${path[1]}`, () => town.manager.import.check(order))
  const ran = await timed(`run ${path[1]}`, () =>
    town.manager.import.run({ ...order, commandId: aCommand(), leaveOutFaulty })
  )
  return { ...ran, checked }
}

describe.skipIf(folder === undefined)('real registers', { timeout: 240_000 }, async () => {
  const world = await openWorld()
  afterAll(() => {
    if (process.env.GEZHI_REAL_DATA_TIMES) console.log(times.join('\n'))
  })

  it('a city of 99 councils, and its 19,999 requests of nine days', async () => {
    const town = await aTown(world, 'America/Los_Angeles')
    const boundaries = (name: string, options: UnitOptions = {}) => bringIn(town, ['la_boundaries', name], options)
    expect((await boundaries('l1_city.geojson')).written).toBe(1)
    expect((await boundaries('l2_regions.geojson')).written).toBe(12)
    // two councils have one code in the source: below their regions they are apart
    const uploadId = await town.sendIn('councils.geojson', file('la_boundaries', 'l3_neighborhood_councils.geojson'))
    const asGiven = { uploadId, kind: 'units' as const, mapping: unitMapping, options: {} }
    expect((await town.manager.import.check(asGiven)).faultCounts).toEqual({ DoubleCode: 1 })
    expect((await boundaries('l3_neighborhood_councils.geojson', { codes: 'underParent' })).written).toBe(99)

    const requests = await town.sendIn('requests.csv', file('la311', 'la311_2017-12-27_2018-01-04.csv.gz'))
    const { guess, rows } = await town.manager.import.inspect({ uploadId: requests, kind: 'issues' })
    expect(rows).toBe(19_999)
    expect(guess).toMatchObject({
      reportedAt: 'createddate',
      closedAt: 'closeddate',
      status: 'status',
      class: 'requesttype',
      address: 'address',
      longitude: 'longitude',
      latitude: 'latitude'
    })
    const order = { uploadId: requests, kind: 'issues' as const, mapping: guess, options: {} }
    const first = await timed('check 19,999 with everything unknown', () => town.manager.import.check(order))
    expect(first.faultCounts.UnknownClass).toBe(rows)
    expect(first.values.class?.length).toBe(12)

    const options = {
      otherClasses: 'text',
      classes: { 'Graffiti Removal': MatterCode.make('0101') },
      withoutPlace: 'root',
      outOfArea: 'root',
      keep: ['nc']
    } as const
    const chosen = { ...order, options }
    const checked = await timed('check 19,999', () => town.manager.import.check(chosen))
    times.push(JSON.stringify(checked.noticeCounts))
    expect(checked).toMatchObject({ faulty: 0 })
    const { batchId, written } = await timed('run 19,999', () =>
      town.manager.import.run({ ...chosen, commandId: aCommand() })
    )
    expect(written).toBe(rows - checked.doubled)

    // the city recorded the council by its number: located ones must agree but for edges, overlaps and redrawn councils
    const [agreed] = await world.sql<[{ same: number; all: number }]>`
      select count(*) filter (where split_part(u.code, '-', 2) = substring(i.description from 'nc: (\\d+)'))::int as same,
        count(*)::int as all
      from issue i join unit u on u.tenant_id = i.tenant_id and u.id = i.unit_id
      where i.batch_id = ${batchId} and i.located = 'base' and i.description like '%nc: %' and u.level = 2`
    times.push(`located as recorded: ${agreed.same} of ${agreed.all}`)
    expect(agreed.all).toBeGreaterThan(16_000)
    expect(agreed.same / agreed.all).toBeGreaterThanOrEqual(0.98)

    const { total } = await timed('board', () => town.manager.figures.board({ batchId, by: 'unit' }))
    times.push(JSON.stringify(total.counts))
    expect(total.counts.closed).toBeGreaterThan(19_000)
    expect(total.counts.overdue).toBe(0)
    await timed('undo', () => town.manager.import.undo({ batchId, commandId: aCommand() }))
    expect(await town.manager.issue.count({ batchId, conditions: ['counted'] })).toBe(0)
  })
})
