/** Lists of issues: how they are narrowed, in what order they come, and what a line shows. */

import { type IssueFilter, type IssueRow, IssueStore, type Order, type PageEnd } from '@gezhi/database'
import { type Actor, deskOf, sightOf } from '@gezhi/domain/access'
import {
  BatchId,
  foldClock,
  Instant,
  type IssueId,
  type Light,
  lightOf,
  NotFound,
  PersonId,
  parseInstant,
  type Unavailable,
  UnitId
} from '@gezhi/domain/common'
import { Channel, Condition, Metric, metrics, Stage } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import type { District, Versions } from '../district.ts'
import { now } from '../now.ts'
import { whoOf } from '../services/issues.ts'
import { Tenants } from '../services/tenants.ts'
import { isRowId } from './page.ts'

/** Any of these, as many as somebody would choose. */
const some = <S extends Schema.Top>(choice: S) =>
  Schema.optionalKey(Schema.Array(choice).check(Schema.isMaxLength(500)))

/** What the reader narrows a list by; everything is optional and everything given must hold. */
export const Narrow = Schema.Struct({
  /** A unit with all below it. */
  unitId: Schema.optionalKey(UnitId),
  /** The same by serials from the root, `/1/4/`: for units that have ended, or hung elsewhere then. Goes before `unitId`. */
  path: Schema.optionalKey(
    Schema.String.check(Schema.isPattern(/^\/(\d{1,9}\/){1,8}$/, { message: 'serials from the root, /1/4/' }))
  ),
  /** By the tree as it was when each was reported, or as it is today; else where each stands or stood by itself. */
  tree: Schema.optionalKey(Schema.Literals(['then', 'now'])),
  stages: some(Stage),
  /** Prefixes of class codes. */
  matters: some(Schema.String.check(Schema.isPattern(/^\d{1,6}$/, { message: 'the first digits of a class code' }))),
  channels: some(Channel),
  /** Organisation or unit that leads. */
  lead: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  /** `desk`: waits for the reader; `reported`: the reader reported it. */
  mine: Schema.optionalKey(Schema.Literals(['desk', 'reported'])),
  /** Somebody who worked on it as a handler. */
  handledBy: Schema.optionalKey(PersonId),
  conditions: some(Condition),
  /** The records behind one side of a figure. */
  figure: Schema.optionalKey(Schema.Struct({ metric: Metric, side: Schema.Literals(['part', 'whole']) })),
  from: Schema.optionalKey(Instant),
  to: Schema.optionalKey(Instant),
  /** Closed in `[closedFrom, closedTo)`. */
  closedFrom: Schema.optionalKey(Instant),
  closedTo: Schema.optionalKey(Instant),
  text: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  /** The number that people call it by. */
  number: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2_147_483_647 }))),
  batchId: Schema.optionalKey(BatchId),
  /** Of `unitId` and of `matters` what is named itself, without what is below it. */
  only: some(Schema.Literals(['unit', 'matter'])),
  /** What has none of these yet. */
  lacks: some(Schema.Literals(['matter', 'lead']))
})
export type Narrow = typeof Narrow.Type

const Cursor = Schema.String.check(
  Schema.makeFilter((text: string) => readCursor(text) !== null || 'the `next` of the page before')
)

export const ListInput = Schema.Struct({
  ...Narrow.fields,
  order: Schema.optionalKey(Schema.Literals(['newest', 'oldest', 'due'])),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 }))),
  /** `next` of the page before. */
  cursor: Schema.optionalKey(Schema.NullOr(Cursor))
})
export type ListInput = typeof ListInput.Type

/** One line: the row with the names that go with it, and the light of its step clock, by the reference data it began with. */
export interface IssueLine extends Omit<IssueRow, 'stepClock' | keyof Versions> {
  readonly unitName: string
  readonly matterName: { readonly zh: string; readonly en: string } | null
  readonly leadName: string | null
  readonly light: Light
}

export interface IssuePage {
  readonly rows: ReadonlyArray<IssueLine>
  /** Give it back as `cursor`; `null` at the end. */
  readonly next: string | null
}

