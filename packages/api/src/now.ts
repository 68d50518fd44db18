/** The one place where the services ask what time it is: Effect's clock, which tests can set. */
import { fromMillis } from '@gezhi/domain/common'
import { Clock, Effect } from 'effect'

export const now = Effect.map(Clock.currentTimeMillis, fromMillis)
