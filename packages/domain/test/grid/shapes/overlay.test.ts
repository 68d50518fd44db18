import { assert, describe, it } from '@effect/vitest'
import { UnitId } from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  checkBoundary,
  cutBoundary,
  fairEffort,
  type Geometry,
  mergeBoundaries,
  type Point,
  partitions,
  topologyWithin
} from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { fields, numbersFrom, star } from '../ground.ts'

const boundary = (geometry: Geometry): Boundary => Result.getOrThrow(checkBoundary(geometry))
const polygon = (...rings: ReadonlyArray<ReadonlyArray<Point>>) => boundary({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number): ReadonlyArray<Point> => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
]
const sumOf = (shapes: ReadonlyArray<Boundary>) => shapes.reduce((sum, shape) => sum + areaOf(shape), 0)
const isSound = (shape: Boundary) => Result.isSuccess(checkBoundary(shape))
const refusal = <A, E>(result: Result.Result<A, E>): E => Result.getOrThrow(Result.flip(result))
const Seed = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 ** 31 }))

/** A line of a few corners from one side of everything to the other, that climbs from west to east. */
const lineThrough = (seed: number, [x, y]: Point, radius: number): ReadonlyArray<Point> => {
  const next = numbersFrom(seed)
  const height = () => y + (next() - 0.5) * radius
  const inner = Array.from({ length: 1 + Math.floor(next() * 6) }, next).sort((a, b) => a - b)
  return [
    [x - 2 * radius, height()],
    ...inner.map((share): Point => [x + (share - 0.5) * 2 * radius, height()]),
    [x + 2 * radius, height()]
  ]
}

describe('a boundary cut by a line', () => {
  const half = polygon(square(113, 28, 0.01))

  it('becomes two that share the line, the larger first', () => {
    const [large, small, ...others] = Result.getOrThrow(
      cutBoundary(half, [
        [113.004, 27],
        [113.004, 29]
      ])
    )
    assert.deepEqual(others, [])
    assert.isAbove(areaOf(large!), areaOf(small!))
    assert.closeTo(areaOf(small!) / areaOf(half), 0.4, 1e-6)
  })

  it('may be reached by an end that stops a hand short of the edge', () => {
    const pieces = cutBoundary(half, [
      [113.004, 28.000004],
      [113.004, 28.009996]
    ])
    assert.strictEqual(Result.getOrThrow(pieces).length, 2)
  })

  it('keeps parts that the line does not reach', () => {
    const two = boundary({ type: 'MultiPolygon', coordinates: [[square(113, 28, 0.01)], [square(113.02, 28, 0.01)]] })
    const pieces = Result.getOrThrow(
      cutBoundary(two, [
        [112, 28.005],
        [113.015, 28.005]
      ])
    )
    assert.strictEqual(pieces.length, 3)
    assert.isTrue(Result.isSuccess(partitions(two, pieces)))
  })

  it('is divided around a hole only by lines on both sides of it', () => {
    const ring = polygon(square(113, 28, 0.01), square(113.004, 28.004, 0.002))
    const upToHole: ReadonlyArray<Point> = [
      [113.005, 27],
      [113.005, 28.005]
    ]
    assert.strictEqual(refusal(cutBoundary(ring, upToHole))._tag, 'CutDividesNothing')
    const through = Result.getOrThrow(cutBoundary(ring, [...upToHole, [113.005, 29]]))
    assert.strictEqual(through.length, 2)
    assert.isTrue(Result.isSuccess(partitions(ring, through)))
  })

  it('is refused when the line ends inside, passes by, runs along the edge or crosses itself', () => {
    const tag = (...line: ReadonlyArray<Point>) => refusal(cutBoundary(half, line))._tag
    assert.strictEqual(tag([112, 28.005], [113.005, 28.005]), 'CutEndsInside')
    assert.strictEqual(tag([112, 27], [114, 27]), 'CutDividesNothing')
    assert.strictEqual(tag([113, 28], [113.01, 28]), 'CutDividesNothing')
    assert.strictEqual(tag([113.005, 27]), 'CutDividesNothing')
    assert.strictEqual(
      tag([113.004, 27], [113.004, 28.006], [113.008, 28.006], [113.008, 28.004], [113, 28.004]),
      'CutCrossesItself'
    )
  })

  it.prop('is filled by its pieces, each sound', [Seed], ([seed]) => {
    const middle: Point = [113, 28]
    const whole = polygon(star(5 + (seed % 60), seed, middle))
    const cut = cutBoundary(whole, lineThrough(seed, middle, 0.01))
    if (Result.isFailure(cut)) return assert.strictEqual(cut.failure._tag, 'CutDividesNothing')
    assert.isTrue(cut.success.length > 1)
    assert.isTrue(cut.success.every(isSound))
    assert.closeTo(sumOf(cut.success) / areaOf(whole), 1, 1e-4)
    assert.deepEqual(partitions(whole, cut.success), Result.succeed(undefined))
  })

  it.prop('is there again when the pieces are merged', [Seed], ([seed]) => {
    const whole = polygon(star(5 + (seed % 60), seed, [113, 28]))
    const cut = cutBoundary(whole, lineThrough(seed, [113, 28], 0.01))
    if (Result.isFailure(cut)) return
    const again = Result.getOrThrow(mergeBoundaries(cut.success))
    assert.isTrue(isSound(again))
    assert.closeTo(areaOf(again) / areaOf(whole), 1, 1e-4)
  })
})

