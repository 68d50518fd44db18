/** Where an issue belongs in the district as it stands: asked after a change of the tree, and when an issue is opened again that slept through one. */
import type { ChangeSetId, Instant } from '@gezhi/domain/common'
import { destinationOf, type Now, workHeirOf } from '@gezhi/domain/grid'
import { type Issue, type Relocated, relocationOf } from '@gezhi/domain/loop'
import type { District } from '../district.ts'

export const nowOf = (district: District): Now => ({
  unit: (id) => district.everyUnit.get(id),
  locate: (point) => district.locate(point)?.unit.id ?? null
})

export const placed = ({ unitId, point, located }: Pick<Issue, 'unitId' | 'point' | 'located'>) => ({
  unitId,
  point,
  named: located === 'given'
})

/** `null` where it belongs where it is. */
export const relocationIn = (
  district: District,
  issue: Issue,
  set: ChangeSetId | null,
  at: Instant
): Relocated | null => {
  const standing = nowOf(district)
  const unit = destinationOf(placed(issue), standing)
  if (unit === null) return null
  const heir = (id: Issue['unitId']) => workHeirOf(standing, id, unit)?.id ?? null
  return relocationOf(issue, { unitId: unit.id, path: unit.path, heirOf: heir }, set, at)
}
