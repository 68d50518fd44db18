/**
 * When a place works: hours of the day, days of the week, and the days that differ (statutory holidays and the
 * weekends worked for them). Data of the tenant, versioned; the arithmetic is in working-time.
 */
import { Schema } from 'effect'
import { isDay } from './day.ts'
import { textUpTo } from './text.ts'
import { Zone } from './zone.ts'

/** Years that tables of working time may reach; before and after them nobody works. */
export const calendarYears = { from: 1900, to: 2299 }

const MinuteOfDay = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1440 }))

/** `[open, close)` in minutes of the day on the wall clock, `[[480, 720], [840, 1080]]` for 8–12 and 14–18. */
export const Hours = Schema.Array(Schema.Tuple([MinuteOfDay, MinuteOfDay])).check(
  Schema.makeFilter((hours: ReadonlyArray<readonly [number, number]>) => {
    const ordered = hours.every(([open, close], i) => open < close && (i === 0 || hours[i - 1]![1] <= open))
    const minutes = hours.reduce((sum, [open, close]) => sum + close - open, 0)
    return (ordered && minutes >= 60) || 'hours in order that do not overlap, an hour a day at least'
  }),
  Schema.isMaxLength(6)
)

export const Weekday = Schema.Literals([1, 2, 3, 4, 5, 6, 7])
export type Weekday = typeof Weekday.Type

export const Calendar = Schema.Struct({
  name: textUpTo(60),
  version: Schema.Natural,
  zone: Zone,
  hours: Hours,
  /** Days of the week that work, 1 Monday … 7 Sunday. */
  week: Schema.UniqueArray(Weekday).check(Schema.isMinLength(1)),
  /** Days that differ from their week, by date: `off` for a holiday, `on` for a weekend that is worked. */
  days: Schema.Record(Schema.String, Schema.Literals(['off', 'on'])).check(
    Schema.makeFilter((days: Readonly<Record<string, 'off' | 'on'>>) =>
      Object.keys(days)
        .filter((day) => !isDay(day))
        .map((day) => ({ path: [day], issue: 'a day of the calendar, like 2026-03-05' }))
    ),
    Schema.isMaxProperties(5_000)
  ),
  /** Years whose table is in `days`; deadlines that touch another year are provisional (rules 2.5). */
  years: Schema.UniqueArray(
    Schema.Int.check(Schema.isBetween({ minimum: calendarYears.from, maximum: calendarYears.to }))
  )
})
export type Calendar = typeof Calendar.Type
