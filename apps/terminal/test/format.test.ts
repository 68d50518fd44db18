import { describe, expect, it } from 'vitest'
import { distance, moment, rate, readMoment, writtenMoment } from '../src/format.ts'

const here = { locale: 'zh-CN', zone: 'Asia/Shanghai' } as const

describe('moments', () => {
  it('are written in the zone of the tenant and the language of the reader', () => {
    expect(moment(here, '2026-03-05T20:00:00.000Z')).toBe('3月6日 04:00')
    expect(moment({ locale: 'en', zone: 'Asia/Shanghai' }, '2026-03-05T20:00:00.000Z')).toBe('6 Mar, 04:00')
  })

  it('are read as people of the place write them, a day as its end', () => {
    expect(readMoment('Asia/Shanghai', '2026-03-05 17:00')).toBe('2026-03-05T09:00:00.000Z')
    expect(readMoment('Asia/Shanghai', '2026-03-05')).toBe('2026-03-05T15:59:00.000Z')
    expect(readMoment('Asia/Shanghai', '2026-03-05T17:00:00+08:00')).toBe('2026-03-05T09:00:00.000Z')
  })

  it.each(['2026-02-30 10:00', '2026-13-01', 'tomorrow', '', '2026-03-05 25:00'])('%j is none', (text) =>
    expect(readMoment('Asia/Shanghai', text)).toBeUndefined()
  )

  it('keep their hour across a change of the clocks, and one that never was is none', () => {
    expect(readMoment('America/New_York', '2026-07-01 09:00')).toBe('2026-07-01T13:00:00.000Z')
    expect(readMoment('America/New_York', '2026-12-01 09:00')).toBe('2026-12-01T14:00:00.000Z')
    expect(readMoment('America/New_York', '2026-03-08 02:30')).toBeUndefined()
  })

  it('can be read back as they were written', () => {
    const written = writtenMoment('Asia/Shanghai', Date.parse('2026-03-05T09:00:00Z'))
    expect(readMoment('Asia/Shanghai', written)).toBe('2026-03-05T09:00:00.000Z')
  })
})

it('distances are short, in the largest unit that says enough', () => {
  const now = Date.parse('2026-03-05T09:00:00Z')
  const far = (iso: string) => distance(here, iso, now)
  expect([far('2026-03-05T09:12:00Z'), far('2026-03-05T14:59:00Z'), far('2026-03-01T09:00:00Z')]).toEqual([
    '12分',
    '5小时',
    '4天'
  ])
  expect(far('2026-03-07T08:00:00Z')).toBe('47小时')
})

it('a rate of nothing is a dash, not a hundred percent', () => {
  expect(rate({ part: 2_500, whole: 2_600 })).toBe('96.2%')
  expect(rate({ part: 0, whole: 0 })).toBe('—')
})
