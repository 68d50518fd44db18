import { describe, expect, it } from 'vitest'
import { middleOf, openWorld, refused, square } from '../harness.ts'
import { aCommand, csv, features, sendIn, utf8 } from './register.ts'
import { aTown, type Town } from './town.ts'

const world = await openWorld()
const manager = world.as('districtManager')

const mapping = { code: 'code', name: 'name', parent: 'parent' }
const box = [104.02, 30.6, 104.03, 30.61] as const
const crossing = {
  type: 'Polygon',
  coordinates: [
    [
      [104.02, 30.6],
      [104.03, 30.61],
      [104.03, 30.6],
      [104.02, 30.61],
      [104.02, 30.6]
    ]
  ]
}
const far = '510199002001'

const feature = (given: Readonly<Record<string, unknown>> = {}, geometry: unknown = square(box)) => ({
  properties: { code: '510199002001002', name: '新一网格', parent: far, ...given },
  geometry
})

const shapes = async (...all: ReadonlyArray<ReturnType<typeof feature>>) => ({
  uploadId: await sendIn(world, features(...all), '网格.geojson'),
  kind: 'units' as const,
  mapping,
  options: {}
})
const table = async (headings: string, ...lines: ReadonlyArray<string>) => ({
  uploadId: await sendIn(world, csv(headings, ...lines)),
  kind: 'units' as const,
  mapping: Object.fromEntries(headings.split(',').map((heading) => [heading, heading])),
  options: {}
})
const faultsOf = async (order: Parameters<typeof manager.import.check>[0]) =>
  (await manager.import.check(order)).faults.map(({ row, tag }) => `${row} ${tag}`)

