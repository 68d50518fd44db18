/** A share is two counts, 2,500 of 2,600, never a float: it can be added up, opened and recomputed. */
import { Schema } from 'effect'

export const Share = Schema.Struct({ part: Schema.Natural, whole: Schema.Natural })
export type Share = typeof Share.Type

/**
 * Percent with `digits` decimals, rounded half up on the exact counts; `null` when nothing was counted:
 * a rate of nothing is not 100 % (rules 4.1).
 */
export const percent = ({ part, whole }: Share, digits = 2): string | null => {
  if (whole === 0) return null
  const scale = 10n ** BigInt(digits)
  const scaled = (BigInt(part) * 100n * scale * 2n + BigInt(whole)) / (BigInt(whole) * 2n)
  const units = scaled / scale
  return digits === 0 ? `${units}` : `${units}.${(scaled % scale).toString().padStart(digits, '0')}`
}
