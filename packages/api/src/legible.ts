/** Text that cannot be kept: PostgreSQL takes no NUL, and half of a surrogate pair is no character at all. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const nul = /\u0000/

const isLegible = (text: string): boolean => text.isWellFormed() && !nul.test(text)

/** Where in an input such a text stands, `contact.name`; `null` where there is none. Inputs can be nested as deeply as a sender likes. */
export const illegibleAt = (input: unknown): string | null => {
  const waiting: Array<readonly [value: unknown, path: string]> = [[input, '']]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, path] = next
    const below = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
    const look = (inner: unknown, key: string | number): boolean => {
      if (typeof inner === 'string') return isLegible(inner)
      // numbers by the hundred thousand are not worth a note each
      if (typeof inner === 'object' && inner !== null) waiting.push([inner, below(key)])
      return true
    }
    if (Array.isArray(value)) {
      for (const [i, inner] of value.entries()) if (!look(inner, i)) return below(i)
    } else if (isPlain(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!isLegible(key)) return path
        if (!look(inner, key)) return below(key)
      }
    } else if (typeof value === 'string' && !isLegible(value)) return path
  }
  return null
}

/** Longer than anything that somebody writes by hand: boundaries are, and garbage. */
export const isLong = (input: unknown): boolean => {
  const waiting: Array<unknown> = [input]
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen + waiting.length > longFrom) return true
    const value = waiting.pop()
    if (Array.isArray(value)) {
      if (value.length > longFrom) return true
      waiting.push(...value)
    } else if (isPlain(value)) {
      const inner = Object.values(value)
      if (inner.length > longFrom) return true
      waiting.push(...inner)
    }
  }
  return false
}

const longFrom = 2_000

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
