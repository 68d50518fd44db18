/** The place in a list that the keyboard moves: up, down, first, last, a page. Pure, for every list of the product. */

export const pageRows = 10

/** Where the cursor goes from `at` (-1: nowhere yet) in a list of `size`; `undefined` for a key that does not move it. */
export const movedBy = (key: string, at: number, size: number): number | undefined => {
  if (size === 0) return undefined
  const last = size - 1
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(last, at + 1)
    case 'ArrowUp':
    case 'k':
      return at < 0 ? last : Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(last, at + pageRows)
    case 'PageUp':
      return Math.max(0, at - pageRows)
    default:
      return undefined
  }
}

/** The same for the short lists under a field, where the end leads back to the beginning and letters are typed. */
export const cycledBy = (key: string, at: number, size: number): number | undefined => {
  if (size === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % size
  if (key === 'ArrowUp') return at <= 0 ? size - 1 : at - 1
  if (key === 'PageDown' || key === 'PageUp') return movedBy(key, Math.max(0, at), size)
  return undefined
}
