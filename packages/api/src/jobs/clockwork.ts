/** What happens because time passes: every few seconds the services are asked whether they owe something, on every server; each of them does a thing once. */
import type { Unavailable } from '@gezhi/domain/common'
import { Cause, Effect, Layer, Schedule } from 'effect'
import { ChangeSets } from '../services/change-sets.ts'

const every = '5 seconds'

/** `failed` hears of what is our fault; that the database is away is no fault of the clockwork, which tries again. */
export const clockwork = (failed: (cause: unknown) => void): Layer.Layer<never, never, ChangeSets> =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const { attend } = yield* ChangeSets
      const attended: Effect.Effect<void> = Effect.catchCause(attend, (cause: Cause.Cause<Unavailable>) =>
        Effect.sync(() => {
          if (Cause.hasDies(cause)) failed(Cause.squash(cause))
        })
      )
      yield* Effect.forkScoped(Effect.repeat(attended, Schedule.spaced(every)))
    })
  )