describe('trying a register of units', () => {
  it('finds nothing wrong with a good one', async () => {
    const checked = await manager.import.check(await shapes(feature()))
    expect(checked).toMatchObject({ rows: 1, good: 1, faulty: 0, notices: [] })
    expect(checked.preview).toMatchObject([{ row: 1, title: '新一网格', place: '远社区', detail: '510199002001002' }])
  })

  it('reads boundaries of a table as well-known text, in the frame that the row says', async () => {
    const row = (wkt: string, crs: string) => `510199002001002,新一网格,${far},"${wkt}",${crs}`
    const of = (wkt: string, crs = '') => table('code,name,parent,shape,crs', row(wkt, crs))
    const wkt = 'POLYGON ((104.02 30.6, 104.03 30.6, 104.03 30.61, 104.02 30.6))'
    expect(await faultsOf(await of(wkt))).toEqual([])
    expect(await faultsOf(await of(wkt, 'BD09'))).toEqual([])
    expect(await faultsOf(await of('POLYGON ((104.02 30.6'))).toEqual(['2 NotAShape'])
    expect(await faultsOf(await of(wkt, 'EPSG:3857'))).toEqual(['2 FrameUnknown'])
    const chosen = { ...(await of(wkt, 'BD09')), options: { crs: 'GCJ02' as const } }
    expect(await faultsOf(chosen)).toEqual(['2 FrameContradicted'])
  })

  it('believes a file that says its frame, whatever is chosen beside it', async () => {
    const crs = { type: 'name', properties: { name: 'BD09' } }
    const bytes = utf8(
      JSON.stringify({ type: 'FeatureCollection', crs, features: [{ type: 'Feature', ...feature() }] })
    )
    const order = { uploadId: await sendIn(world, bytes, '网格.geojson'), kind: 'units' as const, mapping }
    expect(await faultsOf({ ...order, options: {} })).toEqual([])
    expect(await faultsOf({ ...order, options: { crs: 'CGCS2000' } })).toEqual(['1 FrameContradicted'])
  })

  it.each([
    ['crosses itself', crossing, 'BoundaryCrossesItself'],
    ['is a point', { type: 'Point', coordinates: [104, 30] }, 'NotAShape'],
    ['is empty', { type: 'MultiPolygon', coordinates: [] }, 'BoundaryEmpty'],
    ['has latitude before longitude', square([30.6, 104.02, 30.61, 104.03]), 'BoundaryOutOfRange'],
    ['is in metres', square([404_000, 3_386_000, 405_000, 3_387_000]), 'BoundaryOutOfRange'],
    [
      'is a line',
      {
        type: 'Polygon',
        coordinates: [
          [
            [104, 30],
            [104.1, 30],
            [104, 30]
          ]
        ]
      },
      'BoundaryTooFew'
    ],
    [
      'is not closed',
      {
        type: 'Polygon',
        coordinates: [
          [
            [104, 30],
            [104.1, 30],
            [104.1, 30.1],
            [104, 30.1]
          ]
        ]
      },
      'BoundaryOpen'
    ],
    ['is something else', { type: 'Polygon', coordinates: 'here' }, 'NotAShape']
  ])('names a unit whose boundary %s', async (_, geometry, tag) => {
    expect(await faultsOf(await shapes(feature({}, geometry)))).toEqual([`1 ${tag}`])
  })

  it.each([
    ['without a code', { code: '' }, 'Missing'],
    ['without a name', { name: null }, 'Missing'],
    ['with a code of words', { code: '东 一' }, 'BadCode'],
    ['with a code that is taken', { code: '510199002001001' }, 'CodeTaken'],
    ['below nothing that is known', { parent: '999' }, 'UnknownParent'],
    ['with a name that is a novel', { name: '网'.repeat(101) }, 'TooLong']
  ])('names a unit %s', async (_, given, tag) => {
    expect(await faultsOf(await shapes(feature(given)))).toEqual([`1 ${tag}`])
  })

  it('names the second of two units with one code, and the row of the first', async () => {
    const checked = await manager.import.check(await shapes(feature(), feature({ name: '新二网格' })))
    expect(checked.faults).toMatchObject([{ row: 2, field: 'code', tag: 'DoubleCode', facts: { firstRow: 1 } }])
  })

  it('names what hangs below a faulty unit as well', async () => {
    const order = await table(
      'code,name,parent',
      '51019900300X!,错街道,510199',
      '510199003001,新社区,51019900300X!',
      '510199002002,好社区,510199002'
    )
    expect(await faultsOf(order)).toEqual(['2 BadCode', '3 UnknownParent'])
    const below = await table(
      'code,name,parent,households',
      '510199003,新街道,510199,很多',
      '510199003001,新社区,510199003,'
    )
    expect(await faultsOf(below)).toEqual(['2 BadNumber', '3 ParentFaulty'])
  })

  it('names units that hang on each other in a circle', async () => {
    const order = await table('code,name,parent', '510199003,甲,510199004', '510199004,乙,510199003')
    expect(await faultsOf(order)).toEqual(['2 UnknownParent', '3 ParentFaulty'])
  })

  it('names a unit below the lowest level', async () => {
    const stairs = '51019900100100101'
    expect(await faultsOf(await table('code,name,parent', `${stairs}01,太深,${stairs}`))).toEqual(['2 TooDeep'])
  })

  it('reads level, kind, class and numbers as people write them', async () => {
    const headings = 'code,name,parent,level,kind,areaClass,households,population'
    const good = await table(headings, `${far}003,校园,${far},网格,专属网格,b,"1,130",2600人`)
    expect(await faultsOf(good)).toEqual([])
    const bad = await table(headings, `${far}003,校园,${far},社区,公园,D,很多,1.5`)
    expect((await faultsOf(bad)).sort()).toEqual(['2 BadNumber', '2 BadNumber', '2 UnknownAreaClass', '2 UnknownKind'])
    expect(await faultsOf(await table(headings, `${far}003,校园,${far},社区,,,,`))).toEqual(['2 WrongLevel'])
    expect(await faultsOf(await table(headings, `${far}003,校园,${far},村民组,,,,`))).toEqual(['2 UnknownLevel'])
  })

  it('remarks on codes that are not by the scheme, shapes that are missing and middles outside the unit above', async () => {
    const checked = await manager.import.check(
      await shapes(
        feature({ code: 'SCHOOL-1' }),
        feature({}, null),
        feature({ code: '510199002001003' }, square([104, 30.6, 104.01, 30.61]))
      )
    )
    expect(checked.notices.map(({ row, tag }) => `${row} ${tag}`)).toEqual([
      '1 CodeNotByScheme',
      '2 NoBoundary',
      '3 OutsideParent'
    ])
  })

  it('finds the unit above by the place where the file has no column for it', async () => {
    const order = { ...(await shapes(feature())), mapping: { code: 'code', name: 'name' }, options: { level: 3 } }
    expect((await manager.import.check(order)).preview).toMatchObject([{ place: '远社区' }])
  })

  it('refuses a second topmost unit', async () => {
    expect(await faultsOf({ ...(await shapes(feature({ parent: null }))), options: { level: 0 } })).toEqual([
      '1 SecondRoot'
    ])
  })
})

