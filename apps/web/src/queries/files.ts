/** Addresses of files that the server makes on demand. */
import type { Narrow, Order } from './types.ts'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportAddress = (
  format: ExportFormat,
  {
    narrow,
    order,
    columns
  }: { readonly narrow: Narrow; readonly order: Order; readonly columns: ReadonlyArray<string> }
): string => {
  const query = new URLSearchParams({ input: JSON.stringify({ ...narrow, order }), columns: columns.join(',') })
  return `/files/issues.${format}?${query}`
}
