/** People, the posts they hold, and organisations; and the commands that change them. */
import { OrganisationId, PersonId, PostId, type UnitId } from '@gezhi/domain/common'
import { infiniteQueryOptions, queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { useCommand } from './command.ts'
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

export const organisationsQuery = (ended = false) =>
  queryOptions({
    queryKey: [...keys.organisations, ended],
    queryFn: ({ signal }) => trpc.organisation.list.query({ ended }, { signal })
  })

export const newPersonId = (): PersonId => PersonId.make(newId())
export const newPostId = (): PostId => PostId.make(newId())
export const newOrganisationId = (): OrganisationId => OrganisationId.make(newId())

const stale = [keys.grid, keys.account]

export const useCreatePerson = () => useCommand(trpc.person.create.mutate, stale)
export const useAmendPerson = () => useCommand(trpc.person.amend.mutate, stale)
export const useStartPost = () => useCommand(trpc.post.start.mutate, stale)
export const useEndPost = () => useCommand(trpc.post.end.mutate, stale)
export const useCreateOrganisation = () => useCommand(trpc.organisation.create.mutate, stale)
export const useAmendOrganisation = () => useCommand(trpc.organisation.amend.mutate, stale)
export const useEndOrganisation = () => useCommand(trpc.organisation.end.mutate, stale)
