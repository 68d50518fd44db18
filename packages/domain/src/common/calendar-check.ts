/** Whether a calendar may become the tenant's: what its schema cannot see. */
import { Result, Schema } from 'effect'
import type { Calendar } from './calendar.ts'

/** Days of years that the calendar does not say it knows: either the year is missing, or the day is mistyped. */
export class DaysOutsideYears extends Schema.TaggedError<DaysOutsideYears>()('DaysOutsideYears', {
  days: Schema.Array(Schema.String)
}) {}

/** Tenants are in one time zone; a calendar of another would count other days. */
export class OtherZone extends Schema.TaggedError<OtherZone>()('OtherZone', { zone: Schema.String }) {}

export const checkCalendar = (calendar: Calendar, zone: string): Result.Result<void, DaysOutsideYears | OtherZone> => {
  if (calendar.zone !== zone) return Result.fail(new OtherZone({ zone }))
  const days = Object.keys(calendar.days).filter((day) => !calendar.years.includes(Number(day.slice(0, 4))))
  return days.length === 0 ? Result.succeed(undefined) : Result.fail(new DaysOutsideYears({ days: days.slice(0, 20) }))
}
