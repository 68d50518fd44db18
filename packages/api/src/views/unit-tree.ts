/**
 * All living units as a flat list, the tree in their paths, with how many open issues lie in each subtree where that is
 * asked for; and of trees too large to be sent whole, what lies below a unit page by page.
 */
import { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { Instant, type NotFound, type Unavailable, UnitId } from '@gezhi/domain/common'
import type { Unit } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { filterOf } from './issue-list.ts'
import { type Page, PageInput, usualLimit } from './page.ts'

export const TreeInput = Schema.Struct({
  /** Open and overdue issues of each subtree, as far as the reader may see them. */
  counts: Schema.optionalKey(Schema.Boolean)
})
export type TreeInput = typeof TreeInput.Type

export const TreeAtInput = Schema.Struct({
  ...TreeInput.fields,
  /** The tree as it stood then, without counts; as it stands when nothing is said. */
  at: Schema.optionalKey(Instant)
})
export type TreeAtInput = typeof TreeAtInput.Type

export const BelowInput = Schema.Struct({
  /** The root with everything below it when nothing is said. */
  unitId: Schema.optionalKey(UnitId),
  /** So many levels down: 1 is its children. All when nothing is said. */
  depth: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 8 }))),
  ...TreeInput.fields,
  ...PageInput
})
export type BelowInput = typeof BelowInput.Type

export interface BelowLine extends UnitLine {
  /** How many units lie right below it. */
  readonly children: number
}

export interface Below extends Page<BelowLine> {
  readonly total: number
}

export interface UnitLine
  extends Pick<
    Unit,
    | 'id'
    | 'code'
    | 'name'
    | 'level'
    | 'parentId'
    | 'path'
    | 'kind'
    | 'areaClass'
    | 'households'
    | 'population'
    | 'revision'
  > {
  readonly open: number | null
  readonly overdue: number | null
}

export const tree = Effect.fnUntraced(function* (
  actor: Actor,
  { counts = false, at }: TreeAtInput
): Effect.fn.Return<ReadonlyArray<UnitLine>, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const counted = counts && at === undefined ? yield* countsBelow(actor, district) : null
  return [...(at === undefined ? district.tree : district.treeAt(at)).byId.values()].map((unit) => ({
    ...unitLine(unit),
    open: counted === null ? null : (counted.get(unit.path)?.open ?? 0),
    overdue: counted === null ? null : (counted.get(unit.path)?.overdue ?? 0)
  }))
})

/** Each unit before those below it, siblings by their codes. */
export const below = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId, depth, counts = false, limit = usualLimit, cursor }: BelowInput
): Effect.fn.Return<Below, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const { tree } = district
  const top = unitId === undefined ? tree.root : yield* unitIn(district, unitId)
  const units = top === undefined ? [] : unitsBelow(district, top, depth)
  const from = cursor ? Math.max(0, Number.parseInt(cursor, 10) || 0) : 0
  const counted = counts ? yield* countsBelow(actor, district) : null
  return {
    rows: units.slice(from, from + limit).map((unit) => ({
      ...unitLine(unit),
      children: tree.children(unit.id).length,
      open: counted === null ? null : (counted.get(unit.path)?.open ?? 0),
      overdue: counted === null ? null : (counted.get(unit.path)?.overdue ?? 0)
    })),
    next: from + limit < units.length ? String(from + limit) : null,
    total: units.length
  }
})

const unitsBelow = ({ tree }: District, top: Unit, depth: number | undefined): ReadonlyArray<Unit> => {
  if (depth === 1) return tree.children(top.id)
  const all = tree.subtree(top.path).slice(1)
  return depth === undefined ? all : all.filter(({ level }) => level <= top.level + depth)
}

export const unitLine = (unit: Unit): Omit<UnitLine, 'open' | 'overdue'> => {
  const { id, code, name, level, parentId, path, kind, areaClass, households, population, revision } = unit
  return { id, code, name, level, parentId, path, kind, areaClass, households, population, revision }
}

const countsBelow = Effect.fnUntraced(function* (actor: Actor, district: District) {
  const filter = yield* filterOf(actor, district, {}, yield* now)
  const deepest = district.scheme.levels.length - 1
  const rows = yield* IssueStore.use((store) => store.counts(filter, ['open', 'overdue'], 'unit', deepest))
  const sums = new Map<string, { open: number; overdue: number }>()
  for (const { key, counts } of rows) {
    for (const path of pathsUpTo(key ?? '')) {
      const sum = sums.get(path) ?? { open: 0, overdue: 0 }
      sum.open += counts.open ?? 0
      sum.overdue += counts.overdue ?? 0
      sums.set(path, sum)
    }
  }
  return sums
})

/** `/1/4/` → `/1/` and `/1/4/`. */
const pathsUpTo = (path: string): ReadonlyArray<string> => {
  const serials = path.split('/').filter((serial) => serial !== '')
  return serials.map((_, i) => `/${serials.slice(0, i + 1).join('/')}/`)
}
