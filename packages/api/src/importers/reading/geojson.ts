/** GeoJSON: features as rows, their properties as columns. */
import { frameIn } from '@gezhi/domain/grid'
import { Predicate } from 'effect'
import { clean, type TableRow } from './table.ts'

export interface Features {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<TableRow>
}

/** `null` when it is JSON of some other kind. */
export const readFeatures = (json: unknown): Features | null => {
  if (!Predicate.isObject(json)) return null
  const features = json.type === 'Feature' ? [json] : json.features
  if (!Array.isArray(features)) return null
  const around = frameIn(json.crs)
  const columns = new Map<string, number>()
  const read = features.map((feature: unknown, i) => {
    const { properties, geometry, crs } = Predicate.isObject(feature) ? feature : {}
    const named = Predicate.isObject(properties) ? Object.entries(properties) : []
    for (const [name] of named) if (!columns.has(name)) columns.set(name, columns.size)
    return { row: i + 1, named, geometry, frame: frameIn(crs) ?? around }
  })
  return {
    columns: [...columns.keys()],
    rows: read.map(({ row, named, geometry, frame }) => {
      const cells = new Array<string>(columns.size).fill('')
      for (const [name, value] of named) cells[columns.get(name) ?? 0] = textOf(value)
      return { row, cells, geometry, ...(frame !== null && { frame }) }
    })
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return clean(typeof value === 'object' ? JSON.stringify(value) : String(value))
}
