import { assert, describe, it } from '@effect/vitest'
import { UnitId, uuid7From } from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  buildLocator,
  contains,
  type LocatorEntry,
  metresPerDegree,
  type Point,
  partsOf
} from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { fields, insideFields, numbersFrom, star } from '../ground.ts'

const unitId = (n: number) => UnitId.make(uuid7From(n, new Uint8Array(10)))
const polygon = (...rings: ReadonlyArray<ReadonlyArray<Point>>): Boundary => ({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number): ReadonlyArray<Point> => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
]
const base = (n: number, boundary: Boundary): LocatorEntry => ({ unitId: unitId(n), kind: 'base', boundary })
const special = (n: number, boundary: Boundary): LocatorEntry => ({ unitId: unitId(n), kind: 'special', boundary })

/** All entries, one by one. */
const slowly = (entries: ReadonlyArray<LocatorEntry>, at: Point, reach: number) => {
  const order = (a: LocatorEntry, b: LocatorEntry) =>
    areaOf(a.boundary) - areaOf(b.boundary) || (a.unitId < b.unitId ? -1 : 1)
  for (const kind of ['special', 'base'] as const) {
    const [found] = entries.filter((entry) => entry.kind === kind && contains(entry.boundary, at)).sort(order)
    if (found !== undefined) return { unitId: found.unitId, how: kind, distance: 0 }
  }
  const [nearest] = entries
    .filter(({ kind }) => kind === 'base')
    .map((entry) => ({ entry, distance: distanceTo(entry.boundary, at) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || order(a.entry, b.entry))
  return nearest === undefined ? null : { unitId: nearest.entry.unitId, how: 'nearest', distance: nearest.distance }
}

const distanceTo = (boundary: Boundary, [x, y]: Point): number => {
  const [east, north] = metresPerDegree(y)
  const lengths = partsOf(boundary)
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((to, i) => {
        const [ax, ay] = [(ring[i]![0] - x) * east, (ring[i]![1] - y) * north]
        const [dx, dy] = [(to[0] - ring[i]![0]) * east, (to[1] - ring[i]![1]) * north]
        const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
        return Math.hypot(ax + share * dx, ay + share * dy)
      })
    )
  return Math.round(Math.min(...lengths) * 1000) / 1000
}

describe('a point', () => {
  const grid = base(1, polygon(square(113, 28, 0.01)))
  const school = special(2, polygon(square(113.004, 28.004, 0.001)))
  const { locate } = buildLocator([grid, school])

  it('belongs to the special grid it is in, then to the base grid', () => {
    assert.deepEqual<unknown>(locate(113.0045, 28.0045), { unitId: school.unitId, how: 'special', distance: 0 })
    assert.deepEqual<unknown>(locate(113.001, 28.001), { unitId: grid.unitId, how: 'base', distance: 0 })
  })

  it('in a gap belongs to the nearest base grid within reach, with its distance', () => {
    const found = locate(112.999, 28.005)
    assert.strictEqual(found?.how, 'nearest')
    assert.closeTo(found?.distance ?? 0, 98.3, 0.1)
    assert.isNull(locate(112.99, 28.005))
    assert.isNull(buildLocator([grid], 0).locate(112.99999, 28.005))
    assert.strictEqual(buildLocator([grid], 2_000).locate(112.99, 28.005)?.unitId, grid.unitId)
  })

  it('beside a special grid is not drawn into it', () => {
    assert.isNull(buildLocator([school]).locate(113.0039, 28.0045))
  })

  it('that is no position has no unit', () => {
    assert.isNull(locate(Number.NaN, 28))
    assert.isNull(locate(28, 113))
    assert.isNull(buildLocator([]).locate(113, 28))
  })

  it('in several grids of a kind belongs to the smallest, and among equals to the first id, in whatever order they come', () => {
    const wide = base(3, polygon(square(112, 27, 3)))
    const twin = base(9, grid.boundary)
    for (const entries of [
      [wide, grid, twin],
      [twin, grid, wide],
      [grid, wide, twin]
    ]) {
      assert.strictEqual(buildLocator(entries).locate(113.001, 28.001)?.unitId, grid.unitId)
    }
  })

  it('in a hole belongs to whoever fills it', () => {
    const around = base(5, polygon(square(0, 0, 1), square(0.4, 0.4, 0.2).toReversed()))
    const within = base(6, polygon(square(0.4, 0.4, 0.2)))
    assert.strictEqual(buildLocator([around, within]).locate(0.5, 0.5)?.unitId, within.unitId)
    assert.strictEqual(buildLocator([around, within]).locate(0.3, 0.5)?.unitId, around.unitId)
  })

  it.prop(
    'is found where a search through all units finds it',
    [
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 })),
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 6 })),
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })),
      Schema.Boolean
    ],
    ([seed, size, leftOut, outlier]) => {
      const next = numbersFrom(seed)
      const kept = fields(size, seed).filter(() => next() * 100 >= leftOut)
      const entries = [
        ...kept.map((ring, n) => base(n, polygon(ring))),
        ...Array.from({ length: 4 }, (_, n) => {
          const shape = polygon(star(3 + Math.floor(next() * 60), seed + n, insideFields(size, next), 0.003))
          return (n % 2 === 0 ? special : base)(1_000 + n, shape)
        }),
        ...(outlier ? [base(5_000, polygon(square(0, 0, 1)))] : [])
      ]
      const { locate } = buildLocator(entries, 200)
      const corner = kept[0]?.[3] ?? insideFields(size, next)
      for (const at of [corner, ...Array.from({ length: 40 }, () => insideFields(size + 1, next))]) {
        const [found, expected] = [locate(...at), slowly(entries, at, 200)]
        assert.deepEqual<unknown>(found, expected)
      }
    }
  )
})
