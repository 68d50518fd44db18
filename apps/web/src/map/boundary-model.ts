/** What is drawn of a boundary that is being drawn, as GeoJSON for the map library. */
import { type Corner, cornersOf, type Draft, middlesOf, sameCorner } from './boundary-draft.ts'
import type { Position } from './map-model.ts'
import type { Snap } from './snap.ts'

const point = (at: Position) => ({ type: 'Point' as const, coordinates: [at[0], at[1]] })

const lineOf = (corners: ReadonlyArray<Position>) => corners.map(([x, y]) => [x, y])

/** The enclosed ground, and the line of what is not closed yet. */
export const shapeAsData = ({ parts, open }: Draft) => ({
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: parts.map((rings) =>
          rings.map((ring) => lineOf(ring[0] === undefined ? ring : [...ring, ring[0]]))
        )
      }
    },
    ...(open !== null && open.length > 1
      ? [
          {
            type: 'Feature' as const,
            properties: { open: true },
            geometry: { type: 'LineString' as const, coordinates: lineOf(open) }
          }
        ]
      : [])
  ]
})

/** `closes`: pressing the first corner closes the ring, so it stands out. */
export const cornersAsData = (draft: Draft, chosen: Corner | undefined, closes: boolean) => ({
  type: 'FeatureCollection' as const,
  features: [
    ...middlesOf(draft).map(({ at, ...corner }) => ({
      type: 'Feature' as const,
      properties: { ...corner, kind: 'middle' },
      geometry: point(at)
    })),
    ...cornersOf(draft).map(({ at, ...corner }) => ({
      type: 'Feature' as const,
      properties: {
        ...corner,
        kind: 'corner',
        chosen: sameCorner(corner, chosen),
        first: closes && corner.part < 0 && corner.index === 0
      },
      geometry: point(at)
    }))
  ]
})

/** Where the pointer has caught something. */
export const snapAsData = (snap: Snap | undefined) => ({
  type: 'FeatureCollection' as const,
  features:
    snap === undefined || snap.on === null
      ? []
      : [{ type: 'Feature' as const, properties: { on: snap.on }, geometry: point(snap.at) }]
})
