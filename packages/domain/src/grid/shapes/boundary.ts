/**
 * What a boundary must be to mean one piece of ground: closed rings that do not cross, holes inside their part,
 * parts apart from each other. Stricter readers (OGC 06-103r4) also refuse a ring that touches itself in a point; unions of
 * real districts have such places, and what is inside stays clear, so they pass.
 */
import { Result, Schema } from 'effect'
import { meetings, tolerance } from './crossing.ts'
import {
  areaOf,
  type Boundary,
  boxOf,
  type Geometry,
  type Part,
  partContains,
  type Ring,
  ringArea
} from './geometry.ts'
import type { Point } from './point.ts'

/** Points in one boundary. A district as surveyed has some ten thousand. */
export const boundaryPointsMax = 50_000
/** Square metres. */
export const boundaryAreaMin = 1

/** Counted from 0: which part, and which of its rings (0 is the outer one). */
const place = { part: Schema.Natural, ring: Schema.Natural }
const At = Schema.Tuple([Schema.Finite, Schema.Finite])

export class BoundaryEmpty extends Schema.TaggedError<BoundaryEmpty>()('BoundaryEmpty', {}) {}

/** More points than can be checked at once, or fewer in a shape so tangled that comparing its edges would take too long. */
export class BoundaryTooDetailed extends Schema.TaggedError<BoundaryTooDetailed>()('BoundaryTooDetailed', {
  points: Schema.Natural,
  max: Schema.Natural
}) {}

/** A longitude beyond 180 or a latitude beyond 90 degrees: exchanged, or in metres. */
export class BoundaryOutOfRange extends Schema.TaggedError<BoundaryOutOfRange>()('BoundaryOutOfRange', {
  ...place,
  at: At
}) {}

/** The last point of a ring is not its first. */
export class BoundaryOpen extends Schema.TaggedError<BoundaryOpen>()('BoundaryOpen', { ...place, at: At }) {}

/** A ring of fewer than three different points. */
export class BoundaryTooFew extends Schema.TaggedError<BoundaryTooFew>()('BoundaryTooFew', {
  ...place,
  points: Schema.Natural
}) {}

/** Two edges cross or run over each other. */
export class BoundaryCrossesItself extends Schema.TaggedError<BoundaryCrossesItself>()('BoundaryCrossesItself', {
  at: At
}) {}

export class BoundaryHoleOutside extends Schema.TaggedError<BoundaryHoleOutside>()('BoundaryHoleOutside', {
  ...place,
  at: At
}) {}

/** A part lies within another, or a hole within a hole. */
export class BoundaryOverlaps extends Schema.TaggedError<BoundaryOverlaps>()('BoundaryOverlaps', {
  ...place,
  at: At
}) {}

/** Square metres. */
export class BoundaryTooSmall extends Schema.TaggedError<BoundaryTooSmall>()('BoundaryTooSmall', {
  area: Schema.Finite
}) {}

export const BoundaryRefusal = Schema.Union([
  BoundaryEmpty,
  BoundaryTooDetailed,
  BoundaryOutOfRange,
  BoundaryOpen,
  BoundaryTooFew,
  BoundaryCrossesItself,
  BoundaryHoleOutside,
  BoundaryOverlaps,
  BoundaryTooSmall
])
export type BoundaryRefusal = typeof BoundaryRefusal.Type

/**
 * The boundary that a geometry describes: two coordinates a point, no point twice in a row, no rings without any width
 * (what rounding leaves of a sliver), outer rings counter-clockwise and holes clockwise as RFC 7946 wants them.
 * The first thing that is wrong is named with its place.
 */
export const checkBoundary = (geometry: Geometry): Result.Result<Boundary, BoundaryRefusal> => {
  const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (given.length === 0 || given.some((part) => part.length === 0)) return Result.fail(new BoundaryEmpty())
  const points = pointsOf(given.flat())
  if (points > boundaryPointsMax) return Result.fail(new BoundaryTooDetailed({ points, max: boundaryPointsMax }))

  const parts: Array<Part> = []
  for (const [part, rings] of given.entries()) {
    const read: Array<Ring> = []
    for (const [ring, positions] of rings.entries()) {
      const sound = readRing(positions, part, ring)
      if (Result.isFailure(sound)) return Result.fail(sound.failure)
      read.push(sound.success)
    }
    if (!flat(read[0]!)) parts.push(read.filter((ring) => !flat(ring)))
  }
  if (parts.length === 0) return Result.fail(new BoundaryTooSmall({ area: 0 }))
  const wrong = misplaced(parts)
  if (wrong !== null) return Result.fail(wrong)
  const boundary: Boundary =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: parts[0]! }
      : { type: 'MultiPolygon', coordinates: parts }
  const area = areaOf(boundary)
  return area < boundaryAreaMin ? Result.fail(new BoundaryTooSmall({ area })) : Result.succeed(boundary)
}

const pointsOf = (rings: ReadonlyArray<ReadonlyArray<unknown>>): number =>
  rings.reduce((sum, ring) => sum + ring.length, 0)

