/** Boundaries that no district keeps in memory any more: of units that ended, or from before they were redrawn. Read off the journal. */
import { ChangeStore } from '@gezhi/database'
import type { Instant, TenantId, UnitId } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { boundaryIn } from '../district-parts.ts'

/** As they were last drawn at or before an instant; `null` of those that had none. */
export const boundariesAsOf = Effect.fnUntraced(function* (
  tenantId: TenantId,
  units: ReadonlyArray<UnitId>,
  at: Instant
) {
  const shapes = yield* ChangeStore.use((store) => store.shapesAt(tenantId, units, at))
  return (id: UnitId) => (shapes.has(id) ? boundaryIn({ geometry: shapes.get(id) }) : null)
})
