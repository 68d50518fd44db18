/** Whether what somebody typed finds a text: every word of it must occur somewhere, letters large or small. */
import type { Choice } from './choice.ts'

export const matches = (typed: string, ...texts: ReadonlyArray<string | undefined>): boolean => {
  const text = texts.join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export const matchesChoice = (typed: string, choice: Choice<unknown>): boolean =>
  matches(typed, choice.label, choice.hint, choice.also)
