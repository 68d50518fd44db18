/** The calendar while it is being changed: which days are worked, what a press on a day does, what a year adds up to. */
import { type Calendar, Day, dayFromNumber, dayNumber, isDay, type Weekday, weekday } from '@gezhi/domain/common'
import { formatDay } from '../../format.ts'
import { words } from '../../words.ts'
import type { Difference, FieldChange } from './difference.ts'
import { say } from './say.ts'

export type DayKind = 'work' | 'rest' | 'off' | 'on'

export const kindOf = ({ days, week }: Pick<Calendar, 'days' | 'week'>, day: Day): DayKind =>
  days[day] ?? (week.includes(weekday(day)) ? 'work' : 'rest')

export const isWorked = (kind: DayKind): boolean => kind === 'work' || kind === 'on'

/** A day that is as its week says becomes the other; one that differs becomes usual again. Its year is known then. */
export const toggled = (calendar: Calendar, day: Day): Calendar => {
  const kind = kindOf(calendar, day)
  const { [day]: _was, ...others } = calendar.days
  const days: Calendar['days'] =
    kind === 'off' || kind === 'on' ? others : { ...others, [day]: kind === 'work' ? 'off' : 'on' }
  return { ...calendar, days, years: withYear(calendar.years, Number(day.slice(0, 4))) }
}

const withYear = (years: ReadonlyArray<number>, year: number): ReadonlyArray<number> =>
  years.includes(year) ? years : [...years, year].sort((a, b) => a - b)

const notOf = (days: Calendar['days'], year: number): Calendar['days'] =>
  Object.fromEntries(Object.entries(days).filter(([day]) => !day.startsWith(String(year))))

/** The year as a notice has it, instead of whatever was there. */
export const withNotice = (calendar: Calendar, year: number, days: Calendar['days']): Calendar => ({
  ...calendar,
  days: { ...notOf(calendar.days, year), ...days },
  years: withYear(calendar.years, year)
})

export const withoutYear = (calendar: Calendar, year: number): Calendar => ({
  ...calendar,
  days: notOf(calendar.days, year),
  years: calendar.years.filter((one) => one !== year)
})

export const asKnown = (calendar: Calendar, year: number): Calendar => ({
  ...calendar,
  years: withYear(calendar.years, year)
})

/** All days of a year. */
export const daysOfYear = (year: number): ReadonlyArray<Day> => {
  const first = dayNumber(Day.make(`${year}-01-01`))
  const length = isDay(`${year}-02-29`) ? 366 : 365
  return Array.from({ length }, (_, i) => dayFromNumber(first + i))
}

export const workDays = (calendar: Calendar, year: number): number =>
  daysOfYear(year).filter((day) => isWorked(kindOf(calendar, day))).length

/** Minutes that a working day has. */
export const dayMinutes = ({ hours }: Pick<Calendar, 'hours'>): number =>
  hours.reduce((sum, [open, close]) => sum + close - open, 0)

export const hoursFaulty = (hours: Calendar['hours']): boolean =>
  hours.some(([open, close], i) => open >= close || (i > 0 && (hours[i - 1]?.[1] ?? 0) > open)) ||
  dayMinutes({ hours }) < 60

/** `08:30` of minutes of the day. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes of the day from `8:30` or `830`; `undefined` for what is no time of a day. */
export const readClock = (typed: string): number | undefined => {
  const found = /^(\d{1,2})[:：.]?(\d{2})?$/.exec(typed.trim())
  if (found === null) return undefined
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0)
  return minutes <= 1_440 && Number(found[2] ?? 0) < 60 ? minutes : undefined
}

export const hoursText = (hours: Calendar['hours']): string =>
  hours.map(([open, close]) => `${clockText(open)}–${clockText(close)}`).join(words.webLoop.common.list)

export const weekText = (week: Calendar['week']): string =>
  [...week]
    .sort((a, b) => a - b)
    .map((day: Weekday) => say.weekdays[day])
    .join(words.webLoop.common.list)

export const calendarDifferences = (before: Calendar, after: Calendar): ReadonlyArray<Difference> => {
  const change = say.calendar.change
  const changed = [...new Set([...Object.keys(before.days), ...Object.keys(after.days)])]
    .filter((day) => before.days[day] !== after.days[day])
    .sort()
  const dayText = (day: string): string => {
    const now = after.days[day]
    const shown = formatDay(day, 'date')
    return now === undefined ? change.usual(shown) : change[now](shown)
  }
  const fields: ReadonlyArray<FieldChange> = [
    { field: change.hours, before: hoursText(before.hours), after: hoursText(after.hours) },
    { field: change.week, before: weekText(before.week), after: weekText(after.week) },
    { field: change.years, before: before.years.join(' '), after: after.years.join(' ') }
  ].filter((one) => one.before !== one.after)
  return [
    ...(fields.length === 0 ? [] : [{ kind: 'altered' as const, name: say.sections.calendar, changes: fields }]),
    ...changed.map((day): Difference => ({ kind: 'altered', name: dayText(day), changes: [] }))
  ]
}
