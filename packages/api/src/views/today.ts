/** Today: what waits for the reader, sorted by time left; what they reported and others still work on; and how much there is of each. */

import type { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { dayLength, fromMillis, type NotFound, toMillis, type Unavailable, UnitId } from '@gezhi/domain/common'
import { openStages } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import { now } from '../now.ts'
import type { Tenants } from '../services/tenants.ts'
import { count, type IssueLine, list, type Narrow } from './issue-list.ts'

export interface Today {
  /** The next move is the reader's; the most urgent first, at most 50. */
  readonly desk: ReadonlyArray<IssueLine>
  readonly counts: {
    readonly desk: number
    readonly overdue: number
    /** Reported by the reader and not yet at an end. */
    readonly reported: number
    /** Of all that the reader may see: what was reported in the last 24 hours, what is open, and what of it is overdue. */
    readonly newSinceYesterday: number
    readonly openInSight: number
    readonly overdueInSight: number
  }
  readonly reported: ReadonlyArray<IssueLine>
}

/** All of it may be about one unit with everything below it. */
export const TodayInput = Schema.UndefinedOr(Schema.Struct({ unitId: Schema.optionalKey(UnitId) }))
export type TodayInput = typeof TodayInput.Type

export const today = Effect.fnUntraced(function* (
  actor: Actor,
  within: TodayInput
): Effect.fn.Return<Today, NotFound | Unavailable, IssueStore | Tenants> {
  const yesterday = fromMillis(toMillis(yield* now) - dayLength)
  const mine: Narrow = { ...within, mine: 'reported', stages: openStages }
  const [desk, reported, ...counts] = yield* Effect.all(
    [
      list(actor, { ...within, mine: 'desk', order: 'due', limit: 50 }),
      list(actor, { ...mine, limit: 20 }),
      count(actor, { ...within, mine: 'desk' }),
      count(actor, { ...within, mine: 'desk', conditions: ['overdue'] }),
      count(actor, mine),
      count(actor, { ...within, from: yesterday }),
      count(actor, { ...within, conditions: ['open'] }),
      count(actor, { ...within, conditions: ['overdue'] })
    ],
    { concurrency: 4 }
  )
  const [onDesk, overdue, byMe, fresh, open, late] = counts
  return {
    desk: desk.rows,
    reported: reported.rows,
    counts: {
      desk: onDesk,
      overdue,
      reported: byMe,
      newSinceYesterday: fresh,
      openInSight: open,
      overdueInSight: late
    }
  }
})
