/** Buildings, entrances, households: hundreds of thousands of rows, asked for by unit, by number and by address, never kept in memory. */
import type { BatchId, BuildingId, EntranceId, HouseholdId, TenantId, UnitId } from '@gezhi/domain/common'
import type { Address, BuildingKind, Point } from '@gezhi/domain/grid'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, point, tenantId } from '../columns.ts'

export const building = pgTable(
  'building',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<BuildingId>(),
    unitId: uuid('unit_id').notNull().$type<UnitId>(),
    numberedIn: uuid('numbered_in').notNull().$type<UnitId>(),
    number: integer().notNull(),
    name: text().notNull(),
    address: jsonb().notNull().$type<Address>(),
    /** All ways in which its address may be begun (see grid/address-match); they follow from the address and the name. */
    keys: text().array().notNull().$type<ReadonlyArray<string>>(),
    point: point('point').$type<Point>(),
    storeys: integer(),
    kind: text().notNull().$type<BuildingKind>(),
    from: instant('from').notNull(),
    to: instant('to'),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // a number that was given once is never given again, not even when its import was taken back
    uniqueIndex('building_number').on(t.tenantId, t.numberedIn, t.number),
    index('building_unit').on(t.tenantId, t.unitId),
    index('building_keys').using('gin', t.keys),
    index('building_batch').on(t.tenantId, t.batchId).where(sql`batch_id is not null`)
  ]
)

export const entrance = pgTable(
  'entrance',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<EntranceId>(),
    buildingId: uuid('building_id').notNull().$type<BuildingId>(),
    number: text().notNull(),
    from: instant('from').notNull(),
    to: instant('to'),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('entrance_of_building').on(t.tenantId, t.buildingId, t.number).where(sql`"to" is null`),
    index('entrance_batch').on(t.tenantId, t.batchId).where(sql`batch_id is not null`)
  ]
)

export const household = pgTable(
  'household',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<HouseholdId>(),
    buildingId: uuid('building_id').notNull().$type<BuildingId>(),
    entranceId: uuid('entrance_id').notNull().$type<EntranceId>(),
    door: text().notNull(),
    people: integer(),
    /** The row of `contact` that holds name and phone; it is erased when the household ends or gives another. */
    contactId: uuid('contact_id').$type<string>(),
    from: instant('from').notNull(),
    to: instant('to'),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('household_door').on(t.tenantId, t.entranceId, t.door).where(sql`"to" is null`),
    index('household_building').on(t.tenantId, t.buildingId).where(sql`"to" is null`),
    index('household_batch').on(t.tenantId, t.batchId).where(sql`batch_id is not null`)
  ]
)
