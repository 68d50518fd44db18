/**
 * A clock of an issue. Only what happened to it is kept; when it is due, when it warns and whether it was kept are
 * folded from that with a calendar, so they can be rebuilt exactly at any time and every deadline can say why it is so.
 *
 *              ┌─ extend ─┐
 *   idle ─ start ─▶ running ─ pause ─▶ paused        a start begins anew from anywhere
 *                     │  ◀── resume ──── │           a pause may be extended too
 *                     └─ stop ▶ stopped ◀┘
 */
import { Schema } from 'effect'
import { ClockEvent } from './clock-event.ts'
import { after, extendedFrom, idle, missed, passed, type Run, usedUpAt } from './clock-run.ts'
import { fromMillis, Instant, toMillis } from './instant.ts'
import { Limit } from './limit.ts'
import { type CompiledCalendar, DaysBetween, daysBetween, reachesUnknownYear } from './working-time.ts'

/** A clock as it stands after its last event. */
export const Clock = Schema.Struct({
  state: Schema.Literals(['idle', 'running', 'paused', 'stopped']),
  /** The limit it was started with. */
  limit: Schema.NullOr(Limit),
  /** What time left is measured in: working limits stand still while nobody works, the others never do. */
  measure: Schema.Literals(['work', 'wall']),
  /** The last moment in time. None while a pause holds it back: `left` says how much there is then. */
  due: Schema.NullOr(Instant),
  /** When it warns, or did; none while a pause or the stop keeps it from coming. */
  warn: Schema.NullOr(Instant),
  /** Milliseconds left when it was paused, in its measure; `null` unless paused. */
  left: Schema.NullOr(Schema.Int),
  /** Reaches into a year whose holidays are not yet known. */
  provisional: Schema.Boolean,
  startedAt: Schema.NullOr(Instant),
  pausedAt: Schema.NullOr(Instant),
  stoppedAt: Schema.NullOr(Instant),
  /** Milliseconds on the wall clock of all pauses that are over. */
  pausedFor: Schema.Natural,
  extensions: Schema.Natural
})
export type Clock = typeof Clock.Type

/** Percent of the allowed time after which a clock warns where a profile says nothing else. */
export const usualWarnPercent = 80

export const foldClock = (
  events: ReadonlyArray<ClockEvent>,
  compiled: CompiledCalendar,
  warnPercent = usualWarnPercent
): Clock =>
  clockOf(
    events.reduce((run, event) => after(run, event, compiled), idle),
    compiled,
    warnPercent
  )

/** Whether a due time is past: at the very moment it is not, what is done then is done in time. */
export const isPast = (due: Instant, at: Instant): boolean => at > due

/** Whether it was missed, or is if nothing happens until `at`. */
export const breached = ({ state, due, pausedAt, stoppedAt }: Clock, at: Instant): boolean => {
  if (due === null) return false
  const until = state === 'stopped' ? stoppedAt : state === 'paused' ? pausedAt : at
  return until !== null && isPast(due, until)
}

export const Light = Schema.Literals(['green', 'amber', 'red', 'none'])
export type Light = typeof Light.Type

/** Red once missed, amber from the warning on, green before it and for a clock that was kept; none in a pause. */
export const lightOf = (clock: Clock, at: Instant): Light => {
  if (breached(clock, at)) return 'red'
  if (clock.state === 'stopped') return 'green'
  if (clock.state !== 'running' || clock.due === null) return 'none'
  return clock.warn !== null && at >= clock.warn ? 'amber' : 'green'
}

/** The moment at which `percent` of the allowed time is used up. */
export const warnAt = (
  events: ReadonlyArray<ClockEvent>,
  compiled: CompiledCalendar,
  percent = usualWarnPercent
): Instant | null => foldClock(events, compiled, percent).warn

/** Milliseconds left at a moment, in the measure of the clock, below zero when overdue; `null` where none runs out. */
export const leftAt = (clock: Clock, compiled: CompiledCalendar, at: Instant): number | null => {
  if (clock.state === 'paused') return clock.left
  if (clock.state !== 'running' || clock.due === null) return null
  return passed(compiled, clock.measure, toMillis(at), toMillis(clock.due))
}

/** The due time that an extension granted on top of `due` leads to. */
export const extended = (compiled: CompiledCalendar, due: Instant, limit: Limit): Instant =>
  fromMillis(extendedFrom(compiled, toMillis(due), limit))

/** One line of the explanation of a due time: what happened, and where that left the clock. */
export const ClockLine = Schema.Struct({
  ...ClockEvent.fields,
  /** False where the event made no sense and changed nothing. */
  counts: Schema.Boolean,
  state: Clock.fields.state,
  due: Clock.fields.due,
  left: Clock.fields.left,
  provisional: Schema.Boolean,
  /** The days from the event to the due time, where the limit counts working time. */
  days: Schema.NullOr(DaysBetween)
})
export type ClockLine = typeof ClockLine.Type

/** Why the due time is what it is, event by event. */
export const ledger = (events: ReadonlyArray<ClockEvent>, compiled: CompiledCalendar): ReadonlyArray<ClockLine> => {
  let run = idle
  return events.map((event) => {
    const before = run
    run = after(before, event, compiled)
    const { state, due, left, provisional, measure } = clockOf(run, compiled, usualWarnPercent)
    const counted = due !== null && state === 'running' && measure === 'work'
    const days = counted ? daysBetween(compiled, toMillis(event.at), toMillis(due)) : null
    return { ...event, counts: run !== before, state, due, left, provisional, days }
  })
}

const clockOf = (run: Run, compiled: CompiledCalendar, warnPercent: number): Clock => ({
  state: run.state,
  limit: run.limit,
  measure: run.measure,
  due: run.pausedAt !== null && !missed(run) ? null : instantOf(run.due),
  warn: instantOf(usedUpAt(run, compiled, warnPercent)),
  left: run.pausedAt === null || run.due === null ? null : passed(compiled, run.measure, run.pausedAt, run.due),
  provisional: isProvisional(run, compiled),
  startedAt: instantOf(run.startedAt),
  pausedAt: instantOf(run.pausedAt),
  stoppedAt: instantOf(run.stoppedAt),
  pausedFor: run.pausedFor,
  extensions: run.extensions
})

const isProvisional = (run: Run, compiled: CompiledCalendar): boolean =>
  run.usesCalendar &&
  run.startedAt !== null &&
  reachesUnknownYear(compiled, run.startedAt, run.due ?? run.stoppedAt ?? run.startedAt)

const instantOf = (millis: number | null): Instant | null => (millis === null ? null : fromMillis(millis))