describe('merged boundaries', () => {
  it('lose the border between them', () => {
    const merged = Result.getOrThrow(
      mergeBoundaries([polygon(square(113, 28, 0.01)), polygon(square(113.01, 28, 0.01))])
    )
    assert.strictEqual(merged.type, 'Polygon')
    assert.closeTo(areaOf(merged) / areaOf(polygon(square(113, 28, 0.01))), 2, 1e-6)
  })

  it('close the strips that two surveys of one border leave', () => {
    const noise = 2e-6
    const beside = polygon([
      [113.01 + noise, 28],
      [113.02, 28],
      [113.02, 28.01],
      [113.01 - noise, 28.01],
      [113.01 + noise, 28.006],
      [113.01 - noise, 28.003],
      [113.01 + noise, 28]
    ])
    const merged = Result.getOrThrow(mergeBoundaries([polygon(square(113, 28, 0.01)), beside]))
    assert.strictEqual(merged.type, 'Polygon')
    assert.strictEqual(merged.coordinates.length, 1)
  })

  it('keep a hole that is no strip, and are refused when one stands apart', () => {
    const [a, b, c] = [square(113, 28, 0.01), square(113.01, 28.005, 0.01), square(113.03, 28, 0.01)]
    const apart = mergeBoundaries([polygon(a), polygon(b), polygon(c)])
    assert.deepEqual(refusal(apart).apart, [2])
    const ring = polygon(square(113, 28, 0.01), square(113.004, 28.004, 0.002))
    assert.strictEqual(Result.getOrThrow(mergeBoundaries([ring, polygon(b)])).coordinates.length, 2)
  })

  it.prop('are sound and lose no ground where two surveys of one shape differ by centimetres', [Seed], ([seed]) => {
    const next = numbersFrom(seed)
    const off = () => (next() - 0.5) * 3e-7
    const ring = star(5 + (seed % 40), seed)
    const again = ring.slice(0, -1).map(([x, y]): Point => [x + off(), y + off()])
    const first = polygon(ring)
    const second = checkBoundary({ type: 'Polygon', coordinates: [[...again, again[0]!]] })
    // a needle thinner than the difference crosses itself when it is surveyed again
    if (Result.isFailure(second)) return
    const merged = Result.getOrThrow(mergeBoundaries([first, second.success]))
    assert.isTrue(isSound(merged))
    assert.closeTo(areaOf(merged) / areaOf(first), 1, 1e-3)
  })

  it.prop('have the area of all of a net of fields', [Seed], ([seed]) => {
    const net = fields(5, seed).map((ring) => polygon(ring))
    const merged = Result.getOrThrow(mergeBoundaries(net))
    assert.isTrue(isSound(merged))
    assert.closeTo(areaOf(merged) / sumOf(net), 1, 1e-6)
    assert.deepEqual(partitions(merged, net), Result.succeed(undefined))
  })
})

describe('parts of a whole', () => {
  const whole = polygon(square(113, 28, 0.01))
  const west = polygon([
    [113, 28],
    [113.005, 28],
    [113.005, 28.01],
    [113, 28.01],
    [113, 28]
  ])
  const east = (from: number, to = 113.01) =>
    polygon([
      [from, 28],
      [to, 28],
      [to, 28.01],
      [from, 28.01],
      [from, 28]
    ])

  it('fill it, up to the decimetres of surveys', () => {
    assert.isTrue(Result.isSuccess(partitions(whole, [west, east(113.005)])))
    assert.isTrue(Result.isSuccess(partitions(whole, [west, east(113.005002, 113.010001)])))
  })

  it('leave a gap, overlap or reach outside by so many square metres, and there', () => {
    const wrong = (parts: ReadonlyArray<Boundary>) => {
      const found = refusal(partitions(whole, parts))
      if (found._tag !== 'NotAPartition') throw new Error(found._tag)
      return found
    }
    const gap = wrong([west, east(113.006)])
    assert.closeTo(gap.gap / areaOf(whole), 0.1, 1e-3)
    assert.deepEqual([gap.overlap, gap.outside], [0, 0])
    assert.closeTo(gap.at[0], 113.0055, 1e-4)
    assert.isAbove(wrong([west, east(113.004)]).overlap, 0)
    assert.isAbove(wrong([west, east(113.005, 113.011)]).outside, 0)
    assert.isAbove(wrong([]).gap, 0)
  })

  it('are not laid over each other at all when they cross a million times', () => {
    const teeth = 500
    const comb = (at: (along: number, across: number) => Point) => {
      const ring = Array.from({ length: teeth }, (_, tooth): ReadonlyArray<Point> => {
        const [from, to] = [tooth / teeth, (tooth + 0.5) / teeth]
        return [at(from, 0.1), at(from, 0.9), at(to, 0.9), at(to, 0.1)]
      }).flat()
      return polygon([...ring, at(1, 0.1), at(1, 0.05), at(0, 0.05), at(0, 0.1)])
    }
    const upright = comb((x, y) => [113 + x / 100, 28 + y / 100])
    const lying = comb((y, x) => [113 + x / 100, 28 + y / 100])
    assert.strictEqual(refusal(partitions(whole, [upright, lying]))._tag, 'BoundaryTooDetailed')
    const unit = (n: number, boundary: Boundary) => ({
      id: UnitId.make(`0197f2a0-0000-7000-8000-00000000000${n}`),
      boundary,
      kind: 'base' as const
    })
    const ground = { above: unit(1, whole), below: [unit(2, upright), unit(3, lying)], beside: [], complete: true }
    assert.isNull(topologyWithin(ground, fairEffort()))
  })
})
