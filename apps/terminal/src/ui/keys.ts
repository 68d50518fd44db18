/** Keys as the screens know them, one at a time even where several came in one piece. */
import type { Key as InkKey } from 'ink'
import { graphemes } from './text.ts'

export type KeyName =
  | 'letter'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'newline'
  | 'escape'
  | 'tab'
  | 'backtab'
  | 'backspace'
  | 'delete'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'control'

export interface Key {
  readonly name: KeyName
  /** What was typed, for letters; the letter held with Ctrl, for `control`. Pasted text is one letter, however long. */
  readonly text: string
}

const named = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  return: 'enter',
  escape: 'escape',
  backspace: 'backspace',
  delete: 'delete',
  pageUp: 'pageUp',
  pageDown: 'pageDown',
  home: 'home',
  end: 'end'
} as const satisfies Partial<Record<keyof InkKey, KeyName>>

export const key = (name: KeyName, text = ''): Key => ({ name, text })

/** Somebody types faster than the program reads: `jj`, `j⏎` and the like come as one text. */
export const keysOf = (input: string, pressed: InkKey): ReadonlyArray<Key> => {
  if (pressed.eventType === 'release') return []
  if (pressed.tab) return [key(pressed.shift ? 'backtab' : 'tab')]
  if (pressed.return && pressed.meta) return [key('newline')]
  if (pressed.escape && pressed.meta) return [key('escape'), key('escape')]
  for (const [flag, name] of Object.entries(named)) if (pressed[flag as keyof typeof named]) return [key(name)]
  if (pressed.ctrl) return [...(pressed.meta ? [key('escape')] : []), key('control', input)]
  // Escape and a letter in one piece look like the letter held with Alt, which has no meaning here
  if (pressed.meta) return [key('escape'), ...graphemes(input).flatMap(keyOfLetter)]
  return graphemes(input).flatMap(keyOfLetter)
}

const keyOfLetter = (letter: string): ReadonlyArray<Key> => {
  switch (letter) {
    case '\r':
    case '\r\n':
      return [key('enter')]
    case '\n':
      return [key('newline')]
    case '\t':
      return [key('tab')]
    case '\u007f':
    case '\b':
      return [key('backspace')]
    default:
      return letter < ' ' ? controlKey(letter) : [key('letter', letter)]
  }
}

/** Held with Ctrl, `a` is 1 and so on; the codes beyond `z` mean nothing here. */
const controlKey = (code: string): ReadonlyArray<Key> => {
  const letter = String.fromCharCode(code.charCodeAt(0) + 96)
  return /[a-z]/.test(letter) ? [key('control', letter)] : []
}
