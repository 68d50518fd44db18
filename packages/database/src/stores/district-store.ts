/**
 * Everything of a tenant that changes rarely and is asked for all the time: read in one go, and after that only what the
 * journal says has changed. A fact that was not seen at one reading is of a transaction that was not finished then, so the
 * next one asks for the facts of all those from the oldest one that was under way.
 */
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
import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import type { LifeName } from '../life.ts'
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
  /** Everything that was written before this transaction is in here. */
  readonly horizon: string
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
    /** `before`: what was read earlier. What has not changed since is the very same in the answer, row by row. */
    read(id: TenantId, before?: DistrictRows): Effect.Effect<DistrictRows | null, Unavailable>
    /** The unit whose notice has this code and is public now, whatever this server remembers; strangers say nothing else. */
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
      const changesSince = async (id: TenantId, horizon: string): Promise<Changes> => {
        const rows = await db.sql<Array<{ life: LifeName; ids: ReadonlyArray<string> }>>`
          select life, array_agg(distinct life_id::text) as ids from fact
          where tx >= ${horizon}::text::xid8 and tenant_id = ${id} and life <> 'issue' group by life`
        return new Map(rows.map(({ life, ids }) => [life, ids]))
      }

      const read = Effect.fn('DistrictStore.read')(function* (id: TenantId, before?: DistrictRows) {
        const [now] = yield* db.run(
          () => db.sql<Array<{ horizon: string }>>`
          select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`
        )
        const [row] = yield* db.run((orm) => orm.select().from(tenant).where(eq(tenant.id, id)))
        if (row === undefined || now === undefined) return null
        const changes = before === undefined ? null : yield* db.run(() => changesSince(id, before.horizon))
        const here = (table: { readonly tenantId: PgColumn }, column: PgColumn, ids: Ids): SQL | undefined =>
          and(eq(table.tenantId, id), ids === 'all' ? undefined : inArray(column, [...ids]))
        const rows = yield* db.run((orm) =>
          Promise.all([
            fresh(before?.units, changes, ['unit'], byId, (ids) =>
              orm
                .select()
                .from(unit)
                .where(here(unit, unit.id, ids))
            ),
            // one of a unit that ended is not read, so that of a unit that changed may be wanted again
            fresh(
              before?.boundaries,
              changes,
              ['boundary', 'unit'],
              ({ unitId }) => unitId,
              (ids) =>
                orm
                  .select({ unitId: boundary.unitId, geometry: boundary.geometry, revision: boundary.revision })
                  .from(boundary)
                  .innerJoin(unit, sql`${unit.tenantId} = ${boundary.tenantId} and ${unit.id} = ${boundary.unitId}`)
                  .where(and(here(boundary, boundary.unitId, ids), or(isNull(unit.to), sql`${unit.to} > now()`)))
            ),
            fresh(before?.organisations, changes, ['organisation'], byId, (ids) =>
              orm
                .select()
                .from(organisation)
                .where(here(organisation, organisation.id, ids))
            ),
            fresh(before?.people, changes, ['person'], byId, (ids) =>
              orm
                .select({ id: person.id, name: person.name, phone: person.phone })
                .from(person)
                .where(and(here(person, person.id, ids), isNull(person.to)))
            ),
            fresh(before?.posts, changes, ['post'], byId, (ids) =>
              orm
                .select()
                .from(post)
                .where(here(post, post.id, ids))
            ),
            fresh(before?.deputies, changes, ['deputy'], byId, (ids) =>
              orm
                .select()
                .from(deputy)
                .where(here(deputy, deputy.id, ids))
            ),
            fresh(before?.inductions, changes, ['induction'], byId, (ids) =>
              orm
                .select()
                .from(induction)
                .where(here(induction, induction.id, ids))
            ),
            fresh(before?.charges, changes, ['charge'], byId, (ids) =>
              orm
                .select()
                .from(charge)
                .where(here(charge, charge.id, ids))
            ),
            fresh(before?.members, changes, ['member'], byId, (ids) =>
              orm
                .select()
                .from(member)
                .where(here(member, member.id, ids))
            ),
            fresh(
              before?.notices,
              changes,
              ['notice'],
              ({ unitId }) => unitId,
              (ids) =>
                orm
                  .select()
                  .from(notice)
                  .where(here(notice, notice.unitId, ids))
            ),
            fresh(
              before?.clearances,
              changes,
              ['clearance'],
              ({ postId }) => postId,
              (ids) =>
                orm
                  .select()
                  .from(clearance)
                  .where(here(clearance, clearance.postId, ids))
            ),
            fresh(before?.accounts, changes, ['account'], byId, (ids) =>
              orm
                .select()
                .from(account)
                .where(here(account, account.id, ids))
            ),
            // a few, in the order of their versions: read as they are
            before !== undefined && !changes?.has('reference')
              ? before.references
              : orm
                  .select({ kind: reference.kind, version: reference.version, data: reference.data })
                  .from(reference)
                  .where(eq(reference.tenantId, id))
                  .orderBy(desc(reference.version))
          ])
        )
        const [units, boundaries, organisations, people, posts, deputies, inductions, charges, members, ...others] =
          rows
        const [notices, clearances, accounts, references] = others
        return {
          ...{ id, name: row.name, zone: row.zone, horizon: now.horizon },
          ...{ units, boundaries, organisations, people, posts, deputies, inductions, charges, members },
          ...{ notices, clearances, accounts, references }
        }
      })

      return DistrictStore.of({
        read,
        noticeOf: (code) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ tenantId: notice.tenantId, unitId: notice.unitId })
                .from(notice)
                .where(and(eq(notice.code, code), isNotNull(notice.since)))
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

type Ids = ReadonlyArray<string> | 'all'
/** Ids of what has changed, by life; `null` where nothing was read before. */
type Changes = ReadonlyMap<LifeName, ReadonlyArray<string>>

/** Of more than these all are read: that is quicker than looking for them one by one. */
const idsMax = 2_000

const byId = ({ id }: { readonly id: string }): string => id

/** The rows of a kind, of which only those that changed are read; the very same list where none did. */
const fresh = async <Row>(
  before: ReadonlyArray<Row> | undefined,
  changes: Changes | null,
  lives: ReadonlyArray<LifeName>,
  keyOf: (row: Row) => string,
  read: (ids: Ids) => PromiseLike<ReadonlyArray<Row>>
): Promise<ReadonlyArray<Row>> => {
  if (before === undefined || changes === null) return read('all')
  const ids = [...new Set(lives.flatMap((life) => changes.get(life) ?? []))]
  if (ids.length === 0) return before
  if (ids.length > idsMax) return read('all')
  const now = new Map((await read(ids)).map((row) => [keyOf(row), row]))
  const changed = new Set(ids)
  const kept = before.flatMap((row) => {
    const key = keyOf(row)
    if (!changed.has(key)) return [row]
    const found = now.get(key)
    now.delete(key)
    return found === undefined ? [] : [found]
  })
  return [...kept, ...now.values()]
}
