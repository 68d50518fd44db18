/** Flat geometry of closed lines, in metres east and north of the middle of the district. */

export type Spot = readonly [x: number, y: number]

/** A closed line without a repeated last point, counter-clockwise. */
export type Ring = ReadonlyArray<Spot>

/** Square metres, above zero when counter-clockwise. */
export const areaOf = (ring: Ring): number => {
  let twice = 0
  let [px, py] = ring[ring.length - 1] ?? [0, 0]
  for (const [x, y] of ring) {
    twice += px * y - x * py
    px = x
    py = y
  }
  return twice / 2
}

export const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(bx - ax, by - ay)

export const inside = (ring: Ring, x: number, y: number): boolean => {
  let within = false
  let p = ring[ring.length - 1]!
  // Called for every home of every cut: an index is several times faster here than an iterator.
  for (let i = 0; i < ring.length; i++) {
    const q = ring[i]!
    const above = q[1] > y
    if (above !== p[1] > y && x < ((p[0] - q[0]) * (y - q[1])) / (p[1] - q[1]) + q[0]) within = !within
    p = q
  }
  return within
}

/** Where the middle of the mass lies; may be outside a bent ring. */
export const centreOf = (ring: Ring): Spot => {
  let [sx, sy, twice] = [0, 0, 0]
  let [px, py] = ring[ring.length - 1] ?? [0, 0]
  for (const [x, y] of ring) {
    const cross = px * y - x * py
    sx += (px + x) * cross
    sy += (py + y) * cross
    twice += cross
    px = x
    py = y
  }
  return [sx / (3 * twice), sy / (3 * twice)]
}

/** Whether two segments touch or cross. */
export const meets = (a: Spot, b: Spot, c: Spot, d: Spot): boolean => {
  const side = (p: Spot, q: Spot, r: Spot) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 && boxesMeet(a, b, c, d)
}

const boxesMeet = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) &&
  Math.max(c[0], d[0]) >= Math.min(a[0], b[0]) &&
  Math.max(a[1], b[1]) >= Math.min(c[1], d[1]) &&
  Math.max(c[1], d[1]) >= Math.min(a[1], b[1])
