/** How each event changes a clock, and where that leaves its due time. Moments and lengths are milliseconds. */

import type { ClockEvent } from './clock-event.ts'
import { toMillis } from './instant.ts'
import type { Limit } from './limit.ts'
import { afterWork, type CompiledCalendar, due, worked } from './working-time.ts'

/** What time left is measured in: working limits stand still while nobody works, the others never do. */
export type Measure = 'work' | 'wall'

/** A clock in the middle of its fold. */
export interface Run {
  readonly state: 'idle' | 'running' | 'paused' | 'stopped'
  /** The limit it was started with; the measure follows the last limit granted. */
  readonly limit: Limit | null
  readonly measure: Measure
  /** Whether any limit so far depends on the holidays of a year. */
  readonly usesCalendar: boolean
  /** While paused, as it stood when the pause began. */
  readonly due: number | null
  readonly startedAt: number | null
  readonly pausedAt: number | null
  readonly stoppedAt: number | null
  readonly pausedFor: number
  readonly extensions: number
  /** The stretches that are over in which it ran, and where the one began that still runs. */
  readonly ran: ReadonlyArray<readonly [from: number, to: number]>
  readonly since: number | null
}

export const idle: Run = {
  state: 'idle',
  limit: null,
  measure: 'wall',
  usesCalendar: false,
  due: null,
  startedAt: null,
  pausedAt: null,
  stoppedAt: null,
  pausedFor: 0,
  extensions: 0,
  ran: [],
  since: null
}

/** One event on. Total: an event that makes no sense where the clock stands changes nothing, and time never runs back. */
export const after = (run: Run, event: ClockEvent, compiled: CompiledCalendar): Run => {
  const given = toMillis(event.at)
  switch (event.event) {
    case 'start':
      return granted(
        { ...idle, state: 'running', startedAt: given, since: given, limit: event.limit ?? null },
        given,
        event.limit,
        compiled
      )
    case 'pause': {
      if (run.since === null) return run
      const at = Math.max(given, run.since)
      return { ...run, state: 'paused', pausedAt: at, since: null, ran: [...run.ran, [run.since, at]] }
    }
    case 'resume': {
      if (run.pausedAt === null) return run
      const at = Math.max(given, run.pausedAt)
      return {
        ...rested(run, run.pausedAt, at),
        state: 'running',
        due: resumed(run, run.pausedAt, at, compiled),
        since: at
      }
    }
    case 'extend':
      if (run.due === null || event.limit === undefined || (run.state !== 'running' && run.state !== 'paused'))
        return run
      return { ...granted(run, run.due, event.limit, compiled), extensions: run.extensions + 1 }
    case 'stop':
      if (run.since !== null) {
        const at = Math.max(given, run.since)
        return { ...run, state: 'stopped', stoppedAt: at, since: null, ran: [...run.ran, [run.since, at]] }
      }
      if (run.pausedAt === null) return run
      return {
        ...rested(run, run.pausedAt, Math.max(given, run.pausedAt)),
        state: 'stopped',
        stoppedAt: Math.max(given, run.pausedAt),
        due: missed(run) ? run.due : null
      }
  }
}

/** Whether the due time had come when the pause began: a pause holds back only what is still to come. */
export const missed = ({ due, pausedAt }: Run): boolean => due !== null && pausedAt !== null && due <= pausedAt

/** What lies between two moments in a measure. */
export const passed = (compiled: CompiledCalendar, measure: Measure, from: number, to: number): number =>
  measure === 'work' ? worked(compiled, from, to) : to - from

/** The moment at which so much has passed since `from`. */
export const passing = (compiled: CompiledCalendar, measure: Measure, from: number, millis: number): number =>
  measure === 'work' ? afterWork(compiled, from, millis) : from + millis

/**
 * The moment at which the given share of all allowed time was or will be used up; `null` while a pause or the stop
 * keeps it from coming.
 */
export const usedUpAt = (run: Run, compiled: CompiledCalendar, percent: number): number | null => {
  if (run.due === null || run.startedAt === null) return null
  const stretches = run.since === null ? run.ran : [...run.ran, [run.since, Number.POSITIVE_INFINITY] as const]
  const share = Math.ceil((allowed(run, run.due, compiled) * percent) / 100)
  let used = 0
  for (const [from, to] of stretches) {
    const at = passing(compiled, run.measure, from, share - used)
    if (at <= to) return at
    used += passed(compiled, run.measure, from, to)
  }
  return null
}

/** All the time that may be used: what was used until the due time, or until now and what is left. */
const allowed = (run: Run, end: number, compiled: CompiledCalendar): number => {
  let used = 0
  for (const [from, to] of run.ran) {
    if (end <= to) return used + passed(compiled, run.measure, from, end)
    used += passed(compiled, run.measure, from, to)
  }
  const from = run.since ?? run.ran.at(-1)?.[1] ?? end
  return used + passed(compiled, run.measure, from, end)
}

const granted = (run: Run, from: number, limit: Limit | undefined, compiled: CompiledCalendar): Run => {
  if (limit === undefined) return run
  const measure = limit.kind === 'working_hour' || limit.kind === 'working_day' ? 'work' : 'wall'
  const end = run.due === null ? due(compiled, from, limit) : extendedFrom(compiled, from, limit)
  return { ...run, measure, usesCalendar: run.usesCalendar || measure === 'work', due: end }
}

/** A day that ends at midnight is the day before it: the days of an extension are counted from there. */
export const extendedFrom = (compiled: CompiledCalendar, end: number, limit: Limit): number =>
  due(compiled, limit.kind === 'working_day' || limit.kind === 'natural_day' ? end - 1 : end, limit)

const resumed = (run: Run, pausedAt: number, at: number, compiled: CompiledCalendar): number | null =>
  run.due === null || missed(run)
    ? run.due
    : passing(compiled, run.measure, at, passed(compiled, run.measure, pausedAt, run.due))

const rested = (run: Run, from: number, to: number): Run => ({
  ...run,
  pausedAt: null,
  pausedFor: run.pausedFor + to - from
})
