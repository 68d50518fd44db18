/** What of a difference between shapes counts: surveys of neighbours differ by some decimetres, and that is no fault. */
import { Schema } from 'effect'
import { areaOf, Boundary, labelPoint, metresPerDegree, type Part, partsOf, type Ring, ringArea } from './geometry.ts'
import { Point } from './point.ts'

/** Metres: what is narrower than this on average is noise of surveys, however long. */
export const noiseWidth = 0.5
/** Square metres. */
const noiseArea = 1

/** A piece of ground that is wrong somehow: where a label stands, and its square metres. */
export const Place = Schema.Struct({ at: Point, area: Schema.Finite, shape: Boundary })
export type Place = typeof Place.Type

/** The pieces that count, the largest first. */
export const placesOf = (parts: ReadonlyArray<Part>): ReadonlyArray<Place> =>
  parts
    .filter((part) => !isNoise(part))
    .map((part): Place => {
      const shape: Boundary = { type: 'Polygon', coordinates: part }
      return { at: labelPoint(shape), area: areaOf(shape), shape }
    })
    .sort((a, b) => b.area - a.area)

export const isNoise = (part: Part): boolean => {
  const area = areaOf({ type: 'Polygon', coordinates: part })
  return area < noiseArea || area < (noiseWidth / 2) * part.reduce((sum, ring) => sum + lengthOf(ring), 0)
}

/** Without the holes that are noise. */
export const withoutNoise = ([outer, ...holes]: Part): Part =>
  outer === undefined ? [] : [outer, ...holes.filter((hole) => !isNoise([hole]))]

/** Metres around. */
export const lengthOf = (ring: Ring): number => {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += metresBetween(ring[i - 1]!, ring[i]!)
  return sum
}

/** Metres around all parts and holes. */
export const lengthAround = (boundary: Boundary): number =>
  partsOf(boundary)
    .flat()
    .reduce((sum, ring) => sum + lengthOf(ring), 0)

/** Metres between places near each other. */
export const metresBetween = (a: Point, b: Point): number => {
  const [east, north] = metresPerDegree((a[1] + b[1]) / 2)
  return Math.hypot((b[0] - a[0]) * east, (b[1] - a[1]) * north)
}

/** A boundary of parts that do not overlap. */
export const boundaryOf = (parts: ReadonlyArray<Part>): Boundary => {
  const [first, ...others] = [...parts].sort((a, b) => Math.abs(ringArea(b[0]!)) - Math.abs(ringArea(a[0]!)))
  return first !== undefined && others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: first === undefined ? [] : [first, ...others] }
}
