/** Which step a refusal is about. No drawing here. */
import type { Refusal } from '../../../refusal.ts'

/** Counted from 0; `undefined` for refusals that are about no step. */
export const refusedAt = (
  refusal: Refusal | null
): { readonly operation: number; readonly refusal: Refusal } | undefined =>
  refusal !== null && 'operation' in refusal && typeof refusal.operation === 'number'
    ? { operation: refusal.operation, refusal }
    : undefined
