/** Procedures over organisations. */
import { OrganisationId } from '@gezhi/domain/common'
import { AddMember, AmendOrganisation, CreateOrganisation, EndMember, EndOrganisation } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { Organisations } from '../services/organisations.ts'
import { RevealMember, Reveals } from '../services/reveals.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { organisationPage } from '../views/organisation-page.ts'
import { OrganisationsInput, organisations } from '../views/organisations.ts'

export const organisationRouter = router({
  list: allowed('unit.read')
    .input(incoming(OrganisationsInput))
    .query(({ ctx, input, signal }) => ctx.run(organisations(ctx.actor, input), signal)),

  byId: allowed('unit.read')
    .input(incoming(Schema.Struct({ id: OrganisationId })))
    .query(({ ctx, input, signal }) => ctx.run(organisationPage(ctx.actor, input.id), signal)),

  create: allowed('unit.edit')
    .input(incoming(CreateOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.create(ctx.actor, input)))),

  amend: allowed('unit.edit')
    .input(incoming(AmendOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.amend(ctx.actor, input)))),

  end: allowed('unit.edit')
    .input(incoming(EndOrganisation))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.end(ctx.actor, input)))),

  addMember: allowed('unit.edit')
    .input(incoming(AddMember))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.addMember(ctx.actor, input)))),

  endMember: allowed('unit.edit')
    .input(incoming(EndMember))
    .mutation(({ ctx, input }) => ctx.run(Organisations.use((service) => service.endMember(ctx.actor, input)))),

  /** The whole name of a member and what the organisation declared, for a reason that is kept. */
  revealMember: allowed('person.reveal')
    .input(incoming(RevealMember))
    .mutation(({ ctx, input }) => ctx.run(Reveals.use((service) => service.member(ctx.actor, input))))
})
