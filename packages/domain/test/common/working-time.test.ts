import { assert, describe, it } from '@effect/vitest'
import {
  Calendar,
  type CompiledCalendar,
  compile,
  dayIn,
  daysBetween,
  due,
  Limit,
  reachesUnknownYear,
  worked
} from '@gezhi/domain/common'
import { Result, Schema } from 'effect'
import dueCases from '../cases/due.txt?raw'
import { casesOf } from '../cases/read.ts'
import { anyCalendar, office2026, SlowCalendar } from './calendars.ts'

const office = compile(office2026)
const shanghai = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const minute = 60_000

const LimitOf = (maximum: number) =>
  Schema.Struct({
    kind: Schema.Literals(['continuous', 'working_hour', 'working_day', 'natural_day']),
    amount: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum }))
  })
/** A minute of 2025 or 2026. */
const Minute = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 700 * 1440 }))
const atMinute = (n: number) => Date.UTC(2025, 0, 20) + n * minute

describe('the end of a limit', () => {
  it.each(casesOf(dueCases).map(([start, limit, end]) => ({ start: start!, limit: limit!, end: end! })))(
    '$limit from $start is $end',
    ({ start, limit, end }) => {
      const [amount, kind] = limit.split(' ')
      const given = Schema.decodeUnknownSync(Limit)({ kind, amount: Number(amount) })
      const expected = end.endsWith('24:00')
        ? shanghai(end.replace('24:00', '00:00')) + 24 * 60 * minute - 1
        : shanghai(end)
      assert.strictEqual(new Date(due(office, shanghai(start), given)).toISOString(), new Date(expected).toISOString())
    }
  )

  it('keeps seconds and milliseconds of the start', () => {
    const start = shanghai('2026-11-23 17:30') + 12_345
    assert.strictEqual(due(office, start, { kind: 'working_hour', amount: 1 }), shanghai('2026-11-24 08:30') + 12_345)
  })

  it('is the same wall clock time on both sides of a change to summer time', () => {
    const la = compile({ ...office2026, zone: 'America/Los_Angeles', days: {} })
    const friday = Date.parse('2026-03-06T17:00:00-08:00')
    assert.strictEqual(due(la, friday, { kind: 'working_hour', amount: 2 }), Date.parse('2026-03-09T09:00:00-07:00'))
    assert.strictEqual(due(la, friday, { kind: 'working_day', amount: 1 }), Date.parse('2026-03-09T18:00:00-07:00'))
    assert.strictEqual(due(la, friday, { kind: 'natural_day', amount: 2 }), Date.parse('2026-03-09T00:00:00-07:00') - 1)
    assert.strictEqual(due(la, friday, { kind: 'continuous', amount: 2880 }), Date.parse('2026-03-08T18:00:00-07:00'))
  })

  it.prop(
    'is where a walk from minute to minute finds it, whatever the calendar',
    [anyCalendar, Minute, LimitOf(6)],
    ([calendar, n, limit]) => {
      const compiled = compile(calendar)
      assert.strictEqual(
        new Date(due(compiled, atMinute(n), limit)).toISOString(),
        new Date(new SlowCalendar(compiled).due(atMinute(n), limit)).toISOString()
      )
    },
    { timeout: 60_000 }
  )

  it.prop(
    'does not depend on the years that were laid out first',
    [anyCalendar, Minute, LimitOf(40), Schema.Int.check(Schema.isBetween({ minimum: 1990, maximum: 2060 }))],
    ([calendar, n, limit, year]) => {
      const direct = due(compile(calendar, 2020, 2040), atMinute(n), limit)
      assert.strictEqual(due(compile(calendar, year, year), atMinute(n), limit), direct)
      assert.strictEqual(due(compile({ ...calendar, years: [] }), atMinute(n), limit), direct)
    },
    { timeout: 60_000, arbitrary: { runs: 40 } }
  )

  it('is the end of the last year a calendar can have where nobody works before it', () => {
    const late = Date.UTC(2299, 11, 31, 15)
    assert.strictEqual(due(office, late, { kind: 'working_day', amount: 1 }), Date.UTC(2299, 11, 31, 16))
    const later = Date.UTC(3000, 0, 1)
    assert.strictEqual(due(office, later, { kind: 'working_day', amount: 1 }), later)
    assert.strictEqual(
      due(office, Date.UTC(1500, 0, 1), { kind: 'working_hour', amount: 1 }),
      Date.UTC(1900, 0, 1, 9) - (8 * 3600 + 5 * 60 + 43) * 1000
    )
  })
})

