/** Accounts: who can log in, in which roles; opened, given roles, closed, and let in again. */
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { AccountLine } from '../../queries/register-types.ts'
import { accountsQuery } from '../../queries/settings.ts'
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  ErrorState,
  LockIcon,
  NoValue,
  Page,
  PlusIcon,
  Select,
  Skeleton,
  Table
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import { SearchBox } from '../SearchBox.tsx'
import { say } from './say.ts'

const AccountDrawer = lazy(() => import('./AccountDrawer.tsx'))
const NewAccountDrawer = lazy(() => import('./NewAccountDrawer.tsx'))

const kinds = ['all', 'person', 'service'] as const

export default function AccountsPage() {
  const [search, setSearch] = useSearchParams<{ q?: string; kind?: string; open?: string }>()
  const whyNot = useWhyNot()
  const roleName = useRoleName()
  const [making, setMaking] = createSignal(false)
  const kind = () => kinds.find((one) => one === search.kind) ?? 'all'
  const asked = () => {
    const one = kind()
    return { ...(search.q && { text: search.q }), ...(one !== 'all' && { kind: one }) }
  }
  const list = useInfiniteQuery(() => ({ ...accountsQuery(asked()), placeholderData: keepPreviousData }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])
  const opened = () => rows().find(({ id }) => id === search.open)

  return (
    <Page
      title={say.sections.accounts}
      lead={say.leads.accounts}
      actions={
        <Button icon={PlusIcon} disabledReason={whyNot('account.manage')} onClick={() => setMaking(true)}>
          {say.accounts.create}
        </Button>
      }
      bar={
        <div class="flex flex-wrap gap-2">
          <SearchBox
            label={say.accounts.search}
            does={say.accounts.search}
            text={search.q ?? ''}
            onFind={(q) => setSearch({ q: q === '' ? undefined : q })}
          />
          <Select
            label={say.accounts.kind}
            labelHidden
            class="w-32"
            value={kind()}
            choices={kinds.map((one) => ({ value: one, label: say.accounts.kinds[one] }))}
            onChange={(one) => setSearch({ kind: one === 'all' ? undefined : one })}
          />
        </div>
      }
    >
      <Switch fallback={<Skeleton shape="rows" lines={10} />}>
        <Match when={list.error !== null && rows().length === 0}>
          <ErrorState error={list.error} onAgain={() => void list.refetch()} />
        </Match>
        <Match when={list.data}>
          <Table
            main
            label={say.sections.accounts}
            rows={rows()}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns(roleName)}
            onOpen={({ id }) => setSearch({ open: id })}
            openKey={search.open}
            busy={list.isFetchingNextPage}
            onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            empty={
              <EmptyState compact title={say.accounts.none}>
                {say.accounts.noneHint}
              </EmptyState>
            }
            class="max-h-[calc(100dvh-17rem)] rounded-md border border-line"
          />
        </Match>
      </Switch>
      <Suspense>
        <Show when={making()}>
          <NewAccountDrawer onClose={() => setMaking(false)} />
        </Show>
        <Show when={opened()}>
          {(account) => <AccountDrawer account={account()} onClose={() => setSearch({ open: undefined })} />}
        </Show>
      </Suspense>
    </Page>
  )
}

/** The name of a role by its key. */
export const useRoleName = (): ((key: string) => string) => {
  const reference = useQuery(referenceQuery)
  return (key) => {
    const role = reference.data?.roles.data.find((one) => one.key === key)
    return role === undefined ? key : named(role.name)
  }
}

const columns = (roleName: (key: string) => string): ReadonlyArray<Column<AccountLine>> => {
  const column = say.accounts.column
  return [
    {
      id: 'username',
      title: column.username,
      width: 8,
      grow: 1,
      always: true,
      card: 'title',
      cell: ({ username }) => <span class="font-medium">{username}</span>
    },
    { id: 'name', title: column.name, width: 7, grow: 1, cell: ({ name }) => name },
    {
      id: 'roles',
      title: column.roles,
      width: 10,
      grow: 2,
      cell: ({ roles, personId }) =>
        roles.length > 0 ? (
          roles.map(roleName).join(words.webLoop.common.list)
        ) : personId === null ? (
          <NoValue />
        ) : (
          <span class="text-ink-3">{say.accounts.rolesByPost}</span>
        )
    },
    {
      id: 'unit',
      title: column.unit,
      width: 7,
      grow: 1,
      drop: 1,
      cell: ({ unitName, roles }) => unitName ?? (roles.length > 0 ? say.accounts.whole : <NoValue />)
    },
    { id: 'state', title: column.state, width: 8, card: 'corner', cell: (account) => <State account={account} /> }
  ]
}

export function State(props: { account: AccountLine }) {
  return (
    <Switch fallback={<span class="text-ink-2">{say.accounts.states.open}</span>}>
      <Match when={props.account.disabled}>
        <Badge>{say.accounts.states.disabled}</Badge>
      </Match>
      <Match when={props.account.lockedUntil}>
        {(until) => <Badge icon={LockIcon}>{say.accounts.states.locked(formatMoment(until(), 'time'))}</Badge>}
      </Match>
    </Switch>
  )
}
