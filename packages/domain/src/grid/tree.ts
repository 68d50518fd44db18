/** The tree of units as it stands, or stood, at one instant, for walking: built once for a version of the units, then only read. */
import type { Instant, UnitId } from '../common/index.ts'
import type { Unit, UnitCode } from './unit.ts'
import { unitAt } from './version.ts'

export interface Tree {
  readonly root: Unit | undefined
  readonly byId: ReadonlyMap<UnitId, Unit>
  readonly byCode: ReadonlyMap<UnitCode, Unit>
  readonly byPath: ReadonlyMap<string, Unit>
  /** Children in the order of their codes. */
  readonly children: (id: UnitId) => ReadonlyArray<Unit>
  /** From the root down to the unit itself. */
  readonly chain: (id: UnitId) => ReadonlyArray<Unit>
  readonly subtree: (path: string) => ReadonlyArray<Unit>
}

export const pathUnder = (parent: { readonly path: string } | null, serial: number): string =>
  `${parent?.path ?? '/'}${serial}/`

export const isWithin = (path: string, subtree: string): boolean => path.startsWith(subtree)

export const treeAt = (units: Iterable<Unit>, at: Instant): Tree => {
  const living = [...units].flatMap((unit) => unitAt(unit, at) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1))
  const byId = new Map(living.map((unit) => [unit.id, unit]))
  const below = new Map<UnitId, Array<Unit>>()
  for (const unit of living) {
    if (unit.parentId === null) continue
    const siblings = below.get(unit.parentId)
    if (siblings === undefined) below.set(unit.parentId, [unit])
    else siblings.push(unit)
  }
  const chain = (id: UnitId): ReadonlyArray<Unit> => {
    const unit = byId.get(id)
    if (unit === undefined) return []
    return unit.parentId === null ? [unit] : [...chain(unit.parentId), unit]
  }
  return {
    root: living.find((unit) => unit.parentId === null),
    byId,
    byCode: new Map(living.map((unit) => [unit.code, unit])),
    byPath: new Map(living.map((unit) => [unit.path, unit])),
    children: (id) => below.get(id) ?? [],
    chain,
    subtree: (path) => living.filter((unit) => isWithin(unit.path, path))
  }
}
