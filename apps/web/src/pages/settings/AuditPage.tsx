/** The audit: who looked at what is hidden, and who changed what. To be read only. */
import { AccessKind } from '@gezhi/domain/access'
import { AccountId } from '@gezhi/domain/common'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, type JSX, Match, Show, Switch, untrack } from 'solid-js'
import { instantsOf, type Period } from '../../day.ts'
import { formatMoment, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { unitsQuery } from '../../queries/grid.ts'
import type { AuditLine } from '../../queries/register-types.ts'
import { type AuditAsked, auditQuery } from '../../queries/settings.ts'
import {
  Button,
  Chip,
  type Column,
  CopyButton,
  Drawer,
  EmptyState,
  ErrorState,
  FilterChip,
  KeyValue,
  LinkTabs,
  Page,
  Select,
  Skeleton,
  Table
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { Changes } from '../grid/History.tsx'
import { readPeriod, writePeriod } from '../grid/map-state.ts'
import { say as gridSay } from '../grid/say.ts'
import { PeriodPanel, periodName } from '../loop/filter-panels.tsx'
import { say } from './say.ts'

type Search = { of?: string; period?: string; what?: string; by?: string; name?: string }

const lives = ['issue', 'unit', 'boundary', 'organisation', 'person', 'post', 'account', 'reference', 'batch'] as const
const all = 'all'

export default function AuditPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const [opened, setOpened] = createSignal<AuditLine>()
  const of = () => (search.of === 'facts' ? 'facts' : 'access')
  const period = () => readPeriod(search.period)
  const asked = createMemo(
    (): AuditAsked => {
      const { by, what } = search
      const time = period()
      const shared = {
        ...(time !== undefined && instantsOf(time, untrack(now), zone())),
        ...(by !== undefined && isAccountId(by) && { accountId: AccountId.make(by) })
      }
      if (of() === 'facts') {
        const life = lives.find((one) => one === what)
        return { of: 'facts', ...shared, ...(life !== undefined && { life }) }
      }
      const kind = AccessKind.literals.find((one) => one === what)
      return { of: 'access', ...shared, ...(kind !== undefined && { what: kind }) }
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) }
  )
  const list = useInfiniteQuery(() => ({ ...auditQuery(asked()), placeholderData: keepPreviousData }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])
  const onlyBy = (line: AuditLine) => {
    const name = lineName(line)
    if (line.accountId !== null) setSearch({ by: line.accountId, name })
    setOpened(undefined)
  }
  const address = (to: 'access' | 'facts') => `${paths.settings('audit')}${to === 'facts' ? '?of=facts' : ''}`

  return (
    <Page
      title={say.sections.audit}
      lead={say.leads.audit}
      bar={
        <>
          <LinkTabs
            label={say.audit.tabsLabel}
            tabs={(['access', 'facts'] as const).map((one) => ({
              href: address(one),
              label: say.audit.tabs[one],
              current: of() === one
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
            columns={columns(of())}
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
      <Show when={opened()}>
        {(line) => <Detail line={line()} onOnlyBy={() => onlyBy(line())} onClose={() => setOpened(undefined)} />}
      </Show>
    </Page>
  )
}

const isAccountId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

const periodText = (period: Period | undefined) => (period === undefined ? undefined : periodName(period))

const choicesOf = (of: 'access' | 'facts') => [
  { value: all, label: `${of === 'facts' ? say.audit.life : say.audit.what} · ${say.accounts.kinds.all}` },
  ...(of === 'facts'
    ? lives.map((life) => ({ value: String(life), label: gridSay.history.lives[life] }))
    : AccessKind.literals.map((kind) => ({ value: String(kind), label: say.audit.access[kind] })))
]

const lineName = (line: AuditLine): string => (line.of === 'facts' ? line.byName : line.name) ?? say.audit.nobody

const keyOf = (line: AuditLine): string => (line.of === 'facts' ? `${line.life} ${line.id} ${line.revision}` : line.id)

/** What was done, in words. */
const deedOf = (line: AuditLine): string => {
  if (line.of === 'access') return lookUp(say.audit.access, line.what)
  const life = gridSay.history.lives[line.life]
  if (line.move !== null) return `${life} · ${say.audit.moves(moveName(line.move))}`
  return `${life} · ${lookUp(gridSay.history.tags, line.tag)}`
}

const moveName = (move: string): string => {
  const found: unknown = Reflect.get(words.loop.moves, move)
  return typeof found === 'object' && found !== null && 'done' in found ? String(found.done) : move
}

const lookUp = (of: object, key: string): string => {
  const found: unknown = Reflect.get(of, key)
  return typeof found === 'string' ? found : key
}

/** The end of an id tells things apart; the whole is in the detail. */
const shortId = (id: string | null): string => (id === null ? '' : `…${id.slice(-8)}`)

const columns = (of: 'access' | 'facts'): ReadonlyArray<Column<AuditLine>> => {
  const column = say.audit.column
  const shared: ReadonlyArray<Column<AuditLine>> = [
    { id: 'at', title: column.at, width: 8, cell: ({ at }) => formatMoment(at) },
    { id: 'who', title: column.who, width: 7, grow: 1, cell: (line) => lineName(line) },
    {
      id: 'what',
      title: column.what,
      width: 10,
      grow: 1,
      card: 'title',
      cell: (line) => <span class="font-medium">{deedOf(line)}</span>
    }
  ]
  return of === 'access'
    ? [
        ...shared,
        {
          id: 'thing',
          title: column.thing,
          width: 6,
          drop: 1,
          cell: (line) => <span class="text-ink-3">{line.of === 'access' ? shortId(line.thing) : ''}</span>
        },
        {
          id: 'reason',
          title: column.reason,
          width: 10,
          grow: 2,
          cell: (line) => (line.of === 'access' ? (line.reason ?? '') : '')
        }
      ]
    : [
        ...shared,
        {
          id: 'thing',
          title: column.thing,
          width: 6,
          drop: 1,
          cell: (line) => <span class="text-ink-3">{line.of === 'facts' ? shortId(line.id) : ''}</span>
        },
        {
          id: 'changes',
          title: column.changes,
          width: 12,
          grow: 3,
          drop: 2,
          cell: (line) => <span class="text-ink-2">{line.of === 'facts' ? fieldsOf(line) : ''}</span>
        }
      ]
}

const fieldsOf = (line: Extract<AuditLine, { readonly of: 'facts' }>): string =>
  line.changes.map(({ field }) => lookUp(gridSay.history.fields, field)).join(words.webLoop.common.list)

function Detail(props: { line: AuditLine; onOnlyBy: () => void; onClose: () => void }) {
  const units = useQuery(unitsQuery)
  const nameOf = (id: string) => units.data?.find((unit) => unit.id === id)?.name
  const thing = () => (props.line.of === 'facts' ? props.line.id : props.line.thing)
  const facts = (): ReadonlyArray<{ readonly name: string; readonly value: JSX.Element }> => {
    const { line } = props
    const column = say.audit.column
    return [
      { name: column.at, value: formatMoment(line.at, 'full') },
      { name: column.who, value: lineName(line) },
      {
        name: column.thing,
        value: (
          <Show when={thing()}>
            {(id) => (
              <span class="inline-flex items-center gap-1 text-sm wrap-anywhere">
                {id()}
                <CopyButton text={id()} label={say.audit.copyId} />
              </span>
            )}
          </Show>
        )
      },
      ...(line.of === 'access'
        ? [{ name: column.reason, value: line.reason }]
        : [{ name: column.what, value: say.audit.revision(line.revision + 1) }])
    ]
  }
  return (
    <Drawer open title={deedOf(props.line)} onClose={props.onClose}>
      <KeyValue columns={1} facts={facts()} />
      <Show when={props.line.of === 'facts' && props.line.changes.length > 0 && props.line}>
        {(line) => (
          <section class="mt-5">
            <h3 class="mb-1 font-semibold">{say.audit.column.changes}</h3>
            <FactChanges line={line()} nameOf={nameOf} />
          </section>
        )}
      </Show>
      <Show when={props.line.accountId !== null}>
        <Button class="mt-5" onClick={props.onOnlyBy}>
          {say.audit.account} · {lineName(props.line)}
        </Button>
      </Show>
    </Drawer>
  )
}

function FactChanges(props: { line: AuditLine; nameOf: (id: string) => string | undefined }) {
  return <Changes changes={props.line.of === 'facts' ? props.line.changes : []} nameOf={props.nameOf} />
}
