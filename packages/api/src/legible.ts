/** Text that cannot be kept: PostgreSQL takes no NUL, and half of a surrogate pair is no character at all. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const nul = /\u0000/

const isLegible = (text: string): boolean => text.isWellFormed() && !nul.test(text)

/** Where in an input such a text stands, `contact.name`; `null` where there is none. Inputs can be nested as deeply as a sender likes. */
export const illegibleAt = (input: unknown): string | null => {
  const waiting: Array<readonly [value: unknown, path: string]> = [[input, '']]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, path] = next
    if (typeof value === 'string') {
      if (!isLegible(value)) return path
    } else if (Array.isArray(value) || isPlain(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!isLegible(key)) return path
        waiting.push([inner, path === '' ? key : `${path}.${key}`])
      }
    }
  }
  return null
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
