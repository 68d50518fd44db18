/**
 * Positions of other frames, turned into CGCS2000 once, here at the edge: nothing behind it knows of other frames.
 * GCJ-02 is the shift that public maps of the mainland must have (GB 20263); BD-09 is Baidu's own on top of it. Neither
 * is published; these are the formulas that everybody found out and all maps agree with (rules 9.2).
 */
import type { Crs, Geometry, Point } from '@gezhi/domain/grid'

/** From a frame to the one that is stored. WGS 84 differs from CGCS2000 by decimetres and is taken as the same. */
export const pointFrom = (crs: Crs): ((x: number, y: number) => Point) => {
  switch (crs) {
    case 'GCJ02':
      return (x, y) => rounded(unshifted([x, y]))
    case 'BD09':
      return (x, y) => rounded(unshifted(fromBaidu([x, y])))
    default:
      return (x, y) => [x, y]
  }
}

/** A whole shape; heights and whatever else follows two coordinates are dropped. */
export const geometryFrom = (geometry: Geometry, crs: Crs): Geometry => {
  const convert = pointFrom(crs)
  const ring = (positions: ReadonlyArray<ReadonlyArray<number>>) =>
    positions.map(([x = Number.NaN, y = Number.NaN]) => convert(x, y))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
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

/** There is no formula back: a first guess is corrected by what the way forth makes of it. */
const unshifted = ([x, y]: Point): Point => {
  let guess: Point = [x, y]
  for (let round = 0; round < 10; round++) {
    const there = shifted(guess)
    const [dx, dy] = [there[0] - x, there[1] - y]
    if (Math.abs(dx) < 1e-9 && Math.abs(dy) < 1e-9) break
    guess = [guess[0] - dx, guess[1] - dy]
  }
  return guess
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

const turn = (Math.PI * 3000) / 180

const fromBaidu = ([x, y]: Point): Point => {
  const [dx, dy] = [x - 0.0065, y - 0.006]
  const reach = Math.hypot(dx, dy) - 0.00002 * Math.sin(dy * turn)
  const angle = Math.atan2(dy, dx) - 0.000003 * Math.cos(dx * turn)
  return [reach * Math.cos(angle), reach * Math.sin(angle)]
}
