/** What a pointer means near the shapes around: their corner, else their edge, to the last digit, so that neighbours share their border. */
import type { Geometry, Position } from './map-model.ts'

export interface Snap {
  readonly at: Position
  readonly on: 'corner' | 'edge' | null
}

/** Finds for a place, and how far around it a pointer reaches in degrees to the east and to the north. */
export type Snapper = (at: Position, reach: readonly [east: number, north: number]) => Snap

export const snapperOf = (shapes: ReadonlyArray<Geometry>): Snapper => {
  const rings = shapes.flatMap((shape) => (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()))
  return (at, [east, north]) => {
    let corner: Position | undefined
    let edge: Position | undefined
    let [toCorner, toEdge] = [1, 1]
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1], ring[i]]
        if (a === undefined || b === undefined) continue
        const [ax, ay] = [(a[0] - at[0]) / east, (a[1] - at[1]) / north]
        const [bx, by] = [(b[0] - at[0]) / east, (b[1] - at[1]) / north]
        const far = Math.hypot(bx, by)
        if (far < toCorner) {
          toCorner = far
          corner = b
        }
        const [dx, dy] = [bx - ax, by - ay]
        const length = dx * dx + dy * dy
        const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
        const beside = Math.hypot(ax + share * dx, ay + share * dy)
        if (beside < toEdge) {
          toEdge = beside
          edge = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
        }
      }
    }
    if (corner !== undefined) return { at: corner, on: 'corner' }
    return edge === undefined ? { at, on: null } : { at: edge, on: 'edge' }
  }
}