type Refused = NotFound | Unavailable

export const list = Effect.fnUntraced(function* (
  actor: Actor,
  input: ListInput
): Effect.fn.Return<IssuePage, Refused, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const { order = 'newest', limit = 50, cursor, ...narrow } = input
  const filter = yield* filterOf(actor, district, narrow, at)
  const rows = yield* IssueStore.use((store) =>
    store.list(filter, order, limit + 1, cursor ? readCursor(cursor) : null)
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => lineOf(district, row, at)),
    next: rows.length > limit && last !== undefined ? writeCursor(last, order) : null
  }
})

export const count = Effect.fnUntraced(function* (
  actor: Actor,
  narrow: Narrow
): Effect.fn.Return<number, Refused, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const filter = yield* filterOf(actor, district, narrow, yield* now)
  return yield* IssueStore.use((store) => store.count(filter))
})

/** Of some issues those that the reader may see: how many, and the most urgent of them. */
export const among = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  ids: ReadonlyArray<IssueId>,
  at: Instant
): Effect.fn.Return<{ readonly count: number; readonly issues: ReadonlyArray<IssueLine> }, Refused, IssueStore> {
  if (ids.length === 0) return { count: 0, issues: [] }
  const filter = { ...(yield* filterOf(actor, district, {}, at)), ids }
  const store = yield* IssueStore
  const rows = yield* store.list(filter, 'due', amongMax, null)
  return { count: yield* store.count(filter), issues: rows.map((row) => lineOf(district, row, at)) }
})

const amongMax = 50

/** The reader's wishes together with what the reader may see at all. */
export const filterOf = (
  actor: Actor,
  district: District,
  narrow: Narrow,
  at: Instant
): Effect.Effect<IssueFilter, NotFound> => {
  const { unitId, figure, mine, ...plain } = narrow
  const path = narrow.path ?? (unitId === undefined ? undefined : district.pathOf(unitId))
  if (unitId !== undefined && path === undefined) return Effect.fail(new NotFound({ what: 'unit', id: unitId }))
  const metric = figure === undefined ? [] : [metrics[figure.metric][figure.side], metrics[figure.metric].whole]
  // what was taken back with its import never was, for all who do not ask for the import itself
  const stages = narrow.stages ?? (narrow.batchId === undefined ? standing : undefined)
  return Effect.succeed({
    ...plain,
    ...(stages !== undefined && { stages }),
    tenantId: actor.tenantId,
    sight: sightOf(actor, district.roles),
    now: at,
    path,
    conditions: [...(narrow.conditions ?? []), ...metric],
    desk: mine === 'desk' ? deskOf(actor, district.roles) : undefined,
    reporter: mine === 'reported' ? whoOf(actor) : undefined
  })
}

const standing = Stage.literals.filter((stage) => stage !== 'withdrawn')

export const lineOf = (district: District, row: IssueRow, at: Instant): IssueLine => {
  const { stepClock, catalogueVersion, profileVersion, calendarVersion, ...rest } = row
  const { calendar, profile, matter } = district.reference({ catalogueVersion, profileVersion, calendarVersion })
  const clock = foldClock(stepClock, calendar, profile.warnPercent)
  return {
    ...rest,
    unitName: district.chainOf(row.path, at).at(-1)?.name ?? '',
    matterName: row.matter === null ? null : (matter(row.matter)?.minor ?? null),
    leadName: row.lead === null ? null : district.nameOf(row.lead),
    light: lightOf(clock, at)
  }
}

const writeCursor = (row: IssueRow, order: Order): string =>
  `${order === 'due' ? (row.stepDue ?? '') : row.reportedAt}~${row.id}`

const readCursor = (cursor: string): PageEnd | null => {
  const [value = '', id = ''] = cursor.split('~')
  if (!isRowId(id)) return null
  // what has no due time ends a page too
  if (value === '') return { value: null, id }
  return parseInstant(value) === undefined ? null : { value, id }
}
