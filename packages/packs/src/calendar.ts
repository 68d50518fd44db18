/** Which days the State Council's yearly notices make holidays and which weekends are worked for them, from the table of `chinese-days`. */
import { type Calendar, Day, dayFromNumber, dayNumber } from '@gezhi/domain/common'
import chineseDays from 'chinese-days'

/** The years that the library could have a table of: the first with make-up days is 2004, the last is found by asking. */
const firstYear = 2004
const lastYear = 2040

type Table = ReadonlyArray<readonly [Day, 'off' | 'on']>

const tableOf = (year: number): Table => {
  const from = dayNumber(Day.make(`${year}-01-01`))
  const to = dayNumber(Day.make(`${year + 1}-01-01`))
  return Array.from({ length: to - from }, (_, i) => dayFromNumber(from + i)).flatMap((day) => {
    const { name, work } = chineseDays.getDayDetail(day)
    // A day of a notice is named "Spring Festival,春节,4", any other by its weekday alone.
    return name.includes(',') ? [[day, work ? 'on' : 'off'] as const] : []
  })
}

const tables: ReadonlyMap<number, Table> = new Map(
  Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
    .map((year) => [year, tableOf(year)] as const)
    .filter(([, table]) => table.length > 0)
)

/** Years whose notice the library knows. */
export const knownYears: ReadonlyArray<number> = [...tables.keys()]

/**
 * Days that differ from their week in the given years, and those of the years that are known: a deadline in another
 * year is provisional until its notice arrives (rules 2.5).
 */
export const calendarOf = (years: ReadonlyArray<number>): Pick<Calendar, 'days' | 'years'> => ({
  days: Object.fromEntries(years.flatMap((year) => tables.get(year) ?? [])),
  years: years.filter((year) => tables.has(year))
})
