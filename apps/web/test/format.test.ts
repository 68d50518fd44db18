import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  dayOf,
  formatBytes,
  formatLength,
  formatMoment,
  formatNumber,
  formatRelative,
  setZone,
  zone
} from '../src/format.ts'
import { setLocale } from '../src/words.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await setLocale('zh-CN')
})

describe('in Chinese', () => {
  it('a moment is written in the time zone of the tenant', () => {
    expect(zone()).toBe('Asia/Shanghai')
    expect(formatMoment('2026-03-05T09:00:00.000Z')).toBe('3月5日 17:00')
    expect(formatMoment('2026-03-05T16:30:00.000Z', 'time')).toBe('00:30')
    expect(dayOf('2026-03-05T16:30:00.000Z')).toBe('2026-03-06')
    setZone('Asia/Urumqi')
    expect(formatMoment('2026-03-05T09:00:00.000Z')).toBe('3月5日 15:00')
    setZone('Asia/Shanghai')
  })

  it.each([
    [0, '0 分钟'],
    [42, '42 分钟'],
    [60, '1 小时'],
    [95, '1 小时 35 分'],
    [1_440, '1 天'],
    [1_720, '1 天 4 小时'],
    [-1_530, '1 天 1 小时']
  ])('%i minutes are %s', (minutes, text) => {
    expect(formatLength(minutes)).toBe(text)
  })

  it('a day of a working clock is as long as the working day', () => {
    expect(formatLength(450, 450)).toBe('1 天')
    expect(formatLength(1_000, 450)).toBe('2 天 1 小时')
  })

  it('how long ago something was is told in the largest unit that fits', () => {
    const now = Date.parse('2026-03-05T09:00:00.000Z')
    expect(formatRelative('2026-03-05T08:59:40.000Z', now)).toBe('刚刚')
    expect(formatRelative('2026-03-05T06:00:00.000Z', now)).toBe('3小时前')
    expect(formatRelative('2026-03-04T09:00:00.000Z', now)).toBe('昨天')
  })

  it('numbers and sizes are grouped and rounded', () => {
    expect(formatNumber(1_234_567)).toBe('1,234,567')
    expect(formatNumber(97.25, 1)).toBe('97.3')
    expect(formatBytes(0)).toBe('0 B')
    expect(formatBytes(48_200)).toBe('47.1 KB')
    expect(formatBytes(10 * 1024 * 1024)).toBe('10.0 MB')
  })
})
