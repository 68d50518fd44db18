/** Procedures over the tree of units. */
import { UnitId } from '@gezhi/domain/common'
import {
  AmendUnit,
  CodesWanted,
  CreateUnit,
  EndUnit,
  IssueUnitCodes,
  SetBoundary,
  SetUnitCode
} from '@gezhi/domain/grid'
import { Schema } from 'effect'
import { Units } from '../services/units.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { BoundariesInput, boundaries } from '../views/boundaries.ts'
import { ChecksInput, checks } from '../views/checks.ts'
import { TopologyInput, topology } from '../views/topology.ts'
import { ByCodeInput, byCode, dueBelow } from '../views/unit-codes.ts'
import { LocateInput, LocateManyInput, locate, locateMany } from '../views/unit-locate.ts'
import { unitPage } from '../views/unit-page.ts'
import { BelowInput, below, TreeAtInput, tree } from '../views/unit-tree.ts'

export const unitRouter = router({
  tree: allowed('unit.read')
    .input(incoming(TreeAtInput))
    .query(({ ctx, input, signal }) => ctx.run(tree(ctx.actor, input), signal)),

  below: allowed('unit.read')
    .input(incoming(BelowInput))
    .query(({ ctx, input, signal }) => ctx.run(below(ctx.actor, input), signal)),

  byId: allowed('unit.read')
    .input(incoming(Schema.Struct({ id: UnitId })))
    .query(({ ctx, input, signal }) => ctx.run(unitPage(ctx.actor, input.id), signal)),

  byCode: allowed('unit.read')
    .input(incoming(ByCodeInput))
    .query(({ ctx, input, signal }) => ctx.run(byCode(ctx.actor, input), signal)),

  codesDue: allowed('unit.edit')
    .input(incoming(CodesWanted))
    .query(({ ctx, input, signal }) => ctx.run(dueBelow(ctx.actor, input), signal)),

  boundaries: allowed('unit.read')
    .input(incoming(BoundariesInput))
    .query(({ ctx, input, signal }) => ctx.run(boundaries(ctx.actor, input), signal)),

  checks: allowed('unit.read')
    .input(incoming(ChecksInput))
    .query(({ ctx, input, signal }) => ctx.run(checks(ctx.actor, input), signal)),

  topology: allowed('unit.read')
    .input(incoming(TopologyInput))
    .query(({ ctx, input, signal }) => ctx.run(topology(ctx.actor, input), signal)),

  locate: allowed('unit.read')
    .input(incoming(LocateInput))
    .query(({ ctx, input, signal }) => ctx.run(locate(ctx.actor, input), signal)),

  /** Reads only; its input is too large for an address. */
  locateMany: allowed('unit.read')
    .input(incoming(LocateManyInput))
    .mutation(({ ctx, input }) => ctx.run(locateMany(ctx.actor, input))),

  create: allowed('unit.edit')
    .input(incoming(CreateUnit))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.create(ctx.actor, input)))),

  amend: allowed('unit.edit')
    .input(incoming(AmendUnit))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.amend(ctx.actor, input)))),

  setBoundary: allowed('unit.edit')
    .input(incoming(SetBoundary))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.setBoundary(ctx.actor, input)))),

  setCode: allowed('unit.edit')
    .input(incoming(SetUnitCode))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.setCode(ctx.actor, input)))),

  issueCodes: allowed('unit.edit')
    .input(incoming(IssueUnitCodes))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.issueCodes(ctx.actor, input)))),

  end: allowed('unit.edit')
    .input(incoming(EndUnit))
    .mutation(({ ctx, input }) => ctx.run(Units.use((service) => service.end(ctx.actor, input))))
})
