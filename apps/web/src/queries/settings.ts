/** Reference data, accounts, keys and the audit; and the commands that change them. */
import type { AssignRoles, CreateAccount, SwitchAccount } from '@gezhi/domain/access'
import { AccountId } from '@gezhi/domain/common'
import { infiniteQueryOptions, queryOptions } from '@tanstack/solid-query'
import { trpc } from './client.ts'
import { type Order, useCommand, useDeed } from './command.ts'
import { newId } from './intention.ts'
import { keys } from './keys.ts'
import type { AccountsPage, AuditInput, AuditPage, Publish, ReferenceKind } from './register-types.ts'

const accounts = ['accounts'] as const
const apiKeys = ['api-keys'] as const
const sessions = ['sessions'] as const
const firstPage: string | null = null
const pageRows = 60

export const versionsQuery = (kind: ReferenceKind) =>
  queryOptions({
    queryKey: [...keys.reference, 'versions', kind],
    queryFn: ({ signal }) => trpc.reference.history.query({ kind }, { signal })
  })

export const holidaysOf = (year: number) => trpc.reference.holidays.query({ years: [year] })
export const previewCalendar = trpc.reference.previewCalendar.mutate
export const usePublish = () =>
  useCommand(
    (order: Order<Publish>, commandId) => trpc.reference.publish.mutate({ ...order, commandId }),
    [keys.reference]
  )

export interface AccountsAsked {
  readonly text?: string
  readonly kind?: 'person' | 'service'
}

export const accountsQuery = (asked: AccountsAsked) =>
  infiniteQueryOptions({
    queryKey: [...accounts, asked],
    queryFn: ({ pageParam, signal }) =>
      trpc.account.list.query({ ...asked, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: AccountsPage) => last.next
  })

export const findAccounts = async (text: string, signal: AbortSignal) =>
  (await trpc.account.list.query({ text, limit: 20 }, { signal })).rows

export const newAccountId = (): AccountId => AccountId.make(newId())

export const useCreateAccount = () =>
  useCommand(
    (order: Order<CreateAccount>, commandId) => trpc.account.create.mutate({ ...order, commandId }),
    [accounts]
  )
export const useAssignRoles = () =>
  useCommand(
    (order: Order<AssignRoles>, commandId) => trpc.account.assignRoles.mutate({ ...order, commandId }),
    [accounts]
  )
export const useDisableAccount = () =>
  useCommand(
    (order: Order<SwitchAccount>, commandId) => trpc.account.disable.mutate({ ...order, commandId }),
    [accounts]
  )
export const useEnableAccount = () =>
  useCommand(
    (order: Order<SwitchAccount>, commandId) => trpc.account.enable.mutate({ ...order, commandId }),
    [accounts]
  )
export const useResetPassword = () => useDeed(trpc.account.resetPassword.mutate, [accounts])
export const useUnlock = () => useDeed(trpc.account.unlock.mutate, [accounts])

export const keysQuery = () =>
  queryOptions({ queryKey: apiKeys, queryFn: ({ signal }) => trpc.apiKey.list.query({}, { signal }) })
export const useCreateKey = () => useDeed(trpc.apiKey.create.mutate, [apiKeys])
export const useRevokeKey = () => useDeed(trpc.apiKey.revoke.mutate, [apiKeys])

/** Without its page: that is added here. */
export type AuditAsked = AuditInput extends infer A ? (A extends unknown ? Omit<A, 'limit' | 'cursor'> : never) : never

export const auditQuery = (asked: AuditAsked) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) =>
      trpc.audit.list.query({ ...asked, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: AuditPage) => last.next
  })

export const sessionsQuery = () =>
  queryOptions({ queryKey: sessions, queryFn: ({ signal }) => trpc.account.sessions.query(undefined, { signal }) })
export const useEndSession = () => useDeed(trpc.account.endSession.mutate, [sessions])
export const useChangePassword = () => useDeed(trpc.account.changePassword.mutate, [sessions])
