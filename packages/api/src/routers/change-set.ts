/** Procedures over changes of the tree. */
import { ChangeSetId } from '@gezhi/domain/common'
import { ChangeCommand, ProposeChange } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { ChangeSets } from '../services/change-sets.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { ChangesInput, changeDetail, changeList, PreviewInput, preview } from '../views/change-sets.ts'

export const changeSetRouter = router({
  list: allowed('unit.read')
    .input(incoming(ChangesInput))
    .query(({ ctx, input, signal }) => ctx.run(changeList(ctx.actor, input), signal)),

  byId: allowed('unit.read')
    .input(incoming(Schema.Struct({ id: ChangeSetId })))
    .query(({ ctx, input, signal }) => ctx.run(changeDetail(ctx.actor, input.id), signal)),

  /** What operations would do, without writing anything; a query that may be too long for an address. */
  preview: allowed('unit.propose', 'unit.approve')
    .input(incoming(PreviewInput))
    .query(({ ctx, input, signal }) => ctx.run(preview(ctx.actor, input), signal)),

  propose: allowed('unit.propose')
    .input(incoming(ProposeChange))
    .mutation(({ ctx, input }) => ctx.run(ChangeSets.use((service) => service.propose(ctx.actor, input)))),

  move: allowed('unit.propose', 'unit.approve')
    .input(incoming(ChangeCommand))
    .mutation(({ ctx, input }) => ctx.run(ChangeSets.use((service) => service.move(ctx.actor, input))))
})
