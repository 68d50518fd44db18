/** Draws borders together that mean the same line and were surveyed twice: later shapes follow the corners of earlier ones. */
import { boxCells, eachNear } from './box-cells.ts'
import { type Boundary, metresPerDegree, partsOf, type Ring } from './geometry.ts'
import type { Point } from './point.ts'

interface Corner {
  readonly at: Point
  readonly shape: number
}

/**
 * Corners within `metres` of a corner of an earlier shape become that corner, and edges go through the corners of other
 * shapes that are as near. Shapes may cross themselves afterwards where they are finer than that.
 */
export const weld = (shapes: ReadonlyArray<Boundary>, metres: number): ReadonlyArray<Boundary> => {
  const first = shapes[0] === undefined ? undefined : partsOf(shapes[0])[0]?.[0]?.[0]
  if (first === undefined) return shapes
  const [east, north] = metresPerDegree(first[1])
  const [across, along] = [metres / east, metres / north]
  const apart = (a: Point, b: Point) => Math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * north)
  const around = ([x, y]: Point) => [x - across, y - along, x + across, y + along] as const

  const all = shapes.flatMap((boundary, shape) =>
    partsOf(boundary)
      .flat(2)
      .map((at): Corner => ({ at, shape }))
  )
  const cells = boxCells(Float64Array.from(all.flatMap(({ at: [x, y] }) => [x, y, x, y])))
  const nearest = (at: Point, fits: (corner: Corner) => boolean): Point => {
    let found: { readonly at: Point; readonly far: number } = { at, far: metres }
    eachNear(cells, around(at), (i) => {
      const corner = all[i]!
      const far = fits(corner) ? apart(corner.at, at) : metres
      if (far < found.far) found = { at: corner.at, far }
    })
    return found.at
  }
  const through = (a: Point, b: Point, shape: number): ReadonlyArray<Point> => {
    const [dx, dy] = [(b[0] - a[0]) * east, (b[1] - a[1]) * north]
    const length = Math.hypot(dx, dy)
    if (length === 0) return []
    const found = new Map<string, { readonly at: Point; readonly share: number }>()
    const box = [Math.min(a[0], b[0]) - across, Math.min(a[1], b[1]) - along] as const
    eachNear(cells, [...box, Math.max(a[0], b[0]) + across, Math.max(a[1], b[1]) + along], (i) => {
      const { at, shape: other } = all[i]!
      if (other === shape) return
      const [px, py] = [(at[0] - a[0]) * east, (at[1] - a[1]) * north]
      const share = (px * dx + py * dy) / (length * length)
      if (share <= 0 || share >= 1 || Math.abs(px * dy - py * dx) > metres * length) return
      if (apart(at, a) > metres && apart(at, b) > metres) found.set(String(at), { at, share })
    })
    return [...found.values()].sort((one, other) => one.share - other.share).map(({ at }) => at)
  }
  return shapes.map((boundary, shape) => {
    const ring = (points: Ring): Ring => {
      const moved = points.map((at) => nearest(at, (corner) => corner.shape < shape))
      return moved.flatMap((at, i) => (i === 0 ? [at] : [...through(moved[i - 1]!, at, shape), at]))
    }
    return { type: 'MultiPolygon', coordinates: partsOf(boundary).map((part) => part.map(ring)) }
  })
}
