/** Procedures over people. */
import { readers } from '@gezhi/domain/access'
import { PersonId } from '@gezhi/domain/common'
import { AmendPerson, CreatePerson } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { People } from '../services/people.ts'
import { RevealPerson, Reveals } from '../services/reveals.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { PeopleInput, people } from '../views/people.ts'
import { personPage } from '../views/person-page.ts'

export const personRouter = router({
  list: allowed(...readers.people)
    .input(incoming(PeopleInput))
    .query(({ ctx, input, signal }) => ctx.run(people(ctx.actor, input), signal)),

  byId: allowed(...readers.people)
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
