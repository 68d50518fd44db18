/** Procedures over reference data: level scheme, roles, catalogue, profile, calendar. */
import { Effect } from 'effect'
import { Publish, References } from '../services/references.ts'
import { allowed, incoming, router } from '../trpc.ts'
import {
  current,
  HolidaysInput,
  holidays,
  KindInput,
  PreviewInput,
  previewCalendar,
  VersionInput,
  versionData,
  versions
} from '../views/reference.ts'

export const referenceRouter = router({
  current: allowed('reference.read').query(({ ctx, signal }) => ctx.run(current(ctx.actor), signal)),

  history: allowed('reference.read')
    .input(incoming(KindInput))
    .query(({ ctx, input, signal }) => ctx.run(versions(ctx.actor, input.kind), signal)),

  version: allowed('reference.read')
    .input(incoming(VersionInput))
    .query(({ ctx, input, signal }) => ctx.run(versionData(ctx.actor, input), signal)),

  /** Roles by whoever assigns them, everything else by whoever edits reference data. */
  publish: allowed('reference.edit', 'role.assign')
    .input(incoming(Publish))
    .mutation(({ ctx, input }) => ctx.run(References.use((service) => service.publish(ctx.actor, input)))),

  holidays: allowed('reference.read')
    .input(incoming(HolidaysInput))
    .query(({ ctx, input }) => ctx.run(Effect.sync(() => holidays(input)))),

  /** Changes nothing; a whole calendar is too long for an address, so it is sent like a command. */
  previewCalendar: allowed('reference.edit')
    .input(incoming(PreviewInput))
    .mutation(({ ctx, input, signal }) => ctx.run(previewCalendar(ctx.actor, input), signal))
})
