/** Boundaries that no district keeps in memory any more: of units that ended, or from before they were redrawn. Read off the journal. */
import { AuditStore } from '@gezhi/database'
import type { Instant, TenantId, UnitId } from '@gezhi/domain/common'
import { Boundary } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'

const factsMax = 100
const isBoundary = Schema.is(Boundary)

/** As it was last drawn at or before an instant; `null` where it had none. */
export const boundaryAsOf = Effect.fnUntraced(function* (tenantId: TenantId, id: UnitId, at: Instant) {
  const facts = yield* AuditStore.use((store) => store.facts(tenantId, { id, lives: ['boundary'] }, factsMax, null))
  const data = facts.find((fact) => fact.at <= at)?.data
  const geometry = typeof data === 'object' && data !== null && 'geometry' in data ? data.geometry : null
  // one that was taken back with its import encloses nothing
  return isBoundary(geometry) && geometry.coordinates.length > 0 ? geometry : null
})
