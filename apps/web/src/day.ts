/** Where days of the calendar begin in a time zone: what "today" and "this month" mean to the server. */
import {
  Day,
  dayAt,
  dayLength,
  fromMillis,
  type Instant,
  midnight,
  minute,
  plusDays,
  weekday
} from '@gezhi/domain/common'

export const startOfDay = midnight

export const presets = ['hours24', 'today', 'yesterday', 'week', 'days7', 'month', 'lastMonth', 'days30'] as const
export type Preset = (typeof presets)[number]

/** A stretch of days: one that moves with the calendar, or two days, each of which may be open. */
export type Period = Preset | { readonly from: Day | null; readonly to: Day | null }

const firstOfMonth = (day: Day): Day => Day.make(`${day.slice(0, 7)}-01`)

/** First and last day, both included; the last 24 hours touch two. */
export const daysOf = (period: Period, today: Day): { readonly from: Day | null; readonly to: Day | null } => {
  if (typeof period === 'object') return period
  const month = firstOfMonth(today)
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'hours24':
      return { from: plusDays(today, -1), to: today }
    case 'yesterday':
      return { from: plusDays(today, -1), to: plusDays(today, -1) }
    case 'week':
      return { from: plusDays(today, 1 - weekday(today)), to: today }
    case 'days7':
      return { from: plusDays(today, -6), to: today }
    case 'days30':
      return { from: plusDays(today, -29), to: today }
    case 'month':
      return { from: month, to: today }
    case 'lastMonth':
      return { from: firstOfMonth(plusDays(month, -1)), to: plusDays(month, -1) }
  }
}

/** The day of the calendar on which a moment falls in a zone. */
export const dayIn = (millis: number, zone: string): Day => dayAt(fromMillis(millis), zone)

/** The same as moments, half-open; without an end where it reaches to now. `now` in milliseconds. */
export const instantsOf = (
  period: Period,
  now: number,
  zone: string
): { readonly from?: Instant; readonly to?: Instant } => {
  // to the minute, so that the question stays the same while it is being answered
  if (period === 'hours24') return { from: fromMillis(Math.floor(now / minute) * minute - dayLength) }
  const today = dayIn(now, zone)
  const { from, to } = daysOf(period, today)
  return {
    ...(from !== null && { from: startOfDay(from, zone) }),
    ...(to !== null && to !== today && { to: startOfDay(plusDays(to, 1), zone) })
  }
}