describe('work between two moments', () => {
  it('is 248 days of eight hours in 2026', () => {
    assert.strictEqual(worked(office, shanghai('2026-01-01 00:00'), shanghai('2027-01-01 00:00')), 248 * 480 * minute)
    assert.strictEqual(daysBetween(office, shanghai('2026-01-01 00:00'), shanghai('2026-12-31 00:00')).working, 248)
  })

  it.prop(
    'is what a walk from minute to minute counts',
    [anyCalendar, Minute, Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20_000 }))],
    ([calendar, n, length]) => {
      const compiled = compile(calendar)
      const [from, to] = [atMinute(n), atMinute(n + length)]
      assert.strictEqual(worked(compiled, from, to), new SlowCalendar(compiled).worked(from, to))
      assert.strictEqual(worked(compiled, to, from), -worked(compiled, from, to) || 0)
    },
    { timeout: 60_000 }
  )

  it.prop(
    'is the limit itself from its start to its end',
    [anyCalendar, Minute, Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 300 }))],
    ([calendar, n, amount]) => {
      const compiled: CompiledCalendar = compile(calendar)
      const start = atMinute(n)
      const end = due(compiled, start, { kind: 'working_hour', amount })
      assert.strictEqual(worked(compiled, start, end), amount * 60 * minute)
      assert.strictEqual(worked(compiled, start, end - 1), amount * 60 * minute - 1)
    }
  )
})

describe('the days between', () => {
  it('tells holidays, weekends and days worked for them', () => {
    const days = daysBetween(office, shanghai('2026-09-18 16:00'), shanghai('2026-09-28 10:00'))
    assert.deepStrictEqual(
      { ...days },
      { working: 7, weekend: 1, holidays: ['2026-09-25', '2026-09-26', '2026-09-27'], makeUp: ['2026-09-20'] }
    )
  })

  it('belong to the zone of the calendar', () => {
    assert.strictEqual(dayIn(office, Date.parse('2026-03-05T16:30:00Z')), '2026-03-06')
    const apia = compile({ ...office2026, zone: 'Pacific/Apia' })
    assert.strictEqual(dayIn(apia, Date.parse('2011-12-30T09:59:59Z')), '2011-12-29')
    assert.strictEqual(dayIn(apia, Date.parse('2011-12-30T10:00:00Z')), '2011-12-31')
  })

  it('warn where a year has no table yet', () => {
    assert.isFalse(reachesUnknownYear(office, shanghai('2026-01-01 00:00'), shanghai('2026-12-31 23:59')))
    assert.isTrue(reachesUnknownYear(office, shanghai('2026-12-31 16:00'), shanghai('2027-01-01 00:00')))
    assert.isTrue(reachesUnknownYear(office, shanghai('2025-12-31 16:00'), shanghai('2026-01-01 00:00')))
  })
})

describe('a calendar', () => {
  const refused = (change: object) =>
    Result.isFailure(Schema.decodeUnknownResult(Calendar)({ ...office2026, ...change }))

  it('is refused with hours that overlap, run backwards or are none', () => {
    assert.isFalse(refused({}))
    assert.isTrue(refused({ hours: [] }))
    assert.isTrue(
      refused({
        hours: [
          [480, 720],
          [700, 1080]
        ]
      })
    )
    assert.isTrue(refused({ hours: [[720, 480]] }))
    assert.isTrue(refused({ hours: [[480, 1500]] }))
  })

  it('is refused with a day that does not exist, a week without work or a zone that nobody knows', () => {
    assert.isTrue(refused({ days: { '2026-02-30': 'off' } }))
    assert.isTrue(refused({ days: { yesterday: 'off' } }))
    assert.isTrue(refused({ week: [] }))
    assert.isTrue(refused({ week: [1, 1] }))
    assert.isTrue(refused({ zone: 'Mars/Olympus' }))
    assert.isTrue(refused({ zone: '+08:00' }))
  })

  it('limits what a limit may be', () => {
    const takes = (limit: object) => Result.isSuccess(Schema.decodeUnknownResult(Limit)(limit))
    assert.isTrue(takes({ kind: 'continuous', amount: 15 }))
    assert.isFalse(takes({ kind: 'working_day', amount: 0 }))
    assert.isFalse(takes({ kind: 'working_day', amount: 1.5 }))
    assert.isFalse(takes({ kind: 'working_day', amount: 1_001 }))
    assert.isFalse(takes({ kind: 'fortnight', amount: 1 }))
  })
})
