/**
 * Frames in which positions come, and positions in other ones. All that is stored is CGCS2000; GCJ-02 is the shift that
 * public maps of the mainland must have (GB 20263), BD-09 is Baidu's own on top of it. Neither is published; these are the
 * formulas that everybody found out and all maps agree with (rules 9.2). A shape carries its frame and is always turned
 * from that one, so that nothing is turned twice.
 */
import { Schema } from 'effect'
import type { Geometry, Plane } from './geometry.ts'
import type { Point } from './point.ts'

/** GCJ02: AMap, Tencent. BD09: Baidu. WGS84 differs from CGCS2000 by decimetres and is taken as the same. */
export const Crs = Schema.Literals(['CGCS2000', 'WGS84', 'GCJ02', 'BD09'])
export type Crs = typeof Crs.Type

/** A shape and the frame that its numbers are in. */
export interface Framed<C extends Crs = Crs, G extends Geometry = Geometry> {
  readonly crs: C
  readonly geometry: G
}

/** The same ground in another frame, whichever it is in; heights and whatever else follows two coordinates are dropped. */
export const turnedTo = <C extends Crs>({ crs: from, geometry }: Framed, crs: C): Framed<C, Plane> => {
  const turn = turning(from, crs)
  const ring = (positions: ReadonlyArray<ReadonlyArray<number>>) =>
    positions.map(([x = Number.NaN, y = Number.NaN]) => turn(x, y))
  return {
    crs,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
  }
}

/** From one frame to another. WGS 84 differs from CGCS2000 by decimetres and is taken as the same. */
export const turning = (from: Crs, to: Crs): ((x: number, y: number) => Point) => {
  const [back, forth] = [ways[from], ways[to]]
  if (back === forth) return (x, y) => [x, y]
  return (x, y) => rounded(forth.to(back.from([x, y])))
}

/** What a text says of its frame: one that is known here, the name of one that is not, or nothing. */
export type SaidFrame = Crs | { readonly unknown: string } | null

/** Who writes files calls frames by many names: codes of EPSG, of OGC, our own. */
export const frameNamed = (name: string): SaidFrame => {
  const plain = name.toUpperCase().replace(/[\s_-]/g, '')
  const own = Crs.literals.find((crs) => plain === crs)
  if (own !== undefined) return own
  if (/(?:^|:)(?:EPSG:*)?4490$/.test(plain)) return 'CGCS2000'
  if (/(?:^|:)(?:(?:EPSG:*)?4326|CRS84)$/.test(plain)) return 'WGS84'
  return plain === '' ? null : { unknown: name }
}

/** A centimetre; what goes beyond is noise of the calculation. */
const rounded = ([x, y]: Point): Point => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]

/** The ellipsoid of Krasovsky, by which the shift was made. */
const semiMajor = 6_378_245
const eccentricitySquared = 0.006693421622965943

/** Outside of this box nothing is shifted. */
const shiftedAt = (x: number, y: number): boolean => x >= 72.004 && x <= 137.8347 && y >= 0.8293 && y <= 55.8271

/** From WGS 84 to GCJ-02. */
export const shifted = ([x, y]: Point): Point => {
  if (!shiftedAt(x, y)) return [x, y]
  const [east, north] = wobble(x - 105, y - 35)
  const latitude = (y / 180) * Math.PI
  const w = 1 - eccentricitySquared * Math.sin(latitude) ** 2
  const metresAcross = (semiMajor / Math.sqrt(w)) * Math.cos(latitude) * (Math.PI / 180)
  const metresAlong = ((semiMajor * (1 - eccentricitySquared)) / w ** 1.5) * (Math.PI / 180)
  return [x + east / metresAcross, y + north / metresAlong]
}

/** From GCJ-02 to BD-09. */
export const toBaidu = ([x, y]: Point): Point => {
  const reach = Math.hypot(x, y) + 0.00002 * Math.sin(y * turnBy)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * turnBy)
  return [reach * Math.cos(angle) + 0.0065, reach * Math.sin(angle) + 0.006]
}

const turnBy = (Math.PI * 3000) / 180

/** There is no formula back: a first guess is corrected by what the way forth makes of it. */
const backFrom = (forth: (point: Point) => Point) => {
  return ([x, y]: Point): Point => {
    let guess: Point = [x, y]
    for (let round = 0; round < 20; round++) {
      const there = forth(guess)
      const [dx, dy] = [there[0] - x, there[1] - y]
      if (Math.abs(dx) < 1e-10 && Math.abs(dy) < 1e-10) break
      guess = [guess[0] - dx, guess[1] - dy]
    }
    return guess
  }
}

interface Way {
  readonly to: (point: Point) => Point
  readonly from: (point: Point) => Point
}

const stay: Way = { to: (point) => point, from: (point) => point }
const baidu = (point: Point): Point => toBaidu(shifted(point))

/** From what is stored, and back. */
const ways: Readonly<Record<Crs, Way>> = {
  CGCS2000: stay,
  WGS84: stay,
  GCJ02: { to: shifted, from: backFrom(shifted) },
  BD09: { to: baidu, from: backFrom(baidu) }
}

/** Metres to the east and to the north. */
const wobble = (x: number, y: number): readonly [number, number] => {
  const wave = (length: number, of: number) => Math.sin((of / length) * Math.PI)
  const ripple = (20 * wave(1 / 6, x) + 20 * wave(1 / 2, x)) * (2 / 3)
  const root = Math.sqrt(Math.abs(x))
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    ripple +
    (20 * wave(1, y) + 40 * wave(3, y)) * (2 / 3) +
    (160 * wave(12, y) + 320 * wave(30, y)) * (2 / 3)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    ripple +
    (20 * wave(1, x) + 40 * wave(3, x)) * (2 / 3) +
    (150 * wave(12, x) + 300 * wave(30, x)) * (2 / 3)
  return [east, north]
}
