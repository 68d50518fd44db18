/** Procedures over public notices. The notice itself is a page, see notices/answer.ts. */
import { UnitId } from '@gezhi/domain/common'
import { AmendNotice, PublishNotice, SetClearance, WithdrawNotice } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { Notices } from '../services/notices.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { noticeView } from '../views/notice.ts'

export const noticeRouter = router({
  byUnit: allowed('unit.read')
    .input(incoming(Schema.Struct({ unitId: UnitId })))
    .query(({ ctx, input, signal }) => ctx.run(noticeView(ctx.actor, input.unitId), signal)),

  publish: allowed('notice.publish')
    .input(incoming(PublishNotice))
    .mutation(({ ctx, input }) => ctx.run(Notices.use((service) => service.publish(ctx.actor, input)))),

  withdraw: allowed('notice.publish')
    .input(incoming(WithdrawNotice))
    .mutation(({ ctx, input }) => ctx.run(Notices.use((service) => service.withdraw(ctx.actor, input)))),

  amend: allowed('notice.publish')
    .input(incoming(AmendNotice))
    .mutation(({ ctx, input }) => ctx.run(Notices.use((service) => service.amend(ctx.actor, input)))),

  /** Of oneself, or of somebody whose posts one keeps. */
  clear: allowed('signedIn')
    .input(incoming(SetClearance))
    .mutation(({ ctx, input }) => ctx.run(Notices.use((service) => service.clear(ctx.actor, input))))
})
