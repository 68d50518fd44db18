/** What anybody may know before logging in, and the founding of the first district. */
import type { SetUp } from '@gezhi/domain/access'
import { queryOptions, useQueryClient } from '@tanstack/solid-query'
import { trpc } from './client.ts'

export const infoQuery = () =>
  queryOptions({ queryKey: ['system'], queryFn: ({ signal }) => trpc.system.info.query(undefined, { signal }) })

/** Throws the refusal where it is not the code that the server printed. */
export const checkCode = (code: string): Promise<void> => trpc.system.checkSetUpCode.mutate({ code })

/** What lies right below a region; the provinces where none is named. It never changes while a page is open. */
export const regionsQuery = (within: string | null) =>
  queryOptions({
    queryKey: ['regions', within],
    queryFn: ({ signal }) => trpc.system.regions.query({ within }, { signal }),
    staleTime: Number.POSITIVE_INFINITY
  })

type Founded = Awaited<ReturnType<typeof trpc.system.setUp.mutate>>

/** Throws the refusal; afterwards it is known that there is a district. */
export const useSetUp = () => {
  const client = useQueryClient()
  return async (given: SetUp): Promise<Founded> => {
    const founded = await trpc.system.setUp.mutate(given)
    client.setQueryData(infoQuery().queryKey, (info) => info && { ...info, isEmpty: false })
    return founded
  }
}
