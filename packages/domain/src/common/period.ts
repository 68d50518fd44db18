/** Stretches of the calendar in which figures are asked: days, months, quarters and years of the tenant's own zone. */
import { Schema } from 'effect'
import { Day, dayFromNumber, dayNumber, weekday } from './day.ts'
import { dayLength, fromMillis, type Instant, toMillis } from './instant.ts'
import { stretches } from './zone.ts'

export const PeriodKind = Schema.Literals(['day', 'week', 'month', 'quarter', 'year'])
export type PeriodKind = typeof PeriodKind.Type

/** A period by the first of its days. */
export const Period = Schema.Struct({ kind: PeriodKind, first: Day })
export type Period = typeof Period.Type

/** The period of a kind that a day lies in; weeks begin on Monday. */
export const periodOf = (kind: PeriodKind, day: Day): Period => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const at = (m: number) => Day.make(`${day.slice(0, 4)}-${String(m).padStart(2, '0')}-01`)
  switch (kind) {
    case 'day':
      return { kind, first: day }
    case 'week':
      return { kind, first: dayFromNumber(dayNumber(day) - weekday(day) + 1) }
    case 'month':
      return { kind, first: at(month) }
    case 'quarter':
      return { kind, first: at(Math.floor((month - 1) / 3) * 3 + 1) }
    case 'year':
      return { kind, first: Day.make(`${year}-01-01`) }
  }
}

/** The one before it, of the same kind. */
export const periodBefore = ({ kind, first }: Period): Period => periodOf(kind, dayFromNumber(dayNumber(first) - 1))

/** The first day that no longer belongs to it. */
export const periodEnd = ({ kind, first }: Period): Day => {
  const longest = { day: 1, week: 7, month: 31, quarter: 92, year: 366 } as const
  // a day well inside the next period; its beginning is the end of this one
  const inNext = dayFromNumber(dayNumber(first) + longest[kind])
  return periodOf(kind, inNext).first
}

/** As moments, half-open: from its first midnight in the zone to the first midnight after it. */
export const spanOf = (period: Period, zone: string): { readonly from: Instant; readonly to: Instant } => ({
  from: midnight(period.first, zone),
  to: midnight(periodEnd(period), zone)
})

/** When a day begins in a zone. Where clocks are put forward over midnight it begins with the first moment there is. */
export const midnight = (day: Day, zone: string): Instant => {
  const utc = dayNumber(day) * dayLength
  const around = stretches(zone, utc - dayLength, utc + dayLength)
  for (const { from, to, offset } of around) {
    const candidate = utc - offset
    if (candidate >= from && candidate < to) return fromMillis(candidate)
    if (candidate < from) return fromMillis(from)
  }
  return fromMillis(utc)
}

/** The day that a moment falls on in a zone. */
export const dayAt = (at: Instant, zone: string): Day => {
  const millis = toMillis(at)
  const [here] = stretches(zone, millis, millis + 1)
  return dayFromNumber(Math.floor((millis + (here?.offset ?? 0)) / dayLength))
}
