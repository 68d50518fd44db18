/** Versions of the reference data with who published them, and the clocks that a new calendar would move. */
import type { AccountId, ClockEvent, Instant, IssueId, TenantId, Unavailable } from '@gezhi/domain/common'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { fact, issue, reference } from '../schema/index.ts'
import type { ReferenceKind } from './district-store.ts'

export interface ReferenceVersion {
  readonly version: number
  readonly at: Instant
  readonly accountId: AccountId | null
}

/** An open issue with all that its due times come from. */
export interface RunningClocks {
  readonly id: IssueId
  readonly number: number
  readonly title: string
  readonly stepClock: ReadonlyArray<ClockEvent>
  readonly stepDue: Instant | null
  readonly promiseClock: ReadonlyArray<ClockEvent>
  readonly promiseDue: Instant | null
}

export class ReferenceStore extends Context.Service<
  ReferenceStore,
  {
    /** Newest first. */
    versions(tenantId: TenantId, kind: ReferenceKind): Effect.Effect<ReadonlyArray<ReferenceVersion>, Unavailable>
    data(tenantId: TenantId, kind: ReferenceKind, version: number): Effect.Effect<unknown, Unavailable>
    /** Open issues after an id, in the order of their ids. */
    runningClocks(
      tenantId: TenantId,
      after: IssueId | null,
      limit: number
    ): Effect.Effect<ReadonlyArray<RunningClocks>, Unavailable>
  }
>()('@gezhi/database/ReferenceStore') {
  static readonly layer = Layer.effect(
    ReferenceStore,
    Effect.map(Database, (db) =>
      ReferenceStore.of({
        versions: (tenantId, kind) =>
          db.run((orm) =>
            orm
              .select({ version: reference.version, at: reference.at, accountId: fact.accountId })
              .from(reference)
              .leftJoin(
                fact,
                and(
                  eq(fact.tenantId, reference.tenantId),
                  eq(fact.lifeId, reference.id),
                  eq(fact.life, 'reference'),
                  eq(fact.revision, 0)
                )
              )
              .where(and(eq(reference.tenantId, tenantId), eq(reference.kind, kind)))
              .orderBy(desc(reference.version))
          ),

        data: (tenantId, kind, version) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ data: reference.data })
                .from(reference)
                .where(and(eq(reference.tenantId, tenantId), eq(reference.kind, kind), eq(reference.version, version)))
            ),
            ([row]) => row?.data ?? null
          ),

        runningClocks: (tenantId, after, limit) =>
          db.run((orm) =>
            orm
              .select({
                id: issue.id,
                number: issue.number,
                title: issue.title,
                stepClock: issue.stepClock,
                stepDue: issue.stepDue,
                promiseClock: issue.promiseClock,
                promiseDue: issue.promiseDue
              })
              .from(issue)
              .where(
                and(eq(issue.tenantId, tenantId), sql`${issue.open}`, after === null ? undefined : gt(issue.id, after))
              )
              .orderBy(asc(issue.id))
              .limit(limit)
          )
      })
    )
  )
}
