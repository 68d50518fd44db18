/** Numbers, days, moments and lengths of time as the reader's language writes them, in the tenant's time zone. */
import { createSignal } from 'solid-js'
import { type Locale, locale, words } from './words.ts'

/** IANA name; the session sets it to the tenant's when somebody logs in. */
export const [zone, setZone] = createSignal('Asia/Shanghai')

/** English as dates are written in most of the world: day before month, 24 hours. */
const tags: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' }

const forms = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'short', day: 'numeric' },
  dayOfWeek: { month: 'short', day: 'numeric', weekday: 'short' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  full: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' }
} satisfies Record<string, Intl.DateTimeFormatOptions>

export type MomentForm = keyof typeof forms

// building an Intl formatter costs more than using it a thousand times
const cache = new Map<string, Intl.DateTimeFormat>()
const formatter = (form: MomentForm, timeZone: string): Intl.DateTimeFormat => {
  const key = `${locale()} ${timeZone} ${form}`
  const found = cache.get(key)
  if (found !== undefined) return found
  const made = new Intl.DateTimeFormat(tags[locale()], { ...forms[form], timeZone, hourCycle: 'h23' })
  cache.set(key, made)
  return made
}

/** A moment (`2026-03-05T09:00:00.000Z`) in the tenant's zone: `3月5日 17:00`, `5 Mar, 17:00`. */
export const formatMoment = (instant: string, form: MomentForm = 'moment'): string =>
  formatter(form, zone()).format(Date.parse(instant))

/** A day of the calendar (`2026-03-05`), which has no zone. */
export const formatDay = (day: string, form: 'day' | 'dayOfWeek' | 'date' = 'date'): string =>
  formatter(form, 'UTC').format(Date.parse(`${day}T00:00:00Z`))

/** The day of the calendar on which a moment falls in the tenant's zone. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone() }).format(Date.parse(instant))

/** `1,234`; with `digits`, that many decimals. */
export const formatNumber = (value: number, digits = 0): string =>
  value.toLocaleString(tags[locale()], { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** `12.3 KB` */
export const formatBytes = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB']
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${formatNumber(bytes / 1024 ** step, step === 0 ? 0 : 1)} ${units[step]}`
}

const steps: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000]
]

/** How long ago or ahead a moment is, in the largest unit that fits: `3小时前`, `tomorrow`. `now` in milliseconds. */
export const formatRelative = (instant: string, now: number): string => {
  const away = Date.parse(instant) - now
  const [unit, size] = steps.find(([, size]) => Math.abs(away) >= size) ?? ['minute', 60_000]
  if (Math.abs(away) < 60_000) return words.ui.time.justNow
  return new Intl.RelativeTimeFormat(tags[locale()], { numeric: 'auto' }).format(Math.trunc(away / size), unit)
}

/**
 * A length of time in its two largest units: `2 天 3 小时`, `45 min`. Signs are dropped.
 * `dayMinutes` is the length of a day in the clock at hand: 1,440, or the working minutes of a working day.
 */
export const formatLength = (minutes: number, dayMinutes = 1_440): string => {
  const all = Math.floor(Math.abs(minutes))
  const days = Math.floor(all / dayMinutes)
  const hours = Math.floor((all % dayMinutes) / 60)
  const rest = (all % dayMinutes) % 60
  const { time } = words.ui
  if (days > 0) return hours > 0 ? time.daysHours(days, hours) : time.days(days)
  if (hours > 0) return rest > 0 ? time.hoursMinutes(hours, rest) : time.hours(hours)
  return time.minutes(rest)
}
