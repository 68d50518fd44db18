/** Working time of a stretch of years, laid out in flat arrays so that a due time is a look-up and one binary search. */
import type { Calendar } from './calendar.ts'
import { isDay } from './day.ts'
import { dayLength, minute } from './instant.ts'
import { type Stretch, stretches } from './zone.ts'

/**
 * Instants and lengths are milliseconds. A day is an index counted from the first; a piece is one stretch of work.
 * Local days begin when the wall clock shows their date for good, also where summer time skips midnight.
 */
export interface WorkTable {
  readonly fromYear: number
  readonly toYear: number
  /** Day number (days since 1970-01-01) of day 0. */
  readonly firstDay: number
  /** Where each local day begins; one more than there are days, the last is the end of the table. */
  readonly dayStart: Float64Array
  /** The first piece of each day, and at the end the number of pieces. */
  readonly dayPiece: Int32Array
  /** How many working days lie before each day, and at the end how many there are. */
  readonly dayRank: Int32Array
  /** The days that have a piece, in order. */
  readonly workdays: Int32Array
  readonly pieceStart: Float64Array
  readonly pieceEnd: Float64Array
  /** Work before each piece, and at the end the whole. */
  readonly pieceBefore: Float64Array
}

/** Lays out the years `fromYear` … `toYear`, both included. */
export const layOut = (calendar: Calendar, fromYear: number, toYear: number): WorkTable => {
  const firstDay = Date.UTC(fromYear, 0, 1) / dayLength
  const days = Date.UTC(toYear + 1, 0, 1) / dayLength - firstDay
  // Two days more at either end: local days begin up to 14 hours away from those of UTC.
  const spans = stretches(calendar.zone, (firstDay - 2) * dayLength, (firstDay + days + 2) * dayLength)
  const dayStart = dayStarts(spans, firstDay, days)
  const pieces = piecesOf(calendar, spans, firstDay, days)
  return { fromYear, toYear, firstDay, dayStart, ...pieces, ...daysOf(dayStart, pieces.pieceStart) }
}

const dayStarts = (spans: ReadonlyArray<Stretch>, firstDay: number, days: number): Float64Array => {
  const dayStart = new Float64Array(days + 1).fill(Number.NaN)
  for (const { from, to, offset } of spans) {
    const first = Math.max(Math.floor((from + offset) / dayLength) - firstDay, 0)
    const last = Math.min(Math.floor((to - 1 + offset) / dayLength) - firstDay, days)
    // The clock was put forward over midnight, or over a whole day: those days begin with the new stretch.
    for (let day = Math.min(first, days); day >= 0 && Number.isNaN(dayStart[day]); day--) dayStart[day] = from
    for (let day = first; day <= last; day++) {
      const midnight = (firstDay + day) * dayLength - offset
      if (midnight >= from) dayStart[day] = midnight
    }
  }
  return dayStart
}

const piecesOf = (calendar: Calendar, spans: ReadonlyArray<Stretch>, firstDay: number, days: number) => {
  const worked = worksOn(calendar)
  const starts: Array<number> = []
  const ends: Array<number> = []
  for (const { from, to, offset } of spans) {
    const first = Math.max(Math.floor((from + offset) / dayLength), firstDay)
    const last = Math.min(Math.floor((to - 1 + offset) / dayLength), firstDay + days - 1)
    for (let day = first; day <= last; day++) {
      if (!worked(day)) continue
      const midnight = day * dayLength - offset
      for (const [open, close] of calendar.hours) {
        const start = Math.max(midnight + open * minute, from)
        const end = Math.min(midnight + close * minute, to)
        if (start >= end) continue
        starts.push(start)
        ends.push(end)
      }
    }
  }
  const pieceBefore = new Float64Array(starts.length + 1)
  starts.forEach((start, i) => {
    pieceBefore[i + 1] = pieceBefore[i]! + ends[i]! - start
  })
  return { pieceStart: Float64Array.from(starts), pieceEnd: Float64Array.from(ends), pieceBefore }
}

const daysOf = (dayStart: Float64Array, pieceStart: Float64Array) => {
  const dayPiece = new Int32Array(dayStart.length)
  const dayRank = new Int32Array(dayStart.length)
  const workdays: Array<number> = []
  let piece = 0
  dayStart.forEach((start, day) => {
    while (piece < pieceStart.length && pieceStart[piece]! < start) piece++
    dayPiece[day] = piece
    if (day > 0 && piece > dayPiece[day - 1]!) workdays.push(day - 1)
    dayRank[day] = workdays.length
  })
  return { dayPiece, dayRank, workdays: Int32Array.from(workdays) }
}

const worksOn = (calendar: Calendar): ((dayNumber: number) => boolean) => {
  const week = new Set<number>(calendar.week)
  const listed = new Map<number, boolean>()
  for (const [day, how] of Object.entries(calendar.days)) {
    if (isDay(day)) listed.set(Date.parse(day) / dayLength, how === 'on')
  }
  return (day) => listed.get(day) ?? week.has(((((day + 3) % 7) + 7) % 7) + 1)
}

export const endOf = (table: WorkTable): number => table.dayStart[table.dayStart.length - 1]!

/** The day of a moment; the first or the last of the table for moments outside it. */
export const dayAt = ({ dayStart }: WorkTable, at: number): number => {
  const last = dayStart.length - 2
  // Days are 24 hours long but for a few: the guess is off by one at the most, by two where a zone skipped a day.
  let day = Math.min(Math.max(Math.floor((at - dayStart[0]!) / dayLength), 0), last)
  while (day > 0 && dayStart[day]! > at) day--
  while (day < last && dayStart[day + 1]! <= at) day++
  return day
}

/** All work of the table up to a moment. */
export const workBefore = (table: WorkTable, at: number): number => {
  const { pieceStart, pieceEnd, pieceBefore } = table
  let piece = table.dayPiece[dayAt(table, at)]!
  while (piece < pieceStart.length && pieceEnd[piece]! <= at) piece++
  const begun = piece < pieceStart.length ? Math.max(at - pieceStart[piece]!, 0) : 0
  return pieceBefore[piece]! + begun
}

/** The first moment by which so much work of the table is done; not a number when the table has less. */
export const workDone = ({ pieceStart, pieceBefore }: WorkTable, work: number): number => {
  let [low, high] = [0, pieceStart.length]
  if (!(work <= pieceBefore[high]!) || high === 0) return Number.NaN
  while (low < high) {
    const middle = (low + high) >>> 1
    if (pieceBefore[middle + 1]! < work) low = middle + 1
    else high = middle
  }
  return pieceStart[low]! + work - pieceBefore[low]!
}