describe('taking units in', () => {
  it('brings them under their parents, with boundaries by which points are found', async () => {
    const order = await shapes(
      feature({ code: '510199002002', name: '新社区', parent: '510199002' }, square([104.05, 30.6, 104.06, 30.61])),
      feature(
        { code: '510199002002001', name: '新网格', parent: '510199002002' },
        square([104.05, 30.6, 104.055, 30.61])
      )
    )
    const { written } = await manager.import.run({ ...order, commandId: aCommand() })
    expect(written).toBe(2)
    expect(await manager.unit.locate({ point: [104.052, 30.605] })).toMatchObject({ chain: expect.anything() })
  })

  it('asks for the permission to change the tree besides that of importing', async () => {
    const uploadId = await sendIn(world, csv('code,name,parent', '1,甲,510199'))
    const order = { uploadId, kind: 'units' as const, mapping, options: {} }
    await world.sql`update reference set data = (
      select jsonb_agg(case when r ->> 'key' = 'acceptor'
        then jsonb_set(r, '{permissions}', r -> 'permissions' || '["import.run"]') else r end)
      from jsonb_array_elements(data) r) where kind = 'roles' and tenant_id = ${world.tenantId}`
    const another = await openWorld({ databaseUrl: world.url })
    expect(await refused(another.as('acceptor').import.check(order))).toMatchObject({
      _tag: 'Forbidden',
      permission: 'unit.edit'
    })
  })
})

describe('taking units back', () => {
  it('as if they had never been: their codes are free, and points are found as before', async () => {
    const order = await shapes(feature({ code: '510199002003', name: '短命社区', parent: '510199002' }))
    const { batchId } = await manager.import.run({ ...order, commandId: aCommand() })
    expect(await faultsOf(order)).toEqual(['1 CodeTaken'])
    await manager.import.undo({ batchId, commandId: aCommand() })
    expect(await faultsOf(order)).toEqual([])
    const again = await manager.import.run({ ...order, commandId: aCommand() })
    expect(again.written).toBe(1)
    await manager.import.undo({ batchId: again.batchId, commandId: aCommand() })
  })

  it.each([
    ['an issue is in one of them', 'issue'],
    ['somebody has a post there', 'post'],
    ['a unit hangs below', 'unit']
  ] as const)('is refused while %s', async (_, kind) => {
    const code = { issue: '510199002004', post: '510199002005', unit: '510199002006' }[kind]
    const order = await table('code,name,parent', `${code},试社区,510199002`)
    const { batchId } = await manager.import.run({ ...order, commandId: aCommand() })
    const units = await manager.unit.tree({})
    const id = units.find((unit) => unit.code === code)!.id
    if (kind === 'issue') await world.as('acceptor').issue.report(world.aReport({ unitId: id }))
    if (kind === 'unit')
      await manager.import.run({
        ...(await table('code,name,parent', `${code}001,下面,${code}`)),
        commandId: aCommand()
      })
    if (kind === 'post') {
      const people = {
        uploadId: await sendIn(world, csv('姓名,岗位,单元', `赵某某,网格员,${code}`)),
        kind: 'people' as const,
        mapping: { name: '姓名', role: '岗位', unit: '单元' },
        options: {}
      }
      await manager.import.run({ ...people, commandId: aCommand() })
    }
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toMatchObject({
      _tag: 'BatchTouched',
      count: 1,
      first: [{ kind }]
    })
  })
})

describe('a tenant that has nothing yet', () => {
  const take = async (town: Town, bytes: Uint8Array, options = {}) => {
    const order = { uploadId: await town.sendIn('区.geojson', bytes), kind: 'units' as const, mapping, options }
    return town.manager.import.run({ ...order, commandId: aCommand() })
  }
  const district = {
    properties: { code: '510188', name: '新区', parent: '510000' },
    geometry: square([104, 30.6, 104.04, 30.64])
  }
  const street = (code: string) => ({ properties: { code, name: `街道 ${code}`, parent: null }, geometry: null })

  it('takes the one unit that hangs under nothing for the topmost', async () => {
    const town = await aTown(world)
    expect(
      (
        await take(
          town,
          features(district, {
            ...street('510188001'),
            properties: { code: '510188001', name: '一', parent: '510188' }
          })
        )
      ).written
    ).toBe(2)
  })

  it('needs one to be made where several hang under nothing', async () => {
    const town = await aTown(world)
    const bytes = features(street('510188001'), street('510188002'))
    expect((await refused(take(town, bytes)))._tag).toBe('RowsFaulty')
    expect((await take(town, bytes, { root: { code: '510188', name: '新区' } })).written).toBe(2)
    const units = await town.manager.unit.tree({})
    expect(units.map(({ level }) => level).sort()).toEqual([0, 1, 1])
  })

  it('finds reports in a district of one unit, before there is any grid', async () => {
    const town = await aTown(world)
    await take(town, features(district))
    expect(await town.manager.unit.locate({ point: middleOf('grid1') })).not.toBeNull()
  })
})
