/** What a change of the tree did on the day it came into force, read off the units and the journal: it does not change any more. */
import { fromMillis, type Instant, type TenantId, toMillis, type UnitId } from '@gezhi/domain/common'
import { Boundary, type ChangeSet, type Operation, type Unit, unitAt } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { nothing, type Preview, type UnitChangeLine, unitChangeLine } from './change-preview.ts'
import { boundaryAsOf } from './past-boundary.ts'

export const recordOf = Effect.fnUntraced(function* (tenantId: TenantId, district: District, set: ChangeSet) {
  const at = set.inForceAt
  if (at === null) return nothing
  const was = fromMillis(toMillis(at) - 1)
  const drawn = new Map(set.operations.flatMap(drawnBy))
  const redrawn = set.operations.flatMap((one) => (one.do === 'redraw' ? [one.id] : []))
  const ended = [...district.everyUnit.values()].flatMap(({ id, to }) => (to === at ? [id] : []))
  const earlier = new Map<UnitId, Boundary | null>()
  for (const id of [...redrawn, ...ended]) earlier.set(id, yield* boundaryAsOf(tenantId, id, was))
  const nameAt = (when: Instant) => (id: UnitId) => {
    const unit = district.everyUnit.get(id)
    return unit === undefined ? undefined : unitAt(unit, when)?.name
  }
  const lines = [...district.everyUnit.values()].flatMap((unit): ReadonlyArray<UnitChangeLine> => {
    if (unit.from === unit.to || (!redrawn.includes(unit.id) && !turnsAt(unit, at))) return []
    const sides = {
      before: unitAt(unit, was),
      after: unitAt(unit, at),
      nameBefore: nameAt(was),
      nameAfter: nameAt(at),
      shapeBefore: (id: UnitId) => earlier.get(id) ?? district.boundaryOf(id),
      shapeAfter: (id: UnitId) => drawn.get(id) ?? district.boundaryOf(id)
    }
    return [unitChangeLine(unit, sides)]
  })
  const record: Preview = { ...nothing, units: lines.sort((a, b) => a.level - b.level) }
  return record
})

/** It begins, ends or becomes another version of itself at this instant. */
const turnsAt = ({ from, to, since, earlier }: Unit, at: Instant): boolean =>
  from === at || to === at || since === at || earlier.some((version) => version.from === at)

const drawnBy = (operation: Operation): ReadonlyArray<readonly [UnitId, Boundary]> => {
  const found = (given: { readonly id: UnitId; readonly boundary?: unknown }) =>
    isBoundary(given.boundary) ? [[given.id, given.boundary] as const] : []
  switch (operation.do) {
    case 'open':
    case 'redraw':
      return found(operation)
    case 'merge':
      return found(operation.into)
    case 'split':
      return operation.parts.flatMap(found)
    default:
      return []
  }
}

const isBoundary = Schema.is(Boundary)
