/** Where a building stands after the tree has changed: it goes with its ground. */
import { Result } from 'effect'
import type { UnitId } from '../../common/index.ts'
import type { Point } from '../shapes/point.ts'
import type { Building } from './building.ts'
import { NotAGrid } from './building-refusals.ts'

/** The tree as it will be. */
export interface NewGround {
  /** The unit that it stands in, from the root down; empty where the unit is none of the tree. */
  readonly chain: (id: UnitId) => ReadonlyArray<{ readonly id: UnitId }>
  /** The lowest base unit that holds a point. */
  readonly holding: (point: Point) => UnitId | null
  /** What a unit that ends is mapped to by whoever made the change. */
  readonly mapping: (id: UnitId) => UnitId | null
}

/**
 * By its point, else by the mapping, else it stays where it is. A unit that still stands and lies in the one that holds
 * the point keeps it: the point may be known to its grid only, the building to its micro-grid. Refuses when all three
 * leave it without a unit.
 */
export const unitOf = (
  { unitId, point }: Pick<Building, 'unitId' | 'point'>,
  { chain, holding, mapping }: NewGround
): Result.Result<UnitId, NotAGrid> => {
  const own = chain(unitId)
  const found = point === null ? null : holding(point)
  if (found !== null) return Result.succeed(own.some(({ id }) => id === found) ? unitId : found)
  const next = mapping(unitId) ?? (own.length > 0 ? unitId : null)
  return next === null ? Result.fail(new NotAGrid({ unitId })) : Result.succeed(next)
}
