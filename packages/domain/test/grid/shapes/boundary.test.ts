import { assert, describe, it } from '@effect/vitest'
import { areaOf, BoundaryRefusal, boundaryPointsMax, checkBoundary, type Geometry } from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { numbersFrom, star } from '../ground.ts'

type Ring = ReadonlyArray<ReadonlyArray<number>>
const polygon = (...coordinates: ReadonlyArray<Ring>): Geometry => ({ type: 'Polygon', coordinates })
const parts = (...coordinates: ReadonlyArray<ReadonlyArray<Ring>>): Geometry => ({ type: 'MultiPolygon', coordinates })
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
]
const ring = (...corners: ReadonlyArray<readonly [number, number]>): Ring => [...corners, corners[0]!]

const refusal = (geometry: Geometry): BoundaryRefusal | null => {
  const checked = checkBoundary(geometry)
  return Result.isFailure(checked) ? checked.failure : null
}
const tag = (geometry: Geometry) => refusal(geometry)?._tag ?? 'sound'
const facts = (geometry: Geometry) => {
  const { _tag, ...rest } = Schema.encodeSync(BoundaryRefusal)(refusal(geometry)!)
  return rest
}

describe('a boundary', () => {
  it('is taken as it is when it is sound', () => {
    assert.strictEqual(tag(polygon(square(113, 28, 1))), 'sound')
    assert.strictEqual(tag(polygon(square(113, 28, 1), square(113.2, 28.2, 0.1), square(113.5, 28.5, 0.1))), 'sound')
    assert.strictEqual(tag(parts([square(0, 0, 1)], [square(2, 0, 1)])), 'sound')
  })

  it('comes out with two coordinates, no point twice in a row, outer rings counter-clockwise and holes clockwise', () => {
    const checked = checkBoundary(
      polygon(
        [
          [0, 0, 12.5],
          [0, 4, 12.5],
          [0, 4, 12.5],
          [4, 4, 12.5],
          [4, 0, 12.5],
          [0, 0, 12.5]
        ],
        square(1, 1, 1)
      )
    )
    assert.deepEqual<unknown>(Result.getOrThrow(checked).coordinates, [square(0, 0, 4), square(1, 1, 1).toReversed()])
  })

  it('of nothing is none', () => {
    assert.strictEqual(tag(polygon()), 'BoundaryEmpty')
    assert.strictEqual(tag(parts()), 'BoundaryEmpty')
    assert.strictEqual(tag(parts([])), 'BoundaryEmpty')
    assert.strictEqual(tag(polygon([])), 'BoundaryTooFew')
  })

  it('that is open is refused with the place of the gap', () => {
    const open = parts([square(0, 0, 1)], [square(2, 0, 1), square(2.2, 0.2, 0.2).slice(0, 4)])
    assert.strictEqual(tag(open), 'BoundaryOpen')
    assert.deepEqual<unknown>(facts(open), { part: 1, ring: 1, at: [2.2, 0.4] })
  })

  it('of too few points is refused', () => {
    assert.strictEqual(tag(polygon(ring([0, 0], [1, 1]))), 'BoundaryTooFew')
    assert.strictEqual(tag(polygon(ring([0, 0], [0, 0], [0, 0], [0, 0]))), 'BoundaryTooFew')
  })

  it('beyond the earth is refused: coordinates exchanged, or in metres', () => {
    const exchanged = polygon(square(28, 113, 1))
    assert.strictEqual(tag(exchanged), 'BoundaryOutOfRange')
    assert.deepEqual<unknown>(facts(exchanged), { part: 0, ring: 0, at: [28, 113] })
    assert.strictEqual(tag(polygon(square(500_000, 3_100_000, 100))), 'BoundaryOutOfRange')
  })

  it('that crosses itself is refused with the place', () => {
    const bow = polygon(ring([0, 0], [2, 2], [2, 0], [0, 2]))
    assert.strictEqual(tag(bow), 'BoundaryCrossesItself')
    assert.deepEqual<unknown>(facts(bow), { at: [1, 1] })
  })

  it('that crosses itself in a corner is refused too', () => {
    assert.strictEqual(tag(polygon(ring([0, 0], [1, 1], [2, 2], [2, 0], [1, 1], [0, 2]))), 'BoundaryCrossesItself')
    assert.strictEqual(tag(polygon(ring([0, 0], [2, 2], [2, 0], [1, 1], [0, 2]))), 'BoundaryCrossesItself')
  })

  it('that runs over itself is refused', () => {
    const spike = polygon(ring([0, 0], [4, 0], [4, 4], [2, 4], [2, 6], [2, 4], [0, 4]))
    assert.strictEqual(tag(spike), 'BoundaryCrossesItself')
    const keyhole = polygon(ring([0, 0], [4, 0], [4, 4], [2, 4], [2, 3], [1, 2], [3, 2], [2, 3], [2, 4], [0, 4]))
    assert.strictEqual(tag(keyhole), 'BoundaryCrossesItself')
  })

  it('may touch itself in a point: what is inside stays clear', () => {
    assert.strictEqual(tag(polygon(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]))), 'sound')
    assert.strictEqual(tag(polygon(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))), 'sound')
  })

  it('keeps its holes inside', () => {
    const outside = polygon(square(0, 0, 1), square(2, 2, 0.5))
    assert.strictEqual(tag(outside), 'BoundaryHoleOutside')
    assert.deepEqual<unknown>(facts(outside), { part: 0, ring: 1, at: [2, 2] })
    assert.strictEqual(tag(polygon(square(0, 0, 1), square(0.5, 0.5, 1))), 'BoundaryCrossesItself')
    const throughCorners = polygon(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4]), ring([1, 1], [2, 2], [3, 2], [1, 3]))
    assert.strictEqual(tag(throughCorners), 'BoundaryCrossesItself')
    const touchingFromOutside = polygon(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4]), ring([2, 2], [3, 1.9], [3, 2.1]))
    assert.strictEqual(tag(touchingFromOutside), 'BoundaryHoleOutside')
    const touchingFromInside = polygon(square(0, 0, 4), ring([0, 2], [1, 1], [1, 3]))
    assert.strictEqual(tag(touchingFromInside), 'sound')
  })

  it('keeps holes and parts apart', () => {
    assert.strictEqual(tag(polygon(square(0, 0, 9), square(1, 1, 5), square(2, 2, 1))), 'BoundaryOverlaps')
    assert.strictEqual(tag(parts([square(0, 0, 9)], [square(2, 2, 1)])), 'BoundaryOverlaps')
    assert.strictEqual(tag(parts([square(2, 2, 1)], [square(0, 0, 9)])), 'BoundaryOverlaps')
    assert.strictEqual(tag(parts([square(0, 0, 9)], [square(0, 0, 9)])), 'BoundaryCrossesItself')
    assert.strictEqual(tag(parts([square(0, 0, 9), square(1, 1, 5)], [square(2, 2, 1)])), 'sound')
    assert.strictEqual(tag(parts([square(0, 0, 1)], [square(1, 1, 1)])), 'sound')
  })

  it('loses rings that rounding left without any width', () => {
    const sliver = ring([1.1678, 1.58868], [1.16784, 1.58861], [1.16776, 1.58875])
    const checked = Result.getOrThrow(checkBoundary(polygon(square(1, 1, 1), sliver)))
    assert.strictEqual(checked.coordinates.length, 1)
    assert.strictEqual(tag(polygon(sliver)), 'BoundaryTooSmall')
  })

  it('encloses a square metre at least, and has no more points than can be checked at once', () => {
    assert.strictEqual(tag(polygon(square(113, 28, 0.000005))), 'BoundaryTooSmall')
    assert.strictEqual(tag(polygon(star(boundaryPointsMax, 1))), 'BoundaryTooDetailed')
  })

  it('too tangled to be checked in a moment is refused rather than checked for an hour', () => {
    const thorns = Array.from({ length: 15_000 }, (_, i) => [(i % 2) + i * 2e-6, i * 1e-5 - (i % 2) * 0.2] as const)
    assert.strictEqual(tag(polygon(ring(...thorns, [2, 0.2], [2, -1]))), 'BoundaryTooDetailed')
  })

  it.prop(
    'around a star of any shape is sound, and no longer when two of its corners change places',
    [
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 })),
      Schema.Int.check(Schema.isBetween({ minimum: 5, maximum: 200 }))
    ],
    ([seed, corners]) => {
      // A degree wide: no corner comes so near another edge by chance that the tolerance decides.
      const sound = star(corners, seed, [113, 28], 1)
      assert.strictEqual(tag(polygon(sound)), 'sound')
      const exchanged = [...sound]
      const i = 1 + (seed % (corners - 3))
      ;[exchanged[i], exchanged[i + 1]] = [sound[i + 1]!, sound[i]!]
      assert.strictEqual(tag(polygon(exchanged)), crossesByHand(exchanged) ? 'BoundaryCrossesItself' : 'sound')
    }
  )

  it.prop(
    'on the knots of a small net is sound exactly when it never crosses itself',
    [Schema.Array(Schema.Tuple([Knot(), Knot()])).check(Schema.isMinLength(3), Schema.isMaxLength(9))],
    ([corners]) => {
      const given = ring(...corners)
      const told = tag(polygon(given))
      if (told === 'BoundaryTooFew' || told === 'BoundaryTooSmall') return
      // The same ring begun elsewhere, run backwards or mirrored is the same ring.
      const elsewhere = ring(...corners.slice(1), corners[0]!)
      assert.strictEqual(tag(polygon(elsewhere)), told)
      assert.strictEqual(tag(polygon(given.toReversed())), told)
      assert.strictEqual(tag(polygon(given.map(([x, y]) => [y!, x!]))), told)
      const kept = given.filter((at, i) => i === 0 || at[0] !== given[i - 1]![0] || at[1] !== given[i - 1]![1])
      // A crossing through a corner shows only in how the ring winds around the ground on its four sides.
      const crosses = crossesByHand(kept) || !windsOnce(kept)
      assert.strictEqual(told, crosses ? 'BoundaryCrossesItself' : 'sound')
    },
    { arbitrary: { runs: 2_000 } }
  )

  it.prop(
    'has the same area as the even–odd rule gives it, whatever its holes',
    [Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))],
    ([seed]) => {
      const next = numbersFrom(seed)
      const holes = Array.from({ length: 4 }, (_, i) =>
        star(5 + Math.floor(next() * 20), seed + i, [1 + 2 * i, 5], 0.9)
      )
      const checked = Result.getOrThrow(checkBoundary(polygon(square(0, 0, 10), ...holes)))
      const alone = holes.map((hole) => areaOf(Result.getOrThrow(checkBoundary(polygon(hole)))))
      const whole = areaOf(Result.getOrThrow(checkBoundary(polygon(square(0, 0, 10)))))
      assert.closeTo(areaOf(checked) / (whole - alone.reduce((a, b) => a + b, 0)), 1, 1e-9)
    }
  )
})

