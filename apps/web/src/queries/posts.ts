/** What goes with posts: deputies, inductions, charges, hand-overs, coverage, members of organisations; and the commands that change them. */
import {
  ChargeId,
  DeputyId,
  HandoverId,
  InductionId,
  MemberId,
  type OrganisationId,
  type UnitId
} from '@gezhi/domain/common'
import type {
  AcceptHandover,
  AddMember,
  AssignHandover,
  EndCharge,
  EndDeputy,
  EndMember,
  NameDeputy,
  OpenHandover,
  PassOnPost,
  RecordInduction,
  StartCharge,
  WithdrawInduction
} from '@gezhi/domain/grid'
import { queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'

const posts = [...keys.grid, 'posts'] as const

export const postDeskQuery = () =>
  queryOptions({
    queryKey: [...posts, 'desk'],
    queryFn: ({ signal }) => trpc.handover.desk.query(undefined, { signal })
  })

export const coverageQuery = (unitId: UnitId | undefined) =>
  queryOptions({
    queryKey: [...posts, 'coverage', unitId],
    queryFn: ({ signal }) => trpc.post.coverage.query(unitId === undefined ? {} : { unitId }, { signal })
  })

export const handoversQuery = () =>
  queryOptions({ queryKey: [...posts, 'open'], queryFn: ({ signal }) => trpc.handover.list.query({}, { signal }) })

export const handoverQuery = (id: HandoverId) =>
  queryOptions({ queryKey: [...posts, id], queryFn: ({ signal }) => trpc.handover.byId.query({ id }, { signal }) })

export const organisationQuery = (id: OrganisationId) =>
  queryOptions({
    queryKey: [...keys.organisations, id],
    queryFn: ({ signal }) => trpc.organisation.byId.query({ id }, { signal })
  })

/** The whole name of a member and what was declared, for a reason that is kept. */
export const revealMember = (id: MemberId, reason: string) => trpc.organisation.revealMember.mutate({ id, reason })

export const newDeputyId = (): DeputyId => DeputyId.make(newId())
export const newInductionId = (): InductionId => InductionId.make(newId())
export const newChargeId = (): ChargeId => ChargeId.make(newId())
export const newHandoverId = (): HandoverId => HandoverId.make(newId())
export const newMemberId = (): MemberId => MemberId.make(newId())

const stale = [keys.grid, keys.account]

export const useNameDeputy = () =>
  useCommand((order: Order<NameDeputy>, commandId) => trpc.post.nameDeputy.mutate({ ...order, commandId }), stale)
export const useEndDeputy = () =>
  useCommand((order: Order<EndDeputy>, commandId) => trpc.post.endDeputy.mutate({ ...order, commandId }), stale)
export const useRecordInduction = () =>
  useCommand(
    (order: Order<RecordInduction>, commandId) => trpc.post.recordInduction.mutate({ ...order, commandId }),
    stale
  )
export const useWithdrawInduction = () =>
  useCommand(
    (order: Order<WithdrawInduction>, commandId) => trpc.post.withdrawInduction.mutate({ ...order, commandId }),
    stale
  )
export const useStartCharge = () =>
  useCommand((order: Order<StartCharge>, commandId) => trpc.post.startCharge.mutate({ ...order, commandId }), stale)
export const useEndCharge = () =>
  useCommand((order: Order<EndCharge>, commandId) => trpc.post.endCharge.mutate({ ...order, commandId }), stale)
export const usePassOnPost = () =>
  useCommand((order: Order<PassOnPost>, commandId) => trpc.post.passOn.mutate({ ...order, commandId }), stale)
export const useOpenHandover = () =>
  useCommand((order: Order<OpenHandover>, commandId) => trpc.handover.open.mutate({ ...order, commandId }), stale)
export const useAcceptHandover = () =>
  useCommand((order: Order<AcceptHandover>, commandId) => trpc.handover.accept.mutate({ ...order, commandId }), stale)
export const useAssignHandover = () =>
  useCommand((order: Order<AssignHandover>, commandId) => trpc.handover.assign.mutate({ ...order, commandId }), stale)
export const useAddMember = () =>
  useCommand((order: Order<AddMember>, commandId) => trpc.organisation.addMember.mutate({ ...order, commandId }), stale)
export const useEndMember = () =>
  useCommand((order: Order<EndMember>, commandId) => trpc.organisation.endMember.mutate({ ...order, commandId }), stale)
