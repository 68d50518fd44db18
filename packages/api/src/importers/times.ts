/**
 * Times as registers write them. Mostly wall time without an offset, in a handful of forms; some leave open whether the
 * day or the month comes first, and then it is asked for and not guessed.
 */
import { fromMillis, type Instant, isDay, parseInstant, stretches } from '@gezhi/domain/common'
import { Schema } from 'effect'

/** Which of two numbers before a year is the day. `auto` refuses where only the writer knows. */
export const DateOrder = Schema.Literals(['auto', 'dayFirst', 'monthFirst'])
export type DateOrder = typeof DateOrder.Type

/** `dayOnly`: the register says nothing finer than the day. */
export type TimeRead =
  | { readonly at: Instant; readonly dayOnly: boolean }
  | { readonly fault: 'BadTime' | 'AmbiguousTime' }

export type ReadTime = (text: string) => TimeRead

/** Reads times of one register, wall time in `zone`. */
export const timeReader = (zone: string, order: DateOrder): ReadTime => {
  const toInstant = zoned(zone)
  return (text) => {
    const withOffset = parseInstant(text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T'))
    if (withOffset !== undefined) return { at: withOffset, dayOnly: false }
    const wall = wallTime(text, order)
    return typeof wall === 'string' ? { fault: wall } : { at: toInstant(wall.millis), dayOnly: wall.dayOnly }
  }
}

interface Wall {
  /** Since 1970, as if the wall clock showed UTC. */
  readonly millis: number
  readonly dayOnly: boolean
}

const clock = String.raw`(?:[T\s]*(上午|下午)?\s*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?秒?|分)?\s*(am|pm)?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${clock}$`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${clock}$`, 'i')
const compact = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/
/** Days since the end of 1899, as spreadsheets count: 1954 to 2119. */
const serial = /^(?:[2-7]\d{4})(?:\.\d+)?$/

const wallTime = (text: string, order: DateOrder): Wall | 'BadTime' | 'AmbiguousTime' => {
  if (serial.test(text)) {
    const seconds = Math.round((Number(text) - 25_569) * 86_400)
    return { millis: seconds * 1000, dayOnly: seconds % 86_400 === 0 }
  }
  const dense = compact.exec(text)
  if (dense !== null) return wallOf(dense[1]!, dense[2]!, dense[3]!, undefined, dense[4], dense[5], dense[6], undefined)
  const leading = yearFirst.exec(text)
  if (leading !== null) {
    const [, year, month, day, ...rest] = leading
    return wallOf(year!, month!, day!, rest[0], rest[1], rest[2], rest[3], rest[4])
  }
  const trailing = yearLast.exec(text)
  if (trailing === null) return 'BadTime'
  const [, one, other, year, ...rest] = trailing
  const monthLeads = order === 'monthFirst' || (order === 'auto' && Number(other) > 12)
  if (order === 'auto' && !monthLeads && Number(one) <= 12 && one !== other) return 'AmbiguousTime'
  const [month, day] = monthLeads ? [one!, other!] : [other!, one!]
  return wallOf(year!, month, day, rest[0], rest[1], rest[2], rest[3], rest[4])
}

const wallOf = (
  year: string,
  month: string,
  day: string,
  chineseHalf: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined
): Wall | 'BadTime' => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // a year with a digit missing is a slip, not a date of the Middle Ages
  if (!isDay(date) || Number(year) < 1900) return 'BadTime'
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (hour === undefined) return { millis: midnight, dayOnly: true }
  const afternoon = chineseHalf === '下午' || half?.toLowerCase() === 'pm'
  const morning = chineseHalf === '上午' || half?.toLowerCase() === 'am'
  const said = Number(hour)
  const hours = afternoon && said < 12 ? said + 12 : morning && said === 12 ? 0 : said
  const [minutes, seconds] = [Number(minute), Number(second ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59) return 'BadTime'
  return { millis: midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000, dayOnly: false }
}

const day = 86_400_000

/** Wall time to moments. An hour that a change of the clocks skips is taken by the clock before it, one it repeats is the first. */
const zoned = (zone: string): ((wall: number) => Instant) => {
  const years = new Map<number, ReturnType<typeof stretches>>()
  const stretchesOf = (year: number) => {
    const found = years.get(year) ?? stretches(zone, Date.UTC(year, 0, 1) - 2 * day, Date.UTC(year + 1, 0, 1) + 2 * day)
    years.set(year, found)
    return found
  }
  return (wall) => {
    const all = stretchesOf(new Date(wall).getUTCFullYear())
    const fits = all.find(({ from, to, offset }) => from <= wall - offset && wall - offset < to)
    const before = all.findLast(({ from, offset }) => from <= wall - offset) ?? all[0]
    return fromMillis(wall - (fits ?? before)!.offset)
  }
}
