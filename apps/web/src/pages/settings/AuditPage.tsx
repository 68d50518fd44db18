/** The audit: who looked at what is hidden, and who changed what. To be read only. */
import { AccessKind } from '@gezhi/domain/access'
import { AccountId } from '@gezhi/domain/common'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch, untrack } from 'solid-js'
import { instantsOf, type Period } from '../../day.ts'
import { formatMoment, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import type { AuditLine } from '../../queries/register-types.ts'
import { type AuditAsked, auditQuery } from '../../queries/settings.ts'
import { Chip, EmptyState, ErrorState, FilterChip, LinkTabs, Page, Select, Skeleton, Table } from '../../ui/index.tsx'
import { readPeriod, writePeriod } from '../grid/map-state.ts'
import { say as register } from '../grid/say.ts'
import { PeriodPanel, periodName } from '../loop/filter-panels.tsx'
import { accessColumns, factColumns } from './audit-columns.tsx'
import { auditLives, deedOf, keyOf } from './audit-line.ts'
import { say } from './say.ts'

const AuditRecord = lazy(() => import('./AuditRecord.tsx'))

/** `by` with the name it has here: whoever reads the audit may not look accounts up. */
type Search = { of?: string; period?: string; what?: string; by?: string; name?: string }
type Side = AuditLine['of']

const sides = ['access', 'facts'] as const satisfies ReadonlyArray<Side>
const all = 'all'

export default function AuditPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const [opened, setOpened] = createSignal<AuditLine>()
  const of = (): Side => (search.of === 'facts' ? 'facts' : 'access')
  const period = () => readPeriod(search.period)
  const asked = createMemo(() => askedBy(search, of(), period()), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b)
  })
  const list = useInfiniteQuery(() => ({ ...auditQuery(asked()), placeholderData: keepPreviousData }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])

  return (
    <Page
      title={say.sections.audit}
      lead={say.leads.audit}
      bar={
        <>
          <LinkTabs
            label={say.audit.tabsLabel}
            tabs={sides.map((side) => ({
              href: side === 'facts' ? `${paths.settings('audit')}?of=facts` : paths.settings('audit'),
              label: say.audit.tabs[side],
              current: of() === side
            }))}
          />
          <div class="mt-3 flex flex-wrap items-center gap-2">
            <FilterChip
              name={say.audit.period}
              value={periodText(period())}
              onRemove={() => setSearch({ period: undefined })}
            >
              <PeriodPanel value={period()} onChange={(next) => setSearch({ period: writePeriod(next) })} />
            </FilterChip>
            <Select
              label={of() === 'facts' ? say.audit.life : say.audit.what}
              labelHidden
              class="w-44"
              value={search.what ?? all}
              choices={choicesOf(of())}
              onChange={(what) => setSearch({ what: what === all ? undefined : what })}
            />
            <Show when={search.by}>
              <Chip class="h-7" onRemove={() => setSearch({ by: undefined, name: undefined })}>
                {say.audit.account} · {search.name ?? search.by}
              </Chip>
            </Show>
          </div>
        </>
      }
    >
      <Switch fallback={<Skeleton shape="rows" lines={12} />}>
        <Match when={list.error !== null && rows().length === 0}>
          <ErrorState error={list.error} onAgain={() => void list.refetch()} />
        </Match>
        <Match when={list.data}>
          <Table
            main
            label={say.audit.tabs[of()]}
            rows={rows()}
            rowKey={keyOf}
            rowName={(line) => `${formatMoment(line.at)} ${deedOf(line)}`}
            columns={of() === 'facts' ? factColumns() : accessColumns()}
            onOpen={setOpened}
            busy={list.isFetchingNextPage}
            onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            empty={
              <EmptyState compact title={say.audit.none}>
                {say.audit.noneHint}
              </EmptyState>
            }
            class="max-h-[calc(100dvh-19rem)] rounded-md border border-line"
          />
        </Match>
      </Switch>
      <Suspense>
        <Show when={opened()}>
          {(line) => (
            <AuditRecord
              line={line()}
              onOnly={(by, name) => {
                setSearch({ by, name })
                setOpened(undefined)
              }}
              onClose={() => setOpened(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </Page>
  )
}

/** What the address says wrongly is left out. */
const askedBy = ({ by, what }: Search, of: Side, period: Period | undefined): AuditAsked => {
  const shared = {
    ...(period !== undefined && instantsOf(period, untrack(now), zone())),
    ...(by !== undefined && /^[0-9a-f-]{36}$/.test(by) && { accountId: AccountId.make(by) })
  }
  if (of === 'facts') {
    const life = auditLives.find((one) => one === what)
    return { of, ...shared, ...(life !== undefined && { life }) }
  }
  const kind = AccessKind.literals.find((one) => one === what)
  return { of, ...shared, ...(kind !== undefined && { what: kind }) }
}

const periodText = (period: Period | undefined) => (period === undefined ? undefined : periodName(period))

const choicesOf = (of: Side) => [
  { value: all, label: `${of === 'facts' ? say.audit.life : say.audit.what} · ${say.accounts.kinds.all}` },
  ...(of === 'facts'
    ? auditLives.map((life) => ({ value: String(life), label: register.history.lives[life] }))
    : AccessKind.literals.map((kind) => ({ value: String(kind), label: say.audit.access[kind] })))
]
