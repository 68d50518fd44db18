/** Questions about figures: the board of shares. */
import { queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import type { Board } from './register-types.ts'
import type { Narrow } from './types.ts'

export type { Board, BoardLine } from './register-types.ts'
export type BoardBy = 'unit' | 'matter' | 'lead'
export type LineRecords = NonNullable<Board['lines'][number]['records']>

/** A board counts the whole place: it is read again by the minute, not with every move somewhere. */
const againMillis = 60_000

/** `level`: of the units that are the groups; the level below the unit that is asked about where it is left out. */
export const boardQuery = (narrow: Narrow, by: BoardBy, level: number | undefined) =>
  queryOptions({
    queryKey: ['figures', 'board', narrow, by, level],
    queryFn: ({ signal }) =>
      trpc.figures.board.query({ ...narrow, by, ...(level !== undefined && { level }) }, { signal }),
    staleTime: 0,
    refetchInterval: againMillis
  })
