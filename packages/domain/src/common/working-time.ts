/**
 * Working time as arithmetic: when a limit ends, how much work lies between two moments, which days lie between them.
 * Moments and lengths are milliseconds; nothing here knows of issues or of clocks.
 */
import { Schema } from 'effect'
import { type Calendar, calendarYears } from './calendar.ts'
import { Day, dayFromNumber, weekday } from './day.ts'
import { hour, minute } from './instant.ts'
import type { Limit } from './limit.ts'
import { dayAt, endOf, layOut, type WorkTable, workBefore, workDone } from './work-table.ts'

/** A calendar made ready for questions. Its table grows when one reaches beyond it; no answer depends on that. */
export interface CompiledCalendar {
  readonly calendar: Calendar
  readonly version: number
  /** The table, wide enough for this moment if `calendarYears` allow it. */
  readonly tableAt: (at: number) => WorkTable
}

/** The years to lay out first are a matter of speed alone: by default those whose holidays are known and one more. */
export const compile = (calendar: Calendar, fromYear?: number, toYear?: number): CompiledCalendar => {
  let table: WorkTable | undefined
  const tableAt = (at: number): WorkTable => {
    if (table !== undefined && at >= table.dayStart[0]! && at < endOf(table)) return table
    const year = new Date(at).getUTCFullYear()
    if (table === undefined) {
      const years = calendar.years.length === 0 ? [year] : calendar.years
      const from = fromYear ?? Math.min(...years, toYear ?? calendarYears.to)
      table = layOut(calendar, inYears(from), inYears(toYear ?? Math.max(...years, from) + 1))
      return tableAt(at)
    }
    // Half as much again at the least, so that a row of ever later questions stays cheap.
    const slack = Math.ceil((table.toYear - table.fromYear + 1) / 2)
    const earlier = at < table.dayStart[0]!
    const from = earlier ? inYears(Math.min(year - 1, table.fromYear - slack)) : table.fromYear
    const to = earlier ? table.toYear : inYears(Math.max(year + 1, table.toYear + slack))
    if (from < table.fromYear || to > table.toYear) table = layOut(calendar, from, to)
    return table
  }
  return { calendar, version: calendar.version, tableAt }
}

const inYears = (year: number): number => Math.min(Math.max(year, calendarYears.from), calendarYears.to)

/**
 * The last moment of a limit that begins at `start`; in time is at or before it.
 * - `working_hour`: the first moment at which so much work can be done: one hour from 11:30 ends at 14:30, from 17:00 at 18:00.
 * - `working_day`: close of business on the n-th working day after the day of the start.
 * - `natural_day`: the last millisecond of the n-th day after it, so that every list shows it under the day it means.
 */
export const due = (compiled: CompiledCalendar, start: number, limit: Limit): number => {
  switch (limit.kind) {
    case 'continuous':
      return start + limit.amount * minute
    case 'working_hour':
      return afterWork(compiled, start, limit.amount * hour)
    case 'working_day':
      return ask(compiled, start, (table) => closeOfDay(table, start, limit.amount))
    case 'natural_day':
      return ask(compiled, start, (table) => endOfDay(table, start, limit.amount))
  }
}

/** The first moment at which `millis` of work can have been done since `start`. */
export const afterWork = (compiled: CompiledCalendar, start: number, millis: number): number =>
  Math.max(
    start,
    ask(compiled, start, (table) => workDone(table, workBefore(table, start) + millis))
  )

/** Milliseconds of work between two moments, below zero when `to` is the earlier one. */
export const worked = (compiled: CompiledCalendar, from: number, to: number): number => {
  compiled.tableAt(Math.min(from, to))
  const table = compiled.tableAt(Math.max(from, to))
  return workBefore(table, to) - workBefore(table, from)
}

/** The calendar day of a moment in the zone of the calendar. */
export const dayIn = (compiled: CompiledCalendar, at: number): Day => {
  const table = compiled.tableAt(at)
  return dayFromNumber(table.firstDay + dayAt(table, at))
}

/** Whether the table of a year between two moments is missing, so that its holidays may still change the result. */
export const reachesUnknownYear = (compiled: CompiledCalendar, from: number, to: number): boolean => {
  const last = Number(dayIn(compiled, to).slice(0, 4))
  for (let year = Number(dayIn(compiled, from).slice(0, 4)); year <= last; year++) {
    if (!compiled.calendar.years.includes(year)) return true
  }
  return false
}

/** What kinds of days lie between two moments, the days of both included: why a deadline is as far away as it is. */
export const DaysBetween = Schema.Struct({
  working: Schema.Natural,
  weekend: Schema.Natural,
  /** Off by the table of the year, weekends within a holiday among them. */
  holidays: Schema.Array(Day),
  /** Weekend days that are worked; they count as working too. */
  makeUp: Schema.Array(Day)
})
export type DaysBetween = typeof DaysBetween.Type

export const daysBetween = (compiled: CompiledCalendar, from: number, to: number): DaysBetween => {
  const { calendar } = compiled
  compiled.tableAt(from)
  const table = compiled.tableAt(to)
  const holidays: Array<Day> = []
  const makeUp: Array<Day> = []
  let [working, weekend] = [0, 0]
  for (let n = dayAt(table, from); n <= dayAt(table, to); n++) {
    const day = dayFromNumber(table.firstDay + n)
    const usual = calendar.week.includes(weekday(day))
    const listed = calendar.days[day]
    if (listed === 'off') holidays.push(day)
    else if (listed === 'on' && !usual) makeUp.push(day)
    if (listed === undefined ? usual : listed === 'on') working++
    else if (listed === undefined) weekend++
  }
  return { working, weekend, holidays, makeUp }
}

/** Asks ever wider tables until one reaches far enough; where even the last does not, nobody works and the end is its end. */
const ask = (compiled: CompiledCalendar, start: number, question: (table: WorkTable) => number): number => {
  let table = compiled.tableAt(start)
  for (;;) {
    const answer = question(table)
    if (!Number.isNaN(answer)) return answer
    const wider = compiled.tableAt(endOf(table))
    if (wider === table) return Math.max(start, endOf(table))
    table = wider
  }
}

const closeOfDay = (table: WorkTable, start: number, amount: number): number => {
  const day = table.workdays[table.dayRank[dayAt(table, start) + 1]! + amount - 1]
  return day === undefined ? Number.NaN : table.pieceEnd[table.dayPiece[day + 1]! - 1]!
}

const endOfDay = (table: WorkTable, start: number, amount: number): number => {
  const next = table.dayStart[dayAt(table, start) + amount + 1]
  return next === undefined ? Number.NaN : next - 1
}
