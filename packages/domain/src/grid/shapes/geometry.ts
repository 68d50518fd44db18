/** Shapes on the ground: what they enclose, how large they are and where a label stands. GeoJSON geometry, degrees. */
import { Schema } from 'effect'
import { Point } from './point.ts'

const Position = Schema.Array(Schema.Finite).check(Schema.isMinLength(2))

const shapeOf = <P extends Schema.Constraint>(position: P) =>
  Schema.Union([
    Schema.Struct({ type: Schema.Literal('Polygon'), coordinates: Schema.Array(Schema.Array(position)) }),
    Schema.Struct({
      type: Schema.Literal('MultiPolygon'),
      coordinates: Schema.Array(Schema.Array(Schema.Array(position)))
    })
  ])

/** A geometry as it comes in a file, sound or not; heights and whatever else follows two coordinates are allowed. */
export const Geometry = shapeOf(Position)
export type Geometry = typeof Geometry.Type

/** A geometry that went through `checkBoundary`. */
export const Boundary = shapeOf(Point)
export type Boundary = typeof Boundary.Type

/** The same form, checked or not: two coordinates a position. */
export type Plane = typeof Boundary.Type

export type Ring = ReadonlyArray<Point>
/** An outer ring and its holes. */
export type Part = ReadonlyArray<Ring>

export const partsOf = (boundary: Boundary): ReadonlyArray<Part> =>
  boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates

/** West, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export const boxOf = (boundary: Boundary): Box => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [outer] of partsOf(boundary)) {
    for (const [x, y] of outer ?? []) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  return [west, south, east, north]
}

/**
 * Whether a line from the point to the east crosses the edge from (ax, ay) up to (bx, by), ay ≤ by. Edges are half-open
 * and always read upwards, so that neighbours who share an edge agree on every point of it: it is inside exactly one.
 */
export const crossesEast = (x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean =>
  y >= ay && y < by && x < ax + ((y - ay) * (bx - ax)) / (by - ay)

/** Whether a point is inside. Of the points on an edge, those to its east or north are. */
export const contains = (boundary: Boundary, point: Point): boolean =>
  partsOf(boundary).some((part) => partContains(part, point))

export const partContains = (part: Part, [x, y]: Point): boolean => {
  let inside = false
  for (const ring of part) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!
      const b = ring[i]!
      const crosses =
        a[1] <= b[1] ? crossesEast(x, y, a[0], a[1], b[0], b[1]) : crossesEast(x, y, b[0], b[1], a[0], a[1])
      if (crosses) inside = !inside
    }
  }
  return inside
}

/** CGCS2000. */
const semiMajor = 6_378_137
const flattening = 1 / 298.257222101
const eccentricity = Math.sqrt(flattening * (2 - flattening))
const radians = Math.PI / 180

/** Square metres on the ellipsoid, holes left out. */
export const areaOf = (boundary: Boundary): number => partsOf(boundary).reduce((sum, part) => sum + partArea(part), 0)

const partArea = ([outer, ...holes]: Part): number =>
  outer === undefined ? 0 : holes.reduce((sum, hole) => sum - Math.abs(ringArea(hole)), Math.abs(ringArea(outer)))

/** Square metres, above zero when the ring runs counter-clockwise. */
export const ringArea = (ring: Ring): number => {
  const first = ring[0]
  if (first === undefined) return 0
  // Measured from the first point: differences of small numbers keep their digits.
  const base = equalArea(first[1])
  let sum = 0
  let before = 0
  for (let i = 1; i < ring.length; i++) {
    const height = equalArea(ring[i]![1]) - base
    sum -= (ring[i]![0] - ring[i - 1]![0]) * radians * (before + height)
    before = height
  }
  return (sum / 2) * (semiMajor ** 2 / 2)
}

/** The northing of a cylinder that keeps areas, in halves of the semi-major axis (Snyder 1987, formula 3-12). */
const equalArea = (latitude: number): number => {
  const sine = Math.sin(latitude * radians)
  const e = eccentricity
  return (1 - e * e) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e)
}

/** Metres of one degree of longitude and one of latitude at a latitude. */
export const metresPerDegree = (latitude: number): readonly [number, number] => {
  const w = 1 - (eccentricity * Math.sin(latitude * radians)) ** 2
  const across = (semiMajor / Math.sqrt(w)) * Math.cos(latitude * radians) * radians
  const along = ((semiMajor * (1 - eccentricity ** 2)) / w ** 1.5) * radians
  return [across, along]
}

/** Where a label stands: the middle of the largest part if that is inside, or else of its widest stretch from west to east. */
export const labelPoint = (boundary: Boundary): Point => {
  const part = partsOf(boundary).reduce((largest, next) => (partArea(next) > partArea(largest) ? next : largest))
  const middle = centroid(part[0]!)
  return partContains(part, middle) ? middle : widestMiddle(part)
}

const centroid = (ring: Ring): Point => {
  const [x0, y0] = ring[0]!
  let [sum, x, y] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0]
    const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0]
    const turn = ax * by - bx * ay
    sum += turn
    x += (ax + bx) * turn
    y += (ay + by) * turn
  }
  return sum === 0 ? [x0, y0] : [x0 + x / (3 * sum), y0 + y / (3 * sum)]
}

const widestMiddle = (part: Part): Point => {
  const [, south, , north] = boxOf({ type: 'Polygon', coordinates: part })
  let widest = -1
  let found: Point = part[0]![0]!
  for (const share of [0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875]) {
    const y = south + (north - south) * share
    const cuts = crossingsAt(part, y)
    for (let i = 1; i < cuts.length; i += 2) {
      const width = cuts[i]! - cuts[i - 1]!
      if (width <= widest) continue
      widest = width
      found = [(cuts[i]! + cuts[i - 1]!) / 2, y]
    }
  }
  return found
}

/** Longitudes at which a parallel enters and leaves, from west to east. */
const crossingsAt = (part: Part, y: number): ReadonlyArray<number> => {
  const cuts: Array<number> = []
  for (const ring of part) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = ring[i - 1]![1] <= ring[i]![1] ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!]
      if (y >= a[1] && y < b[1]) cuts.push(a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]))
    }
  }
  return cuts.sort((a, b) => a - b)
}
