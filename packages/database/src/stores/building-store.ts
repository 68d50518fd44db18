/** Reading the register of buildings: one with its doors, a page of a place, by number, by address, and how many there are. Writing is the journal's. */
import type {
  BatchId,
  BuildingId,
  EntranceId,
  HouseholdId,
  Instant,
  TenantId,
  Unavailable,
  UnitId
} from '@gezhi/domain/common'
import type { Address, Addressed, Building, BuildingCounts, Entrance, Household } from '@gezhi/domain/grid'
import { and, asc, eq, getTableColumns, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import type postgres from 'postgres'
import { Database } from '../database.ts'
import { building, contact, entrance, household, unit } from '../schema/index.ts'
import { inSubtree } from './subtree.ts'
import { literally } from './text.ts'

/** With the import that brought it in, which a change of the row has to keep. */
export type BuildingRow = Building & { readonly batchId: BatchId | null }
export type EntranceRow = Entrance & { readonly batchId: BatchId | null }
export type HouseholdRow = Household & { readonly batchId: BatchId | null }

export interface ContactOf {
  readonly name: string | null
  readonly phone: string | null
}

export interface BuildingFilter {
  /** Subtrees that may be seen; `null` for all. */
  readonly sight: ReadonlyArray<string> | null
  /** Of them only this one. */
  readonly path?: string | undefined
  /** Part of the name or of the address. */
  readonly text?: string | undefined
  readonly number?: number | undefined
}

/** Where the last page ended. */
export interface BuildingEnd {
  readonly code: string
  readonly number: number
  readonly id: string
}

/** A line of a list: with the code of its unit, by which lists are sorted, and what is in it. */
export interface BuildingLineRow extends BuildingRow {
  readonly unitCode: string
  readonly entrances: number
  readonly households: number
  readonly people: number
}

export class BuildingStore extends Context.Service<
  BuildingStore,
  {
    byId(tenantId: TenantId, id: BuildingId): Effect.Effect<BuildingRow | null, Unavailable>
    entrance(tenantId: TenantId, id: EntranceId): Effect.Effect<EntranceRow | null, Unavailable>
    household(tenantId: TenantId, id: HouseholdId): Effect.Effect<HouseholdRow | null, Unavailable>
    /** Those in force. */
    entrancesOf(tenantId: TenantId, id: BuildingId): Effect.Effect<ReadonlyArray<EntranceRow>, Unavailable>
    /** Those in force, each with its contact. */
    householdsOf(
      tenantId: TenantId,
      id: BuildingId
    ): Effect.Effect<ReadonlyArray<HouseholdRow & { readonly contact: ContactOf | null }>, Unavailable>
    contact(tenantId: TenantId, id: string): Effect.Effect<ContactOf | null, Unavailable>
    /** By the code of the unit, then by number. */
    list(
      tenantId: TenantId,
      filter: BuildingFilter,
      limit: number,
      after: BuildingEnd | null
    ): Effect.Effect<ReadonlyArray<BuildingLineRow>, Unavailable>
    count(tenantId: TenantId, filter: BuildingFilter): Effect.Effect<number, Unavailable>
    /** Unit by unit below a path, those with nothing left out. */
    counts(
      tenantId: TenantId,
      path: string
    ): Effect.Effect<ReadonlyArray<BuildingCounts & { readonly path: string }>, Unavailable>
    /** The highest number that a grid ever gave; 0 for none. */
    lastNumber(tenantId: TenantId, numberedIn: UnitId): Effect.Effect<number, Unavailable>
    /** The building in force at exactly this address. */
    atAddress(tenantId: TenantId, address: Address, whole: string): Effect.Effect<BuildingRow | null, Unavailable>
    /** Buildings in force that have one of the keys (see `addressKeys`), at most `limit`. */
    withKeys(
      tenantId: TenantId,
      keys: ReadonlyArray<string>,
      limit: number
    ): Effect.Effect<ReadonlyArray<Addressed>, Unavailable>
    /** What all buildings in force are found by, for whoever has a whole file of addresses. */
    addressed(tenantId: TenantId): Effect.Effect<ReadonlyArray<Addressed>, Unavailable>
    /** For an import: all entrances and doors in force of some buildings. */
    doorsOf(
      tenantId: TenantId,
      ids: ReadonlyArray<BuildingId>
    ): Effect.Effect<ReadonlyArray<{ readonly entrance: Entrance; readonly doors: ReadonlyArray<string> }>, Unavailable>
    /** The highest number of every grid. */
    lastNumbers(tenantId: TenantId): Effect.Effect<ReadonlyMap<UnitId, number>, Unavailable>
  }
>()('@gezhi/database/BuildingStore') {
  static readonly layer = Layer.effect(
    BuildingStore,
    Effect.map(Database, (db) => {
      const { tenantId: _b, keys: _keys, ...buildingColumns } = getTableColumns(building)
      const { tenantId: _e, ...entranceColumns } = getTableColumns(entrance)
      const { tenantId: _h, ...householdColumns } = getTableColumns(household)
      const addressColumns = {
        id: building.id,
        unitId: building.unitId,
        name: building.name,
        address: building.address
      }
      const first = <A>(rows: Effect.Effect<ReadonlyArray<A>, Unavailable>) => Effect.map(rows, ([row]) => row ?? null)
      const inUnit = and(eq(unit.tenantId, building.tenantId), eq(unit.id, building.unitId))

      return BuildingStore.of({
        byId: (tenantId, id) =>
          first(
            db.run((orm) =>
              orm
                .select(buildingColumns)
                .from(building)
                .where(and(eq(building.tenantId, tenantId), eq(building.id, id)))
            )
          ),

        entrance: (tenantId, id) =>
          first(
            db.run((orm) =>
              orm
                .select(entranceColumns)
                .from(entrance)
                .where(and(eq(entrance.tenantId, tenantId), eq(entrance.id, id)))
            )
          ),

        household: (tenantId, id) =>
          first(
            db.run((orm) =>
              orm
                .select(householdColumns)
                .from(household)
                .where(and(eq(household.tenantId, tenantId), eq(household.id, id)))
            )
          ),

        entrancesOf: (tenantId, id) =>
          db.run((orm) =>
            orm
              .select(entranceColumns)
              .from(entrance)
              .where(and(eq(entrance.tenantId, tenantId), eq(entrance.buildingId, id), isNull(entrance.to)))
          ),

        householdsOf: (tenantId, id) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ ...householdColumns, name: contact.name, phone: contact.phone })
                .from(household)
                .leftJoin(contact, and(eq(contact.tenantId, household.tenantId), eq(contact.id, household.contactId)))
                .where(and(eq(household.tenantId, tenantId), eq(household.buildingId, id), isNull(household.to)))
            ),
            (rows) =>
              rows.map(({ name, phone, ...row }) => ({
                ...row,
                contact: name === null && phone === null ? null : { name, phone }
              }))
          ),

        contact: (tenantId, id) =>
          first(
            db.run((orm) =>
              orm
                .select({ name: contact.name, phone: contact.phone })
                .from(contact)
                .where(and(eq(contact.tenantId, tenantId), eq(contact.id, id)))
            )
          ),

        list: (tenantId, filter, limit, after) =>
          db.run((orm) =>
            orm
              .select({
                ...buildingColumns,
                unitCode: unit.code,
                entrances: sql<number>`(select count(*)::int from ${entrance} e where e.tenant_id = ${building.tenantId}
                  and e.building_id = ${building.id} and e."to" is null)`,
                households: sql<number>`(select count(*)::int from ${household} h where h.tenant_id = ${building.tenantId}
                  and h.building_id = ${building.id} and h."to" is null)`,
                people: sql<number>`(select coalesce(sum(h.people), 0)::int from ${household} h
                  where h.tenant_id = ${building.tenantId} and h.building_id = ${building.id} and h."to" is null)`
              })
              .from(building)
              .innerJoin(unit, inUnit)
              .where(
                and(
                  whereOf(tenantId, filter),
                  after === null
                    ? undefined
                    : sql`(${unit.code}, ${building.number}, ${building.id}) > (${after.code}, ${after.number}, ${after.id}::uuid)`
                )
              )
              .orderBy(asc(unit.code), asc(building.number), asc(building.id))
              .limit(limit)
          ),

        count: (tenantId, filter) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ n: sql<number>`count(*)::int` })
                .from(building)
                .innerJoin(unit, inUnit)
                .where(whereOf(tenantId, filter))
            ),
            ([row]) => row?.n ?? 0
          ),

        counts: (tenantId, path) =>
          db.run((orm) =>
            orm.execute<BuildingCounts & { path: string } & Record<string, unknown>>(countsSql(tenantId, path))
          ),

        lastNumber: (tenantId, numberedIn) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ n: sql<number>`coalesce(max(${building.number}), 0)::int` })
                .from(building)
                .where(and(eq(building.tenantId, tenantId), eq(building.numberedIn, numberedIn)))
            ),
            ([row]) => row?.n ?? 0
          ),

        lastNumbers: (tenantId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ id: building.numberedIn, n: sql<number>`max(${building.number})::int` })
                .from(building)
                .where(eq(building.tenantId, tenantId))
                .groupBy(building.numberedIn)
            ),
            (rows) => new Map(rows.map(({ id, n }) => [id, n]))
          ),

        atAddress: (tenantId, address, whole) =>
          first(
            db.run((orm) =>
              orm
                .select(buildingColumns)
                .from(building)
                .where(
                  and(
                    eq(building.tenantId, tenantId),
                    sql`${building.keys} @> array[${whole}]::text[]`,
                    sql`${building.address} = ${JSON.stringify(address)}::text::jsonb`,
                    isNull(building.to)
                  )
                )
                .limit(1)
            )
          ),

        withKeys: (tenantId, keys, limit) =>
          db.run((orm) =>
            orm
              .select(addressColumns)
              .from(building)
              .where(
                and(
                  eq(building.tenantId, tenantId),
                  sql`${building.keys} && array[${sql.join(
                    keys.map((key) => sql`${key}`),
                    sql`, `
                  )}]::text[]`,
                  isNull(building.to)
                )
              )
              .limit(limit)
          ),

        addressed: (tenantId) =>
          db.run((orm) =>
            orm
              .select(addressColumns)
              .from(building)
              .where(and(eq(building.tenantId, tenantId), isNull(building.to)))
          ),

        doorsOf: (tenantId, ids) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({
                  ...entranceColumns,
                  doors: sql<ReadonlyArray<string>>`coalesce(array_agg(${household.door})
                  filter (where ${household.door} is not null), array[]::text[])`
                })
                .from(entrance)
                .leftJoin(
                  household,
                  and(
                    eq(household.tenantId, entrance.tenantId),
                    eq(household.entranceId, entrance.id),
                    isNull(household.to)
                  )
                )
                .where(
                  and(eq(entrance.tenantId, tenantId), inArray(entrance.buildingId, [...ids]), isNull(entrance.to))
                )
                .groupBy(entrance.tenantId, entrance.id)
            ),
            (rows) => rows.map(({ doors, batchId: _batch, ...one }) => ({ entrance: one, doors }))
          )
      })
    })
  )
}

