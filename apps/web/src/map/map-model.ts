/** What a map shows, as plain data; and the little geometry that showing it takes. No drawing here. */
import { labelPoint } from '@gezhi/domain/grid'

export type Position = readonly [longitude: number, latitude: number]

export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: ReadonlyArray<ReadonlyArray<Position>> }
  | { readonly type: 'MultiPolygon'; readonly coordinates: ReadonlyArray<ReadonlyArray<ReadonlyArray<Position>>> }

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

/** A piece of ground: a unit. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly geometry: Geometry
  /** A CSS colour for a chosen figure; paper when absent. */
  readonly fill?: string | undefined
  /** Drawn with a stronger edge: the unit above the others. */
  readonly frame?: boolean | undefined
  /** Lies on top of others, as a school does: a dashed edge and no ground of its own. */
  readonly special?: boolean | undefined
  /** Ground on which something is wrong, drawn over the units. */
  readonly fault?: boolean | undefined
  /** Under the name: the figure that the colour stands for. */
  readonly note?: string | undefined
}

/** A thing at a place. The tone is a clock's: it has a shape of its own as well as a colour. */
export interface Dot {
  readonly id: string
  readonly title: string
  readonly at: Position
  readonly tone: 'calm' | 'near' | 'over' | 'none'
}

export const tones = ['calm', 'near', 'over', 'none'] as const satisfies ReadonlyArray<Dot['tone']>

/** What the camera looks at. */
export type View = { readonly box: Box } | { readonly at: Position; readonly zoom: number }

const positionsOf = (geometry: Geometry): ReadonlyArray<Position> =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)

/** The box around areas; `undefined` around nothing. */
export const boxOf = (areas: ReadonlyArray<Pick<Area, 'geometry'>>): Box | undefined => {
  const positions = areas.flatMap(({ geometry }) => positionsOf(geometry))
  if (positions.length === 0) return undefined
  return positions.reduce<Box>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y)
    ],
    [180, 90, -180, -90]
  )
}

/** GeoJSON as the library wants it: its own, mutable types. */
export const areasAsData = (areas: ReadonlyArray<Area>) => ({
  type: 'FeatureCollection' as const,
  features: areas.map(({ id, name, geometry, fill, frame, special, fault, note = '' }) => ({
    type: 'Feature' as const,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((part) =>
        part.map((ring) => ring.map(([x, y]) => [x, y]))
      )
    },
    properties: {
      id,
      name,
      note,
      frame: frame === true,
      special: special === true,
      fault: fault === true,
      ...(fill !== undefined && { fill })
    }
  }))
})

/** One place for each name: a shape that reaches over several tiles would be named on each of them. */
export const namesAsData = (areas: ReadonlyArray<Area>) => ({
  type: 'FeatureCollection' as const,
  features: areas
    .filter(({ frame }) => frame !== true)
    .map(({ name, note = '', geometry }) => {
      const [x, y] = labelPoint(geometry)
      return {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [x, y] },
        properties: { name, note }
      }
    })
})

export const dotsAsData = (dots: ReadonlyArray<Dot>) => ({
  type: 'FeatureCollection' as const,
  features: dots.map(({ id, title, at, tone }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [at[0], at[1]] },
    properties: { id, title, tone }
  }))
})
