/** Places that somebody can have charge of by name, wherever their register is: in which unit they lie and what they are called. */
import { BuildingStore } from '@gezhi/database'
import type { BuildingId, TenantId, Unavailable, UnitId } from '@gezhi/domain/common'
import type { ChargePlace } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'

export interface ChargeGround {
  readonly unitId: UnitId
  readonly name: string
  /** It is there now. */
  readonly stands: boolean
}

/** `null` where there never was such a place. */
export const groundOf = Effect.fnUntraced(function* (
  tenantId: TenantId,
  district: District,
  place: ChargePlace
): Effect.fn.Return<ChargeGround | null, Unavailable, BuildingStore> {
  if (place.kind === 'unit') {
    const stands = district.tree.byId.has(place.id)
    return { unitId: place.id, name: district.nameOf({ kind: 'unit', id: place.id }), stands }
  }
  const store = yield* BuildingStore
  const inBuilding = Effect.fnUntraced(function* (id: BuildingId, part: string, stands: boolean) {
    const building = yield* store.byId(tenantId, id)
    if (building === null) return null
    const name = part === '' ? building.name : `${building.name} ${part}`
    return { unitId: building.unitId, name, stands: stands && building.to === null }
  })
  if (place.kind === 'building') return yield* inBuilding(place.id, '', true)
  if (place.kind === 'entrance') {
    const entrance = yield* store.entrance(tenantId, place.id)
    return entrance && (yield* inBuilding(entrance.buildingId, entrance.number, entrance.to === null))
  }
  const household = yield* store.household(tenantId, place.id)
  return household && (yield* inBuilding(household.buildingId, household.door, household.to === null))
})
