import { checkCodes, codesEver, officialCodes, officialNumbering, unorganisedOf, vacanciesOf } from '@gezhi/domain/grid'
import { fengcheng, jinggangshan, luxi, maojian, type Practice, qincunbei } from '@gezhi/packs/practices'
import { describe, expect, it } from 'vitest'
import { Tenants } from '../../src/services/tenants.ts'
import { toWorkbook } from '../../src/views/sheet.ts'
import { openWorld } from '../harness.ts'
import { aCommand, utf8 } from './register.ts'
import { aTown, type Town } from './town.ts'

const world = await openWorld()
const districtOf = ({ tenantId }: Town) => world.api.runtime.runPromise(Tenants.use((tenants) => tenants.of(tenantId)))

/** As a person would: looks at the file, takes the columns that were recognised, tries it and takes it in. */
const takeIn = async (town: Town, kind: 'units' | 'organisations' | 'people', bytes: Uint8Array, fileName: string) => {
  const uploadId = await town.sendIn(fileName, bytes)
  const { guess, rows } = await town.manager.import.inspect({ kind, uploadId })
  const order = { kind, uploadId, mapping: guess, options: {} }
  const checked = await town.manager.import.check(order)
  expect([kind, checked.faults, checked.good]).toEqual([kind, [], rows])
  const { batchId, written } = await town.manager.import.run({ ...order, commandId: aCommand() })
  expect(written).toBe(rows)
  return batchId
}

const asSheet = (csv: string) => {
  const [headings = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return toWorkbook({ headings, rows })
}

/** One of them as a workbook, the others as text. */
const unitsOf = async (practice: Practice) => (practice === luxi ? await asSheet(practice.units) : utf8(practice.units))

const taken = async (practice: Practice) => {
  const town = await aTown(world, 'Asia/Shanghai', practice.pack)
  const batches = [
    await takeIn(town, 'units', await unitsOf(practice), '单元'),
    await takeIn(town, 'organisations', utf8(practice.organisations), '组织.csv'),
    await takeIn(town, 'people', utf8(practice.people), '人员.csv')
  ]
  const district = await districtOf(town)
  const units = [...district.tree.byId.values()]
  const { scheme } = district
  const heldAt = (id: (typeof units)[number]['id']) => district.postsAt({ kind: 'unit', id }).map(({ role }) => role)
  const organisations = [...district.organisations.values()]
  const count = (role: string) => district.posts.filter((post) => post.role === role).length
  return {
    town,
    batches,
    count,
    byLevel: scheme.levels.map((_, level) => units.filter((unit) => unit.level === level).length),
    ofKind: (kind: string) => organisations.filter((one) => one.kind === kind).length,
    people: district.people.size,
    living: (field: 'households' | 'population') =>
      units
        .filter((unit) => district.tree.children(unit.id).length === 0)
        .reduce((sum, unit) => sum + (unit[field] ?? 0), 0),
    without: {
      codes: checkCodes(officialNumbering(officialCodes(scheme)), {
        tree: district.tree,
        at: units[0]!.from,
        ever: codesEver(units, 'official'),
        boundaryOf: () => null
      }),
      organisations: unorganisedOf(units, scheme, organisations),
      posts: vacanciesOf(units, scheme, heldAt)
    },
    codes: new Set(units.map(({ code }) => code)).size,
    units: units.length
  }
}

const nothing = { codes: [], organisations: [], posts: [] }

describe('a published practice', () => {
  it.each([
    ['maojian', maojian, [1, 4, 49, 245, 490, 980], 245],
    ['jinggangshan', jinggangshan, [1, 2, 12, 62], 62],
    ['fengcheng', fengcheng, [1, 12, 249], 18],
    ['luxi', luxi, [1, 7, 83, 410, 1_025], 83],
    ['qincunbei', qincunbei, [1, 7, 8, 72, 82], 7]
  ] as const)(
    '%s comes in whole, with a branch, a leader and a right code wherever there should be',
    async (_, practice, levels, branches) => {
      const found = await taken(practice)
      expect(found.byLevel).toEqual(levels)
      expect(found.ofKind('party')).toBe(branches)
      expect(found.without).toEqual(nothing)
      expect(found.codes).toBe(found.units)
    }
  )

  it('fengcheng has 324 workers, each of its 249 leaders one of them, and 5,192 households', async () => {
    const found = await taken(fengcheng)
    expect([found.people, found.count('gridWorker'), found.count('gridLeader')]).toEqual([324, 324, 249])
    expect([found.living('households'), found.living('population')]).toEqual([5_192, 19_104])
  })

  it('qincunbei has its roles in every grid, heads further down, nine committees of owners and 2,182 households', async () => {
    const found = await taken(qincunbei)
    const roles = [
      'gridLeader',
      'gridWorker',
      'informationOfficer',
      'gridPolice',
      'areaHead',
      'buildingHead',
      'entranceHead'
    ]
    expect(roles.map(found.count)).toEqual([7, 7, 7, 7, 8, 72, 82])
    expect(found.ofKind('owners')).toBe(9)
    expect([found.living('households'), found.living('population')]).toEqual([2_182, 5_296])
  })

  it.each([
    ['maojian', maojian],
    ['jinggangshan', jinggangshan],
    ['fengcheng', fengcheng],
    ['luxi', luxi],
    ['qincunbei', qincunbei]
  ] as const)('%s taken back, the last register first, leaves nothing', async (_, practice) => {
    const { town, batches } = await taken(practice)
    for (const batchId of batches.toReversed()) await town.manager.import.undo({ batchId, commandId: aCommand() })
    expect(await town.manager.unit.tree({})).toEqual([])
    expect(await town.manager.organisation.list({})).toEqual([])
    const district = await districtOf(town)
    expect([district.people.size, district.posts.filter(({ from, to }) => to !== from).length]).toEqual([0, 0])
    // and the same may come again
    const again = await takeIn(town, 'units', await unitsOf(practice), '单元')
    expect(again).not.toBe(batches[0])
  })
})
