/** Moving through a list: which row is meant, and which are in view. */
import type { Key } from './keys.ts'

/** Where a key leads in a list of `length` rows with `page` in view; `undefined` when the key does not move. */
export const moved = (at: number, pressed: Key, length: number, page: number): number | undefined => {
  const to = target(at, pressed, length, page)
  return to === undefined ? undefined : Math.max(0, Math.min(length - 1, to))
}

const target = (at: number, { name, text }: Key, length: number, page: number): number | undefined => {
  if (name === 'down' || (name === 'letter' && text === 'j')) return at + 1
  if (name === 'up' || (name === 'letter' && text === 'k')) return at - 1
  if (name === 'pageDown' || (name === 'letter' && text === ' ') || (name === 'control' && text === 'f'))
    return at + page
  if (name === 'pageUp' || (name === 'control' && text === 'b')) return at - page
  if (name === 'home') return 0
  if (name === 'end' || (name === 'letter' && text === 'G')) return length - 1
  return undefined
}

/** First row in view so that `at` is seen, with a row of context on either side where there is one. */
export const windowOf = (at: number, length: number, page: number): number =>
  Math.max(0, Math.min(at - Math.floor(page / 2), length - page))
