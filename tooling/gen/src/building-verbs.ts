/** One use of each verb of the register of buildings. */
import { BuildingStore } from '@gezhi/database'
import { BuildingId, EntranceId, HouseholdId, type TenantId, UnitId } from '@gezhi/domain/common'
import { tidyAddress } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import { id, type Verbs } from './verbs.ts'

export const buildingVerbs = Effect.map(BuildingStore, (buildings): Verbs => {
  const tenantId = id() as TenantId
  const buildingId = BuildingId.make(id())
  const filter = { sight: ['/1/2/'], path: '/1/2/3/', text: '花园', number: 42 }
  const address = tidyAddress({ road: '春水路', number: '18', building: '3' })
  return [
    ['BuildingStore.byId', buildings.byId(tenantId, buildingId)],
    ['BuildingStore.entrance', buildings.entrance(tenantId, EntranceId.make(id()))],
    ['BuildingStore.household', buildings.household(tenantId, HouseholdId.make(id()))],
    ['BuildingStore.entrancesOf', buildings.entrancesOf(tenantId, buildingId)],
    ['BuildingStore.householdsOf', buildings.householdsOf(tenantId, buildingId)],
    ['BuildingStore.contact', buildings.contact(tenantId, id())],
    ['BuildingStore.list', buildings.list(tenantId, filter, 50, { code: '1', number: 1, id: id() })],
    ['BuildingStore.count', buildings.count(tenantId, filter)],
    ['BuildingStore.counts', buildings.counts(tenantId, '/1/2/')],
    ['BuildingStore.lastNumber', buildings.lastNumber(tenantId, UnitId.make(id()))],
    ['BuildingStore.lastNumbers', buildings.lastNumbers(tenantId)],
    ['BuildingStore.atAddress', buildings.atAddress(tenantId, address, '春水路18号3幢')],
    ['BuildingStore.withKeys', buildings.withKeys(tenantId, ['春水路18号3幢', '春水路18号'], 500)],
    ['BuildingStore.addressed', buildings.addressed(tenantId)],
    ['BuildingStore.doorsOf', buildings.doorsOf(tenantId, [buildingId])]
  ]
})
