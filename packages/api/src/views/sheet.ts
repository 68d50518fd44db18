/** Tables as files: a spreadsheet, or separated values that spreadsheet programs open as they are. No cell is ever a formula. */
import { cellOfText } from '@gezhi/domain/common'
import writeWorkbook from 'write-excel-file/node'
import { printable } from '../importers/reading/table.ts'

/** A moment is given as wall time, `2026-03-05 17:00:00`. */
export type Cell = string | number | { readonly wall: string } | null

export interface Sheet {
  readonly headings: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

export const SheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof SheetFormats)[number]

export const contentTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

/** With a byte order mark, without which spreadsheet programs take the text for another encoding. */
export const toCsv = ({ headings, rows }: Sheet): Uint8Array =>
  new TextEncoder().encode(`\ufeff${[headings, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)

export const toWorkbook = async ({ headings, rows }: Sheet): Promise<Uint8Array> => {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const widths = headings.map((value, column) => ({
    width: widthOf([value, ...rows.slice(0, 50).map((row) => row[column])])
  }))
  const body = rows.map((row) => row.map(typed))
  return writeWorkbook([heading, ...body], { columns: widths, stickyRowsCount: 1 }).toBuffer()
}

const quoted = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? cellOfText(printable(cell)) : cell.wall
}

const typed = (cell: Cell) => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: printable(cell), type: String }
  return { value: new Date(`${cell.wall.replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' }
}

/** In characters, Chinese ones twice as wide, within what is pleasant to look at. */
const widthOf = (cells: ReadonlyArray<Cell | undefined>): number => {
  const widths = cells.map((cell) => {
    if (typeof cell === 'string') return [...cell].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
    return cell !== null && typeof cell === 'object' ? 16 : 8
  })
  return Math.min(Math.max(...widths) + 2, 50)
}