function Knot() {
  return Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 }))
}

type Pair = readonly [number, number]

/** Every edge against every other: exact on whole numbers. Crossings through corners are not seen. */
function crossesByHand(given: Ring): boolean {
  const edges = given.slice(1).map((b, i) => [given[i]!, b] as const)
  const turn = (a: ReadonlyArray<number>, b: ReadonlyArray<number>, c: ReadonlyArray<number>) =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))
  return edges.some(([a, b], i) =>
    edges.slice(i + 1).some(([c, d]) => {
      const turns = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const
      if (turns.every((t) => t === 0)) return overlapOf([a, b], [c, d]) > 0
      return turns[0] * turns[1] < 0 && turns[2] * turns[3] < 0
    })
  )
}

function overlapOf(one: ReadonlyArray<ReadonlyArray<number>>, other: ReadonlyArray<ReadonlyArray<number>>): number {
  const range = (edge: ReadonlyArray<ReadonlyArray<number>>, axis: number): Pair => {
    const values = edge.map((at) => at[axis]!)
    return [Math.min(...values), Math.max(...values)]
  }
  const along = [0, 1].map((axis) => {
    const [a, b] = [range(one, axis), range(other, axis)]
    return Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  })
  return Math.min(...along) < 0 ? 0 : Math.max(...along)
}

/** Whether no point has the ring run around it more than once, or in both directions. */
function windsOnce(given: Ring): boolean {
  const windings = new Set<number>()
  for (let x = 0.013; x < 4; x += 0.0917) {
    for (let y = 0.017; y < 4; y += 0.0931) {
      let winding = 0
      given.slice(1).forEach((b, i) => {
        const a = given[i]!
        const left = (b[0]! - a[0]!) * (y - a[1]!) - (x - a[0]!) * (b[1]! - a[1]!)
        if (a[1]! <= y && b[1]! > y && left > 0) winding++
        if (a[1]! > y && b[1]! <= y && left < 0) winding--
      })
      windings.add(winding)
    }
  }
  return (
    windings.size <= 2 &&
    [...windings].every((winding) => Math.abs(winding) <= 1) &&
    !(windings.has(1) && windings.has(-1))
  )
}
