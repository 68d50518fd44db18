import { assert, describe, it } from '@effect/vitest'
import { areaOf, type Boundary, boxOf, contains, labelPoint, metresPerDegree, type Point } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { fields, insideFields, numbersFrom, star } from '../ground.ts'

const polygon = (...rings: ReadonlyArray<ReadonlyArray<Point>>): Boundary => ({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number): ReadonlyArray<Point> => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
]
const Seed = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))

describe('the area', () => {
  it('of all the earth is that of the ellipsoid', () => {
    const earth = polygon([
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90]
    ])
    assert.closeTo(areaOf(earth) / 1e6, 510_065_621.7, 0.2)
  })

  it('of a small square is its sides multiplied', () => {
    for (const latitude of [0, 22.5, 28.2, 40.7, 66]) {
      const [across, along] = metresPerDegree(latitude + 0.0005)
      const expected = across * along * 1e-6
      assert.closeTo(areaOf(polygon(square(113, latitude, 0.001))) / expected, 1, 1e-7)
    }
  })

  it('leaves holes out and adds parts up, whichever way their rings run', () => {
    const field = polygon(square(113, 28, 0.01))
    const hole = square(113.002, 28.002, 0.001)
    const whole = areaOf(field)
    assert.closeTo(areaOf(polygon(square(113, 28, 0.01), hole)), whole - areaOf(polygon(hole)), 1e-3)
    assert.closeTo(areaOf(polygon(square(113, 28, 0.01), hole.toReversed())), whole - areaOf(polygon(hole)), 1e-3)
    const two: Boundary = { type: 'MultiPolygon', coordinates: [[square(113, 28, 0.01)], [square(114, 28, 0.01)]] }
    assert.closeTo(areaOf(two), 2 * whole, 1e-3)
  })

  it.prop('of fields together is that of the fields one by one', [Seed], ([seed]) => {
    const rings = fields(4, seed)
    const all: Boundary = { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
    const sum = rings.reduce((total, ring) => total + areaOf(polygon(ring)), 0)
    assert.closeTo(areaOf(all) / sum, 1, 1e-12)
    assert.isTrue(sum > 0)
  })
})

describe('inside', () => {
  it('is not the hole', () => {
    const field = polygon(square(0, 0, 10), square(4, 4, 2))
    assert.isTrue(contains(field, [1, 5]))
    assert.isFalse(contains(field, [5, 5]))
    assert.isFalse(contains(field, [11, 5]))
  })

  it('takes the western and southern edge and leaves the others to the neighbours', () => {
    const field = polygon(square(0, 0, 10))
    assert.isTrue(contains(field, [0, 5]))
    assert.isTrue(contains(field, [5, 0]))
    assert.isTrue(contains(field, [0, 0]))
    assert.isFalse(contains(field, [10, 5]))
    assert.isFalse(contains(field, [5, 10]))
  })

  it.prop('is exactly one of neighbouring fields, on edges and corners too', [Seed], ([seed]) => {
    const rings = fields(4, seed)
    const next = numbersFrom(seed + 1)
    const corners = rings.slice(5, 7).flat()
    const middles = corners.slice(1).map((b, i): Point => [(corners[i]![0] + b[0]) / 2, (corners[i]![1] + b[1]) / 2])
    const anywhere = Array.from({ length: 50 }, () => insideFields(4, next))
    for (const point of [...corners, ...middles.filter((_, i) => i !== 8), ...anywhere]) {
      assert.strictEqual(rings.filter((ring) => contains(polygon(ring), point)).length, 1)
    }
  })
})

describe('a label', () => {
  it('stands in the middle, or inside where the middle is not', () => {
    assert.deepStrictEqual(labelPoint(polygon(square(0, 0, 10))), [5, 5])
    const bracket: ReadonlyArray<Point> = [
      [0, 0],
      [10, 0],
      [10, 1],
      [1, 1],
      [1, 9],
      [10, 9],
      [10, 10],
      [0, 10],
      [0, 0]
    ]
    assert.isTrue(contains(polygon(bracket), labelPoint(polygon(bracket))))
    const ring = polygon(square(0, 0, 10), square(1, 1, 8))
    assert.isTrue(contains(ring, labelPoint(ring)))
  })

  it('stands in the largest part', () => {
    const two: Boundary = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 2)]] }
    assert.deepStrictEqual(labelPoint(two), [6, 6])
  })

  it.prop(
    'is always inside',
    [Seed, Schema.Int.check(Schema.isBetween({ minimum: 3, maximum: 40 }))],
    ([seed, corners]) => {
      const shape = polygon(star(corners, seed))
      assert.isTrue(contains(shape, labelPoint(shape)))
    }
  )
})

it('the box of a boundary goes around all its parts', () => {
  const two: Boundary = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 2)]] }
  assert.deepStrictEqual(boxOf(two), [0, 0, 7, 7])
})
