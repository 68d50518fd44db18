/** The list of issues as a file, column by column as it is shown. */

import type { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type Instant, type NotFound, stretches, toMillis, type Unavailable } from '@gezhi/domain/common'
import { type Locale, words } from '@gezhi/words'
import { Effect, Schema, Struct } from 'effect'
import type { District } from '../district.ts'
import { ExportTooLarge } from '../importers/refusals.ts'
import { Tenants } from '../services/tenants.ts'
import { count, type IssueLine, ListInput, list, Narrow } from './issue-list.ts'
import type { Cell, Sheet, SheetFormat } from './sheet.ts'

type Headings = ReturnType<typeof words>['import']['sheet']

const Column = Schema.Literals(Struct.keys(words('en').import.sheet))
type Column = typeof Column.Type

/** What the reader narrowed the list by, in which order they had it, and which columns were on the screen, in turn. */
export const SheetInput = Schema.Struct({
  ...Narrow.fields,
  order: ListInput.fields.order,
  /** All of them when absent. */
  columns: Schema.optionalKey(Schema.UniqueArray(Column).check(Schema.isMinLength(1)))
})
export type SheetInput = typeof SheetInput.Type

/** A workbook is made in one go, during which nobody else is served; values separated by commas cost next to nothing. */
export const sheetRowsMax: Record<SheetFormat, number> = { csv: 50_000, xlsx: 10_000 }
const pageSize = 2_000

export const issueSheet = Effect.fnUntraced(function* (
  actor: Actor,
  { order = 'newest', columns = Column.literals, ...narrow }: SheetInput,
  locale: Locale,
  format: SheetFormat
): Effect.fn.Return<Sheet, ExportTooLarge | NotFound | Unavailable, IssueStore | Tenants> {
  const total = yield* count(actor, narrow)
  const max = sheetRowsMax[format]
  if (total > max) return yield* new ExportTooLarge({ rows: total, max })
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const cellsOf = writer(district, locale, columns)
  const rows: Array<ReadonlyArray<Cell>> = []
  let cursor: string | null = null
  do {
    const page: { readonly rows: ReadonlyArray<IssueLine>; readonly next: string | null } = yield* list(actor, {
      ...narrow,
      order,
      limit: pageSize,
      cursor
    })
    rows.push(...page.rows.map(cellsOf))
    cursor = page.next
  } while (cursor !== null && rows.length < max)
  const names = words(locale).import.sheet
  return { headings: columns.map((column) => names[column]), rows }
})

const writer = ({ zone, profile }: District, locale: Locale, columns: ReadonlyArray<Column>) => {
  const language = locale === 'en' ? 'en' : 'zh'
  const { loop } = words(locale)
  const wall = wallIn(zone)
  const cell: Record<keyof Headings, (line: IssueLine) => Cell> = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    stage: ({ stage }) => profile.stages[stage]?.[language] ?? loop.stages[stage],
    matter: ({ matterName }) => matterName?.[language] ?? null,
    unit: ({ unitName }) => unitName,
    address: ({ address }) => address,
    channel: ({ channel }) => loop.channels[channel],
    lead: ({ leadName }) => leadName,
    reportedAt: ({ reportedAt }) => wall(reportedAt),
    stepDue: ({ stepDue }) => wall(stepDue),
    light: ({ light }) => (light === 'none' ? null : loop.lights[light]),
    promiseDue: ({ promiseDue }) => wall(promiseDue),
    movedAt: ({ movedAt }) => wall(movedAt),
    returns: ({ returns }) => returns,
    reworks: ({ reworks }) => reworks
  }
  const cells = columns.map((column) => cell[column])
  return (line: IssueLine): ReadonlyArray<Cell> => cells.map((write) => write(line))
}

/** Moments as the clocks of the place show them. */
const wallIn = (zone: string) => {
  const years = new Map<number, ReturnType<typeof stretches>>()
  return (instant: Instant | null): Cell => {
    if (instant === null) return null
    const at = toMillis(instant)
    const year = new Date(at).getUTCFullYear()
    const known = years.get(year) ?? stretches(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))
    years.set(year, known)
    const offset = known.find(({ from, to }) => from <= at && at < to)?.offset ?? 0
    return { wall: new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ') }
  }
}
