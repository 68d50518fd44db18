/** Live events, resumed by the id of the last one seen. */
import { allowed, incoming, router } from '../trpc.ts'
import { LiveInput, live } from '../views/live.ts'

export const liveRouter = router({
  changes: allowed('signedIn')
    .input(incoming(LiveInput))
    .subscription(({ ctx, input, signal }) => live(ctx, input.lastEventId, signal))
})
