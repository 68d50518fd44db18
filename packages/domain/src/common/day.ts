/** A day of the calendar as people write it, `2026-03-05`, in the tenant's time zone. Fixed form: `<` is the order of time. */
import { Schema } from 'effect'

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists: `2026-02-30` and `2026-13-01` do not. */
export const isDay = (text: string): boolean => {
  const found = shape.exec(text)
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

export const Day = Schema.String.check(
  Schema.makeFilter((text: string) => isDay(text) || 'a day of the calendar, like 2026-03-05', { identifier: 'Day' })
).pipe(Schema.brand('Day'))
export type Day = typeof Day.Type

/** Days since 1970-01-01: the arithmetic of days without time zones. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export const dayFromNumber = (n: number): Day => Day.make(new Date(n * 86_400_000).toISOString().slice(0, 10))

export const plusDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
