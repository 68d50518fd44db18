import { assert, describe, it } from '@effect/vitest'
import { Schema } from 'effect'
import { geometryFrom, pointFrom, shifted } from '../../src/importers/frames.ts'

/** Metres, near enough for differences of decimetres. */
const apart = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot((a[0] - b[0]) * 85_000, (a[1] - b[1]) * 111_000)

const wgs = [116.404, 39.915] as const

describe('frames of positions', () => {
  it('shifts as public maps do (rules 9.2)', () => {
    assert.isBelow(apart(shifted(wgs), [116.41024449916938, 39.91640428150164]), 1e-6)
  })

  it('finds back from the shift of AMap and Tencent within a centimetre', () => {
    assert.isBelow(apart(pointFrom('GCJ02')(116.41024449916938, 39.91640428150164), wgs), 0.02)
  })

  it('finds back from the shift of Baidu within two decimetres', () => {
    assert.isBelow(apart(pointFrom('BD09')(116.41662724378733, 39.922699552216216), wgs), 0.2)
  })

  it('leaves WGS 84 and CGCS2000 alone, and what lies abroad', () => {
    assert.deepStrictEqual(pointFrom('WGS84')(...wgs), wgs)
    assert.deepStrictEqual(pointFrom('CGCS2000')(...wgs), wgs)
    assert.deepStrictEqual(pointFrom('GCJ02')(-118.25, 34.05), [-118.25, 34.05])
  })

  const inChina = Schema.Tuple([
    Schema.Finite.check(Schema.isBetween({ minimum: 74, maximum: 135 })),
    Schema.Finite.check(Schema.isBetween({ minimum: 4, maximum: 53 }))
  ])
  it.prop('any place in the country comes back to where it was', [inChina], ([place]) => {
    return apart(pointFrom('GCJ02')(...shifted(place)), place) < 0.02
  })

  it('turns shapes ring by ring and drops heights', () => {
    const square = [
      [
        [113, 28, 5],
        [113.1, 28, 5],
        [113.1, 28.1, 5],
        [113, 28, 5]
      ]
    ]
    const turned = geometryFrom({ type: 'MultiPolygon', coordinates: [square] }, 'GCJ02')
    assert.deepStrictEqual(turned.coordinates[0]?.[0]?.[1], pointFrom('GCJ02')(113.1, 28))
    assert.lengthOf(turned.coordinates[0]?.[0] ?? [], 4)
  })
})
