/** The board of figures: shares in total and by unit, class or lead, in a period and a part of the tree; every number opens its records. */
import { type Metric, Metric as Metrics } from '@gezhi/domain/loop'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createMemo, Match, Show, Switch, untrack } from 'solid-js'
import { dayIn } from '../../day.ts'
import { formatMoment, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { type Board, type BoardLine, boardQuery } from '../../queries/figures.ts'
import {
  Button,
  DownloadIcon,
  EmptyState,
  ErrorState,
  narrow,
  Page,
  PrintIcon,
  Section,
  Select,
  Skeleton
} from '../../ui/index.tsx'
import { locale, words } from '../../words.ts'
import { FiguresBar, spanName } from './FiguresBar.tsx'
import { FiguresTable } from './FiguresTable.tsx'
import { FiguresTotals } from './FiguresTotals.tsx'
import { csvOf, saveFile, sheetOf } from './figures-csv.ts'
import {
  boardBy,
  daysOf,
  type FiguresState,
  filtersOf,
  inOrder,
  readFigures,
  recordsOf,
  sortedBy,
  writeFigures
} from './figures-state.ts'
import { periodName } from './filter-panels.tsx'
import { narrowOf, type Search, writeFilters } from './issue-filters.ts'
import type { Side } from './ShareFigure.tsx'
import { useFiguresPlace } from './use-figures-place.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export default function FiguresPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const state = createMemo(() => readFigures(search), undefined, { equals: same })
  const change = (part: Partial<FiguresState>) => setSearch(writeFigures({ ...state(), ...part }))
  const place = useFiguresPlace(state, () => change({ unit: undefined }))
  const today = createMemo(() => dayIn(now(), zone()))
  const asked = createMemo(() => filtersOf(state(), today(), place.here()))
  const narrowed = createMemo(() => narrowOf(asked(), { now: untrack(now), zone: zone() }), undefined, { equals: same })
  const board = useQuery(() => ({
    ...boardQuery(narrowed(), boardBy[state().by], place.level()),
    enabled: place.known(),
    placeholderData: keepPreviousData
  }))

  const days = () => daysOf(state().span, today())
  const span = () => {
    const name = spanName(state().span)
    return typeof state().span === 'string' ? words.webFigures.named(name, periodName(days())) : name
  }
  const lines = createMemo(() => inOrder(board.data?.lines ?? [], state().sort, place.nameOf, locale()))
  const hrefOf = (line: BoardLine, metric: Metric, side: Side) => {
    const filters = recordsOf(asked(), line, metric, side)
    return filters === undefined ? undefined : paths.issues(writeFilters(filters))
  }
  const save = (data: Board) => {
    const { total, beginning, now, file } = words.webFigures
    const nameOf = (line: BoardLine) => (line === data.total ? total : place.nameOf(line))
    const { from, to } = days()
    const name = file(place.name(), from ?? beginning, to ?? now)
    saveFile(`${name}.csv`, csvOf(sheetOf(place.title(), [...lines(), data.total], nameOf)))
  }

  return (
    <Page
      title={state().unit === undefined ? words.ui.nav.figures : place.name()}
      crumbs={place.crumbs()}
      lead={
        <>
          <Show when={state().unit === undefined}>{place.name()} · </Show>
          {words.webFigures.reported(span())}
        </>
      }
      bar={<FiguresBar state={state()} nameOf={place.heading} onChange={change} />}
      actions={
        <Show when={board.data?.total.counts.counted ? board.data : undefined}>
          {(data) => (
            <>
              <Button icon={DownloadIcon} onClick={() => save(data())}>
                {words.webFigures.export}
              </Button>
              <Button icon={PrintIcon} onClick={() => window.print()} class="max-md:hidden">
                {words.webFigures.print}
              </Button>
            </>
          )}
        </Show>
      }
    >
      <Switch fallback={<Loading />}>
        <Match when={board.data?.total.counts.counted === 0}>
          <EmptyState
            title={words.webFigures.empty}
            actions={
              <Show when={state().span !== 'year'}>
                <Button onClick={() => change({ span: 'year' })}>{words.webFigures.emptyYear}</Button>
              </Show>
            }
          >
            {words.webFigures.emptyHint}
          </EmptyState>
        </Match>
        <Match when={board.data}>
          {(data) => (
            <div class="[page:wide]" aria-busy={board.isPlaceholderData}>
              <FiguresTotals
                total={data().total}
                of={place.name()}
                hrefOf={(metric, side) => hrefOf(data().total, metric, side)}
              />
              <Section
                title={place.heading(state().by)}
                actions={
                  <Show when={narrow()}>
                    <Select
                      label={words.webFigures.metric}
                      labelHidden
                      class="w-32"
                      value={state().metric}
                      choices={Metrics.literals.map((metric) => ({ value: metric, label: words.loop.metrics[metric] }))}
                      onChange={(metric) => change({ metric })}
                    />
                  </Show>
                }
              >
                <Show
                  when={!place.isDeepest(lines())}
                  fallback={<p class="text-ink-2">{words.webFigures.allHere(place.name())}</p>}
                >
                  <FiguresTable
                    title={place.title()}
                    lines={lines()}
                    total={data().total}
                    metrics={narrow() ? [state().metric] : Metrics.literals}
                    nameOf={place.nameOf}
                    below={place.below}
                    hrefOf={hrefOf}
                    note={words.webFigures.asOf(formatMoment(data().at))}
                    sort={state().sort}
                    onSort={(by) => change({ sort: sortedBy(state().sort, by) })}
                  />
                </Show>
              </Section>
            </div>
          )}
        </Match>
        <Match when={board.error}>
          {(error) => <ErrorState error={error()} onAgain={() => void board.refetch()} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Loading() {
  return (
    <>
      <Skeleton shape="cards" lines={6} />
      <div class="mt-8">
        <Skeleton shape="rows" lines={8} />
      </div>
    </>
  )
}
