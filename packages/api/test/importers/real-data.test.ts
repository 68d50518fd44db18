/**
 * Real registers of real cities, which are not ours to keep: run only where GEZHI_REAL_DATA names the folder they lie in.
 * Nothing of what is in them stands here, only how many of what there must be.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UnitCode } from '@gezhi/domain/grid'
import { MatterCode } from '@gezhi/domain/loop'
import { afterAll, describe, expect, it } from 'vitest'
import type { IssueOptions, UnitOptions } from '../../src/importers/kinds.ts'
import { openWorld, refused } from '../harness.ts'
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

/** The easternmost longitude in a geometry. */
const eastOf = (geometry: unknown): number =>
  Array.isArray(geometry) && typeof geometry[0] === 'number'
    ? geometry[0]
    : Math.max(...(Array.isArray(geometry) ? geometry : []).map(eastOf))

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
      classes: { [first.values.class?.[0]?.value ?? '']: MatterCode.make('0101') },
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

  it('a city of four levels below a root that is made for it', async () => {
    const town = await aTown(world, 'America/New_York')
    const boundaries = (name: string, options: UnitOptions = {}) => bringIn(town, ['nyc_boundaries', name], options)
    const root = { code: UnitCode.make('NYC'), name: 'New York' }
    expect((await boundaries('l1_boroughs.geojson', { root })).written).toBe(5)
    expect((await boundaries('l2_pumas.geojson')).written).toBe(55)
    const areas = await boundaries('l3_ntas.geojson')
    expect(areas.written).toBe(195)
    const tracts = await boundaries('l4_census_tracts.geojson')
    expect(tracts.written).toBe(2_165)
    times.push(JSON.stringify([areas.checked.noticeCounts, tracts.checked.noticeCounts]))
    const levels = await world.sql<Array<{ level: number; n: number }>>`
      select u.level, count(*)::int as n from unit u join unit p on p.tenant_id = u.tenant_id and p.id = u.parent_id
      where u.tenant_id = ${town.tenantId} and p.level = u.level - 1 and starts_with(u.path, p.path) group by 1 order by 1`
    expect(levels.map(({ n }) => n)).toEqual([5, 55, 195, 2_165])
    const batchesBefore = (await town.manager.import.list({})).rows
    expect(batchesBefore).toHaveLength(4)
    // from the top nothing can be taken back while something hangs on it; from the bottom all of it
    expect((await refused(town.manager.import.undo({ batchId: areas.batchId, commandId: aCommand() })))._tag).toBe(
      'BatchTouched'
    )
    await timed('undo 2,165 units', () => town.manager.import.undo({ batchId: tracts.batchId, commandId: aCommand() }))
    await town.manager.import.undo({ batchId: areas.batchId, commandId: aCommand() })
    expect((await boundaries('l3_ntas.geojson')).written).toBe(195)
  })

  it.each([
    ['shenzhen', 9],
    ['changsha', 9]
  ] as const)('%s, whose map is shifted as public maps are', async (city, districts) => {
    const town = await aTown(world)
    const boundaries = (name: string) => bringIn(town, ['cn_boundaries', name], { crs: 'GCJ02' })
    expect((await boundaries(`${city}_l1_city.geojson`)).written).toBe(1)
    const { written, checked } = await boundaries(`${city}_l2_districts.geojson`)
    expect(written).toBe(districts)
    expect(checked.noticeCounts.OutsideParent).toBeUndefined()
    const given = JSON.parse(new TextDecoder().decode(file('cn_boundaries', `${city}_l1_city.geojson`)))
    const [kept] = await world.sql<[{ coordinates: unknown }]>`
      select geometry -> 'coordinates' as coordinates from boundary b
      join unit u on u.tenant_id = b.tenant_id and u.id = b.unit_id
      where u.tenant_id = ${town.tenantId} and u.level = 0`
    const metres = (eastOf(given.features[0].geometry.coordinates) - eastOf(kept.coordinates)) * 97_000
    expect(metres).toBeGreaterThan(300)
    expect(metres).toBeLessThan(800)
  })

  it("residents' messages in Chinese, answered and not", async () => {
    const town = await aTown(world)
    await bringIn(town, ['cn_boundaries', 'changsha_l1_city.geojson'], { crs: 'GCJ02' })
    await bringIn(town, ['cn_boundaries', 'changsha_l2_districts.geojson'], { crs: 'GCJ02' })
    const messages = async (name: string, options: IssueOptions) => {
      const uploadId = await town.sendIn(name, file('zh_messages', name))
      const { guess } = await town.manager.import.inspect({ uploadId, kind: 'issues' })
      expect(guess).toMatchObject({ title: '留言主题', description: '留言详情', reportedAt: '留言时间' })
      const order = {
        uploadId,
        kind: 'issues' as const,
        mapping: guess,
        options: { withoutPlace: 'root', ...options } as const
      }
      const checked = await timed(`check ${name}`, () => town.manager.import.check(order))
      times.push(JSON.stringify([checked.faultCounts, checked.noticeCounts]))
      expect(checked.faulty).toBe(0)
      const ran = await timed(`run ${name}`, () => town.manager.import.run({ ...order, commandId: aCommand() }))
      expect(ran.written).toBe(checked.rows - checked.doubled)
      const { total } = await town.manager.figures.board({ batchId: ran.batchId, by: 'none' })
      return { ...ran, counts: total.counts }
    }
    const hot = await messages('messages_hot_2019.csv.gz', { keep: ['点赞数'] })
    expect(hot.counts).toMatchObject({ counted: hot.written, open: hot.written, overdue: 0 })
    const answered = await messages('messages_with_replies.csv.gz', {})
    expect(answered.counts).toMatchObject({ closed: answered.written, promiseSettled: answered.written })
    const sorted = await messages('messages_unlabelled_2010_2020.csv.gz', { otherClasses: 'text' })
    expect(sorted.counts.open).toBe(sorted.written)
    const found = await town.manager.issue.list({ text: '噪音', limit: 50 })
    expect(found.rows.length).toBeGreaterThan(10)
  })
})
