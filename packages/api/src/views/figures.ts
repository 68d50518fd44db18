/** The board: shares of counted issues, by unit, class or lead. Every figure carries the filter that opens its records. */

import { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { Instant, NotFound, Share, Unavailable } from '@gezhi/domain/common'
import { Condition, conditions, type MatterCode, Metric, metrics } from '@gezhi/domain/loop'
import { Effect, Schema, Struct } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { filterOf, Narrow } from './issue-list.ts'

export const BoardInput = Schema.Struct({
  ...Narrow.fields,
  by: Schema.Literals(['unit', 'matter', 'lead', 'none']),
  /** Level whose units are the groups; by default the level below the unit that is looked at. */
  level: Schema.optionalKey(Schema.Natural)
})
export type BoardInput = typeof BoardInput.Type

export type LineRecords = Pick<Narrow, 'unitId' | 'path' | 'matters' | 'lead' | 'only' | 'lacks'>

export interface BoardLine {
  /** Path, class code or id of the lead; `null` where there is none. */
  readonly key: string | null
  readonly unitId: string | null
  readonly name: { readonly zh: string; readonly en: string } | null
  /** On top of what the board was asked for: what the records behind the line are found by. */
  readonly records: LineRecords
  readonly counts: Readonly<Record<Condition, number>>
  readonly shares: Readonly<Record<Metric, Share>>
}

export interface Board {
  readonly at: Instant
  readonly total: BoardLine
  readonly lines: ReadonlyArray<BoardLine>
}

export const board = Effect.fnUntraced(function* (
  actor: Actor,
  { by, level, ...narrow }: BoardInput
): Effect.fn.Return<Board, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const filter = yield* filterOf(actor, district, narrow, at)
  const here = filter.path === undefined ? -1 : levelOf(filter.path)
  const depth = Math.min(level ?? here + 1, district.scheme.levels.length - 1)
  const rows = yield* IssueStore.use((store) => store.counts(filter, Struct.keys(conditions), by, depth))
  const finer = (code: string) => rows.some(({ key }) => key !== null && key !== code && key.startsWith(code))
  const { tree } = narrow
  const then = tree === 'then' ? (narrow.to ?? at) : at
  const lines = rows.map(({ key, counts }) => ({
    ...lineOf(district, by, key, counts, then),
    records: recordsOf(district, by, key, { depth, finer, tree })
  }))
  return {
    at,
    total: lineOf(district, 'none', null, sum(rows.map(({ counts }) => counts)), at),
    lines: lines.sort((a, b) => b.counts.counted - a.counts.counted)
  }
})

const lineOf = (
  district: District,
  by: BoardInput['by'],
  key: string | null,
  counts: Readonly<Record<string, number>>,
  then: Instant
): BoardLine => {
  const unit = by === 'unit' && key !== null ? district.tree.byPath.get(key) : undefined
  const n = (condition: Condition) => counts[condition] ?? 0
  return {
    key,
    unitId: unit?.id ?? null,
    records: {},
    name: nameOf(district, by, key, then),
    counts: recordOf(Condition.literals, n),
    shares: recordOf(Metric.literals, (metric) => ({ part: n(metrics[metric].part), whole: n(metrics[metric].whole) }))
  }
}

/** A line counts what is directly at its group: a unit above the level asked for, a class that is divided further. */
const recordsOf = (
  district: District,
  by: BoardInput['by'],
  key: string | null,
  {
    depth,
    finer,
    tree
  }: {
    readonly depth: number
    readonly finer: (code: string) => boolean
    readonly tree: Narrow['tree'] | undefined
  }
): LineRecords => {
  if (by === 'none') return {}
  if (by === 'unit') {
    if (key === null) return {}
    const unit = tree === 'then' ? undefined : district.tree.byPath.get(key)
    // one that has ended, or that hung elsewhere then, is known by its path
    const place = unit === undefined ? { path: key } : { unitId: unit.id }
    return levelOf(key) < depth ? { ...place, only: ['unit'] } : place
  }
  if (key === null) return { lacks: [by] }
  if (by === 'lead') return { lead: key }
  return finer(key) ? { matters: [key], only: ['matter'] } : { matters: [key] }
}

/** The root is level 0. */
const levelOf = (path: string): number => path.split('/').length - 3

const nameOf = (district: District, by: BoardInput['by'], key: string | null, then: Instant): BoardLine['name'] => {
  const plain = (name: string | undefined) => (name === undefined ? null : { zh: name, en: name })
  if (key === null || by === 'none') return null
  if (by === 'unit') return plain(district.chainOf(key, then).at(-1)?.name)
  if (by === 'matter') return district.matter(key as MatterCode)?.minor ?? null
  return plain(
    [...district.organisations.values()].find(({ id }) => id === key)?.name ??
      [...district.tree.byId.values()].find(({ id }) => id === key)?.name
  )
}

const sum = (all: ReadonlyArray<Readonly<Record<string, number>>>): Readonly<Record<string, number>> =>
  all.reduce(
    (total, one) => Object.fromEntries(Object.entries(one).map(([name, n]) => [name, (total[name] ?? 0) + n])),
    {}
  )

const recordOf = <K extends string, V>(keys: ReadonlyArray<K>, value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
