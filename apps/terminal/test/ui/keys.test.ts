import type { Key as InkKey } from 'ink'
import { describe, expect, it } from 'vitest'
import { keysOf } from '../../src/ui/keys.ts'

const none: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false
}
const names = (input: string, pressed: Partial<InkKey> = {}) =>
  keysOf(input, { ...none, ...pressed }).map(({ name, text }) => `${name}${text === '' ? '' : `:${text}`}`)

describe('keys come one at a time', () => {
  it('even where several arrived in one piece', () => {
    expect(names('jj\r')).toEqual(['letter:j', 'letter:j', 'enter'])
    expect(names('路灯\t')).toEqual(['letter:路', 'letter:灯', 'tab'])
  })

  it('Escape and a letter that came together are both heard', () => {
    expect(names('q', { meta: true })).toEqual(['escape', 'letter:q'])
    expect(names('', { escape: true, meta: true })).toEqual(['escape', 'escape'])
    expect(names('s', { ctrl: true, meta: true })).toEqual(['escape', 'control:s'])
  })

  it('Ctrl+J and Alt+Enter begin a new line, Enter does not', () => {
    expect(names('\n')).toEqual(['newline'])
    expect(names('\r', { return: true, meta: true })).toEqual(['newline'])
    expect(names('\r', { return: true })).toEqual(['enter'])
  })

  it('a letter held with Ctrl is told from the letter, alone or behind others', () => {
    expect(names('s', { ctrl: true })).toEqual(['control:s'])
    expect(names('好\r\u0013')).toEqual(['letter:好', 'enter', 'control:s'])
  })

  it('a key that is let go, and control characters without a meaning, are none', () => {
    expect(names('j', { eventType: 'release' })).toEqual([])
    expect(names('\u001f')).toEqual([])
  })
})
