/** Procedures over people and the posts they hold. */
import { PersonId, PostId } from '@gezhi/domain/common'
import { AmendPerson, CreatePerson, EndPost, StartPost } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import { People } from '../services/people.ts'
import { RevealPerson, Reveals } from '../services/reveals.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { PeopleInput, people } from '../views/people.ts'
import { personPage, workOfPost } from '../views/person-page.ts'

export const personRouter = router({
  list: allowed('person.read', 'person.edit')
    .input(incoming(PeopleInput))
    .query(({ ctx, input, signal }) => ctx.run(people(ctx.actor, input), signal)),

  byId: allowed('person.read', 'person.edit')
    .input(incoming(Schema.Struct({ id: PersonId })))
    .query(({ ctx, input, signal }) => ctx.run(personPage(ctx.actor, input.id), signal)),

  create: allowed('person.edit')
    .input(incoming(CreatePerson))
    .mutation(({ ctx, input }) => ctx.run(People.use((service) => service.create(ctx.actor, input)))),

  amend: allowed('person.edit')
    .input(incoming(AmendPerson))
    .mutation(({ ctx, input }) => ctx.run(People.use((service) => service.amend(ctx.actor, input)))),

  /** What is masked, whole, for a reason that is kept. */
  reveal: allowed('person.reveal')
    .input(incoming(RevealPerson))
    .mutation(({ ctx, input }) => ctx.run(Reveals.use((service) => service.person(ctx.actor, input))))
})

export const postRouter = router({
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

  openWork: allowed('person.read', 'person.edit')
    .input(incoming(Schema.Struct({ id: PostId })))
    .query(({ ctx, input, signal }) => ctx.run(workOfPost(ctx.actor, input.id), signal))
})
