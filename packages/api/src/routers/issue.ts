/** Procedures over issues: names, shapes and nothing else. */
import { IssueId } from '@gezhi/domain/common'
import { Command, Report } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import { Issues } from '../services/issues.ts'
import { RevealReporter, Reveals } from '../services/reveals.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { detail, detailOf, shownTo } from '../views/issue-detail.ts'
import { count, ListInput, list, Narrow } from '../views/issue-list.ts'
import { points } from '../views/points.ts'
import { SimilarInput, similar } from '../views/similar.ts'
import { TodayInput, today } from '../views/today.ts'

export const issueRouter = router({
  today: allowed('issue.read')
    .input(incoming(TodayInput))
    .query(({ ctx, input, signal }) => ctx.run(today(ctx.actor, input), signal)),

  list: allowed('issue.read')
    .input(incoming(ListInput))
    .query(({ ctx, input, signal }) => ctx.run(list(ctx.actor, input), signal)),

  count: allowed('issue.read')
    .input(incoming(Narrow))
    .query(({ ctx, input, signal }) => ctx.run(count(ctx.actor, input), signal)),

  /** Positions for the map, newest first, at most 5,000. */
  points: allowed('issue.read')
    .input(incoming(Narrow))
    .query(({ ctx, input, signal }) => ctx.run(points(ctx.actor, input), signal)),

  byId: allowed('issue.read')
    .input(incoming(Schema.Struct({ id: IssueId })))
    .query(({ ctx, input, signal }) => ctx.run(detail(ctx.actor, input.id), signal)),

  similar: allowed('issue.report')
    .input(incoming(SimilarInput))
    .query(({ ctx, input, signal }) => ctx.run(similar(ctx.actor, input), signal)),

  report: allowed('issue.report')
    .input(incoming(Report))
    .mutation(({ ctx, input }) =>
      ctx.run(
        Effect.flatMap(
          Issues.use((issues) => issues.report(ctx.actor, input)),
          (issue) => shownTo(ctx.actor, issue)
        )
      )
    ),

  /** Answers with the issue as it stands after the move. */
  move: allowed('issue.move')
    .input(incoming(Command))
    .mutation(({ ctx, input }) =>
      ctx.run(
        Effect.flatMap(
          Issues.use((issues) => issues.move(ctx.actor, input)),
          (issue) => shownTo(ctx.actor, issue)
        )
      )
    ),

  /** The same, answering with the whole page. */
  act: allowed('issue.move')
    .input(incoming(Command))
    .mutation(({ ctx, input }) =>
      ctx.run(
        Effect.flatMap(
          Issues.use((issues) => issues.move(ctx.actor, input)),
          (issue) => detailOf(ctx.actor, issue)
        )
      )
    ),

  /** Name and number of the reporter, whole, for a reason that is kept. */
  revealReporter: allowed('person.reveal')
    .input(incoming(RevealReporter))
    .mutation(({ ctx, input }) => ctx.run(Reveals.use((service) => service.reporter(ctx.actor, input))))
})
