/** What a change of the tree did on the day it came into force, read off the units and the journal: it does not change any more. */
import { fromMillis, type Instant, type TenantId, toMillis, type UnitId } from '@gezhi/domain/common'
import { type ChangeSet, type Unit, unitAt } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { nothing, type Preview, unitChangeLine } from './change-preview.ts'
import { boundariesAsOf } from './past-boundary.ts'

export const recordOf = Effect.fnUntraced(function* (tenantId: TenantId, district: District, set: ChangeSet) {
  const at = set.inForceAt
  if (at === null) return nothing
  const was = fromMillis(toMillis(at) - 1)
  const redrawn = new Set(set.operations.flatMap((one) => (one.do === 'redraw' ? [one.id] : [])))
  const units = [...district.everyUnit.values()].filter(
    (unit) => unit.from !== unit.to && (redrawn.has(unit.id) || turnsAt(unit, at))
  )
  const ids = units.map(({ id }) => id)
  const shapeBefore = yield* boundariesAsOf(tenantId, ids, was)
  const shapeAfter = yield* boundariesAsOf(tenantId, ids, at)
  const nameAt = (when: Instant) => (id: UnitId) => {
    const unit = district.everyUnit.get(id)
    return unit === undefined ? undefined : unitAt(unit, when)?.name
  }
  const lines = units.map((unit) =>
    unitChangeLine(unit, {
      before: unitAt(unit, was),
      after: unitAt(unit, at),
      nameBefore: nameAt(was),
      nameAfter: nameAt(at),
      shapeBefore,
      shapeAfter
    })
  )
  const record: Preview = { ...nothing, units: lines.sort((a, b) => a.level - b.level) }
  return record
})

/** It begins, ends or becomes another version of itself at this instant. */
const turnsAt = ({ from, to, since, earlier }: Unit, at: Instant): boolean =>
  from === at || to === at || since === at || earlier.some((version) => version.from === at)
