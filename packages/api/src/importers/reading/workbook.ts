/** Spreadsheets (.xlsx): the names of the sheets and the rows of one. */
import readWorkbook from 'read-excel-file/node'
import { clean } from './table.ts'

/** A zip archive says how large its parts are when unpacked; more than this is no register. */
const unpackedMax = 200 * 1024 * 1024

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** The format of Excel before 2007. */
export const isOldExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

export interface Sheet {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** `null` when it can't be read. */
export const readSheets = async (bytes: Uint8Array): Promise<ReadonlyArray<Sheet> | null> => {
  if (unpackedSize(bytes) > unpackedMax) return null
  try {
    const sheets = await readWorkbook(Buffer.from(bytes), { trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }))
  } catch {
    return null
  }
}

/** What a cell says as text. A date has no time zone in a spreadsheet: it is kept as the wall time that it shows. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return clean(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19)
  return value === null || value === undefined ? '' : String(value)
}

/** Sum of the sizes in the archive's table of contents; infinite when there is none. */
const unpackedSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - 22
  let end = last
  while (end >= 0 && end > last - 65_536 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return Number.POSITIVE_INFINITY
  let at = view.getUint32(end + 16, true)
  let sum = 0
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
