/** What was done and who looked: the facts of all lives as they were written, and the log of access beside them. */
import { reporterMoves } from '@gezhi/domain/access'
import type { AccountId, Instant, PersonId, TenantId, Unavailable } from '@gezhi/domain/common'
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import type { LifeName } from '../life.ts'
import { access, fact, issue } from '../schema/index.ts'

/** One line of the log of access. */
export interface Access {
  readonly id: string
  readonly at: Instant
  readonly accountId: AccountId | null
  /** Who it was, as they were called then. */
  readonly name: string
  readonly what: string
  readonly thing: string | null
  readonly reason: string | null
}

/** A fact, and what was so before it. */
export interface Recorded {
  /** Where in the stream it stands; the next page begins after it. */
  readonly cursor: string
  readonly life: LifeName
  readonly id: string
  readonly revision: number
  readonly at: Instant
  readonly personId: PersonId | null
  readonly accountId: AccountId | null
  readonly tag: string
  readonly data: unknown
  readonly before: unknown
  /** Its author is who reported an issue in confidence, and is known by it. */
  readonly confided: boolean
}

/** Everything given must hold; `[from, to)`. */
export interface AuditFilter {
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly accountId?: AccountId | undefined
}

/** By its author nothing is found that they did in confidence. */
export interface FactFilter extends AuditFilter {
  readonly lives?: ReadonlyArray<LifeName> | undefined
  readonly id?: string | undefined
}

export class AuditStore extends Context.Service<
  AuditStore,
  {
    note(tenantId: TenantId, access: Access): Effect.Effect<void, Unavailable>
    /** Newest first, after the line with the id `after`. */
    accesses(
      tenantId: TenantId,
      filter: AuditFilter & { readonly what?: string | undefined },
      limit: number,
      after: { readonly at: Instant; readonly id: string } | null
    ): Effect.Effect<ReadonlyArray<Access>, Unavailable>
    /** Newest first, in the order in which they were written. */
    facts(
      tenantId: TenantId,
      filter: FactFilter,
      limit: number,
      after: string | null
    ): Effect.Effect<ReadonlyArray<Recorded>, Unavailable>
  }
>()('@gezhi/database/AuditStore') {
  static readonly layer = Layer.effect(
    AuditStore,
    Effect.map(Database, (db) =>
      AuditStore.of({
        note: (tenantId, line) =>
          Effect.asVoid(
            db.run((orm) =>
              orm
                .insert(access)
                .values({ ...line, tenantId })
                .onConflictDoNothing()
            )
          ),

        accesses: (tenantId, { from, to, accountId, what }, limit, after) =>
          db.run((orm) =>
            orm
              .select(accessColumns)
              .from(access)
              .where(
                and(
                  eq(access.tenantId, tenantId),
                  from === undefined ? undefined : gte(access.at, from),
                  to === undefined ? undefined : lt(access.at, to),
                  accountId === undefined ? undefined : eq(access.accountId, accountId),
                  what === undefined ? undefined : eq(access.what, what),
                  after === null
                    ? undefined
                    : sql`(${access.at}, ${access.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`
                )
              )
              .orderBy(desc(access.at), desc(access.id))
              .limit(limit)
          ),

        facts: (tenantId, filter, limit, after) =>
          db.run((orm) =>
            orm
              .select(factColumns)
              .from(fact)
              .leftJoin(
                earlier,
                and(
                  eq(earlier.tenantId, fact.tenantId),
                  eq(earlier.lifeId, fact.lifeId),
                  eq(earlier.life, fact.life),
                  sql`${earlier.revision} = ${fact.revision} - 1`
                )
              )
              .leftJoin(
                issue,
                and(eq(fact.life, 'issue'), eq(issue.tenantId, fact.tenantId), eq(issue.id, fact.lifeId))
              )
              .where(and(factsOf(tenantId, filter), after === null ? undefined : before(after)))
              .orderBy(desc(fact.tx), desc(fact.seq))
              .limit(limit)
          )
      })
    )
  )
}

const earlier = alias(fact, 'earlier')

const accessColumns = {
  id: access.id,
  at: access.at,
  accountId: access.accountId,
  name: access.name,
  what: access.what,
  thing: access.thing,
  reason: access.reason
}

const confided = sql<boolean>`coalesce(${issue.confidential} and case ${fact.tag}
  when 'Reported' then ${issue.reporter} ->> 'kind' = 'none' or ${issue.reporter} ->> 'id' = ${fact.personId}::text
  else ${issue.reporter} ->> 'id' = ${fact.personId}::text and ${inArray(sql`${fact.data} ->> 'move'`, [...reporterMoves])}
end, false)`

const factColumns = {
  cursor: sql<string>`${fact.tx}::text || '-' || ${fact.seq}::text`,
  life: sql<LifeName>`${fact.life}`,
  id: fact.lifeId,
  revision: fact.revision,
  at: fact.at,
  personId: fact.personId,
  accountId: fact.accountId,
  tag: fact.tag,
  data: fact.data,
  before: earlier.data,
  confided
}

const factsOf = (tenantId: TenantId, { from, to, accountId, lives, id }: FactFilter): SQL | undefined =>
  and(
    eq(fact.tenantId, tenantId),
    from === undefined ? undefined : gte(fact.at, from),
    to === undefined ? undefined : lt(fact.at, to),
    accountId === undefined ? undefined : sql`(${fact.accountId} = ${accountId} and not ${confided})`,
    lives === undefined ? undefined : inArray(fact.life, [...lives]),
    id === undefined ? undefined : eq(fact.lifeId, id)
  )

const before = (cursor: string): SQL => {
  const [tx = '0', seq = '0'] = cursor.split('-')
  return sql`(${fact.tx}, ${fact.seq}) < (${tx}::text::xid8, ${seq}::text::bigint)`
}