/** Names and numbers that are nobody's business any more, in the transaction of what makes them so. */
export const eraseContacts = async (
  tx: postgres.TransactionSql,
  tenantId: TenantId,
  ids: ReadonlyArray<string>,
  at: Instant
): Promise<void> => {
  await tx.unsafe(
    `update contact set name = null, phone = null, erased_at = $3::timestamptz
     where tenant_id = $1::uuid and id in (select id::uuid from jsonb_array_elements_text($2::text::jsonb) as e (id))`,
    [tenantId, JSON.stringify(ids), at]
  )
}

const whereOf = (tenantId: TenantId, { sight, path, text, number }: BuildingFilter): SQL | undefined =>
  and(
    eq(building.tenantId, tenantId),
    isNull(building.to),
    sight === null ? undefined : sight.length === 0 ? sql`false` : or(...sight.map(below)),
    path === undefined ? undefined : below(path),
    text === undefined
      ? undefined
      : or(
          sql`${building.name} ilike ${literally(text)}`,
          sql`array_to_string(${building.keys}, ' ') ilike ${literally(text)}`
        ),
    number === undefined ? undefined : eq(building.number, number)
  )

const below = (path: string): SQL => inSubtree(unit.path, path)

const countsSql = (tenantId: TenantId, path: string): SQL => sql`
with standing as (
  select b.id, u.path from building b join unit u on u.tenant_id = b.tenant_id and u.id = b.unit_id
  where b.tenant_id = ${tenantId} and b."to" is null and ${inSubtree(sql`u.path`, path)}
), doors as (
  select s.path, count(*)::int as households, count(h.people)::int as counted, coalesce(sum(h.people), 0)::int as people
  from standing s join household h on h.tenant_id = ${tenantId} and h.building_id = s.id and h."to" is null
  group by s.path
), stairs as (
  select s.path, count(*)::int as entrances
  from standing s join entrance e on e.tenant_id = ${tenantId} and e.building_id = s.id and e."to" is null
  group by s.path
)
select s.path, count(*)::int as buildings, coalesce(max(t.entrances), 0) as entrances,
  coalesce(max(d.households), 0) as households, coalesce(max(d.counted), 0) as counted,
  coalesce(max(d.people), 0) as people
from standing s left join doors d on d.path = s.path left join stairs t on t.path = s.path
group by s.path`
