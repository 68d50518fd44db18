/** Procedures over posts, and what goes with them: deputies, inductions, charges. */
import { readers } from '@gezhi/domain/access'
import { PostId } from '@gezhi/domain/common'
import {
  EndCharge,
  EndDeputy,
  EndPost,
  NameDeputy,
  PassOnPost,
  RecordInduction,
  StartCharge,
  StartPost,
  WithdrawInduction
} from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import { People } from '../services/people.ts'
import { Posts } from '../services/posts.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { CoverageInput, coverage, PostsInput, postsInForce } from '../views/coverage.ts'
import { workOfPost } from '../views/person-page.ts'

export const postRouter = router({
  list: allowed(...readers.people)
    .input(incoming(PostsInput))
    .query(({ ctx, input, signal }) => ctx.run(postsInForce(ctx.actor, input), signal)),

  coverage: allowed(...readers.posts)
    .input(incoming(CoverageInput))
    .query(({ ctx, input, signal }) => ctx.run(coverage(ctx.actor, input), signal)),

  start: allowed('person.edit')
    .input(incoming(StartPost))
    .mutation(({ ctx, input }) => ctx.run(People.use((service) => service.startPost(ctx.actor, input)))),

  /** Answers with the open work that now lies without this person. */
  end: allowed('person.edit')
    .input(incoming(EndPost))
    .mutation(({ ctx, input }) =>
      ctx.run(
        Effect.gen(function* () {
          const openWork = yield* workOfPost(ctx.actor, input.id)
          const written = yield* People.use((service) => service.endPost(ctx.actor, input))
          return { ...written, openWork }
        })
      )
    ),

  passOn: allowed('person.edit')
    .input(incoming(PassOnPost))
    .mutation(({ ctx, input }) => ctx.run(People.use((service) => service.passOn(ctx.actor, input)))),

  openWork: allowed(...readers.people)
    .input(incoming(Schema.Struct({ id: PostId })))
    .query(({ ctx, input, signal }) => ctx.run(workOfPost(ctx.actor, input.id), signal)),

  nameDeputy: allowed('post.arrange')
    .input(incoming(NameDeputy))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.nameDeputy(ctx.actor, input)))),

  endDeputy: allowed('post.arrange')
    .input(incoming(EndDeputy))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.endDeputy(ctx.actor, input)))),

  recordInduction: allowed('post.arrange')
    .input(incoming(RecordInduction))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.recordInduction(ctx.actor, input)))),

  withdrawInduction: allowed('post.arrange')
    .input(incoming(WithdrawInduction))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.withdrawInduction(ctx.actor, input)))),

  startCharge: allowed('post.arrange')
    .input(incoming(StartCharge))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.startCharge(ctx.actor, input)))),

  endCharge: allowed('post.arrange')
    .input(incoming(EndCharge))
    .mutation(({ ctx, input }) => ctx.run(Posts.use((service) => service.endCharge(ctx.actor, input))))
})
