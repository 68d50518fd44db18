/** The register of buildings: a page of a place, one building, counts; and the commands that change it. */
import { BuildingId, EntranceId, HouseholdId, type UnitId } from '@gezhi/domain/common'
import type {
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
import { infiniteQueryOptions, queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'

type Answer<F extends (...given: never) => Promise<unknown>> = Awaited<ReturnType<F>>

export type BuildingsPage = Answer<typeof trpc.building.list.query>
export type BuildingLine = BuildingsPage['rows'][number]
export type BuildingPage = Answer<typeof trpc.building.byId.query>
export type BuildingFace = BuildingPage['building']
export type EntranceLine = BuildingPage['entrances'][number]
export type HouseholdLine = BuildingPage['households'][number]
export type RegisterCounts = Answer<typeof trpc.building.counts.query>[number]

const firstPage: string | null = null
const pageRows = 60

export interface BuildingsAsked {
  readonly text?: string
  readonly unitId?: UnitId
}

export const buildingsQuery = (asked: BuildingsAsked) =>
  infiniteQueryOptions({
    queryKey: [...keys.buildings, 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      trpc.building.list.query({ ...asked, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: BuildingsPage) => last.next
  })

export const buildingQuery = (id: BuildingId) =>
  queryOptions({
    queryKey: [...keys.buildings, id],
    queryFn: ({ signal }) => trpc.building.byId.query({ id }, { signal })
  })

/** Of a unit, then of those right below it. */
export const buildingCountsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: [...keys.buildings, 'counts', unitId],
    queryFn: ({ signal }) => trpc.building.counts.query({ unitId }, { signal })
  })

/** From an address to its building and its grid. */
export const addressQuery = (address: string) =>
  queryOptions({
    queryKey: [...keys.buildings, 'address', address],
    queryFn: ({ signal }) => trpc.building.find.query({ address }, { signal })
  })

/** Name and number of a household's contact, for a reason that is kept. */
export const revealContact = async (id: HouseholdId, reason: string): Promise<string> => {
  const { name, phone } = await trpc.building.reveal.mutate({ id, reason })
  return [name, phone].filter((text) => text !== null).join(' · ')
}

export const newBuildingId = (): BuildingId => BuildingId.make(newId())
export const newEntranceId = (): EntranceId => EntranceId.make(newId())
export const newHouseholdId = (): HouseholdId => HouseholdId.make(newId())

const stale = [keys.buildings]

export const useCreateBuilding = () =>
  useCommand((order: Order<CreateBuilding>, commandId) => trpc.building.create.mutate({ ...order, commandId }), stale)
export const useAmendBuilding = () =>
  useCommand((order: Order<AmendBuilding>, commandId) => trpc.building.amend.mutate({ ...order, commandId }), stale)
export const useEndBuilding = () =>
  useCommand((order: Order<EndBuilding>, commandId) => trpc.building.end.mutate({ ...order, commandId }), stale)
export const useCreateEntrance = () =>
  useCommand(
    (order: Order<CreateEntrance>, commandId) => trpc.building.createEntrance.mutate({ ...order, commandId }),
    stale
  )
export const useAmendEntrance = () =>
  useCommand(
    (order: Order<AmendEntrance>, commandId) => trpc.building.amendEntrance.mutate({ ...order, commandId }),
    stale
  )
export const useEndEntrance = () =>
  useCommand((order: Order<EndEntrance>, commandId) => trpc.building.endEntrance.mutate({ ...order, commandId }), stale)
export const useCreateHousehold = () =>
  useCommand(
    (order: Order<CreateHousehold>, commandId) => trpc.building.createHousehold.mutate({ ...order, commandId }),
    stale
  )
export const useAmendHousehold = () =>
  useCommand(
    (order: Order<AmendHousehold>, commandId) => trpc.building.amendHousehold.mutate({ ...order, commandId }),
    stale
  )
export const useEndHousehold = () =>
  useCommand(
    (order: Order<EndHousehold>, commandId) => trpc.building.endHousehold.mutate({ ...order, commandId }),
    stale
  )
