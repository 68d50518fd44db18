/** Units: the tree, one of them, their shapes and figures; and the commands that change them. */
import { type Instant, UnitId } from '@gezhi/domain/common'
import type {
  AmendUnit,
  CreateUnit,
  EndUnit,
  IssueUnitCodes,
  SetBoundary,
  SetUnitCode,
  UnitCode
} from '@gezhi/domain/grid'
import { queryOptions, useQueryClient } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'
import type { Boundaries } from './register-types.ts'
import type { Narrow } from './types.ts'

/** How long counts of issues may be old: the tree is large and is not read again with every move. */
const countsMillis = 60_000

/** All living units with the issues below each. */
export const treeQuery = () =>
  queryOptions({
    queryKey: [...keys.units, 'tree'],
    queryFn: ({ signal }) => trpc.unit.tree.query({ counts: true }, { signal }),
    refetchInterval: countsMillis
  })

/** The units as they stood at an instant; the past stays as it is. */
export const treeAtQuery = (at: Instant) =>
  queryOptions({
    queryKey: [...keys.units, 'at', at],
    queryFn: ({ signal }) => trpc.unit.tree.query({ at }, { signal }),
    staleTime: Number.POSITIVE_INFINITY
  })

export const unitQuery = (id: UnitId) =>
  queryOptions({
    queryKey: [...keys.units, 'page', id],
    queryFn: ({ signal }) => trpc.unit.byId.query({ id }, { signal })
  })

/** Units that have a code of whatever scheme, or had it once. */
export const byCodeQuery = (code: UnitCode) =>
  queryOptions({
    queryKey: [...keys.units, 'code', code],
    queryFn: ({ signal }) => trpc.unit.byCode.query({ code }, { signal }),
    staleTime: 60_000
  })

/** Codes that would be given below a unit. */
export const codesDueQuery = (id: UnitId, scheme: string) =>
  queryOptions({
    queryKey: [...keys.units, 'codes due', id, scheme],
    queryFn: ({ signal }) => trpc.unit.codesDue.query({ id, scheme }, { signal })
  })

/** Shapes of one level, as far as they are not known already; `exact` for whoever changes them. */
export const useBoundariesQuery = () => {
  const client = useQueryClient()
  return (level: number, unitId: UnitId | undefined, { exact = false } = {}) => {
    const queryKey = keys.boundaries(exact ? 'exact' : 'level', level, unitId)
    return queryOptions({
      queryKey,
      queryFn: async ({ signal }): Promise<Boundaries> => {
        const known = client.getQueryData<Boundaries>(queryKey)
        const asked = {
          level,
          ...(unitId !== undefined && { unitId }),
          ...(exact && { exact }),
          ...(known && { known: known.version })
        }
        const answer = await trpc.unit.boundaries.query(asked, { signal })
        return answer.collection === null && known !== undefined ? known : answer
      },
      staleTime: 300_000
    })
  }
}

/** The figures of every unit of a level. */
export const unitBoardQuery = (narrow: Narrow, level: number) =>
  queryOptions({
    queryKey: [...keys.issues, 'board', narrow, level],
    queryFn: ({ signal }) => trpc.figures.board.query({ ...narrow, by: 'unit', level }, { signal })
  })

/** The figures of one place together. */
export const totalQuery = (narrow: Narrow) =>
  queryOptions({
    queryKey: [...keys.issues, 'board', narrow],
    queryFn: ({ signal }) => trpc.figures.board.query({ ...narrow, by: 'none' }, { signal })
  })

export const pointsQuery = (narrow: Narrow) =>
  queryOptions({
    queryKey: [...keys.issues, 'points', narrow],
    queryFn: ({ signal }) => trpc.issue.points.query(narrow, { signal })
  })

/** What is wrong between the boundaries of a subtree; asked again while the server has not come through. */
export const topologyQuery = (unitId: UnitId, deep: boolean) =>
  queryOptions({
    queryKey: keys.boundaries('topology', unitId, deep),
    queryFn: ({ signal }) => trpc.unit.topology.query({ unitId, deep }, { signal }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.checked < data.of ? 1_000 : false),
    staleTime: 300_000
  })

export const newUnitId = (): UnitId => UnitId.make(newId())

const stale = [keys.grid, keys.account]

export const useCreateUnit = () =>
  useCommand((order: Order<CreateUnit>, commandId) => trpc.unit.create.mutate({ ...order, commandId }), stale)
export const useAmendUnit = () =>
  useCommand((order: Order<AmendUnit>, commandId) => trpc.unit.amend.mutate({ ...order, commandId }), stale)
export const useSetBoundary = () =>
  useCommand(
    (order: Order<SetBoundary>, commandId) => trpc.unit.setBoundary.mutate({ ...order, commandId }),
    [keys.grid]
  )
export const useSetUnitCode = () =>
  useCommand((order: Order<SetUnitCode>, commandId) => trpc.unit.setCode.mutate({ ...order, commandId }), [keys.grid])
export const useIssueUnitCodes = () =>
  useCommand(
    (order: Order<IssueUnitCodes>, commandId) => trpc.unit.issueCodes.mutate({ ...order, commandId }),
    [keys.grid]
  )
export const useEndUnit = () =>
  useCommand((order: Order<EndUnit>, commandId) => trpc.unit.end.mutate({ ...order, commandId }), stale)
