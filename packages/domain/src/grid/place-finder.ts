/**
 * From a point to the unit that answers for it, in a district that need not be divided into grids everywhere: the grid that
 * holds it, or else a unit without grids of its own that does, or else whatever is nearest.
 */
import type { UnitId } from '../common/index.ts'
import { type LevelScheme, workingLevel } from './level.ts'
import type { Boundary } from './shapes/geometry.ts'
import { buildLocator, type Location } from './shapes/locate.ts'
import type { Point } from './shapes/point.ts'
import type { Tree } from './tree.ts'

/** Built once for a tree and its boundaries; answers `null` where nothing is within reach. */
export const placeFinder = (
  scheme: LevelScheme,
  tree: Tree,
  boundaryOf: (id: UnitId) => Boundary | null
): ((point: Point) => Location | null) => {
  const working = workingLevel(scheme)
  const bounded = [...tree.byId.values()].flatMap(({ id: unitId, kind, level }) => {
    const boundary = level > working && kind === 'base' ? null : boundaryOf(unitId)
    // a special grid counts wherever it hangs
    return boundary === null ? [] : [{ unitId, boundary, kind, isGrid: kind === 'special' || level === working }]
  })
  const grids = bounded.filter(({ isGrid }) => isGrid)
  const above = bounded.filter(({ isGrid }) => !isGrid)
  const divided = new Set(grids.flatMap(({ unitId }) => tree.chain(unitId).map(({ id }) => id)))
  const amongGrids = buildLocator(grids)
  const amongUndivided = buildLocator(
    above.filter(({ unitId }) => !divided.has(unitId)),
    0
  )
  const amongAbove = buildLocator(above)

  return ([x, y]) => {
    const found = amongGrids.locate(x, y)
    if (found !== null && found.how !== 'nearest') return found
    return amongUndivided.locate(x, y) ?? found ?? amongAbove.locate(x, y)
  }
}
