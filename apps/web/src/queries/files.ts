/** Addresses of files that the server makes on demand. */
import type { UnitId } from '@gezhi/domain/common'
import type { Crs } from '@gezhi/domain/grid'
import { locale } from '../words.ts'
import type { Narrow, Order } from './types.ts'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Columns of the screen under the names that files have for them; time left is a moment and a light there. */
const named: Readonly<Record<string, ReadonlyArray<string>>> = { clock: ['stepDue', 'light'], promise: ['promiseDue'] }

/** The list as it is on the screen: the same filters, the same order, the same columns in the same turn. */
export const exportAddress = (
  format: ExportFormat,
  {
    narrow,
    order,
    columns
  }: { readonly narrow: Narrow; readonly order: Order; readonly columns: ReadonlyArray<string> }
): string => {
  const query = { ...narrow, order, columns: columns.flatMap((column) => named[column] ?? [column]) }
  return `/files/issues.${format}?${new URLSearchParams({ query: JSON.stringify(query), locale: locale() })}`
}

/** Where the boundaries of a unit and all below it can be had as a file. */
export const boundaryFile = (unitId: UnitId, format: 'geojson' | 'csv', crs: Crs): string =>
  `/files/boundaries.${format}?${new URLSearchParams({ unitId, crs, locale: locale() })}`
