import { assert, describe, it } from '@effect/vitest'
import {
  breached,
  type Clock,
  type ClockEvent,
  compile,
  extended,
  foldClock,
  fromMillis,
  type Instant,
  type Limit,
  ledger,
  leftAt,
  lightOf,
  parseInstant,
  warnAt
} from '@gezhi/domain/common'
import { Schema } from 'effect'
import { anyCalendar, office2026, SlowCalendar } from './calendars.ts'

const office = compile(office2026)
const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+08:00`)!
const shown = (instant: Instant | null) =>
  instant === null ? null : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const hours = (amount: number): Limit => ({ kind: 'working_hour', amount })
const days = (amount: number): Limit => ({ kind: 'working_day', amount })
const hour = 3_600_000

const start = (when: string, limit: Limit): ClockEvent => ({ event: 'start', at: at(when), limit })
const pause = (when: string): ClockEvent => ({ event: 'pause', at: at(when), reason: '等待材料' })
const resume = (when: string): ClockEvent => ({ event: 'resume', at: at(when) })
const extend = (when: string, limit: Limit): ClockEvent => ({ event: 'extend', at: at(when), limit })
const stop = (when: string): ClockEvent => ({ event: 'stop', at: at(when) })
const fold = (...events: ReadonlyArray<ClockEvent>): Clock => foldClock(events, office)

describe('a clock', () => {
  it('is idle and never due before it is started', () => {
    const clock = fold()
    assert.strictEqual(clock.state, 'idle')
    assert.isNull(clock.due)
    assert.strictEqual(lightOf(clock, at('2026-11-23 09:00')), 'none')
    assert.deepStrictEqual(fold(pause('2026-11-23 09:00'), resume('2026-11-23 10:00'), stop('2026-11-23 11:00')), clock)
  })

  it('is due when its limit ends, to the last millisecond', () => {
    const clock = fold(start('2026-09-30 16:00', hours(4)))
    assert.strictEqual(shown(clock.due), '2026-10-08 10:00')
    assert.isFalse(breached(clock, clock.due!))
    assert.isTrue(breached(clock, fromMillis(Date.parse(clock.due!) + 1)))
  })

  it('is held back by a pause and goes on with what was left', () => {
    const events = [start('2026-11-23 09:00', hours(8)), pause('2026-11-23 11:00')]
    const paused = fold(...events)
    assert.strictEqual(paused.state, 'paused')
    assert.isNull(paused.due)
    assert.strictEqual(paused.left, 6 * hour)
    assert.strictEqual(lightOf(paused, at('2027-11-23 09:00')), 'none')

    const resumed = fold(...events, resume('2026-11-26 15:00'))
    assert.strictEqual(shown(resumed.due), '2026-11-27 11:00')
    assert.strictEqual(resumed.pausedFor, 76 * hour)
  })

  it('loses and gains nothing by a pause outside office hours', () => {
    const clock = fold(start('2026-11-23 09:00', days(3)), pause('2026-11-23 18:00'), resume('2026-11-24 08:00'))
    assert.strictEqual(clock.due, fold(start('2026-11-23 09:00', days(3))).due)
  })

  it('that was missed stays missed, whatever pauses follow', () => {
    const events = [start('2026-11-23 09:00', hours(2)), pause('2026-11-23 11:01')]
    assert.strictEqual(shown(fold(...events).due), '2026-11-23 11:00')
    assert.strictEqual(lightOf(fold(...events), at('2026-11-23 11:01')), 'red')
    const resumed = fold(...events, resume('2026-11-25 09:00'))
    assert.strictEqual(shown(resumed.due), '2026-11-23 11:00')
    assert.isTrue(
      breached(fold(...events, resume('2026-11-25 09:00'), stop('2026-11-25 09:00')), at('2026-11-25 09:00'))
    )
  })

  it('is extended from its due time, also during a pause', () => {
    const begun = start('2026-11-23 09:00', days(1))
    assert.strictEqual(shown(fold(begun, extend('2026-11-24 10:00', days(2))).due), '2026-11-26 18:00')
    const paused = fold(begun, pause('2026-11-24 14:00'), extend('2026-11-24 15:00', hours(1)))
    assert.strictEqual(paused.left, 5 * hour)
    assert.strictEqual(paused.extensions, 1)
    assert.strictEqual(extended(office, at('2026-11-24 18:00'), days(2)), at('2026-11-26 18:00'))
  })

  it('that ends at midnight is extended by the days after the day it ends', () => {
    const round = compile({ ...office2026, hours: [[0, 1440]] })
    const [due] = [foldClock([start('2026-11-23 09:00', days(1))], round).due!]
    assert.strictEqual(shown(due), '2026-11-25 00:00')
    assert.strictEqual(shown(extended(round, due, days(1))), '2026-11-26 00:00')
    const natural = fold(start('2026-11-23 09:00', { kind: 'natural_day', amount: 1 }))
    assert.strictEqual(shown(natural.due), '2026-11-24 23:59')
    assert.strictEqual(shown(extended(office, natural.due!, { kind: 'natural_day', amount: 1 })), '2026-11-25 23:59')
  })

  it('begins anew with another start', () => {
    const clock = fold(
      start('2026-11-23 09:00', hours(1)),
      extend('2026-11-23 09:30', hours(1)),
      stop('2026-11-23 12:00'),
      start('2026-11-25 09:00', hours(1))
    )
    assert.deepStrictEqual(clock, fold(start('2026-11-25 09:00', hours(1))))
  })

  it('keeps its due time once stopped, and tells whether it was kept', () => {
    const kept = fold(start('2026-11-23 09:00', hours(2)), stop('2026-11-23 11:00'))
    assert.strictEqual(lightOf(kept, at('2030-01-01 00:00')), 'green')
    const late = fold(start('2026-11-23 09:00', hours(2)), stop('2026-11-23 11:01'))
    assert.strictEqual(lightOf(late, at('2026-11-23 09:00')), 'red')
    const inPause = fold(start('2026-11-23 09:00', hours(2)), pause('2026-11-23 10:00'), stop('2026-11-24 11:01'))
    assert.strictEqual(lightOf(inPause, at('2026-11-30 09:00')), 'green')
    assert.strictEqual(inPause.pausedFor, 25 * hour + 60_000)
  })

  it('warns after eighty per cent of its time, or after what a profile says, pauses left out', () => {
    const events = [start('2026-11-23 08:00', hours(10))]
    assert.strictEqual(shown(warnAt(events, office)), '2026-11-23 18:00')
    assert.strictEqual(shown(warnAt(events, office, 50)), '2026-11-23 15:00')
    const paused = [...events, pause('2026-11-23 10:00'), resume('2026-11-24 10:00')]
    assert.strictEqual(shown(warnAt(paused, office)), '2026-11-24 18:00')
    const clock = fold(...events)
    assert.strictEqual(lightOf(clock, at('2026-11-23 17:59')), 'green')
    assert.strictEqual(lightOf(clock, at('2026-11-23 18:00')), 'amber')
    assert.strictEqual(lightOf(clock, at('2026-11-24 10:01')), 'red')
  })

  it('says how much is left, and by how much it is late, in its own measure', () => {
    const clock = fold(start('2026-11-23 16:00', hours(4)))
    assert.strictEqual(leftAt(clock, office, at('2026-11-23 17:00')), 3 * hour)
    assert.strictEqual(leftAt(clock, office, at('2026-11-23 22:00')), 2 * hour)
    assert.strictEqual(leftAt(clock, office, at('2026-11-24 15:00')), -3 * hour)
  })

  it('is provisional where its working limit reaches into a year without a table', () => {
    assert.isTrue(fold(start('2026-12-31 16:00', hours(4))).provisional)
    assert.isFalse(fold(start('2026-12-31 16:00', hours(1))).provisional)
    assert.isFalse(fold(start('2026-12-31 16:00', { kind: 'natural_day', amount: 30 })).provisional)
  })

  it('does not run back when an event is dated before the one before it', () => {
    const clock = fold(start('2026-11-23 09:00', hours(2)), pause('2026-11-23 10:00'), resume('2026-11-23 09:00'))
    assert.strictEqual(clock.pausedFor, 0)
    assert.strictEqual(shown(clock.due), '2026-11-23 11:00')
  })
})

describe('the ledger of a clock', () => {
  it('says line by line why it is due when it is', () => {
    const lines = ledger(
      [
        start('2026-09-24 16:00', days(2)),
        resume('2026-09-24 17:00'),
        pause('2026-09-28 10:00'),
        resume('2026-10-09 10:00'),
        extend('2026-10-09 11:00', days(1))
      ],
      office
    )
    assert.deepStrictEqual(
      lines.map((line) => [line.event, line.counts, shown(line.due), line.left]),
      [
        ['start', true, '2026-09-29 18:00', null],
        ['resume', false, '2026-09-29 18:00', null],
        ['pause', true, null, 14 * hour],
        ['resume', true, '2026-10-10 18:00', null],
        ['extend', true, '2026-10-12 18:00', null]
      ]
    )
    assert.strictEqual(lines[2]?.reason, '等待材料')
    assert.deepEqual<unknown>(lines[0]?.days?.holidays, ['2026-09-25', '2026-09-26', '2026-09-27'])
    assert.deepEqual<unknown>(lines[3]?.days?.makeUp, ['2026-10-10'])
  })
})

const minute = 60_000
const AnyEvent = Schema.Struct({
  event: Schema.Literals(['start', 'pause', 'resume', 'extend', 'stop', 'pause', 'resume']),
  after: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3_000 })),
  kind: Schema.Literals(['continuous', 'working_hour', 'working_day', 'natural_day']),
  amount: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 }))
})
const kindFactor = { continuous: 500, working_hour: 3, working_day: 1, natural_day: 1 }

/**
 * The same clock, walked from minute to minute: a budget of minutes is used up while it runs. Only extensions of the
 * kind of the limit are given, before it is missed: what the rules of the loop allow.
 */
const walk = (events: ReadonlyArray<ClockEvent>, slow: SlowCalendar) => {
  let state: Clock['state'] = 'idle'
  let kind: Limit['kind'] = 'continuous'
  let [budget, used, due, paused] = [0, 0, Number.NaN, 0]
  let now = Date.parse(events[0]!.at)
  const counts = (moment: number) => kind === 'continuous' || kind === 'natural_day' || slow.works(moment)
  /** Where the limit would end if nothing held it back. A natural day ends a millisecond before its midnight. */
  const end = () => {
    let [moment, left] = [state === 'paused' ? paused : now, budget - used]
    for (; left > 0; moment += minute) if (counts(moment)) left--
    return moment
  }
  const measure = (from: number, to: number) => {
    let sum = 0
    for (let moment = from; moment < to; moment += minute) if (counts(moment)) sum++
    return sum
  }
  const run = (to: number) => {
    for (; now < to; now += minute) {
      if (state !== 'running' || !counts(now) || used >= budget) continue
      used++
      if (used === budget) due = now + minute
    }
  }
  for (const { event, at, limit } of events) {
    run(Date.parse(at))
    now = Math.max(now, Date.parse(at))
    if (event === 'start') {
      state = 'running'
      kind = limit!.kind
      used = 0
      due = Number.NaN
      const last = slow.due(now, limit!)
      budget = measure(now, kind === 'natural_day' ? last + 1 : last)
    } else if (event === 'pause' && state === 'running') {
      state = 'paused'
      paused = now
    } else if (event === 'resume' && state === 'paused') state = 'running'
    else if (event === 'stop' && state !== 'idle') state = 'stopped'
    else if (event === 'extend' && (state === 'running' || state === 'paused')) {
      const before = used >= budget ? due : end()
      const last = slow.due(kind === 'working_day' || kind === 'natural_day' ? before - minute : before, limit!)
      budget += measure(before, kind === 'natural_day' ? last + 1 : last)
      due = Number.NaN
    }
  }
  while (state === 'running' && used < budget) run(now + 1440 * minute)
  return { state, due: Number.isNaN(due) ? null : kind === 'natural_day' ? due - 1 : due }
}

describe('the fold', () => {
  it.prop(
    'never loses or invents a minute, whatever the calendar and the events',
    [
      anyCalendar,
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 500 * 1440 })),
      Schema.Struct({ kind: AnyEvent.fields.kind, amount: AnyEvent.fields.amount }),
      Schema.Array(AnyEvent).check(Schema.isMaxLength(8))
    ],
    ([calendar, n, given, drawn]) => {
      const compiled = compile(calendar)
      const limitOf = (amount: number): Limit => ({ kind: given.kind, amount: amount * kindFactor[given.kind] })
      let moment = Date.UTC(2025, 0, 10) + n * minute
      const events: Array<ClockEvent> = [{ event: 'start', at: fromMillis(moment), limit: limitOf(given.amount) }]
      for (const { event, after, amount } of drawn) {
        moment += after * minute
        const soFar = foldClock(events, compiled)
        if (event === 'extend' && breached(soFar, fromMillis(moment))) continue
        const takesLimit = event === 'start' || event === 'extend'
        events.push({ event, at: fromMillis(moment), ...(takesLimit && { limit: limitOf(amount) }) })
      }
      const clock = foldClock(events, compiled)
      const expected = walk(events, new SlowCalendar(compiled))
      assert.strictEqual(clock.state, expected.state)
      if (clock.state !== 'stopped') {
        assert.strictEqual(clock.due, expected.due === null ? null : fromMillis(expected.due))
      } else if (clock.due !== null && expected.due !== null) {
        assert.strictEqual(clock.due, fromMillis(expected.due))
      } else {
        // Stopped before it was due: the walk never saw the end.
        assert.isFalse(breached(clock, clock.stoppedAt!))
      }
    },
    { timeout: 120_000 }
  )

  it.prop(
    'warns no later than it is due and never before it starts, and a higher share never warns earlier',
    [
      anyCalendar,
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 500 * 1440 })),
      AnyEvent.fields.kind,
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5_000 })),
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5_000 }))
    ],
    ([calendar, n, kind, until, again]) => {
      const compiled = compile(calendar)
      const begin = Date.UTC(2025, 0, 10) + n * minute
      const events: ReadonlyArray<ClockEvent> = [
        { event: 'start', at: fromMillis(begin), limit: { kind, amount: 2 * kindFactor[kind] } },
        { event: 'pause', at: fromMillis(begin + until * minute) },
        { event: 'resume', at: fromMillis(begin + (until + again) * minute) }
      ]
      const clock = foldClock(events, compiled)
      const early = warnAt(events, compiled, 30)
      assert.isTrue(clock.startedAt! <= early! && early! <= clock.warn! && clock.warn! <= clock.due!)
      assert.strictEqual(warnAt(events, compiled, 100), clock.due)
    }
  )

  it.prop(
    'is total: no events in any order break it',
    [
      Schema.Array(AnyEvent).check(Schema.isMaxLength(12)),
      Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: -9, maximum: 9 })))
    ],
    ([drawn, jumps]) => {
      const events = drawn.map(
        ({ event, kind, amount }, i): ClockEvent => ({
          event,
          at: fromMillis(Date.UTC(2026, 4, 1) + (jumps[i] ?? i) * 7_000_000),
          ...(amount > 1 && { limit: { kind, amount } })
        })
      )
      const clock = foldClock(events, office)
      assert.strictEqual(ledger(events, office).length, events.length)
      assert.isTrue(clock.pausedFor >= 0)
      assert.strictEqual(clock.left === null, clock.state !== 'paused' || clock.limit === null)
    }
  )
})
