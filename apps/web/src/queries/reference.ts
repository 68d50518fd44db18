/** The place's own data: its catalogue of matters, its level scheme, its roles, its calendar. */
import type { Matter } from '@gezhi/domain/loop'
import { queryOptions, useQuery } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { keys } from './keys.ts'

/** What is in force now, all kinds of it; live events say when it is old. */
export const referenceQuery = () =>
  queryOptions({
    queryKey: [...keys.reference, 'current'],
    queryFn: ({ signal }) => trpc.reference.current.query(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 3_600_000
  })

/** The catalogue in force; empty until it is known. */
export const useMatters = (): (() => ReadonlyArray<Matter>) => {
  const reference = useQuery(referenceQuery)
  return () => reference.data?.catalogue.data.matters ?? []
}

/** The level at which people work: reports are located to it. */
export const useWorkingLevel = (): (() => number | undefined) => {
  const reference = useQuery(referenceQuery)
  return () => reference.data?.scheme.data.levels.findIndex((level) => level.working)
}
