/** What is wrong in the tree, page by page. */
import type { UnitId } from '@gezhi/domain/common'
import type { CheckKind, Severity } from '@gezhi/domain/grid'
import { infiniteQueryOptions } from '@tanstack/solid-query'
import { locale } from '../words.ts'
import { trpc } from './client.ts'
import { keys } from './keys.ts'

export interface ChecksAsked {
  readonly unitId?: UnitId
  readonly kinds?: ReadonlyArray<CheckKind>
  readonly severities?: ReadonlyArray<Severity>
}

export type Checks = Awaited<ReturnType<typeof trpc.unit.checks.query>>
export type CheckLine = Checks['rows'][number]

const pageRows = 100
/** Until all boundaries are compared the answer grows. */
const growingMillis = 500
const firstPage: string | null = null

export const checksQuery = (asked: ChecksAsked) =>
  infiniteQueryOptions({
    queryKey: [...keys.grid, 'checks', asked],
    queryFn: ({ pageParam, signal }) =>
      trpc.unit.checks.query({ ...asked, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: Checks) => last.next,
    refetchInterval: ({ state }) => {
      const ground = state.data?.pages[0]?.ground
      return ground && ground.checked < ground.of ? growingMillis : false
    }
  })

export const checksFile = (format: 'csv' | 'xlsx', asked: ChecksAsked): string =>
  `/files/checks.${format}?${new URLSearchParams({ query: JSON.stringify(asked), locale: locale() })}`
