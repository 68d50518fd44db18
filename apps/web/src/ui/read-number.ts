/** Numbers as people type them. */

/** What somebody typed as a number, with full-width digits and thousands; `undefined` when it is none. */
export const readNumber = (typed: string, digits: number): number | undefined => {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return undefined
  const decimals = text.split('.')[1] ?? ''
  return decimals.length > digits ? undefined : Number(text)
}
