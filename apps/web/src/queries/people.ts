/** People, the posts they hold, and organisations; and the commands that change them. */
import { OrganisationId, PersonId, PostId, type UnitId } from '@gezhi/domain/common'
import type {
  AmendOrganisation,
  AmendPerson,
  CreateOrganisation,
  CreatePerson,
  EndOrganisation,
  EndPost,
  StartPost
} from '@gezhi/domain/grid'
import { infiniteQueryOptions, queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'
import type { PeoplePage } from './register-types.ts'

const people = [...keys.grid, 'people'] as const
const firstPage: string | null = null
const pageRows = 60
/** Of a list under a field. */
const foundMax = 20

export interface PeopleAsked {
  readonly text?: string
  readonly unitId?: UnitId
}

export const peopleQuery = (asked: PeopleAsked) =>
  infiniteQueryOptions({
    queryKey: [...people, asked],
    queryFn: ({ pageParam, signal }) =>
      trpc.person.list.query({ ...asked, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: PeoplePage) => last.next
  })

export const findPeople = async (text: string, signal: AbortSignal): Promise<PeoplePage['rows']> =>
  (await trpc.person.list.query({ text, limit: foundMax }, { signal })).rows

export const personQuery = (id: PersonId) =>
  queryOptions({ queryKey: [...people, id], queryFn: ({ signal }) => trpc.person.byId.query({ id }, { signal }) })

/** Open issues that would be left lying if a post ended. */
export const openWorkQuery = (id: PostId) =>
  queryOptions({
    queryKey: [...people, 'work', id],
    queryFn: ({ signal }) => trpc.post.openWork.query({ id }, { signal })
  })

/** The whole number of somebody, for a reason that is kept. */
export const revealPhone = async (id: PersonId, reason: string): Promise<string> =>
  (await trpc.person.reveal.mutate({ id, field: 'phone', reason })).value ?? ''

export const newPersonId = (): PersonId => PersonId.make(newId())
export const newPostId = (): PostId => PostId.make(newId())
export const newOrganisationId = (): OrganisationId => OrganisationId.make(newId())

const stale = [keys.grid, keys.account]

export const useCreatePerson = () =>
  useCommand((order: Order<CreatePerson>, commandId) => trpc.person.create.mutate({ ...order, commandId }), stale)
export const useAmendPerson = () =>
  useCommand((order: Order<AmendPerson>, commandId) => trpc.person.amend.mutate({ ...order, commandId }), stale)
export const useStartPost = () =>
  useCommand((order: Order<StartPost>, commandId) => trpc.post.start.mutate({ ...order, commandId }), stale)
export const useEndPost = () =>
  useCommand((order: Order<EndPost>, commandId) => trpc.post.end.mutate({ ...order, commandId }), stale)
export const useCreateOrganisation = () =>
  useCommand(
    (order: Order<CreateOrganisation>, commandId) => trpc.organisation.create.mutate({ ...order, commandId }),
    stale
  )
export const useAmendOrganisation = () =>
  useCommand(
    (order: Order<AmendOrganisation>, commandId) => trpc.organisation.amend.mutate({ ...order, commandId }),
    stale
  )
export const useEndOrganisation = () =>
  useCommand((order: Order<EndOrganisation>, commandId) => trpc.organisation.end.mutate({ ...order, commandId }), stale)
