/** Reading people: one, and a page of those that a text finds. Writing is the journal's. */
import type { BatchId, PersonId, TenantId, Unavailable } from '@gezhi/domain/common'
import type { Person } from '@gezhi/domain/grid'
import { and, asc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { person } from '../schema/index.ts'
import { literally } from './text.ts'

/** A person with the import that brought them in, which a change of the row has to keep. */
export type PersonRow = Person & { readonly batchId: BatchId | null }

export interface PersonFilter {
  /** Part of the name or of the staff number. */
  readonly text?: string | undefined
  /** Only these; absent for everybody. */
  readonly among?: ReadonlyArray<PersonId> | undefined
}

/** Where the last page ended. */
export interface PersonEnd {
  readonly name: string
  readonly id: string
}

export class PersonStore extends Context.Service<
  PersonStore,
  {
    byId(tenantId: TenantId, id: PersonId): Effect.Effect<PersonRow | null, Unavailable>
    byStaffNumber(tenantId: TenantId, staffNumber: string): Effect.Effect<PersonRow | null, Unavailable>
    /** By name; people of one name by id. */
    list(
      tenantId: TenantId,
      filter: PersonFilter,
      limit: number,
      after: PersonEnd | null
    ): Effect.Effect<ReadonlyArray<PersonRow>, Unavailable>
    count(tenantId: TenantId, filter: PersonFilter): Effect.Effect<number, Unavailable>
  }
>()('@gezhi/database/PersonStore') {
  static readonly layer = Layer.effect(
    PersonStore,
    Effect.map(Database, (db) => {
      const columns = {
        id: person.id,
        name: person.name,
        phone: person.phone,
        staffNumber: person.staffNumber,
        batchId: person.batchId,
        revision: person.revision
      }
      const one = (condition: ReturnType<typeof and>) =>
        Effect.map(
          db.run((orm) => orm.select(columns).from(person).where(condition)),
          ([row]) => row ?? null
        )
      return PersonStore.of({
        byId: (tenantId, id) => one(and(eq(person.tenantId, tenantId), eq(person.id, id), isNull(person.to))),
        byStaffNumber: (tenantId, staffNumber) =>
          one(and(eq(person.tenantId, tenantId), eq(person.staffNumber, staffNumber))),
        list: (tenantId, filter, limit, after) =>
          db.run((orm) =>
            orm
              .select(columns)
              .from(person)
              .where(
                and(
                  whereOf(tenantId, filter),
                  after === null ? undefined : sql`(${person.name}, ${person.id}) > (${after.name}, ${after.id}::uuid)`
                )
              )
              .orderBy(asc(person.name), asc(person.id))
              .limit(limit)
          ),
        count: (tenantId, filter) =>
          Effect.map(
            db.run((orm) =>
              orm.select({ n: sql<number>`count(*)::int` }).from(person).where(whereOf(tenantId, filter))
            ),
            ([row]) => row?.n ?? 0
          )
      })
    })
  )
}

const whereOf = (tenantId: TenantId, { text, among }: PersonFilter) =>
  and(
    eq(person.tenantId, tenantId),
    isNull(person.to),
    among === undefined ? undefined : among.length === 0 ? sql`false` : inArray(person.id, [...among]),
    text === undefined ? undefined : or(ilike(person.name, literally(text)), ilike(person.staffNumber, literally(text)))
  )
