/** Procedures over organisations. */
import { AmendOrganisation, CreateOrganisation, EndOrganisation } from '@gezhi/domain/grid'
import { Organisations } from '../services/organisations.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { OrganisationsInput, organisations } from '../views/organisations.ts'

export const organisationRouter = router({
  list: allowed('unit.read')
    .input(incoming(OrganisationsInput))
    .query(({ ctx, input, signal }) => ctx.run(organisations(ctx.actor, input), signal)),

  create: allowed('unit.edit')
    .input(incoming(CreateOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.create(ctx.actor, input)))),

  amend: allowed('unit.edit')
    .input(incoming(AmendOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.amend(ctx.actor, input)))),

  end: allowed('unit.edit')
    .input(incoming(EndOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.end(ctx.actor, input))))
})
