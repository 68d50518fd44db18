/** Units in time: a change closes one version and opens the next; the tree of an instant is made of the versions that held then. */
import { holds, type Instant } from '../common/index.ts'
import { pathUnder } from './tree.ts'
import type { Unit, UnitVersion } from './unit.ts'

/** What may differ between two versions of a unit. */
export type UnitState = Omit<UnitVersion, 'from' | 'to'>

export const stateOf = ({
  code,
  name,
  parentId,
  path,
  kind,
  areaClass,
  households,
  population
}: UnitState): UnitState => ({
  code,
  name,
  parentId,
  path,
  kind,
  areaClass,
  households,
  population
})

type Born = Pick<Unit, 'id' | 'code' | 'name' | 'kind' | 'areaClass' | 'households' | 'population'>

/** A unit at its birth, below its parent; `serial` is one that no unit of the tenant ever had. */
export const bornUnit = (given: Born, parent: Unit | null, serial: number, at: Instant): Unit => ({
  id: given.id,
  level: parent === null ? 0 : parent.level + 1,
  serial,
  ...stateOf({ ...given, parentId: parent?.id ?? null, path: pathUnder(parent, serial) }),
  from: at,
  to: null,
  since: at,
  earlier: [],
  otherCodes: [],
  predecessors: [],
  successors: [],
  revision: 0
})

/** The unit changed from `at` on. What was true before stays; of several changes at one instant only the last was ever true. */
export const changed = (unit: Unit, change: Partial<UnitState>, at: Instant): Unit => {
  const before = stateOf(unit)
  const after = stateOf({ ...unit, ...change })
  if (fields.every((field) => before[field] === after[field])) return unit
  const next = { ...unit, ...after }
  return at <= unit.since
    ? next
    : { ...next, since: at, earlier: [...unit.earlier, { ...before, from: unit.since, to: at }] }
}

const fields = ['code', 'name', 'parentId', 'path', 'kind', 'areaClass', 'households', 'population'] as const

/** The unit as it was at an instant; `undefined` where it was not yet or no more. */
export const unitAt = (unit: Unit, at: Instant): Unit | undefined => {
  if (!holds(unit, at)) return undefined
  if (at >= unit.since) return unit
  const then = unit.earlier.find((version) => holds(version, at))
  return then === undefined ? unit : { ...unit, ...stateOf(then), since: then.from }
}
