/** Text files with separated values: in which encoding, by which separator, and the rows of it. */
import { setImmediate as breath } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { clean, rowsMax, type Table } from './table.ts'

export type Encoding = Exclude<Table['encoding'], null>

/** `null` for what is text in none of the encodings that registers come in: GBK and GB2312 are parts of GB 18030. */
export const decodeText = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null => {
  const mark = [...bytes.subarray(0, 2)].join()
  const candidates: ReadonlyArray<Encoding> =
    mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of candidates) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // nobody writes NUL into a register: it is no text at all
      return text.includes('\0') ? null : { text, encoding }
    } catch {
      // the next one
    }
  }
  return null
}

export type Broken = { readonly reason: 'damaged' | 'tooManyRows'; readonly row: number | null }

/** All rows with their cells, empty rows too, so that their numbers are those of the sheet. */
export const separate = async (text: string): Promise<ReadonlyArray<ReadonlyArray<string>> | Broken> => {
  const parser = parse({
    delimiter: separatorOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
    // a quote inside a bare field is a quote, as in 3" pipe
    relax_quotes: true,
    max_record_size: 2_000_000
  })
  const rows: Array<ReadonlyArray<string>> = []
  let failure: unknown = null
  parser.on('error', (error) => {
    failure = error
  })
  parser.on('data', (cells: ReadonlyArray<string>) => {
    rows.push(cells.map(clean))
  })
  // in slices: nobody else should have to wait for a large file
  for (let at = 0; at < text.length && failure === null && rows.length <= rowsMax + 10; ) {
    const end = endOfSlice(text, at + sliceLength)
    parser.write(text.slice(at, end))
    at = end
    await breath()
  }
  if (failure === null && rows.length <= rowsMax + 10) {
    await new Promise<void>((done) => {
      parser.once('end', done)
      parser.once('error', () => done())
      parser.end()
    })
  }
  parser.destroy()
  if (failure !== null) {
    return { reason: 'damaged', row: failure instanceof CsvError ? rows.length + 1 : null }
  }
  return rows.length > rowsMax + 10 ? { reason: 'tooManyRows', row: rowsMax } : rows
}

const sliceLength = 256 * 1024

/** Not between the halves of a rare character. */
const endOfSlice = (text: string, end: number): number => {
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before < 0xdc00 ? end + 1 : end
}

/** The separator that is there most often outside of quotes, in the first lines that have any. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = [',', ';', '\t'].map((separator) => ({ separator, n: head.split(separator).length }))
  return counts.reduce((most, one) => (one.n > most.n ? one : most)).separator
}
