/** Changes of the tree: the list, one of them, what its steps would lead to; and the commands that make and move them. */
import { ChangeSetId, type UnitId } from '@gezhi/domain/common'
import type { ChangeCommand, Operation, ProposeChange } from '@gezhi/domain/grid'
import { keepPreviousData, queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'

export type ChangeLine = Awaited<ReturnType<typeof trpc.changeSet.list.query>>[number]
export type ChangeDetail = Awaited<ReturnType<typeof trpc.changeSet.byId.query>>
export type ChangeOption = ChangeDetail['options'][number]
export type ChangePreview = Awaited<ReturnType<typeof trpc.changeSet.preview.query>>
export type UnitChange = ChangePreview['units'][number]
export type UnitSide = NonNullable<UnitChange['after']>
export type EndingPost = ChangePreview['posts'][number]

/** Until what is due has happened and has settled. */
const waitMillis = 5_000

export const changesQuery = (unitId?: UnitId) =>
  queryOptions({
    queryKey: [...keys.changes, 'list', unitId],
    queryFn: ({ signal }) => trpc.changeSet.list.query(unitId === undefined ? {} : { unitId }, { signal })
  })

export const changeQuery = (id: ChangeSetId) =>
  queryOptions({
    queryKey: [...keys.changes, 'one', id],
    queryFn: ({ signal }) => trpc.changeSet.byId.query({ id }, { signal }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isMoving(data) ? waitMillis : false)
  })

/** The platform has something to do with it now. */
export const isMoving = ({ set }: ChangeDetail): boolean =>
  set.state === 'inForce'
    ? set.settledAt === null
    : set.state === 'published' && set.effectiveAt !== null && Date.parse(set.effectiveAt) <= Date.now()

/** What steps that nobody has saved yet would lead to. */
export const previewQuery = (operations: ReadonlyArray<Operation>) =>
  queryOptions({
    queryKey: [...keys.changes, 'preview', operations],
    queryFn: ({ signal }) => trpc.changeSet.preview.query({ operations }, { signal }),
    placeholderData: keepPreviousData
  })

export const newChangeSetId = (): ChangeSetId => ChangeSetId.make(newId())

export const useProposeChange = () =>
  useCommand(
    (order: Order<ProposeChange>, commandId) => trpc.changeSet.propose.mutate({ ...order, commandId }),
    [keys.changes]
  )

export const useMoveChange = () =>
  useCommand(
    (order: Order<ChangeCommand>, commandId) => trpc.changeSet.move.mutate({ ...order, commandId }),
    [keys.changes]
  )
