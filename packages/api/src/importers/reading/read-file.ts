/** Reads a file by what is in it, whatever its name says: spreadsheet, GeoJSON or separated values. */
import { Effect, Result } from 'effect'
import { UnreadableFile } from '../refusals.ts'
import { readFeatures } from './geojson.ts'
import { headingIn, namesOf, type Part, rowsMax, type Table, type TableRow } from './table.ts'
import { decodeText, separate } from './text-file.ts'
import { isOldExcel, isZip, readSheets } from './workbook.ts'

/** The rows of a file, those without anything in them left out. Refuses what it can't read, with the reason. */
export const readFile = Effect.fnUntraced(function* (
  fileName: string,
  bytes: Uint8Array,
  part: Part = {}
): Effect.fn.Return<Table, UnreadableFile> {
  const unreadable = (reason: UnreadableFile['reason'], row: number | null = null) =>
    new UnreadableFile({ fileName, reason, row })
  if (bytes.length === 0) return yield* unreadable('empty')
  if (isOldExcel(bytes)) return yield* unreadable('oldExcel')

  if (isZip(bytes)) {
    const sheets = yield* Effect.promise(() => readSheets(bytes))
    if (sheets === null) return yield* unreadable('damaged')
    const sheet = part.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === part.sheet)
    if (sheet === undefined) return yield* unreadable(part.sheet === undefined ? 'empty' : 'noSuchSheet')
    const named = { format: 'xlsx', encoding: null, sheets: sheets.map(({ name }) => name) } as const
    return yield* Effect.fromResult(tableOf(named, sheet.rows, part, unreadable))
  }

  const decoded = decodeText(bytes)
  if (decoded === null) return yield* unreadable(looksBinary(bytes) ? 'format' : 'encoding')
  const { text, encoding } = decoded
  // pages that pretend to be spreadsheets, and the like
  if (/^\s*</.test(text)) return yield* unreadable('format')
  if (/^\s*[{[]/.test(text)) {
    const json = parsed(text)
    if (json === undefined) return yield* unreadable('damaged')
    const features = readFeatures(json)
    if (features === null) return yield* unreadable('format')
    if (features.rows.length === 0) return yield* unreadable('empty')
    if (features.rows.length > rowsMax) return yield* unreadable('tooManyRows', rowsMax)
    return { format: 'geojson', encoding, sheets: [], headingRow: 0, ...features }
  }
  const rows = yield* Effect.promise(() => separate(text))
  if ('reason' in rows) return yield* unreadable(rows.reason, rows.row)
  return yield* Effect.fromResult(tableOf({ format: 'csv', encoding, sheets: [] }, rows, part, unreadable))
})

/** The rows under the headings. */
const tableOf = (
  file: Pick<Table, 'format' | 'encoding' | 'sheets'>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  { headingRow }: Part,
  unreadable: (reason: UnreadableFile['reason'], row?: number | null) => UnreadableFile
): Result.Result<Table, UnreadableFile> => {
  const heading = headingRow === undefined ? headingIn(rows) : headingRow - 1
  const headings = rows[heading]
  if (headings === undefined) return Result.fail(unreadable('empty'))
  const filled: Array<TableRow> = []
  let width = headings.length
  for (const [i, cells] of rows.entries()) {
    if (i <= heading || cells.every((cell) => cell === '')) continue
    filled.push({ row: i + 1, cells })
    if (cells.length > width) width = cells.length
  }
  if (filled.length > rowsMax) return Result.fail(unreadable('tooManyRows', rowsMax))
  if (filled.length === 0) return Result.fail(unreadable('empty'))
  return Result.succeed({ ...file, headingRow: heading + 1, columns: namesOf(headings, width), rows: filled })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Control characters in plenty: a picture, a program, an archive. */
const looksBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 1_000).some((byte) => byte < 9 || (byte > 13 && byte < 27))
