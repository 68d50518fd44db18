/** Small choices that this browser keeps for its user: language, theme, widths, columns. Never anything personal. */
import { createSignal } from 'solid-js'

const prefix = 'gezhi.'

/** `null` when nothing was kept, or when the browser refuses to keep things. */
export const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

export const keep = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, value)
  } catch {
    // a browser that keeps nothing works all the same
  }
}

/** A signal whose value is still there after a reload; `read` turns what was kept into a value, or refuses it. */
export const createKept = <T>(
  key: string,
  initial: T,
  read: (text: string) => T | undefined,
  write: (value: T) => string
): readonly [() => T, (value: T) => void] => {
  const text = kept(key)
  const [value, setValue] = createSignal<T>((text === null ? undefined : read(text)) ?? initial)
  return [
    value,
    (next) => {
      setValue(() => next)
      keep(key, write(next))
    }
  ]
}

/** Names under which something is kept, beginning with `start`. */
export const keptKeys = (start: string): ReadonlyArray<string> => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix + start))
      .map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}
