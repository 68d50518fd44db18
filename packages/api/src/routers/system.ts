/** Procedures for anybody: no log-in, nothing that is not public. */
import { open, router } from '../trpc.ts'
import { info } from '../views/system.ts'

export const systemRouter = router({
  info: open.query(({ ctx, signal }) => ctx.run(info, signal))
})
