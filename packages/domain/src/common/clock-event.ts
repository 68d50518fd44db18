/** What happens to a clock: all that is kept of it. */
import { Schema } from 'effect'
import { Instant } from './instant.ts'
import { Limit } from './limit.ts'
import { Note } from './text.ts'

/** `limit` goes with `start` and `extend`. */
export const ClockEvent = Schema.Struct({
  event: Schema.Literals(['start', 'pause', 'resume', 'extend', 'stop']),
  at: Instant,
  limit: Schema.optionalKey(Limit),
  reason: Schema.optionalKey(Note)
})
export type ClockEvent = typeof ClockEvent.Type