const readRing = (
  positions: ReadonlyArray<ReadonlyArray<number>>,
  part: number,
  ring: number
): Result.Result<Ring, BoundaryRefusal> => {
  const read: Array<Point> = []
  for (const [x = Number.NaN, y = Number.NaN] of positions) {
    const at: Point = [x, y]
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return Result.fail(new BoundaryOutOfRange({ part, ring, at }))
    const before = read.at(-1)
    if (before === undefined || !same(before, at)) read.push(at)
  }
  const [first, last] = [read[0], read.at(-1)]
  if (first === undefined || last === undefined) return Result.fail(new BoundaryTooFew({ part, ring, points: 0 }))
  if (read.length > 1 && !same(first, last)) return Result.fail(new BoundaryOpen({ part, ring, at: last }))
  if (read.length < 4) return Result.fail(new BoundaryTooFew({ part, ring, points: Math.max(read.length - 1, 1) }))
  // Closed to the last digit, whatever the tolerance let pass.
  read[read.length - 1] = first
  const counterClockwise = ringArea(read) > 0
  return Result.succeed(counterClockwise === (ring === 0) ? read : read.toReversed())
}

/** All on one line: no ground at all. */
const flat = (ring: Ring): boolean => {
  const [x, y] = ring[0]!
  const far = ring.reduce((a, b) => (Math.hypot(b[0] - x, b[1] - y) > Math.hypot(a[0] - x, a[1] - y) ? b : a))
  const [dx, dy] = [far[0] - x, far[1] - y]
  const length = Math.hypot(dx, dy)
  return ring.every(([px, py]) => Math.abs(dx * (py - y) - dy * (px - x)) <= tolerance * length)
}

const same = (a: Point, b: Point): boolean => Math.abs(a[0] - b[0]) <= tolerance && Math.abs(a[1] - b[1]) <= tolerance

/** The first ring that lies where it may not. No edges cross, so each lies on one side of every other. */
const misplaced = (parts: ReadonlyArray<Part>): BoundaryRefusal | null => {
  const rings = parts.flat()
  const met = meetings(rings)
  if (met === null) return new BoundaryTooDetailed({ points: pointsOf(rings), max: boundaryPointsMax })
  const { crossing, touching } = met
  if (crossing !== null) return new BoundaryCrossesItself({ at: crossing })
  const ranks = new Map(rings.map((ring, i) => [ring, i]))
  /** A point of a ring off all of the others. */
  const sample = (ring: Ring, others: Part): Point => {
    const rank = ranks.get(ring) ?? 0
    const near = others.filter((other) => {
      const otherRank = ranks.get(other) ?? 0
      return touching.has(Math.min(rank, otherRank) * rings.length + Math.max(rank, otherRank))
    })
    return near.length === 0 ? ring[0]! : clearOf(ring, near)
  }
  const overlap = (a: Part, b: Part): Point | undefined => {
    const [ofA, ofB] = [sample(a[0]!, b), sample(b[0]!, a)]
    return partContains(b, ofA) ? ofA : partContains(a, ofB) ? ofB : undefined
  }
  for (const [part, own] of parts.entries()) {
    const outer = own.slice(0, 1)
    for (let ring = 1; ring < own.length; ring++) {
      const at = sample(own[ring]!, outer)
      if (!partContains(outer, at)) return new BoundaryHoleOutside({ part, ring, at })
    }
    const inner = firstOverlap(
      own.slice(1).map((hole) => [hole]),
      overlap
    )
    if (inner !== null) return new BoundaryOverlaps({ part, ring: inner.index + 1, at: inner.at })
  }
  const outer = firstOverlap(parts, overlap)
  return outer === null ? null : new BoundaryOverlaps({ part: outer.index, ring: 0, at: outer.at })
}

const firstOverlap = (parts: ReadonlyArray<Part>, overlap: (a: Part, b: Part) => Point | undefined) => {
  const boxes = parts.map((part) => boxOf({ type: 'Polygon', coordinates: part }))
  const fromWest = parts.map((_, i) => i).sort((a, b) => boxes[a]![0] - boxes[b]![0] || a - b)
  for (const [k, i] of fromWest.entries()) {
    const [, south, east, north] = boxes[i]!
    for (let l = k + 1; l < fromWest.length && boxes[fromWest[l]!]![0] <= east; l++) {
      const j = fromWest[l]!
      if (boxes[j]![1] > north || boxes[j]![3] < south) continue
      const at = overlap(parts[Math.max(i, j)]!, parts[Math.min(i, j)]!)
      if (at !== undefined) return { index: Math.max(i, j), at }
    }
  }
  return null
}

/** A corner of the ring, or a middle of its edges, that is on none of the others. */
const clearOf = (ring: Ring, others: Part): Point => {
  const on = ([x, y]: Point) => others.some((other) => other.some((to, i) => i > 0 && onEdge(x, y, other[i - 1]!, to)))
  const middles = ring.slice(1).map((to, i): Point => [(ring[i]![0] + to[0]) / 2, (ring[i]![1] + to[1]) / 2])
  return ring.find((at) => !on(at)) ?? middles.find((at) => !on(at)) ?? ring[0]!
}

const onEdge = (x: number, y: number, from: Point, to: Point): boolean => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const share = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy) <= tolerance
}
