/** The shares of each group, in a table that can be put in the order of any column; on a phone one share at a time. */
import { type Metric, rankedFrom } from '@gezhi/domain/loop'
import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import type { BoardLine } from '../../queries/figures.ts'
import { cx, DownIcon, UpIcon } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import type { FiguresState, SortBy } from './figures-state.ts'
import { ShareFigure, type Side } from './ShareFigure.tsx'

export interface FiguresTableProps {
  /** Over the names. */
  readonly title: string
  readonly lines: ReadonlyArray<BoardLine>
  readonly total: BoardLine
  readonly metrics: ReadonlyArray<Metric>
  readonly nameOf: (line: BoardLine) => string
  /** Where a line is looked into, and what that is called; `undefined` where there is nothing below. */
  readonly below: (line: BoardLine) => { readonly href: string; readonly says: string } | undefined
  readonly hrefOf: (line: BoardLine, metric: Metric, side: Side) => string | undefined
  /** Under the table, before what the marks in it mean. */
  readonly note: string
  readonly sort: FiguresState['sort']
  readonly onSort: (by: SortBy) => void
}

const cell = 'border-b border-line px-2 py-2 align-top first:pl-0 last:pr-0'
const nameCell = 'sticky left-0 z-1 bg-sheet text-left font-normal'

export function FiguresTable(props: FiguresTableProps) {
  const say = () => words.webFigures
  const nameOf = (line: BoardLine) => (line === props.total ? say().total : props.nameOf(line))
  const head = (by: SortBy, title: string, end: boolean) => (
    <Head by={by} title={title} end={end} sort={props.sort} onSort={props.onSort} />
  )
  const counts = (line: BoardLine): JSX.Element => (
    <>
      <td class={cx(cell, 'text-right max-md:hidden')}>
        <Count
          n={line.counts.counted}
          href={props.hrefOf(line, 'closure', 'whole')}
          says={say().opens(
            formatNumber(line.counts.counted),
            words.loop.conditions.counted,
            say().issues,
            nameOf(line)
          )}
        />
      </td>
      <For each={props.metrics}>
        {(metric) => (
          <td class={cx(cell, 'max-md:w-1/2')}>
            <ShareFigure
              metric={metric}
              share={line.shares[metric]}
              of={nameOf(line)}
              hrefOf={(side) => props.hrefOf(line, metric, side)}
            />
          </td>
        )}
      </For>
    </>
  )
  return (
    <>
      <div class="max-xl:overflow-x-auto print:overflow-visible">
        <table class="w-full border-separate border-spacing-0 md:min-w-240 md:table-fixed print:min-w-0">
          <caption class="sr-only">{say().table}</caption>
          <thead>
            <tr>
              {head('name', props.title, false)}
              <Show when={props.metrics.length > 1}>{head('counted', say().issues, true)}</Show>
              <For each={props.metrics}>{(metric) => head(metric, words.loop.metrics[metric], true)}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.lines}>
              {(line) => (
                <tr class="group hover:bg-hover">
                  <th scope="row" class={cx(cell, nameCell, 'wrap-anywhere group-hover:bg-hover')}>
                    <Show when={props.below(line)} fallback={props.nameOf(line)}>
                      {(below) => (
                        // addresses that differ in their query alone are one address to the router
                        <a href={below().href} aria-label={below().says} class="link font-medium">
                          {props.nameOf(line)}
                        </a>
                      )}
                    </Show>
                  </th>
                  {counts(line)}
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr class="font-medium">
              <th scope="row" class={cx(cell, nameCell, 'font-medium')}>
                {say().total}
              </th>
              {counts(props.total)}
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="mt-3 max-w-prose text-sm text-ink-3">
        {props.note} {say().fewNote(rankedFrom)}
      </p>
    </>
  )
}

function Count(props: { n: number; href: string | undefined; says: string }) {
  return (
    <Show when={props.href} fallback={formatNumber(props.n)}>
      {(href) => (
        <A href={href()} aria-label={props.says} class="link">
          {formatNumber(props.n)}
        </A>
      )}
    </Show>
  )
}

function Head(props: {
  by: SortBy
  title: string
  end: boolean
  sort: FiguresState['sort']
  onSort: (by: SortBy) => void
}) {
  const sorted = () => props.sort.by === props.by
  return (
    <th
      scope="col"
      aria-sort={sorted() ? (props.sort.down ? 'descending' : 'ascending') : 'none'}
      class={cx(
        'top-0 border-b border-line-2 bg-sheet px-2 py-1 text-sm font-normal whitespace-nowrap text-ink-3 first:pl-0 last:pr-0 xl:sticky print:static',
        props.end ? 'z-2 text-right' : 'left-0 z-3 text-left max-xl:sticky',
        props.by === 'counted' && 'w-18 max-md:hidden',
        props.by === 'name' && 'md:w-44'
      )}
    >
      <button
        type="button"
        onClick={() => props.onSort(props.by)}
        class={cx(
          'inline-flex h-6 items-center gap-1 rounded-xs hover:text-ink pointer-coarse:h-10',
          sorted() && 'font-medium text-ink'
        )}
      >
        {props.title}
        <Show when={sorted()}>{props.sort.down ? <DownIcon class="size-3" /> : <UpIcon class="size-3" />}</Show>
      </button>
      {/* what can only be pressed is not printed */}
      <span class="hidden print:inline">{props.title}</span>
    </th>
  )
}
