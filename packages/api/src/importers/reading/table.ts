/** What is read from any file: rows of texts under named columns, numbered as a person sees them in the sheet. */
import type { SaidFrame } from '@gezhi/domain/grid'

export type FileFormat = 'csv' | 'xlsx' | 'geojson'

export interface TableRow {
  /** Counted from 1 as a spreadsheet does, heading included; in GeoJSON the number of the feature. */
  readonly row: number
  /** One for each column, trimmed; empty where there is nothing. Dates are wall time, `2017-12-27T13:36:22`. */
  readonly cells: ReadonlyArray<string>
  /** Of a GeoJSON feature, as it came. */
  readonly geometry?: unknown
  /** What the file says of the frame of its shapes. */
  readonly frame?: SaidFrame
}

export interface Table {
  readonly format: FileFormat
  /** How the text was written; `null` where the format leaves no choice. */
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | null
  /** Names of the sheets; empty where there is but one and it has no name. */
  readonly sheets: ReadonlyArray<string>
  /** Row of the headings; 0 where columns are named by the rows themselves. */
  readonly headingRow: number
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<TableRow>
}

/** Which part of a file is meant; what is not said is guessed. */
export interface Part {
  readonly sheet?: string | undefined
  readonly headingRow?: number | undefined
}

export const rowsMax = 200_000
export const bytesMax = 10 * 1024 * 1024

// what neither a database nor a reader can do anything with
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** A text that can be kept and shown: well-formed and without control characters. */
export const printable = (text: string): string => text.toWellFormed().replaceAll(unprintable, '')

/** The same, trimmed, and without the apostrophe with which our own sheets keep a program from calculating. */
export const clean = (text: string): string => {
  const trimmed = printable(text).trim()
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed
}

/** Names for all columns: an empty heading gets its letter, one that is there twice its number. */
export const namesOf = (headings: ReadonlyArray<string>, width: number): ReadonlyArray<string> => {
  const used = new Map<string, number>()
  return Array.from({ length: Math.max(width, headings.length) }, (_, i) => {
    const heading = (headings[i] ?? '').replaceAll(/\s+/g, ' ').slice(0, 100) || letterOf(i)
    const times = (used.get(heading) ?? 0) + 1
    used.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}

/** `A`, `B` … `Z`, `AA`: the name of a column in a spreadsheet. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/**
 * The row of the headings: registers often begin with a title over all columns, so it is the first row that is filled
 * for at least half as many columns as the fullest among the first ten.
 */
export const headingIn = (rows: ReadonlyArray<ReadonlyArray<string>>): number => {
  const filled = rows.slice(0, 10).map((cells) => cells.filter((cell) => cell !== '').length)
  const fullest = Math.max(0, ...filled)
  return filled.findIndex((n) => n > 0 && n >= fullest / 2)
}
