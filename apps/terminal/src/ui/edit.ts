/** A text being written: letters and the place among them where the next one goes. */
import type { Key } from './keys.ts'
import { clean, graphemes, oneLine } from './text.ts'

export interface Draft {
  readonly text: string
  /** Letters before the cursor, counted as people count them. */
  readonly at: number
}

export const draft = (text = ''): Draft => ({ text, at: graphemes(text).length })

/** The text after a key; `undefined` when the key means nothing to a text. `lines`: it may have several. */
export const typed = ({ text, at }: Draft, pressed: Key, lines = false): Draft | undefined => {
  const letters = graphemes(text)
  const put = (given: string): Draft => {
    const added = lines ? clean(given) : oneLine(given)
    return { text: [...letters.slice(0, at), added, ...letters.slice(at)].join(''), at: at + graphemes(added).length }
  }
  const without = (from: number, to: number): Draft => ({
    text: [...letters.slice(0, from), ...letters.slice(to)].join(''),
    at: from
  })
  switch (pressed.name) {
    case 'letter':
      return put(pressed.text)
    case 'newline':
      return lines ? put('\n') : undefined
    case 'backspace':
      return at === 0 ? { text, at } : without(at - 1, at)
    case 'delete':
      return without(at, at + 1)
    case 'left':
      return { text, at: Math.max(0, at - 1) }
    case 'right':
      return { text, at: Math.min(letters.length, at + 1) }
    case 'home':
      return { text, at: 0 }
    case 'end':
      return { text, at: letters.length }
    case 'control':
      return controlled({ text, at }, pressed.text, without)
    default:
      return undefined
  }
}

/** As in a shell: to the begin, to the end, all before, all after, the word before. */
const controlled = (
  { text, at }: Draft,
  letter: string,
  without: (from: number, to: number) => Draft
): Draft | undefined => {
  const letters = graphemes(text)
  switch (letter) {
    case 'a':
      return { text, at: 0 }
    case 'e':
      return { text, at: letters.length }
    case 'u':
      return without(0, at)
    case 'k':
      return { ...without(at, letters.length), at }
    case 'w': {
      const before = letters.slice(0, at).join('').trimEnd()
      return without(graphemes(before.replace(/\S+$/, '')).length, at)
    }
    default:
      return undefined
  }
}
