/** How long something may take, in the four ways in which rules say it. */
import { Schema } from 'effect'

export const LimitKind = Schema.Literals(['continuous', 'working_hour', 'working_day', 'natural_day'])
export type LimitKind = typeof LimitKind.Type

/** A year of minutes, two years of office hours, four of working days, ten of days: more than any rule asks for. */
export const limitMax = { continuous: 525_600, working_hour: 4_000, working_day: 1_000, natural_day: 3_660 } as const

/**
 * `continuous` counts minutes on the wall clock, nights and holidays included; `working_hour` counts hours of work;
 * `working_day` and `natural_day` count days after the day of the start and end with the last of them
 * (Civil Code 2020, art. 201 and 203): a working day at its close of business, a natural day at midnight.
 */
export const Limit = Schema.Struct({
  kind: LimitKind,
  amount: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
}).check(
  Schema.makeFilter(
    ({ kind, amount }: { readonly kind: LimitKind; readonly amount: number }) =>
      amount <= limitMax[kind] || { path: ['amount'], issue: `at most ${limitMax[kind]}` }
  )
)
export type Limit = typeof Limit.Type
