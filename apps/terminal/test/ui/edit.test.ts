import { describe, expect, it } from 'vitest'
import { type Draft, draft, typed } from '../../src/ui/edit.ts'
import { type Key, key } from '../../src/ui/keys.ts'

const after = (begin: Draft, ...keys: ReadonlyArray<Key>): Draft =>
  keys.reduce((text, pressed) => typed(text, pressed, true) ?? text, begin)
const letters = (text: string) => [...text].map((letter) => key('letter', letter))
const left = key('left')

describe('writing a text', () => {
  it('puts letters where the cursor is', () => {
    expect(after(draft('路不亮'), left, left, ...letters('灯'))).toEqual({ text: '路灯不亮', at: 2 })
  })

  it('takes letters away before and after it, whole ones', () => {
    expect(after(draft('灯👩‍🔧'), key('backspace'))).toEqual({ text: '灯', at: 1 })
    expect(after(draft('灯👩‍🔧'), key('home'), key('delete'))).toEqual({ text: '👩‍🔧', at: 0 })
    expect(after(draft(), key('backspace'))).toEqual({ text: '', at: 0 })
  })

  it('takes what was pasted in one piece, with lines only where there may be some', () => {
    expect(typed(draft(), key('letter', '一\r\n二'), true)).toEqual({ text: '一\n二', at: 3 })
    expect(typed(draft(), key('letter', '一\r\n二'))).toEqual({ text: '一 二', at: 3 })
  })

  it('knows the keys of a shell', () => {
    const control = (letter: string) => key('control', letter)
    expect(after(draft('one two'), control('w'))).toEqual({ text: 'one ', at: 4 })
    expect(after(draft('one two'), left, left, left, control('u'))).toEqual({ text: 'two', at: 0 })
    expect(after(draft('one two'), control('a'), control('k'))).toEqual({ text: '', at: 0 })
  })
})
