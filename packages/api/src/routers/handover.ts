/** Procedures over hand-overs. Whose list it is decides the domain, so that everybody signed in may ask. */
import { HandoverId } from '@gezhi/domain/common'
import { AcceptHandover, AssignHandover, OpenHandover } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { Handovers } from '../services/handovers.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { HandoversInput, handoverPage, handovers, postDesk } from '../views/handovers.ts'

export const handoverRouter = router({
  /** What lies on the reader's desk because of posts. */
  desk: allowed('signedIn').query(({ ctx, signal }) => ctx.run(postDesk(ctx.actor), signal)),

  list: allowed('signedIn')
    .input(incoming(HandoversInput))
    .query(({ ctx, input, signal }) => ctx.run(handovers(ctx.actor, input), signal)),

  byId: allowed('signedIn')
    .input(incoming(Schema.Struct({ id: HandoverId })))
    .query(({ ctx, input, signal }) => ctx.run(handoverPage(ctx.actor, input.id), signal)),

  open: allowed('post.arrange')
    .input(incoming(OpenHandover))
    .mutation(({ ctx, input }) => ctx.run(Handovers.use((service) => service.open(ctx.actor, input)))),

  accept: allowed('signedIn')
    .input(incoming(AcceptHandover))
    .mutation(({ ctx, input }) => ctx.run(Handovers.use((service) => service.accept(ctx.actor, input)))),

  assign: allowed('post.arrange')
    .input(incoming(AssignHandover))
    .mutation(({ ctx, input }) => ctx.run(Handovers.use((service) => service.assign(ctx.actor, input))))
})
