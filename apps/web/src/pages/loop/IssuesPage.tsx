/** The list of issues: views and filters in the address, rows as far as they are scrolled to, one of them open beside. */

import { useNavigate, useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Show, Suspense, untrack } from 'solid-js'
import { dayIn } from '../../day.ts'
import { formatNumber, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { countQuery, listQuery } from '../../queries/loop.ts'
import type { IssueLine } from '../../queries/types.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { useMay } from '../../session.tsx'
import {
  Button,
  ColumnMenu,
  CopyIcon,
  createColumns,
  EmptyState,
  ErrorState,
  ExpandIcon,
  Page,
  Skeleton,
  SplitView,
  Table,
  toast,
  UploadIcon
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { SearchBox } from '../SearchBox.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilterBar } from './FilterBar.tsx'
import { asSheet, issueColumns, orderOf, sortOf } from './issue-columns.tsx'
import { type IssueFilters, isNarrowed, narrowOf, readFilters, type Search, writeFilters } from './issue-filters.ts'
import { ViewTabs } from './ViewTabs.tsx'

const IssueView = lazy(() => import('./IssueView.tsx'))

export default function IssuesPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const navigate = useNavigate()
  const scope = useScopeUnit()
  const may = useMay()
  const filters = createMemo(() => readFilters(search), undefined, { equals: same })
  const today = createMemo(() => dayIn(now(), zone()))
  const narrow = createMemo(
    () => {
      today()
      // "the last 24 hours" are counted from when they were asked for
      return narrowOf(filters(), { now: untrack(now), zone: zone(), scope: scope() })
    },
    undefined,
    { equals: same }
  )
  const order = () => filters().order ?? 'newest'

  const list = useInfiniteQuery(() => ({ ...listQuery(narrow(), order()), placeholderData: keepPreviousData }))
  const total = useQuery(() => ({ ...countQuery(narrow()), placeholderData: keepPreviousData }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])

  const change = (part: IssueFilters) => {
    setSelected(new Set<string>())
    setSearch(writeFilters({ ...filters(), ...part }))
  }
  // back leads out of the detail, not through all that was looked at
  const openRow = (line: IssueLine) => setSearch({ open: line.id }, { replace: search.open !== undefined })
  const close = () => setSearch({ open: undefined })
  const columns = createColumns('issues', () => issueColumns(openRow))
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())

  const copy = async () => {
    const chosen = rows().filter(({ id }) => selected().has(id))
    try {
      await navigator.clipboard.writeText(asSheet(chosen, columns.shown()))
      toast({ says: words.webLoop.issues.copied(chosen.length) })
    } catch {
      toast({ says: words.ui.copy.refused })
    }
  }

  return (
    <Page
      title={words.ui.nav.issues}
      width="full"
      aside={
        <Show when={total.data}>
          {(n) => <span class="text-ink-3">{words.webLoop.common.count(n(), formatNumber(n()))}</span>}
        </Show>
      }
      actions={
        <>
          <SearchBox
            label={words.webLoop.issues.search}
            does={words.webLoop.issues.focusSearch}
            class="w-72"
            text={filters().text ?? ''}
            onFind={(text) => change({ text: text.replace(/^#/, '') || undefined })}
          />
          <ColumnMenu columns={columns} />
          <Show when={may('import.run')}>
            <Button
              variant="quiet"
              icon={UploadIcon}
              label={words.import.bring}
              onClick={() => navigate(paths.newImport('issues'))}
            />
          </Show>
          <ExportMenu narrow={narrow()} order={order()} columns={columns.shown().map(({ id }) => id)} />
        </>
      }
      bar={
        <div class="flex flex-col gap-2">
          <ViewTabs filters={filters()} />
          <FilterBar filters={filters()} onChange={change} />
        </div>
      }
    >
      <SplitView
        keep="issues"
        detailLabel={words.webLoop.issues.detail}
        onClose={close}
        list={
          <Show when={!list.isPending} fallback={<Skeleton shape="rows" lines={14} />}>
            <Show
              when={list.error === null || rows().length > 0}
              fallback={<ErrorState error={list.error} onAgain={() => void list.refetch()} />}
            >
              <Table
                main
                class="h-full border-t border-line"
                label={words.ui.nav.issues}
                rows={rows()}
                rowKey={({ id }) => id}
                rowName={({ title }) => title}
                columns={columns.shown()}
                onOpen={openRow}
                openKey={search.open}
                act={{
                  keys: 'e',
                  does: () => words.webLoop.issues.act,
                  run: (line) => setSearch({ open: line.id, act: '1' })
                }}
                selected={selected()}
                onSelect={setSelected}
                sort={sortOf(filters().order)}
                onSort={(sort) => change({ order: orderOf(sort) })}
                total={total.data}
                busy={list.isFetchingNextPage}
                onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
                empty={<Nothing narrowed={isNarrowed(filters())} />}
                bulk={
                  <>
                    <Button variant="quiet" icon={CopyIcon} onClick={() => void copy()}>
                      {words.webLoop.issues.copyRows}
                    </Button>
                    <Button variant="quiet" onClick={() => setSelected(new Set<string>())}>
                      {words.webLoop.issues.clearSelection}
                    </Button>
                  </>
                }
              />
            </Show>
          </Show>
        }
        detail={
          search.open === undefined ? undefined : (
            <Suspense
              fallback={
                <div class="px-4 py-5 md:px-6">
                  <Skeleton lines={10} />
                </div>
              }
            >
              <IssueView
                id={search.open}
                onClose={close}
                actions={
                  <Button
                    variant="quiet"
                    size="small"
                    icon={ExpandIcon}
                    label={words.webLoop.issues.expand}
                    onClick={() => navigate(paths.issue(search.open ?? ''))}
                  />
                }
              />
            </Suspense>
          )
        }
      />
    </Page>
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function Nothing(props: { narrowed: boolean }) {
  const say = () => words.webLoop.issues
  return (
    <EmptyState title={props.narrowed ? say().noMatchTitle : say().noneTitle}>
      {props.narrowed ? say().noMatchHint : say().noneHint}
    </EmptyState>
  )
}
