/** When issues come in: by weekday and holiday, season and hour, with rainstorms in summer and the first frosts of the winter. */
import {
  type CompiledCalendar,
  dayFromNumber,
  dayIn,
  dayLength,
  dayNumber,
  hour,
  minute,
  weekday
} from '@gezhi/domain/common'
import { at, type Random } from '../random.ts'
import { frost, type Kind, kinds, storm } from './kinds.ts'

export interface Moment {
  readonly at: number
  readonly kind: Kind
  /** One of many that the same weather brought, or one of the last days' in the grids of the demo's accounts. */
  readonly why: 'usual' | 'weather' | 'showcase'
}

/** China keeps one time, eight hours before UTC, all year. */
const offset = 8 * hour

const usual = 7_170

/** What lies on the desks of the demo's accounts: of the grid, the community, the street, the police and the city managers. */
const onDesks = [
  ...['2102', '2108', '2506', '3203', '2201', '3201', '3301', '2106', '2102', '2108', '3203', '2506', '2603', '2201'],
  ...['2103', '3103', '0303', '3101', '2601', '2103'],
  ...['2104', '2203', '0302', '3315', '2304'],
  ...['2505', '2507', '3208', '2505'],
  ...['0201', '0202', '0301', '0304']
]

/** Some six thousand moments of the year before `now` (milliseconds), in order. */
export const momentsOf = (calendar: CompiledCalendar, now: number, random: Random): ReadonlyArray<Moment> => {
  const today = dayNumber(dayIn(calendar, now))
  const days = Array.from({ length: 365 }, (_, i) => today - 364 + i)
  const busy = accumulate(days.map((day) => busyness(calendar, day)))
  const byMonth = Array.from({ length: 12 }, (_, month) => {
    const heavy = kinds.map((kind) => kind.weight * at(kind.season, month))
    return { heavy: accumulate(heavy), whole: heavy.reduce((sum, one) => sum + one, 0) }
  })
  const even = kinds.reduce((sum, { weight }) => sum + weight, 0)
  const plain = Array.from({ length: usual }, (): Moment | null => {
    const day = at(days, draw(busy, random))
    const month = at(byMonth, monthOf(day))
    // A month in which little comes up is quieter as a whole.
    if (random.next() > (0.75 * month.whole) / even) return null
    const kind = at(kinds, draw(month.heavy, random))
    return { at: momentOn(day, draw(accumulate(kind.hours), random), random), kind, why: 'usual' }
  })
  const bursts = weather(days, random).flatMap(({ day, from, long, size, brings }) =>
    Array.from({ length: size }, (): Moment => {
      const [code] = random.weighted(brings, ([, share]) => share)
      const kind = at(
        kinds,
        kinds.findIndex((one) => one.code === code)
      )
      return {
        at: momentOn(day, from, random) + Math.floor(random.next() * random.next() * long),
        kind,
        why: 'weather'
      }
    })
  )
  const shown = onDesks.map((code, i): Moment => {
    const kind = at(
      kinds,
      kinds.findIndex((one) => one.code === code)
    )
    return { at: momentOn(today - (i % 4), random.whole(8, 16), random), kind, why: 'showcase' }
  })
  return [...plain, ...bursts, ...shown]
    .filter((moment) => moment !== null)
    .filter((moment) => moment.at < now - 5 * minute)
    .sort((a, b) => a.at - b.at)
}

const busyness = (calendar: CompiledCalendar, number: number): number => {
  const day = dayFromNumber(number)
  const listed = calendar.calendar.days[day]
  if (listed === 'off') return 0.55
  return listed === 'on' ? 1 : at([1.18, 1.06, 1.04, 1.02, 1.02, 0.74, 0.62], weekday(day) - 1)
}

const weather = (days: ReadonlyArray<number>, random: Random) => {
  const within = (months: ReadonlyArray<number>, n: number) =>
    random.shuffle(days.filter((day) => months.includes(monthOf(day)))).slice(0, n)
  const rain = (size: readonly [number, number]) => (day: number) => ({
    day,
    from: random.whole(4, 18),
    long: random.between(8, 20) * hour,
    size: random.whole(...size),
    brings: storm
  })
  return [
    ...within([5, 6, 7], 6).map(rain([30, 70])),
    ...within([3, 4, 8], 3).map(rain([18, 34])),
    ...within([10, 11, 0], 4).map((day) => ({
      day,
      from: 6,
      long: 15 * hour,
      size: random.whole(10, 24),
      brings: frost
    }))
  ]
}

const monthOf = (day: number): number => new Date(day * dayLength).getUTCMonth()

const momentOn = (day: number, hours: number, random: Random): number =>
  day * dayLength - offset + hours * hour + Math.floor(random.next() * hour)

const accumulate = (weights: ReadonlyArray<number>): ReadonlyArray<number> => {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** An index, as likely as its share of the accumulated weights. */
const draw = (sums: ReadonlyArray<number>, random: Random): number => {
  const mark = random.next() * at(sums, sums.length - 1)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sums, middle) > mark) high = middle
    else low = middle + 1
  }
  return low
}
