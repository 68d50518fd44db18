/** Public notices: what a unit says to strangers, and who agreed to what. */
import type { UnitId } from '@gezhi/domain/common'
import type { AmendNotice, PublishNotice, SetClearance, WithdrawNotice } from '@gezhi/domain/grid'
import { queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand } from './command.ts'
import { keys } from './keys.ts'

const notices = [...keys.grid, 'notices'] as const

export const noticeQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: [...notices, unitId],
    queryFn: ({ signal }) => trpc.notice.byUnit.query({ unitId }, { signal })
  })

export type NoticeView = Awaited<ReturnType<typeof trpc.notice.byUnit.query>>
export type NoticeHolder = NoticeView['holders'][number]

const stale = [notices]

export const usePublishNotice = () =>
  useCommand((order: Order<PublishNotice>, commandId) => trpc.notice.publish.mutate({ ...order, commandId }), stale)
export const useWithdrawNotice = () =>
  useCommand((order: Order<WithdrawNotice>, commandId) => trpc.notice.withdraw.mutate({ ...order, commandId }), stale)
export const useAmendNotice = () =>
  useCommand((order: Order<AmendNotice>, commandId) => trpc.notice.amend.mutate({ ...order, commandId }), stale)
export const useSetClearance = () =>
  useCommand((order: Order<SetClearance>, commandId) => trpc.notice.clear.mutate({ ...order, commandId }), stale)
