/** One building: its entrances and the doors behind them, contacts masked, and what happened to it. */
import { type AuditStore, BuildingStore } from '@gezhi/database'
import { type Actor, mask } from '@gezhi/domain/access'
import {
  type BuildingId,
  type EntranceId,
  type HouseholdId,
  type Instant,
  NotFound,
  type Unavailable,
  type UnitId
} from '@gezhi/domain/common'
import { naturally } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import { maySee } from '../services/buildings.ts'
import { Tenants } from '../services/tenants.ts'
import { type BuildingFace, faceOf } from './buildings.ts'
import { type HistoryLine, history } from './history.ts'

export interface HouseholdLine {
  readonly id: HouseholdId
  readonly revision: number
  readonly entranceId: EntranceId
  readonly door: string
  readonly people: number | null
  /** Masked; `null` where none was given. */
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null
  readonly from: Instant
}

export interface BuildingPage {
  readonly building: BuildingFace & { readonly to: Instant | null }
  /** From the root down to its unit. */
  readonly chain: ReadonlyArray<{ readonly id: UnitId; readonly name: string }>
  readonly entrances: ReadonlyArray<{ readonly id: EntranceId; readonly revision: number; readonly number: string }>
  readonly households: ReadonlyArray<HouseholdLine>
  readonly history: ReadonlyArray<HistoryLine>
}

export const buildingPage = Effect.fnUntraced(function* (
  actor: Actor,
  id: BuildingId
): Effect.fn.Return<BuildingPage, NotFound | Unavailable, Tenants | BuildingStore | AuditStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const store = yield* BuildingStore
  const building = yield* store.byId(actor.tenantId, id)
  if (building === null || !maySee(actor, district, building)) return yield* new NotFound({ what: 'building', id })
  const entrances = yield* store.entrancesOf(actor.tenantId, id)
  const households = yield* store.householdsOf(actor.tenantId, id)
  return {
    building: { ...faceOf(district, building), to: building.to },
    chain: district.tree.chain(building.unitId).map((unit) => ({ id: unit.id, name: unit.name })),
    entrances: entrances
      .map(({ id, revision, number }) => ({ id, revision, number }))
      .sort((a, b) => naturally(a.number, b.number)),
    households: households
      .map(({ id, revision, entranceId, door, people, contact, from }) => ({
        ...{ id, revision, entranceId, door, people, from },
        contact: contact && {
          name: contact.name === null ? null : mask('name', contact.name),
          phone: contact.phone === null ? null : mask('phone', contact.phone)
        }
      }))
      .sort((a, b) => naturally(a.door, b.door)),
    history: yield* history(actor, district, id, ['building'])
  }
})
