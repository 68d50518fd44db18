import { assert, describe, it } from '@effect/vitest'
import { Effect, Result } from 'effect'
import writeWorkbook from 'write-excel-file/node'
import { readFile } from '../../src/importers/reading/read-file.ts'
import { bytesMax, type Part, rowsMax } from '../../src/importers/reading/table.ts'
import { gbk } from './gbk.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array, part?: Part) => Effect.runPromise(readFile('登记表.csv', bytes, part))
const refusal = async (bytes: Uint8Array, part?: Part) => {
  const result = await Effect.runPromise(Effect.result(readFile('登记表.csv', bytes, part)))
  return Result.isFailure(result) ? `${result.failure.reason} ${result.failure.row}` : 'read'
}
const cells = async (bytes: Uint8Array) => (await read(bytes)).rows.map((row) => row.cells.join('|'))

describe('reading a file', () => {
  it.each([
    ['commas', '编号,名称\n1,甲\n'],
    ['semicolons', '编号;名称\r\n1;甲\r\n'],
    ['tabs', '编号\t名称\n1\t甲'],
    ['a byte order mark', '\ufeff编号,名称\n1,甲'],
    ['quotes that hide separators', '"编号","名称"\n"1","甲"']
  ])('takes %s', async (_, text) => {
    const table = await read(utf8(text))
    assert.deepStrictEqual(table.columns, ['编号', '名称'])
    assert.deepStrictEqual(table.rows, [{ row: 2, cells: ['1', '甲'] }])
    assert.strictEqual(table.encoding, 'utf-8')
  })

  it('takes GBK, as old offices write it', async () => {
    const table = await read(gbk('编号,名称\n1,暴露垃圾\n'))
    assert.strictEqual(table.encoding, 'gb18030')
    assert.deepStrictEqual(table.columns, ['编号', '名称'])
    assert.deepStrictEqual(table.rows[0]?.cells, ['1', '暴露垃圾'])
  })

  it('takes UTF-16, as spreadsheets write "Unicode text"', async () => {
    const table = await read(new Uint8Array(Buffer.from('\ufeff编号\t名称\n1\t甲', 'utf16le')))
    assert.strictEqual(table.encoding, 'utf-16le')
    assert.deepStrictEqual(table.rows[0]?.cells, ['1', '甲'])
  })

  it('numbers rows as a person sees them, with empty rows and cells of several lines', async () => {
    const table = await read(utf8('编号,说明\n1,"两\n行"\n\n,\n4,丁\n'))
    assert.deepStrictEqual(
      table.rows.map(({ row }) => row),
      [2, 5]
    )
  })

  it('finds the headings below a title', async () => {
    const table = await read(utf8('春水区网格员花名册,,,\n制表：某科,,,\n姓名,电话,岗位,网格\n张三,1,网格员,0101\n'))
    assert.strictEqual(table.headingRow, 3)
    assert.deepStrictEqual(table.columns, ['姓名', '电话', '岗位', '网格'])
    assert.strictEqual(table.rows[0]?.row, 4)
  })

  it('takes the row that it is told for the headings', async () => {
    const table = await read(utf8('a,b\nc,d\n1,2\n'), { headingRow: 2 })
    assert.deepStrictEqual([table.columns, table.rows[0]?.row], [['c', 'd'], 3])
  })

  it('names columns without a heading by their letter and tells equal ones apart', async () => {
    const table = await read(utf8('名称,,名称\n甲,乙,丙,丁\n'))
    assert.deepStrictEqual(table.columns, ['名称', 'B', '名称 (2)', 'D'])
  })

  it('reads a spreadsheet, dates as the wall time that they show', async () => {
    const bytes = await writeWorkbook([
      ['编号', '时间', '是否'],
      [1, { value: new Date('2019-02-28T11:25:05Z'), type: Date, format: 'yyyy/m/d hh:mm:ss' }, true],
      ['=1+1', null, null]
    ]).toBuffer()
    const table = await read(bytes)
    assert.strictEqual(table.format, 'xlsx')
    assert.deepStrictEqual(
      table.rows.map(({ row, cells }) => [row, ...cells]),
      [
        [2, '1', '2019-02-28T11:25:05', 'true'],
        [3, '=1+1', '', '']
      ]
    )
  })

  it('reads the sheet that is asked for, and says when there is none of the name', async () => {
    const bytes = await writeWorkbook([
      { data: [['a'], ['1']], sheet: '一月' },
      { data: [['b'], ['2']], sheet: '二月' }
    ]).toBuffer()
    assert.deepStrictEqual((await read(bytes, { sheet: '二月' })).columns, ['b'])
    assert.deepStrictEqual((await read(bytes)).sheets, ['一月', '二月'])
    assert.strictEqual(await refusal(bytes, { sheet: '三月' }), 'noSuchSheet null')
  })

  it('reads features with their properties', async () => {
    const point = { type: 'Point', coordinates: [1, 2] }
    const table = await read(
      utf8(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            { type: 'Feature', properties: { code: 7, name: ' 甲 ' }, geometry: point },
            { type: 'Feature', properties: { name: '乙\u0000', parent: null }, geometry: null }
          ]
        })
      )
    )
    assert.deepStrictEqual(table.columns, ['code', 'name', 'parent'])
    assert.deepStrictEqual(table.rows, [
      { row: 1, cells: ['7', '甲', ''], geometry: point },
      { row: 2, cells: ['', '乙', ''], geometry: null }
    ])
  })

  it('goes by what is in a file, not by its name', async () => {
    const bytes = await writeWorkbook([['a'], ['1']]).toBuffer()
    assert.strictEqual((await read(bytes)).format, 'xlsx')
    assert.strictEqual(
      (await read(utf8('{"type":"FeatureCollection","features":[{"type":"Feature"}]}'))).format,
      'geojson'
    )
  })

  it('gives back what our own sheets kept from being calculated', async () => {
    assert.deepStrictEqual(await cells(utf8("名称\n'=1+1\n'甲'\n")), ['=1+1', "'甲'"])
  })

  it.each([
    ['nothing', utf8(''), 'empty null'],
    ['headings alone', utf8('编号,名称\n\n'), 'empty null'],
    ['no features', utf8('{"type":"FeatureCollection","features":[]}'), 'empty null'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xd8]), 'format null'],
    ['a page that pretends to be a spreadsheet', utf8('<html><table></table></html>'), 'format null'],
    ['JSON of another kind', utf8('{"a":1}'), 'format null'],
    ['JSON that breaks off', utf8('{"type":"FeatureCollection","feat'), 'damaged null'],
    ['a workbook of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oldExcel null'],
    ['half a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'damaged null'],
    ['letters of no encoding', new Uint8Array([0x61, 0xff, 0xff, 0x2c, 0x62]), 'encoding null'],
    ['a quote that never ends', utf8('a,b\n1,2\n3,"4\n5,6\n'), 'damaged 3']
  ])('refuses %s', async (_, bytes, expected) => {
    assert.strictEqual(await refusal(bytes), expected)
  })

  it('refuses more rows than it would show', async () => {
    assert.strictEqual(await refusal(utf8(`a\n${'1\n'.repeat(rowsMax)}`)), 'read')
    assert.strictEqual(await refusal(utf8(`a\n${'1\n'.repeat(rowsMax + 1)}`)), `tooManyRows ${rowsMax}`)
  })

  it('refuses an archive that says it is larger inside than any register', async () => {
    const bytes = Buffer.from(await writeWorkbook([['a'], ['1']]).toBuffer())
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(0xfffffff0, entry + 24)
    assert.strictEqual(await refusal(bytes), 'damaged null')
  })

  it('keeps rare characters whole, wherever a slice ends', async () => {
    const text = `a\n${'𠮷'.repeat(bytesMax / 40)}\n`
    const [row] = await cells(utf8(text))
    assert.isTrue(row === '𠮷'.repeat(bytesMax / 40))
  })
})
