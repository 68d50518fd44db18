/** Procedures over buildings, their entrances and their households. */
import { readers } from '@gezhi/domain/access'
import { BuildingId } from '@gezhi/domain/common'
import {
  AmendBuilding,
  AmendEntrance,
  AmendHousehold,
  CreateBuilding,
  CreateEntrance,
  CreateHousehold,
  EndBuilding,
  EndEntrance,
  EndHousehold
} from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { Buildings } from '../services/buildings.ts'
import { RevealHousehold, Reveals } from '../services/reveals.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { buildingPage } from '../views/building-page.ts'
import { BuildingsInput, buildingCounts, buildings, CountsInput, FindInput, findAddress } from '../views/buildings.ts'

const readable = allowed(...readers.buildings)
const editable = allowed('building.edit')

export const buildingRouter = router({
  list: readable
    .input(incoming(BuildingsInput))
    .query(({ ctx, input, signal }) => ctx.run(buildings(ctx.actor, input), signal)),

  counts: readable
    .input(incoming(CountsInput))
    .query(({ ctx, input, signal }) => ctx.run(buildingCounts(ctx.actor, input), signal)),

  byId: readable
    .input(incoming(Schema.Struct({ id: BuildingId })))
    .query(({ ctx, input, signal }) => ctx.run(buildingPage(ctx.actor, input.id), signal)),

  /** From an address to its building and its grid, for whoever reports something there. */
  find: allowed('issue.report', ...readers.buildings)
    .input(incoming(FindInput))
    .query(({ ctx, input, signal }) => ctx.run(findAddress(ctx.actor, input), signal)),

  create: editable
    .input(incoming(CreateBuilding))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.create(ctx.actor, input)))),

  amend: editable
    .input(incoming(AmendBuilding))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.amend(ctx.actor, input)))),

  end: editable
    .input(incoming(EndBuilding))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.end(ctx.actor, input)))),

  createEntrance: editable
    .input(incoming(CreateEntrance))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.createEntrance(ctx.actor, input)))),

  amendEntrance: editable
    .input(incoming(AmendEntrance))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.amendEntrance(ctx.actor, input)))),

  endEntrance: editable
    .input(incoming(EndEntrance))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.endEntrance(ctx.actor, input)))),

  createHousehold: editable
    .input(incoming(CreateHousehold))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.createHousehold(ctx.actor, input)))),

  amendHousehold: editable
    .input(incoming(AmendHousehold))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.amendHousehold(ctx.actor, input)))),

  endHousehold: editable
    .input(incoming(EndHousehold))
    .mutation(({ ctx, input }) => ctx.run(Buildings.use((service) => service.endHousehold(ctx.actor, input)))),

  /** Name and number of a household's contact, whole, for a reason that is kept. */
  reveal: allowed('person.reveal')
    .input(incoming(RevealHousehold))
    .mutation(({ ctx, input }) => ctx.run(Reveals.use((service) => service.household(ctx.actor, input))))
})
