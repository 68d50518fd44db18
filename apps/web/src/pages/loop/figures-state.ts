/**
 * What the board of figures shows, as it stands in the address, and the filters of the list behind each of its numbers.
 * What the address says wrongly is left out, not refused.
 */
import { Day, isDay, periodBefore, periodEnd, periodOf, plusDays, UnitId } from '@gezhi/domain/common'
import { Metric, rankedBy } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import type { BoardBy, BoardLine } from '../../queries/figures.ts'
import type { IssueFilters } from './issue-filters.ts'

export const groupings = ['unit', 'class', 'lead'] as const
export type Grouping = (typeof groupings)[number]

/** As the server calls them. */
export const boardBy: Record<Grouping, BoardBy> = { unit: 'unit', class: 'matter', lead: 'lead' }

export const spans = ['month', 'lastMonth', 'quarter', 'year'] as const
export interface Days {
  readonly from: Day | null
  readonly to: Day | null
}
export type FiguresSpan = (typeof spans)[number] | Days

/** A column that the lines can stand in the order of. */
export type SortBy = 'name' | 'counted' | Metric

export interface FiguresState {
  readonly by: Grouping
  /** Looked into, below the unit that the whole page is about. */
  readonly unit: UnitId | undefined
  readonly matter: string | undefined
  readonly lead: string | undefined
  readonly span: FiguresSpan
  /** Counted by the tree as it was when each was reported, not by that of today. */
  readonly asThen: boolean
  readonly sort: { readonly by: SortBy; readonly down: boolean }
  /** The one that a phone has room for. */
  readonly metric: Metric
}

type Search = Readonly<Record<string, string | undefined>>

const isUnitId = Schema.is(UnitId)
const usualSort = { by: 'counted', down: true } as const
const sorts: ReadonlyArray<SortBy> = ['name', 'counted', ...Metric.literals]

const readDay = (text: string): Day | null => (isDay(text) ? Day.make(text) : null)

const readSpan = (text: string): FiguresSpan => {
  const [from = '', to] = text.split('..')
  const days = { from: readDay(from), to: readDay(to ?? '') }
  if (to !== undefined && (days.from !== null || days.to !== null)) return days
  return spans.find((span) => span === from) ?? 'month'
}

const readSort = (text: string): FiguresState['sort'] => {
  const [name, way] = text.split('.')
  const by = sorts.find((one) => one === name)
  return by === undefined ? usualSort : { by, down: way === 'down' }
}

export const readFigures = (search: Search): FiguresState => ({
  by: groupings.find((one) => one === search.by) ?? 'unit',
  unit: isUnitId(search.unit) ? search.unit : undefined,
  matter: /^\d{2,6}$/.test(search.class ?? '') ? search.class : undefined,
  // an organisation or a unit: both are named alike
  lead: isUnitId(search.lead) ? search.lead : undefined,
  span: readSpan(search.period ?? ''),
  asThen: search.tree === 'then',
  sort: readSort(search.sort ?? ''),
  metric: Metric.literals.find((metric) => metric === search.metric) ?? 'closure'
})

/** Every name of the address, so that what is not set is taken away. */
export const writeFigures = (state: FiguresState): Record<string, string | undefined> => ({
  by: state.by === 'unit' ? undefined : state.by,
  unit: state.unit,
  class: state.matter,
  lead: state.lead,
  period: typeof state.span === 'object' ? `${state.span.from ?? ''}..${state.span.to ?? ''}` : spanText(state.span),
  tree: state.asThen ? 'then' : undefined,
  sort:
    state.sort.by === 'counted' && state.sort.down ? undefined : `${state.sort.by}.${state.sort.down ? 'down' : 'up'}`,
  metric: state.metric === 'closure' ? undefined : state.metric
})

const spanText = (span: (typeof spans)[number]) => (span === 'month' ? undefined : span)

/** First and last day, both included; a stretch that is not over yet goes to today. */
export const daysOf = (span: FiguresSpan, today: Day): Days => {
  if (typeof span === 'object') return span
  if (span !== 'lastMonth') return { from: periodOf(span, today).first, to: today }
  const before = periodBefore(periodOf('month', today))
  return { from: before.first, to: plusDays(periodEnd(before), -1) }
}

/** What the board is asked for. `here` is the unit that it is about; none for all that the reader may see. */
export const filtersOf = (state: FiguresState, today: Day, here: UnitId | undefined): IssueFilters => ({
  unit: here,
  tree: state.asThen ? 'then' : 'now',
  matters: state.matter === undefined ? undefined : [state.matter],
  lead: state.lead,
  period: daysOf(state.span, today)
})

/** The list of what one side of a share counted: the filters of the board, and those of the line. */
export const recordsOf = (
  asked: IssueFilters,
  { records }: Pick<BoardLine, 'records'>,
  metric: Metric,
  side: 'part' | 'whole'
): IssueFilters => {
  const { unitId, path, matters, lead, only, lacks } = records
  return {
    ...asked,
    unit: unitId ?? asked.unit,
    path,
    matters: matters ?? asked.matters,
    lead: lead ?? asked.lead,
    only,
    lacks,
    figure: { metric, side }
  }
}

/** The first press of a number puts the largest first. */
export const sortedBy = (sort: FiguresState['sort'], by: SortBy): FiguresState['sort'] =>
  sort.by === by ? { by, down: !sort.down } : { by, down: by !== 'name' }

/** The lines in the order that is wanted; by percent, those with too few cases come last. */
export const inOrder = (
  lines: ReadonlyArray<BoardLine>,
  { by, down }: FiguresState['sort'],
  nameOf: (line: BoardLine) => string,
  locale: string
): ReadonlyArray<BoardLine> => {
  const sign = down ? -1 : 1
  if (by === 'counted') return [...lines].sort((a, b) => sign * (a.counts.counted - b.counts.counted))
  if (by !== 'name') return rankedBy(lines, ({ shares }) => shares[by], down ? 'highest' : 'lowest')
  const names = new Intl.Collator(locale, { numeric: true })
  return [...lines].sort((a, b) => sign * names.compare(nameOf(a), nameOf(b)))
}
