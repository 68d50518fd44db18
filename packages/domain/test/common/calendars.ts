/** Calendars for the tests, and a slow walk over them that knows nothing of tables. */
import { Calendar, type CompiledCalendar, type Limit } from '@gezhi/domain/common'
import { Arbitrary, Schema } from 'effect'

const off = (from: string, days: number): Array<[string, 'off']> =>
  Array.from({ length: days }, (_, i) => [
    new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
    'off'
  ])

/** The office year of 2026: 33 days off, 6 weekend days worked. */
export const office2026: Calendar = {
  name: '机关作息',
  version: 1,
  zone: 'Asia/Shanghai',
  hours: [
    [480, 720],
    [840, 1080]
  ],
  week: [1, 2, 3, 4, 5],
  days: Object.fromEntries([
    ...off('2026-01-01', 3),
    ...off('2026-02-15', 9),
    ...off('2026-04-04', 3),
    ...off('2026-05-01', 5),
    ...off('2026-06-19', 3),
    ...off('2026-09-25', 3),
    ...off('2026-10-01', 7),
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((day) => [day, 'on'])
  ]),
  years: [2026]
}

/** With and without summer time, one whose summer is half an hour, and one whose summer begins at midnight. */
export const zones = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'UTC'
]

const Weekly = Schema.Struct({
  zone: Schema.Literals(zones),
  cuts: Schema.UniqueArray(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1440 }))).check(
    Schema.isMinLength(2),
    Schema.isMaxLength(6)
  ),
  week: Schema.UniqueArray(Schema.Literals([1, 2, 3, 4, 5, 6, 7])).check(Schema.isMinLength(1)),
  /** Days from the first of the year that differ. */
  listed: Schema.Array(
    Schema.Tuple([Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 730 })), Schema.Literals(['off', 'on'])])
  ).check(Schema.isMaxLength(40)),
  known: Schema.Boolean
})

/** Any calendar that the schema takes, laid over 2025 and 2026. */
export const anyCalendar = Arbitrary.filter(
  Arbitrary.map(Arbitrary.schema(Weekly), ({ zone, cuts, week, listed, known }): Calendar => {
    const minutes = cuts.toSorted((a, b) => a - b).slice(0, cuts.length - (cuts.length % 2))
    return {
      name: 'any',
      version: 1,
      zone,
      hours: minutes.flatMap((open, i) => (i % 2 === 0 ? [[open, minutes[i + 1]!] as const] : [])),
      week,
      days: Object.fromEntries(
        listed.map(([day, how]) => [new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10), how])
      ),
      years: known ? [2025, 2026] : [2025]
    }
  }),
  Schema.is(Calendar)
)

/** Changes of the wall clock all over the world fall on half hours, so an offset holds for one. */
const slot = 30 * 60_000

/** What the wall clock shows, minute by minute, and whether anybody works then. */
export class SlowCalendar {
  readonly calendar: Calendar
  readonly #format: Intl.DateTimeFormat
  readonly #slots = new Map<number, number>()
  readonly #days = new Map<number, { readonly date: string; readonly works: boolean }>()

  constructor({ calendar }: Pick<CompiledCalendar, 'calendar'>) {
    this.calendar = calendar
    this.#format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: calendar.zone,
      dateStyle: 'short',
      timeStyle: 'medium'
    })
  }

  /** The wall clock as if it were UTC. */
  wall(at: number): number {
    const base = Math.floor(at / slot) * slot
    let shown = this.#slots.get(base)
    if (shown === undefined) {
      shown = Date.parse(`${this.#format.format(base).replace(' ', 'T')}Z`)
      this.#slots.set(base, shown)
    }
    return shown + at - base
  }

  #day(at: number) {
    const number = Math.floor(this.wall(at) / 86_400_000)
    let day = this.#days.get(number)
    if (day === undefined) {
      const midnight = new Date(number * 86_400_000)
      const date = midnight.toISOString().slice(0, 10)
      const usual = this.calendar.week.some((weekday) => weekday === ((midnight.getUTCDay() + 6) % 7) + 1)
      const listed = this.calendar.days[date]
      day = { date, works: listed === undefined ? usual : listed === 'on' }
      this.#days.set(number, day)
    }
    return day
  }

  date(at: number): string {
    return this.#day(at).date
  }

  /** Whether the minute that begins here is worked. */
  works(at: number): boolean {
    if (!this.#day(at).works) return false
    const minute = (this.wall(at) % 86_400_000) / 60_000
    return this.calendar.hours.some(([open, close]) => open <= minute && minute < close)
  }

  /** Walks from minute to minute until the limit is reached. */
  due(start: number, limit: Limit): number {
    let at = start
    let left = limit.amount
    if (limit.kind === 'continuous') return start + left * 60_000
    if (limit.kind === 'working_hour') {
      for (left *= 60; left > 0; at += 60_000) if (this.works(at)) left--
      return at
    }
    let today = this.date(at)
    if (limit.kind === 'natural_day') {
      for (left += 1; left > 0; ) {
        at += 60_000
        if (this.date(at) !== today) left--
        today = this.date(at)
      }
      return at - 1
    }
    const first = today
    let counted = ''
    let end = at
    for (;;) {
      today = this.date(at)
      if (this.works(at)) {
        if (today !== first && today !== counted) {
          if (left === 0) return end
          left--
          counted = today
        }
        end = at + 60_000
      }
      at += 60_000
    }
  }

  worked(from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at += 60_000) if (this.works(at)) sum += 60_000
    return sum
  }
}
