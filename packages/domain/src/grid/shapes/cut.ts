/** Dividing a boundary by a line that runs clean through it. */
import { Result, Schema } from 'effect'
import { checkBoundary } from './boundary.ts'
import { areaOf, type Boundary, contains, metresPerDegree, partsOf } from './geometry.ts'
import { boundaryOf, isNoise } from './noise.ts'
import { type Overlay, onLattice, outlines, overlay } from './overlay.ts'
import { Point } from './point.ts'

/** The line begins or ends inside, by more than a hand can mean. */
export class CutEndsInside extends Schema.TaggedError<CutEndsInside>()('CutEndsInside', { at: Point }) {}

/** The line passes by, or runs along the edge: nothing is divided. */
export class CutDividesNothing extends Schema.TaggedError<CutDividesNothing>()('CutDividesNothing', {}) {}

export class CutCrossesItself extends Schema.TaggedError<CutCrossesItself>()('CutCrossesItself', { at: Point }) {}

export const CutRefusal = Schema.Union([CutEndsInside, CutDividesNothing, CutCrossesItself])
export type CutRefusal = typeof CutRefusal.Type

/** Metres that an end may stop short of the edge: it goes on to it. */
const shortBy = 1

/**
 * The pieces, the largest first: they share the line, corner by corner, and fill the boundary. Parts of a boundary that
 * the line does not reach are pieces as they are.
 */
export const cutBoundary = (
  boundary: Boundary,
  line: ReadonlyArray<Point>
): Result.Result<ReadonlyArray<Boundary>, CutRefusal> => {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined || line.length < 2) return Result.fail(new CutDividesNothing())
  const ends = [endOutside(boundary, first), endOutside(boundary, last)] as const
  if (ends[0] === null) return Result.fail(new CutEndsInside({ at: first }))
  if (ends[1] === null) return Result.fail(new CutEndsInside({ at: last }))
  const net = overlay([boundary], [...ends[0], ...line, ...ends[1]])
  const knot = knotIn(net)
  if (knot !== null) return Result.fail(new CutCrossesItself({ at: knot }))
  const asGiven = piecesOf(net)
  // digits finer than the lattice may let needles cross themselves
  const sound = asGiven.every((piece) => Result.isSuccess(checkBoundary(piece)))
  const pieces = (sound ? asGiven : piecesOf(onLattice(net))).map((piece) => ({ piece, area: areaOf(piece) }))
  if (pieces.length <= partsOf(boundary).length) return Result.fail(new CutDividesNothing())
  return Result.succeed(pieces.sort((a, b) => b.area - a.area).map(({ piece }) => piece))
}

/** A crumb between the line and the edge goes with the piece across the line. */
const piecesOf = (net: Overlay): ReadonlyArray<Boundary> => {
  const { arrangement, covers, faceOf } = net
  const isGround = (face: number) => covers[face]!.length > 0
  const whole = outlines(net, (face) => (isGround(face) ? face : -1))
  const crumbs = new Set([...whole].filter(([, parts]) => parts.every(isNoise)).map(([face]) => face))
  if (crumbs.size === 0) return [...whole.values()].map(boundaryOf)
  const goesWith = new Map<number, number>()
  arrangement.edges.forEach((_, edge) => {
    const [left, right] = [faceOf[edge * 2]!, faceOf[edge * 2 + 1]!]
    if (crumbs.has(left) && isGround(right) && !crumbs.has(right)) goesWith.set(left, right)
    if (crumbs.has(right) && isGround(left) && !crumbs.has(left)) goesWith.set(right, left)
  })
  const groups = outlines(net, (face) => (isGround(face) ? (goesWith.get(face) ?? face) : -1))
  return [...groups.values()].map(boundaryOf)
}

/** What has to be added for an end to lie on the edge or outside; `null` when it lies too far inside. */
const endOutside = (boundary: Boundary, end: Point): ReadonlyArray<Point> | null => {
  if (!contains(boundary, end)) return []
  const { at, metres } = nearestOnEdge(boundary, end)
  return metres <= shortBy ? [at] : null
}

/** The place on the edge of a boundary that is nearest, and how far it is. */
export const nearestOnEdge = (boundary: Boundary, [x, y]: Point): { readonly at: Point; readonly metres: number } => {
  const [east, north] = metresPerDegree(y)
  let found: { readonly at: Point; readonly metres: number } = { at: [x, y], metres: Number.POSITIVE_INFINITY }
  for (const ring of partsOf(boundary).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      const [ax, ay] = [(a[0] - x) * east, (a[1] - y) * north]
      const [dx, dy] = [(b[0] - a[0]) * east, (b[1] - a[1]) * north]
      const length = dx * dx + dy * dy
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
      const metres = Math.hypot(ax + share * dx, ay + share * dy)
      if (metres < found.metres) found = { at: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], metres }
    }
  }
  return found
}

/** Where more than two ends of the line meet off the border. */
const knotIn = ({ arrangement: { edges, points } }: Overlay): Point | null => {
  const ends = new Map<number, number>()
  for (const { from, to, shapes } of edges) {
    for (const corner of [from, to]) {
      ends.set(corner, (ends.get(corner) ?? 0) + (shapes.length > 0 ? Number.NEGATIVE_INFINITY : 1))
    }
  }
  const knot = [...ends].find(([, count]) => count > 2)
  return knot === undefined ? null : points[knot[0]]!
}
