/**
 * Figures: shares of counted issues. A metric names two conditions, so that every figure opens onto its records
 * and the list behind it is, by construction, the list that was counted.
 */
import { Schema, Struct } from 'effect'
import { type Instant, isPast, type Share } from '../common/index.ts'
import type { Issue } from './issue.ts'
import { isOpen } from './stages.ts'

/** What an issue can be counted as. The store has the same names in SQL; a test holds the two together. */
type Holds = (issue: Issue, at: Instant) => boolean

const counted: Holds = ({ stage }) => stage !== 'cancelled' && stage !== 'withdrawn'

export const conditions = {
  /** Reported and neither cancelled nor taken back. */
  counted,
  open: (issue) => isOpen(issue.stage),
  closed: (issue) => issue.stage === 'closed',
  /** The promise to the reporter has been kept or broken: answered, or its time is up. */
  promiseSettled: (issue, at) =>
    counted(issue, at) && (issue.promiseMet !== null || (issue.promiseDue !== null && isPast(issue.promiseDue, at))),
  promiseKept: (issue, at) => counted(issue, at) && issue.promiseMet === true,
  overdue: (issue, at) => isOpen(issue.stage) && issue.stepDue !== null && isPast(issue.stepDue, at),
  handledOnce: (issue, at) => counted(issue, at) && issue.handledAt !== null,
  reworked: (issue, at) => counted(issue, at) && issue.handledAt !== null && issue.reworks > 0,
  dispatchedOnce: (issue, at) => counted(issue, at) && issue.dispatches > 0,
  returned: (issue, at) => counted(issue, at) && issue.dispatches > 0 && issue.returns > 0,
  rated: (issue, at) => counted(issue, at) && issue.rating !== null,
  satisfied: (issue) => issue.rating !== null && issue.rating.satisfaction >= 4,
  solved: (issue) => issue.rating?.resolved === true
} satisfies Record<string, Holds>

export const Condition = Schema.Literals(Struct.keys(conditions))
export type Condition = typeof Condition.Type

/** Numerator and denominator of each rate (rules 4.1). */
export const metrics = {
  closure: { part: 'closed', whole: 'counted' },
  onTime: { part: 'promiseKept', whole: 'promiseSettled' },
  rework: { part: 'reworked', whole: 'handledOnce' },
  return: { part: 'returned', whole: 'dispatchedOnce' },
  solved: { part: 'solved', whole: 'rated' },
  satisfaction: { part: 'satisfied', whole: 'rated' }
} as const satisfies Record<string, { readonly part: Condition; readonly whole: Condition }>

export const Metric = Schema.Literals(Struct.keys(metrics))
export type Metric = typeof Metric.Type

/** Who solved one case in four minutes is not the best: below this many cases a share is shown and not ranked. */
export const rankedFrom = 10

export const isRanked = ({ whole }: Share): boolean => whole >= rankedFrom

/**
 * Lines in the order of one of their shares, exact on the counts. Those with too few cases for a rank come last, whichever
 * way the others stand, the larger number of cases first.
 */
export const rankedBy = <Line>(
  lines: ReadonlyArray<Line>,
  shareOf: (line: Line) => Share,
  best: 'highest' | 'lowest'
): ReadonlyArray<Line> => {
  const sign = best === 'highest' ? -1 : 1
  return [...lines].sort((one, other) => {
    const [a, b] = [shareOf(one), shareOf(other)]
    if (isRanked(a) !== isRanked(b)) return isRanked(a) ? -1 : 1
    const byPercent = isRanked(a) ? sign * (a.part * b.whole - b.part * a.whole) : 0
    return byPercent || b.whole - a.whole
  })
}
