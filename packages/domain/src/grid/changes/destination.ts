/**
 * Where a thing that lies in the tree belongs after the tree changed: by where it lies, else with the unit that took
 * over, else with the unit above. Issues, buildings and whatever else has a place ask here.
 */
import type { UnitId } from '../../common/index.ts'
import type { Point } from '../shapes/point.ts'
import type { Unit } from '../unit.ts'

export interface Placed {
  readonly unitId: UnitId
  readonly point: Point | null
  /** The unit was named by a person, who knew better than the map; kept as long as there is one. */
  readonly named: boolean
}

export interface Now {
  /** Every unit that ever was, as it stands now. */
  readonly unit: (id: UnitId) => Unit | undefined
  /** The unit of the map at a point, `null` in the wild. */
  readonly locate: (point: Point) => UnitId | null
}

/** `null` only where nothing lives from the place up to the root. */
export const destinationOf = ({ unitId, point, named }: Placed, now: Now): Unit | null => {
  const own = living(now, unitId)
  if (named && own !== undefined) return own
  const found = point === null ? null : now.locate(point)
  const located = found === null ? undefined : living(now, found)
  // the map knows grids; what stood below one or above them stays where it was put while that lives
  if (located !== undefined && (own === undefined || located.level === own.level)) return located
  return own ?? heirOf(now, unitId)
}

/** The unit that took over from one that ended: the first of its successors, theirs in turn, else the unit above. */
export const heirOf = (now: Now, id: UnitId): Unit | null => {
  const seen = new Set<UnitId>()
  let next: UnitId | null = id
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const unit: Unit | undefined = now.unit(next)
    if (unit === undefined) return null
    if (unit.to === null) return unit
    next = unit.successors[0] ?? unit.parentId
  }
  return null
}

/** All living units that took over from one, at first or second hand; itself while it lives. */
export const heirsOf = (unitOf: Now['unit'], id: UnitId): ReadonlyArray<Unit> => {
  const found = new Map<UnitId, Unit>()
  const ids = new Set([id])
  for (const one of ids) {
    const unit = unitOf(one)
    if (unit === undefined) continue
    if (unit.to === null) found.set(one, unit)
    else for (const next of unit.successors) ids.add(next)
  }
  return [...found.values()]
}

/** Who owes the work of a unit that ended: of several that took over the one in which the thing lies now. */
export const workHeirOf = (now: Now, id: UnitId, lies: Unit): Unit | null =>
  heirsOf(now.unit, id).find((one) => one.id === lies.id) ?? heirOf(now, id)

const living = (now: Now, id: UnitId): Unit | undefined => {
  const unit = now.unit(id)
  return unit?.to === null ? unit : undefined
}
