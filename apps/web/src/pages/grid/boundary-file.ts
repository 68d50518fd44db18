/** Reads the areas of a GeoJSON file that somebody picked. */
import { Geometry } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import type { Geometry as Shape } from '../../map/map-model.ts'

const isGeometry = Schema.is(Geometry)

/** All areas in a text, whatever they are wrapped in; empty where there is none. Heights are dropped. */
export const areasIn = (text: string): ReadonlyArray<Shape> => {
  try {
    return shapesOf(JSON.parse(text))
  } catch {
    return []
  }
}

const shapesOf = (value: unknown): ReadonlyArray<Shape> => {
  if (typeof value !== 'object' || value === null) return []
  if ('features' in value && Array.isArray(value.features)) return value.features.flatMap(shapesOf)
  if ('geometries' in value && Array.isArray(value.geometries)) return value.geometries.flatMap(shapesOf)
  if ('geometry' in value) return shapesOf(value.geometry)
  return isGeometry(value) ? [flat(value)] : []
}

const flat = (geometry: Geometry): Shape => {
  const ring = (positions: ReadonlyArray<ReadonlyArray<number>>) =>
    positions.map(([x = Number.NaN, y = Number.NaN]) => [x, y] as const)
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
}
