/**
 * Slows down who guesses at something that belongs to no account: after as many wrong guesses as close an account, the
 * address they came from is shut for as long. Nobody else waits for it.
 */
import { failuresMax, lockMinutes } from '@gezhi/domain/access'
import { type Instant, minute, plusMillis } from '@gezhi/domain/common'

export interface Guesses {
  /** Shut until then; `null` when open. */
  lockedUntil(address: string, at: Instant): Instant | null
  failed(address: string, at: Instant): void
  passed(address: string): void
}

interface Failures {
  readonly count: number
  readonly until: Instant | null
}

/** More addresses than a person has: what is known of them is dropped rather than kept without end. */
const addressesMax = 10_000

export const makeGuesses = (): Guesses => {
  const failures = new Map<string, Failures>()
  return {
    lockedUntil: (address, at) => {
      const until = failures.get(address)?.until ?? null
      return until !== null && at < until ? until : null
    },
    failed: (address, at) => {
      const count = (failures.get(address)?.count ?? 0) + 1
      if (failures.size >= addressesMax) failures.clear()
      failures.set(
        address,
        count >= failuresMax ? { count: 0, until: plusMillis(at, lockMinutes * minute) } : { count, until: null }
      )
    },
    passed: (address) => void failures.delete(address)
  }
}
