import { assert, describe, it } from '@effect/vitest'
import { type Geometry, readWkt, shapeSent, shapesIn, turning, writeWkt } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { star } from '../ground.ts'

const triangle: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [113, 28],
      [113.1, 28],
      [113.1, 28.1],
      [113, 28]
    ]
  ]
}
const two: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[star(5, 1), star(4, 2)], [star(6, 3)]]
}
const read = (text: string) => Result.getOrThrow(readWkt(text))
const misread = (text: string) => {
  const { at, expected } = Result.getOrThrow(Result.flip(readWkt(text)))
  return { at, expected }
}

describe('well-known text', () => {
  it('is read as it was written, to the last digit', () => {
    assert.strictEqual(writeWkt(triangle), 'POLYGON ((113 28, 113.1 28, 113.1 28.1, 113 28))')
    for (const geometry of [triangle, two]) assert.deepStrictEqual(read(writeWkt(geometry)), { crs: null, geometry })
  })

  it('is read in the ways of other systems: lower case, heights, exponents, a frame before it', () => {
    const text = 'srid=4490;polygon z((1.13e2 28 5,113.1 28 5,\n113.1 +28.1 5,113. 28 5));'
    const { crs, geometry } = read(text)
    assert.strictEqual(crs, 'CGCS2000')
    assert.deepStrictEqual<unknown>(geometry.coordinates[0]?.[2], [113.1, 28.1, 5])
    assert.strictEqual(read('SRID=4326; MULTIPOLYGON (((0 0,1 0,1 1,0 0)))').crs, 'WGS84')
    assert.deepStrictEqual(read('MULTIPOLYGON EMPTY').geometry, { type: 'MultiPolygon', coordinates: [] })
    assert.strictEqual(writeWkt({ type: 'Polygon', coordinates: [] }), 'POLYGON EMPTY')
  })

  it('is refused where it stops making sense', () => {
    assert.deepEqual(misread(''), { at: 0, expected: 'POLYGON' })
    assert.deepEqual(misread('POINT (1 2)'), { at: 0, expected: 'POLYGON' })
    assert.deepEqual(misread('POLYGONS ((1 2))'), { at: 0, expected: 'POLYGON' })
    assert.deepEqual(misread('POLYGON (1 2, 3 4)'), { at: 9, expected: '(' })
    assert.deepEqual(misread('POLYGON ((1 2, x 4))'), { at: 15, expected: 'number' })
    assert.deepEqual(misread('POLYGON ((1, 2))'), { at: 11, expected: 'number' })
    assert.deepEqual(misread('POLYGON ((1 2, 3 4)'), { at: 19, expected: ')' })
    assert.deepEqual(misread('POLYGON ((1 2, 3 4)) and more'), { at: 21, expected: 'end' })
  })
})

describe('a shape that is sent', () => {
  it('is in the frame that it says, or that was said of it', () => {
    const stored = (sent: Geometry | string, crs?: 'GCJ02' | 'CGCS2000' | 'WGS84') =>
      Result.getOrThrow(shapeSent(sent, crs)).geometry.coordinates[0]?.[1]
    assert.deepStrictEqual<unknown>(stored(triangle), [113.1, 28])
    assert.deepStrictEqual<unknown>(stored(triangle, 'GCJ02'), turning('GCJ02', 'CGCS2000')(113.1, 28))
    assert.deepStrictEqual<unknown>(stored(triangle, 'WGS84'), [113.1, 28])
    const wkt = Result.getOrThrow(shapeSent(writeWkt(triangle), 'GCJ02'))
    assert.deepStrictEqual(wkt, Result.getOrThrow(shapeSent(triangle, 'GCJ02')))
  })

  it('is refused in a frame that is not known here: it would lie somewhere else', () => {
    for (const text of [`SRID=3857;${writeWkt(triangle)}`, `SRID=4214;${writeWkt(triangle)}`]) {
      assert.strictEqual(Result.getOrThrow(Result.flip(shapeSent(text, undefined)))._tag, 'FrameUnknown')
    }
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4610' } }
    const [written] = shapesIn(JSON.stringify({ ...triangle, crs }))
    assert.deepEqual<unknown>(written?.crs, { unknown: 'urn:ogc:def:crs:EPSG::4610' })
  })

  it('is refused when it says another frame than was said of it, but for the two that are the same here', () => {
    const text = `SRID=4490;${writeWkt(triangle)}`
    const refused = Result.getOrThrow(Result.flip(shapeSent(text, 'GCJ02')))
    assert.strictEqual(refused._tag, 'FrameContradicted')
    assert.isTrue(Result.isSuccess(shapeSent(text, 'WGS84')))
  })
})

describe('shapes in a text', () => {
  it('are found whatever they are wrapped in, with the frame that stands around them', () => {
    const feature = { type: 'Feature', properties: {}, geometry: triangle }
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } }
    assert.deepStrictEqual(shapesIn(JSON.stringify({ type: 'FeatureCollection', crs, features: [feature, feature] })), [
      { crs: 'CGCS2000', geometry: triangle },
      { crs: 'CGCS2000', geometry: triangle }
    ])
    const shifted = { type: 'name', properties: { name: 'gcj-02' } }
    assert.strictEqual(shapesIn(JSON.stringify({ ...feature, crs: shifted }))[0]?.crs, 'GCJ02')
    assert.strictEqual(shapesIn(JSON.stringify(triangle))[0]?.crs, null)
    assert.strictEqual(shapesIn(writeWkt(two)).length, 1)
  })

  it('are none where there are none', () => {
    for (const text of ['', 'nonsense', '{', '[]', '{"type":"Point","coordinates":[1,2]}', 'POINT (1 2)']) {
      assert.deepEqual(shapesIn(text), [])
    }
  })
})
