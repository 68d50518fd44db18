/** All living units as a flat list, the tree in their paths, with how many open issues lie in each subtree where that is asked for. */
import { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { NotFound, Unavailable } from '@gezhi/domain/common'
import type { Unit } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { filterOf } from './issue-list.ts'

export const TreeInput = Schema.Struct({
  /** Open and overdue issues of each subtree, as far as the reader may see them. */
  counts: Schema.optionalKey(Schema.Boolean)
})
export type TreeInput = typeof TreeInput.Type

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
  { counts = false }: TreeInput
): Effect.fn.Return<ReadonlyArray<UnitLine>, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const counted = counts ? yield* countsBelow(actor, district) : null
  return [...district.tree.byId.values()].map((unit) => ({
    ...unitLine(unit),
    open: counted === null ? null : (counted.get(unit.path)?.open ?? 0),
    overdue: counted === null ? null : (counted.get(unit.path)?.overdue ?? 0)
  }))
})

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
