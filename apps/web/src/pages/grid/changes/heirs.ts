/** Which units take over from one that ends. No drawing here. */
import type { UnitId } from '@gezhi/domain/common'
import type { UnitChange } from '../../../queries/changes.ts'

export interface Heir {
  readonly id: UnitId
  readonly name: string
}

/** Through units that end in their turn; where none takes over, the unit above. */
export const heirsIn = (lines: ReadonlyArray<UnitChange>, id: UnitId): ReadonlyArray<Heir> => {
  const line = lines.find((one) => one.id === id)
  if (line === undefined) return []
  if (line.after !== null) return [{ id, name: line.after.name }]
  const taking = line.successors.flatMap((next) => heirsIn(lines, next))
  const { before } = line
  if (taking.length > 0) return [...new Map(taking.map((one) => [one.id, one])).values()]
  if (before?.parentId == null) return []
  return lines.some((one) => one.id === before.parentId)
    ? heirsIn(lines, before.parentId)
    : [{ id: before.parentId, name: before.parent ?? '' }]
}
