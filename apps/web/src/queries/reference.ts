/** The place's own data: its catalogue of matters, its level scheme, the names it gives to stages. */
import type { Matter } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { currentQuery } from './settings.ts'

/** What is in force now, all kinds of it. */
export const referenceQuery = currentQuery

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
