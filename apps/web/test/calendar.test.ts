import { Day } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { dayBy, monthGrid, plusMonths, readDay } from '../src/ui/calendar.ts'

const today = Day.make('2026-03-05')

describe('a day as people type it', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', ' 3-5 ', '3月5日', '3/5'])(
    '%s',
    (typed) => {
      expect(readDay(typed, today)).toBe('2026-03-05')
    }
  )

  it.each(['2026-02-30', '2026-13-01', '5', 'soon', '', '2026-3'])('%s is none', (typed) => {
    expect(readDay(typed, today)).toBeUndefined()
  })
})

it('a month is shown in six weeks that begin on Monday', () => {
  const weeks = monthGrid(Day.make('2026-03-05'))
  expect(weeks).toHaveLength(6)
  expect(weeks[0]?.[0]).toBe('2026-02-23')
  expect(weeks[5]?.[6]).toBe('2026-04-05')
})

it('the end of January, one month on, is the end of February', () => {
  expect(plusMonths(Day.make('2027-01-31'), 1)).toBe('2027-02-28')
  expect(plusMonths(Day.make('2028-01-31'), 1)).toBe('2028-02-29')
  expect(plusMonths(Day.make('2026-12-15'), 1)).toBe('2027-01-15')
  expect(plusMonths(Day.make('2026-01-15'), -1)).toBe('2025-12-15')
})

it.each([
  ['ArrowLeft', '2026-03-04'],
  ['ArrowDown', '2026-03-12'],
  ['Home', '2026-03-02'],
  ['End', '2026-03-08'],
  ['PageUp', '2026-02-05'],
  ['PageDown', '2026-04-05']
])('%s leads from Thursday 2026-03-05 to %s', (key, to) => {
  expect(dayBy(key, today)).toBe(to)
})
