import { assert, describe, it } from '@effect/vitest'
import { Crs, type Geometry, type Point, shifted, toBaidu, turnedTo, turning } from '@gezhi/domain/grid'
import { Schema } from 'effect'

/** Metres, near enough for differences of decimetres. */
const apart = (a: Point, b: Point) => Math.hypot((a[0] - b[0]) * 85_000, (a[1] - b[1]) * 111_000)

const wgs: Point = [116.404, 39.915]
const gcj: Point = [116.41024449916938, 39.91640428150164]
const bd: Point = [116.41662724378733, 39.922699552216216]

describe('positions in other frames', () => {
  it('are shifted as public maps do (rules 9.2)', () => {
    assert.isBelow(apart(shifted(wgs), gcj), 1e-6)
    assert.isBelow(apart(toBaidu(gcj), bd), 1e-6)
    assert.isBelow(apart(toBaidu(shifted(wgs)), bd), 1e-6)
  })

  it('come back to where they were within two centimetres', () => {
    assert.isBelow(apart(turning('GCJ02', 'CGCS2000')(...gcj), wgs), 0.02)
    assert.isBelow(apart(turning('BD09', 'CGCS2000')(...bd), wgs), 0.02)
    assert.isBelow(apart(turning('BD09', 'GCJ02')(...bd), gcj), 0.02)
    assert.isBelow(apart(turning('CGCS2000', 'BD09')(...wgs), bd), 0.02)
  })

  it('stay as they are between WGS 84 and CGCS2000, and abroad', () => {
    assert.deepStrictEqual(turning('WGS84', 'CGCS2000')(...wgs), wgs)
    assert.deepStrictEqual(turning('CGCS2000', 'CGCS2000')(...wgs), wgs)
    assert.deepStrictEqual(turning('GCJ02', 'CGCS2000')(-118.25, 34.05), [-118.25, 34.05])
  })

  const inChina = Schema.Tuple([
    Schema.Finite.check(Schema.isBetween({ minimum: 74, maximum: 135 })),
    Schema.Finite.check(Schema.isBetween({ minimum: 4, maximum: 53 }))
  ])
  it.prop('from any frame to any other and back stay within three centimetres', [inChina, Crs, Crs], ([at, a, b]) => {
    const there = turning('CGCS2000', a)(...at)
    const [x, y] = turning(a, b)(...there)
    assert.isBelow(apart(turning(b, 'CGCS2000')(x, y), at), 0.03)
  })
})

describe('a shape with its frame', () => {
  const geometry: Geometry = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [113, 28, 5],
          [113.1, 28, 5],
          [113.1, 28.1, 5],
          [113, 28, 5]
        ]
      ]
    ]
  }

  it('is turned corner by corner, without its heights', () => {
    const turned = turnedTo({ crs: 'GCJ02', geometry }, 'CGCS2000')
    assert.strictEqual(turned.crs, 'CGCS2000')
    assert.deepStrictEqual<unknown>(turned.geometry.coordinates[0]?.[0]?.[1], turning('GCJ02', 'CGCS2000')(113.1, 28))
  })

  it('is turned once, however often it is asked for', () => {
    const once = turnedTo({ crs: 'BD09', geometry }, 'CGCS2000')
    assert.deepStrictEqual(turnedTo(once, 'CGCS2000'), once)
    assert.deepStrictEqual(turnedTo(turnedTo(once, 'CGCS2000'), 'CGCS2000'), once)
  })
})
