/** Everything of a tenant that changes rarely and is asked for all the time, read in one go. */
import type { Account } from '@gezhi/domain/access'
import type { AccountId, TenantId, Unavailable, UnitId } from '@gezhi/domain/common'
import type {
  Charge,
  Clearance,
  Deputy,
  Induction,
  Member,
  Notice,
  NoticeCode,
  Organisation,
  Person,
  Post,
  Unit
} from '@gezhi/domain/grid'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import {
  account,
  boundary,
  charge,
  clearance,
  deputy,
  induction,
  member,
  notice,
  organisation,
  person,
  post,
  reference,
  tenant,
  unit
} from '../schema/index.ts'

export type ReferenceKind = (typeof reference.$inferSelect)['kind']

export interface DistrictRows {
  readonly id: TenantId
  readonly name: string
  readonly zone: string
  readonly units: ReadonlyArray<Unit>
  readonly boundaries: ReadonlyArray<{
    readonly unitId: Unit['id']
    readonly geometry: unknown
    readonly revision: number
  }>
  readonly organisations: ReadonlyArray<Organisation>
  readonly people: ReadonlyArray<Pick<Person, 'id' | 'name' | 'phone'>>
  readonly posts: ReadonlyArray<Post>
  readonly deputies: ReadonlyArray<Deputy>
  readonly inductions: ReadonlyArray<Induction>
  readonly charges: ReadonlyArray<Charge>
  readonly members: ReadonlyArray<Member>
  readonly notices: ReadonlyArray<Notice>
  readonly clearances: ReadonlyArray<Clearance>
  readonly accounts: ReadonlyArray<Account>
  /** Newest version first. */
  readonly references: ReadonlyArray<{ readonly kind: ReferenceKind; readonly version: number; readonly data: unknown }>
}

export class DistrictStore extends Context.Service<
  DistrictStore,
  {
    read(id: TenantId): Effect.Effect<DistrictRows | null, Unavailable>
    /** The unit whose notice has this code, public or not; strangers say nothing else. */
    noticeOf(
      code: NoticeCode
    ): Effect.Effect<{ readonly tenantId: TenantId; readonly unitId: UnitId } | null, Unavailable>
    /** Which tenant an account belongs to. */
    tenantOf(id: AccountId): Effect.Effect<TenantId | null, Unavailable>
    readonly tenants: Effect.Effect<ReadonlyArray<{ readonly id: TenantId; readonly name: string }>, Unavailable>
    add(row: typeof tenant.$inferInsert): Effect.Effect<void, Unavailable>
  }
>()('@gezhi/database/DistrictStore') {
  static readonly layer = Layer.effect(
    DistrictStore,
    Effect.gen(function* () {
      const db = yield* Database
      const ofTenant = (table: { readonly tenantId: PgColumn }, id: TenantId) => eq(table.tenantId, id)

      const read = Effect.fn('DistrictStore.read')(function* (id: TenantId) {
        const [row] = yield* db.run((orm) => orm.select().from(tenant).where(eq(tenant.id, id)))
        if (row === undefined) return null
        const rows = yield* db.run((orm) =>
          Promise.all([
            orm.select().from(unit).where(ofTenant(unit, id)),
            orm
              .select({ unitId: boundary.unitId, geometry: boundary.geometry, revision: boundary.revision })
              .from(boundary)
              .innerJoin(unit, sql`${unit.tenantId} = ${boundary.tenantId} and ${unit.id} = ${boundary.unitId}`)
              .where(sql`${boundary.tenantId} = ${id} and (${or(isNull(unit.to), sql`${unit.to} > now()`)})`),
            orm.select().from(organisation).where(ofTenant(organisation, id)),
            orm
              .select({ id: person.id, name: person.name, phone: person.phone })
              .from(person)
              .where(and(ofTenant(person, id), isNull(person.to))),
            orm.select().from(post).where(ofTenant(post, id)),
            orm.select().from(deputy).where(ofTenant(deputy, id)),
            orm.select().from(induction).where(ofTenant(induction, id)),
            orm.select().from(charge).where(ofTenant(charge, id)),
            orm.select().from(member).where(ofTenant(member, id)),
            orm.select().from(notice).where(ofTenant(notice, id)),
            orm.select().from(clearance).where(ofTenant(clearance, id)),
            orm.select().from(account).where(ofTenant(account, id)),
            orm
              .select({ kind: reference.kind, version: reference.version, data: reference.data })
              .from(reference)
              .where(ofTenant(reference, id))
              .orderBy(desc(reference.version))
          ])
        )
        const [units, boundaries, organisations, people, posts, deputies, inductions, charges, members, ...others] =
          rows
        const [notices, clearances, accounts, references] = others
        const { name, zone } = row
        return {
          id,
          name,
          zone,
          units,
          boundaries,
          organisations,
          people,
          posts,
          deputies,
          inductions,
          charges,
          members,
          notices,
          clearances,
          accounts,
          references
        }
      })

      return DistrictStore.of({
        read,
        noticeOf: (code) =>
          Effect.map(
            db.run((orm) =>
              orm.select({ tenantId: notice.tenantId, unitId: notice.unitId }).from(notice).where(eq(notice.code, code))
            ),
            ([row]) => row ?? null
          ),
        tenantOf: (id) =>
          Effect.map(
            db.run((orm) => orm.select({ tenantId: account.tenantId }).from(account).where(eq(account.id, id))),
            ([row]) => row?.tenantId ?? null
          ),
        tenants: db.run((orm) => orm.select({ id: tenant.id, name: tenant.name }).from(tenant).orderBy(tenant.at)),
        add: (row) => Effect.asVoid(db.run((orm) => orm.insert(tenant).values(row)))
      })
    })
  )
}
