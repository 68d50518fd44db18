import { cellOfText } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'

describe('a text in a table of separated values', () => {
  it('is never a formula, in any of the signs that spreadsheets know', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) {
      expect(cellOfText(`${sign}SUM(A1)`)).toBe(`'${sign}SUM(A1)`)
    }
    expect(cellOfText('\n=1')).toBe('"\'\n=1"')
  })

  it('stays one cell whatever is in it, and as it is when nothing is to fear', () => {
    expect(cellOfText('一栋, "二"单元\r\n三层')).toBe('"一栋, ""二""单元\r\n三层"')
    expect(cellOfText('第一网格 = 1 栋')).toBe('第一网格 = 1 栋')
  })
})
