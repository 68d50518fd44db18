/** Days of the calendar as `YYYY-MM-DD`, for the date field: which to show, which one a key leads to. Weeks begin on Monday. */
import { Day, dayFromNumber, dayNumber, isDay, plusDays, weekday } from '@gezhi/domain/common'

export { Day, weekday }

/** What people type for a day: `2026-03-05`, `2026/3/5`, `2026年3月5日`, `20260305`; in short `3-5` of the year of `today`. */
export const readDay = (typed: string, today: Day): Day | undefined => {
  const text = typed.trim()
  const found =
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? undefined
  if (found === undefined) return undefined
  const [, year = today.slice(0, 4), month = '', day = ''] = found
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? Day.make(written) : undefined
}

const firstOf = (day: Day): Day => Day.make(`${day.slice(0, 8)}01`)

/** The six weeks that show the month of `day`. */
export const monthGrid = (day: Day): ReadonlyArray<ReadonlyArray<Day>> => {
  const first = firstOf(day)
  const start = dayNumber(first) - (weekday(first) - 1)
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => dayFromNumber(start + week * 7 + i))
  )
}

/** The same day `months` later, or the last one of a shorter month. */
export const plusMonths = (day: Day, months: number): Day => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-`
  const length = [31, 30, 29, 28].find((n) => isDay(`${month}${n}`)) ?? 28
  return Day.make(`${month}${String(Math.min(length, Number(day.slice(8)))).padStart(2, '0')}`)
}

/** Where a key leads from `day` (WAI-ARIA date grid); `undefined` for a key that leads nowhere. */
export const dayBy = (key: string, day: Day): Day | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1)
    case 'ArrowRight':
      return plusDays(day, 1)
    case 'ArrowUp':
      return plusDays(day, -7)
    case 'ArrowDown':
      return plusDays(day, 7)
    case 'Home':
      return plusDays(day, 1 - weekday(day))
    case 'End':
      return plusDays(day, 7 - weekday(day))
    case 'PageUp':
      return plusMonths(day, -1)
    case 'PageDown':
      return plusMonths(day, 1)
    default:
      return undefined
  }
}
