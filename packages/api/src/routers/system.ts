/** Procedures for anybody: no log-in, nothing that is not public. */
import { SetUp } from '@gezhi/domain/access'
import { Schema } from 'effect'
import { SettingUp } from '../services/setting-up.ts'
import { incoming, open, router } from '../trpc.ts'
import { RegionsInput, regions } from '../views/regions.ts'
import { info } from '../views/system.ts'

export const systemRouter = router({
  info: open.query(({ ctx, signal }) => ctx.run(info, signal)),

  /** To pick one's county before anybody can log in. */
  regions: open.input(incoming(RegionsInput)).query(({ ctx, input, signal }) => ctx.run(regions(input), signal)),

  /** Founds the first district; open to whoever knows the code that the server printed, and only until there is one. */
  setUp: open
    .input(incoming(SetUp))
    .mutation(({ ctx, input }) => ctx.run(SettingUp.use((service) => service.setUp(input, ctx.address ?? '')))),

  /** Whether the code is the right one, before everything else is filled in. */
  checkSetUpCode: open
    .input(incoming(Schema.Struct({ code: SetUp.fields.code })))
    .mutation(({ ctx, input }) => ctx.run(SettingUp.use((service) => service.check(input.code, ctx.address ?? ''))))
})
