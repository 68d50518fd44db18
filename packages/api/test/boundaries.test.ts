import { type Crs, readWkt, turning } from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, origin, password, refused, square } from './harness.ts'
import { usernameOf } from './world/members.ts'

const world = await openWorld()
const { unit } = world
const manager = world.as('districtManager')

const answer = await world.api.auth(
  new Request(`${origin}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: usernameOf('districtManager'), password })
  })
)
const authorization = `Bearer ${answer.headers.get('set-auth-token') ?? ''}`
const fetchFile = (path: string, headers: Record<string, string> = { authorization }) =>
  world.api.download(new Request(`${origin}/files/${path}`, { headers }))

const Corners = Schema.Struct({
  geometry: Schema.Struct({ coordinates: Schema.Array(Schema.Array(Schema.Array(Schema.Number))) })
})
const cornerIn = (feature: unknown) => Schema.decodeUnknownSync(Corners)(feature).geometry.coordinates[0]?.[0]
const revisionOf = async (id: (typeof unit)['grid1']) => (await manager.unit.byId({ id })).boundary?.revision ?? null

describe('boundaries', () => {
  it('are answered in the frame that was asked for, which the answer names', async () => {
    const cornerOf = async (crs?: Crs) => {
      const { crs: named, collection } = await manager.unit.boundaries({
        level: 3,
        unitId: unit.grid1,
        ...(crs && { crs })
      })
      return { crs: named, corner: cornerIn(collection?.features[0]) }
    }
    expect(await cornerOf()).toEqual({ crs: 'CGCS2000', corner: [104, 30.6] })
    expect(await cornerOf('GCJ02')).toEqual({ crs: 'GCJ02', corner: turning('CGCS2000', 'GCJ02')(104, 30.6) })
    expect(await cornerOf('BD09')).toEqual({ crs: 'BD09', corner: turning('CGCS2000', 'BD09')(104, 30.6) })
  })

  it('come with all their digits when they are to be changed', async () => {
    const id = unit.stairs
    const geometry = square([104.0010001234, 30.6010001234, 104.002, 30.602])
    await manager.unit.setBoundary({ ...once(), id, seen: await revisionOf(id), geometry })
    const ask = async (exact: boolean) => {
      const { version, collection } = await manager.unit.boundaries({ level: 4, unitId: id, exact })
      return { version, corner: cornerIn(collection?.features[0]) }
    }
    const [exact, rounded] = [await ask(true), await ask(false)]
    expect(exact.corner).toEqual([104.0010001234, 30.6010001234])
    expect(rounded.corner).toEqual([104.001, 30.601])
    expect(exact.version).not.toBe(rounded.version)
  })

  it('are taken as well-known text and in any frame, and stored in one', async () => {
    const id = unit.stairs
    const set = async (geometry: string, crs?: Crs) =>
      manager.unit.setBoundary({ ...once(), id, seen: await revisionOf(id), geometry, ...(crs && { crs }) })
    const corner = async () =>
      cornerIn((await manager.unit.boundaries({ level: 4, unitId: id, exact: true })).collection?.features[0])
    const text = 'POLYGON ((104.003 30.603, 104.004 30.603, 104.004 30.604, 104.003 30.603))'
    await set(text)
    expect(await corner()).toEqual([104.003, 30.603])
    await set(`SRID=4490;${text}`)
    expect(await corner()).toEqual([104.003, 30.603])
    await set(text, 'GCJ02')
    expect(await corner()).toEqual(turning('GCJ02', 'CGCS2000')(104.003, 30.603))

    expect(await refused(set('POLYGON ((104 30'))).toEqual({ _tag: 'WktMisread', at: 16, expected: ')' })
    expect(await refused(set(`SRID=4490;${text}`, 'BD09'))).toEqual({
      _tag: 'FrameContradicted',
      written: 'CGCS2000',
      said: 'BD09'
    })
  })
})

describe('boundaries as a file', () => {
  it('are GeoJSON that says its frame, of a subtree', async () => {
    const response = await fetchFile(`boundaries.geojson?unitId=${unit.south}&crs=BD09`)
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('边界-BD09.geojson')
    expect(await response.json()).toMatchObject({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'BD09' } },
      features: [
        { properties: { code: '510199001001', name: '南社区', level: 3, kind: 'base', parent: '510199001' } },
        { properties: { name: '第一网格' } },
        { properties: { name: '一栋一单元' } },
        { properties: { name: '第二网格' } }
      ]
    })
  })

  it('are well-known text in a table', async () => {
    const text = await (await fetchFile('boundaries.csv?level=2&locale=en')).text()
    const [heading, first] = text.replace('\ufeff', '').split('\r\n')
    expect(heading).toBe('Code,Name,Level,Kind of grid,Code of the unit above,Area (m²),Frame,Boundary (WKT)')
    const [, wkt] = /"(.*)"$/.exec(first ?? '') ?? []
    expect(Result.isSuccess(readWkt(wkt ?? ''))).toBe(true)
    expect(first).toContain(',CGCS2000,')
  })

  it('are refused to whoever is not signed in, in frames that are none, and below units that are none', async () => {
    expect((await fetchFile('boundaries.geojson', {})).status).toBe(401)
    expect((await fetchFile('boundaries.geojson?crs=EPSG:3857')).status).toBe(400)
    expect((await fetchFile('boundaries.geojson?level=two')).status).toBe(400)
    expect((await fetchFile('boundaries.xlsx')).status).toBe(404)
    expect((await fetchFile(`boundaries.csv?unitId=${anId()}`)).status).toBe(404)
  })
})

describe('what is wrong between boundaries', () => {
  const look = () => manager.unit.topology({ unitId: unit.south })

  it('is nothing where they fill the unit above', async () => {
    expect(await look()).toMatchObject({ lines: [], total: 0, checked: 2, of: 2, tooLarge: [] })
  })

  it('is found with its place, again after each change, and is gone when it is mended', async () => {
    const set = async (box: Parameters<typeof square>[0]) =>
      manager.unit.setBoundary({
        ...once(),
        id: unit.grid2,
        seen: await revisionOf(unit.grid2),
        geometry: square(box)
      })
    await set([104.01, 30.6, 104.019, 30.62])
    const gap = await look()
    expect(gap.lines).toMatchObject([{ fault: 'gap', above: { id: unit.south }, units: [{ id: unit.south }] }])
    const [place] = gap.lines[0]?.places ?? []
    expect(place?.at[0]).toBeCloseTo(104.0195, 4)
    expect(place?.area).toBeGreaterThan(200_000)
    await set([104.01, 30.599, 104.02, 30.62])
    expect((await look()).lines).toMatchObject([{ fault: 'outside', units: [{ name: '第二网格' }] }])
    await set([104.01, 30.6, 104.02, 30.621])
    expect((await look()).lines).toMatchObject([
      { fault: 'crossed', units: [{ name: '第二网格' }, { name: '北社区' }] }
    ])
    await set([104.01, 30.6, 104.02, 30.62])
    expect((await look()).lines).toEqual([])
  })

  it('is looked for in the whole tree when no unit is named', async () => {
    const all = await manager.unit.topology({})
    expect(all.checked).toBe(all.of)
    expect(all.of).toBe(7)
    expect(await manager.unit.topology({ deep: false })).toMatchObject({ checked: 1, of: 1 })
  })
})
