import { describe, expect, it } from 'vitest'
import { clean, cut, fit, graphemes, oneLine, width, wrap } from '../../src/ui/text.ts'

describe('a text on a terminal', () => {
  it('takes two columns for a Chinese character, one for a Latin letter, two for a face', () => {
    expect(width('路灯')).toBe(4)
    expect(width('A3 栋')).toBe(5)
    expect(width('👩‍🔧')).toBe(2)
    expect(width('́e')).toBe(1)
  })

  it('is cut before a character that would stick out, never through it', () => {
    expect(cut('路灯不亮', 8)).toBe('路灯不亮')
    expect(cut('路灯不亮', 7)).toBe('路灯不…')
    expect(cut('路灯不亮', 6)).toBe('路灯…')
    expect(width(cut('路灯不亮', 6))).toBeLessThanOrEqual(6)
  })

  it('fills its column exactly, to the left or to the right', () => {
    expect(fit('路灯', 6)).toBe('路灯  ')
    expect(fit('路灯', 6, 'right')).toBe('  路灯')
    for (const columns of [0, 1, 2, 3, 5, 9]) expect(width(fit('三号楼 3F 路灯不亮', columns))).toBe(columns)
  })

  it('cannot command the terminal: escapes, bells and turning marks are gone', () => {
    expect(clean('红\u001b[31m字\u0007\u202e反\u009b2J')).toBe('红[31m字反2J')
    expect(oneLine('一\r\n  二\t三')).toBe('一 二  三')
  })

  it('keeps letters that belong together together', () => {
    expect(graphemes('a👩‍🔧é')).toEqual(['a', '👩‍🔧', 'é'])
  })
})

describe('a paragraph', () => {
  it('breaks Chinese anywhere but before a closing mark', () => {
    expect(wrap('楼道灯坏了，晚上看不见。', 10)).toEqual(['楼道灯坏', '了，晚上看', '不见。'])
  })

  it('keeps Latin words and numbers whole where they fit', () => {
    expect(wrap('the lamp at No.12 is out', 10)).toEqual(['the lamp', 'at No.12', 'is out'])
    expect(wrap('编号 A-1023 的灯', 8)).toEqual(['编号', 'A-1023', '的灯'])
  })

  it('breaks a word that is wider than the line, and keeps blank lines', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrap('一\n\n二', 10)).toEqual(['一', '', '二'])
  })

  it('never makes a line wider than asked, whatever is in it', () => {
    const text =
      '热线来电：麓语名邸5幢（东侧）供暖开始三天了，“整个单元”都没热！See http://example.test/a/very/long/path?x=1 。'
    for (const columns of [2, 3, 5, 8, 13, 21, 40]) {
      for (const line of wrap(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns)
    }
  })
})
