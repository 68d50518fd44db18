/**
 * The district as drawn by hand: its outline, the river 春水 that divides it, and where people live.
 * All of it is invented. It is put into the open water of a large lake in eastern China, so the coordinates are
 * plausible for the region and yet no real street lies below any of its polygons.
 */
import type { Point } from '@gezhi/domain/grid'
import { at, type Random } from '../random.ts'
import { distance, type Ring, type Spot } from './ring.ts'

const km = (pairs: ReadonlyArray<readonly [number, number]>): ReadonlyArray<Spot> =>
  pairs.map(([x, y]) => [x * 1000, y * 1000])

/** Counter-clockwise along the south, from where the river enters in the west to where it leaves in the east… */
const southBorder = km([
  [-5.6, 1.2],
  [-6.1, 0.2],
  [-5.7, -1.1],
  [-4.9, -1.5],
  [-4.6, -2.6],
  [-3.4, -3.3],
  [-2.6, -3.1],
  [-1.9, -3.6],
  [-1.1, -4.6],
  [0.2, -4.9],
  [0.9, -4.3],
  [2.6, -4.0],
  [3.9, -4.4],
  [5.2, -3.7],
  [5.6, -2.5],
  [6.5, -1.9],
  [6.7, -0.9]
])
/** … and along the north back again. */
const northBorder = km([
  [6.7, -0.9],
  [6.2, 0.3],
  [6.9, 1.6],
  [6.7, 2.8],
  [5.6, 3.1],
  [5.1, 4.1],
  [3.6, 4.4],
  [2.3, 3.7],
  [1.2, 3.9],
  [0.6, 4.7],
  [-1.4, 5.1],
  [-2.4, 4.4],
  [-3.9, 4.2],
  [-4.3, 3.4],
  [-5.6, 3.1],
  [-5.3, 2.1],
  [-5.6, 1.2]
])
const riverCourse = km([
  [-5.6, 1.2],
  [-4.8, 0.5],
  [-4.1, 0.55],
  [-3.5, 1.1],
  [-2.8, 1.2],
  [-2.3, 0.6],
  [-1.7, 0.25],
  [-1.4, -0.4],
  [-0.6, -0.75],
  [0.2, -0.3],
  [0.5, 0.35],
  [1.2, 0.75],
  [2.0, 0.5],
  [2.3, -0.1],
  [3.1, -0.45],
  [3.6, -1.0],
  [4.5, -0.9],
  [5.2, -0.35],
  [5.9, -0.5],
  [6.7, -0.9]
])

export interface Land {
  readonly whole: Ring
  readonly north: Ring
  readonly south: Ring
  /** From west to east. */
  readonly river: ReadonlyArray<Spot>
}

/** The outline with its inlets and spurs, cut in two by the river. */
export const drawLand = (random: Random): Land => {
  const south = ragged(southBorder, random)
  const north = ragged(northBorder, random)
  const river = smooth(riverCourse)
  const inner = river.slice(1, -1)
  return {
    river,
    whole: [...south, ...north.slice(1, -1)],
    south: [...south, ...inner.toReversed()],
    north: [...north, ...inner]
  }
}

const towns: ReadonlyArray<readonly [x: number, y: number, spread: number, weight: number]> = [
  [-600, 500, 1500, 1],
  [2300, 1700, 900, 0.6],
  [-2500, -1500, 900, 0.5],
  [1300, -1900, 1000, 0.45],
  [3700, -2300, 600, 0.3],
  [-3500, 2600, 650, 0.35]
]

/** How thickly a place is settled: 1 in the middle of the town, 0.05 among fields. */
export const settled = (x: number, y: number): number =>
  towns.reduce(
    (sum, [tx, ty, spread, weight]) => sum + weight * Math.exp(-((x - tx) ** 2 + (y - ty) ** 2) / (2 * spread ** 2)),
    0.05
  )

/** The direction in which streets run at a place, in radians: the older town keeps to the river, the newer to the compass. */
export const streetsRun = (x: number, y: number): number =>
  0.16 + 0.22 * Math.sin(x / 2600) + 0.16 * Math.cos(y / 1900) - (y < 0 ? 0.25 : 0)

const middle = { longitude: 118.6, latitude: 33.3 }
const metresPerDegree = 111_320

/** Degrees with six decimals, a tenth of a metre. */
export const toPoint = ([x, y]: Spot): Point => [
  round6(middle.longitude + x / (metresPerDegree * Math.cos((middle.latitude * Math.PI) / 180))),
  round6(middle.latitude + y / metresPerDegree)
]

const round6 = (n: number): number => Math.round(n * 1e6) / 1e6

/** Every edge broken again and again, each break off the line a little to the side, as borders along ridges are. */
const ragged = (line: ReadonlyArray<Spot>, random: Random): ReadonlyArray<Spot> =>
  line
    .slice(0, -1)
    .flatMap((from, i) => broken(from, at(line, i + 1), random))
    .concat([at(line, line.length - 1)])

const broken = (from: Spot, to: Spot, random: Random): ReadonlyArray<Spot> => {
  const length = distance(from, to)
  if (length < 110) return [from]
  const off = random.normal() * 0.2
  const half: Spot = [
    Math.round((from[0] + to[0]) / 2 - (to[1] - from[1]) * off),
    Math.round((from[1] + to[1]) / 2 + (to[0] - from[0]) * off)
  ]
  return [...broken(from, half, random), ...broken(half, to, random)]
}

/** A Catmull-Rom curve through the points, one point every fifty metres or so. */
const smooth = (line: ReadonlyArray<Spot>): ReadonlyArray<Spot> => {
  const last = line.length - 1
  const curve = line.slice(0, -1).flatMap((p1, i) => {
    const [p0, p2, p3] = [at(line, Math.max(i - 1, 0)), at(line, i + 1), at(line, Math.min(i + 2, last))]
    const steps = Math.round(distance(p1, p2) / 50)
    return Array.from({ length: steps }, (_, s): Spot => {
      const t = s / steps
      const on = (a: number, b: number, c: number, d: number) =>
        Math.round(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
      return [on(p0[0], p1[0], p2[0], p3[0]), on(p0[1], p1[1], p2[1], p3[1])]
    })
  })
  return [...curve, at(line, last)]
}
