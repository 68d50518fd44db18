/** A password that a person can read out and type: without letters that look alike, of all kinds. */

const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+=.:!?'] as const
const length = 14

/** An even pick: numbers beyond the last whole round are thrown away. */
const pick = (of: string): string => {
  const limit = 256 - (256 % of.length)
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < limit) return of.charAt(byte % of.length)
  }
}

export const makePassword = (): string => {
  const all = kinds.join('')
  const letters = [...kinds.map(pick), ...Array.from({ length: length - kinds.length }, () => pick(all))]
  // the first four would otherwise always be of the same kinds
  return letters
    .map((letter) => ({ letter, rank: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ letter }) => letter)
    .join('')
}
