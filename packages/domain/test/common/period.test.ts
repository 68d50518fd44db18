import { it as property } from '@effect/vitest'
import {
  Day,
  dayAt,
  dayFromNumber,
  fromMillis,
  midnight,
  PeriodKind,
  periodBefore,
  periodEnd,
  periodOf,
  spanOf,
  toMillis
} from '@gezhi/domain/common'
import { Schema } from 'effect'
import { assert, describe, it } from 'vitest'

const day = (text: string) => Day.make(text)
const instant = (text: string) => fromMillis(Date.parse(text))

describe('periods', () => {
  it('are days, weeks from Monday, months, quarters and years', () => {
    const firsts = PeriodKind.literals.map((kind) => periodOf(kind, day('2026-11-22')).first)
    assert.deepStrictEqual(firsts, ['2026-11-22', '2026-11-16', '2026-11-01', '2026-10-01', '2026-01-01'].map(day))
  })

  it('know the one before, also over a new year', () => {
    assert.strictEqual(periodBefore(periodOf('month', day('2026-01-15'))).first, '2025-12-01')
    assert.strictEqual(periodBefore(periodOf('quarter', day('2026-02-01'))).first, '2025-10-01')
  })

  it('begin and end at midnight of the place', () => {
    const { from, to } = spanOf(periodOf('month', day('2026-02-10')), 'Asia/Shanghai')
    assert.deepStrictEqual([from, to], [instant('2026-01-31T16:00:00.000Z'), instant('2026-02-28T16:00:00.000Z')])
  })

  it('are an hour shorter or longer where clocks are changed', () => {
    const hours = (text: string) => {
      const { from, to } = spanOf(periodOf('day', day(text)), 'America/Los_Angeles')
      return (toMillis(to) - toMillis(from)) / 3_600_000
    }
    assert.deepStrictEqual([hours('2026-03-08'), hours('2026-11-01'), hours('2026-06-01')], [23, 25, 24])
  })
})

const AnyDay = Schema.Int.check(Schema.isBetween({ minimum: -20_000, maximum: 40_000 }))
const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Europe/Paris', 'Asia/Kathmandu', 'America/Sao_Paulo'] as const

property.prop('every day lies in exactly one period of a kind', [AnyDay, PeriodKind], ([n, kind]) => {
  const one = dayFromNumber(n)
  const period = periodOf(kind, one)
  const next = periodEnd(period)
  return (
    period.first <= one &&
    one < next &&
    periodOf(kind, next).first === next &&
    periodBefore(periodOf(kind, next)).first === period.first
  )
})

property.prop(
  'the midnight of a day falls on that day and nothing before it does',
  [AnyDay, Schema.Literals(zones)],
  ([n, zone]) => {
    const one = dayFromNumber(n)
    const begin = midnight(one, zone)
    const before = new Date(toMillis(begin) - 1).toISOString()
    return dayAt(begin, zone) === one && dayAt(instant(before), zone) < one
  }
)
