/** What imports keep and look up: files that were sent in, how far runs have come, batches, and what hangs on a batch since. */
import {
  type AccountId,
  type BatchId,
  type CommandId,
  fromMillis,
  type Instant,
  type TenantId,
  toMillis,
  type Unavailable
} from '@gezhi/domain/common'
import type { Issue } from '@gezhi/domain/loop'
import { and, desc, eq, getTableColumns, gt, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import {
  batch,
  boundary,
  building,
  entrance,
  fact,
  household,
  importProgress,
  issue,
  organisation,
  person,
  post,
  unit,
  upload
} from '../schema/index.ts'
import { type BatchShape, type Hold, type HoldRow, holdsSql, shapesSql } from './batch-holds.ts'

export type UploadRow = typeof upload.$inferSelect
export type ProgressRow = typeof importProgress.$inferSelect
export type BatchRow = typeof batch.$inferSelect

/** Rows of a batch, as the journal wants them back. */
export interface BatchThings {
  readonly units: ReadonlyArray<typeof unit.$inferSelect>
  readonly boundaries: ReadonlyArray<typeof boundary.$inferSelect>
  readonly organisations: ReadonlyArray<typeof organisation.$inferSelect>
  readonly people: ReadonlyArray<typeof person.$inferSelect>
  readonly posts: ReadonlyArray<typeof post.$inferSelect>
  readonly buildings: ReadonlyArray<typeof building.$inferSelect>
  readonly entrances: ReadonlyArray<typeof entrance.$inferSelect>
  readonly households: ReadonlyArray<typeof household.$inferSelect>
}

export class ImportStore extends Context.Service<
  ImportStore,
  {
    /** Keeps a file, and lets go of those that nobody will ask for any more. */
    keep(row: UploadRow): Effect.Effect<void, Unavailable>
    upload(tenantId: TenantId, id: string, at: Instant): Effect.Effect<UploadRow | null, Unavailable>
    /** Says how far a run has come; `true` when somebody asked it to stop. */
    advance(row: Omit<ProgressRow, 'cancelled'>): Effect.Effect<boolean, Unavailable>
    progress(tenantId: TenantId, commandId: CommandId): Effect.Effect<ProgressRow | null, Unavailable>
    /** `false` when there is nothing under way that could be stopped. */
    cancel(tenantId: TenantId, commandId: CommandId): Effect.Effect<boolean, Unavailable>
    batch(tenantId: TenantId, id: BatchId): Effect.Effect<BatchRow | null, Unavailable>
    /** Newest first, those before `before`. */
    batches(
      tenantId: TenantId,
      limit: number,
      before: Instant | null
    ): Effect.Effect<ReadonlyArray<BatchRow>, Unavailable>
    /** The batch that a command made or took back, and the digest of the command. */
    byCommand(
      tenantId: TenantId,
      commandId: CommandId
    ): Effect.Effect<{ readonly batch: BatchRow; readonly digest: string | null } | null, Unavailable>
    /** The latest batch of the same file that still stands. */
    ofSameFile(tenantId: TenantId, digest: string): Effect.Effect<BatchRow | null, Unavailable>
    issues(tenantId: TenantId, batchId: BatchId): Effect.Effect<ReadonlyArray<Issue>, Unavailable>
    things(tenantId: TenantId, batchId: BatchId): Effect.Effect<BatchThings, Unavailable>
    /** Contacts of the households of a batch. */
    contactsOf(tenantId: TenantId, batchId: BatchId): Effect.Effect<ReadonlyArray<string>, Unavailable>
    /** Boundaries that a batch gave to units which were there before it, and what those had. */
    shapes(tenantId: TenantId, batchId: BatchId): Effect.Effect<ReadonlyArray<BatchShape>, Unavailable>
    /** What was done with the things of a batch since: how much, and the first of it. */
    holds(
      tenantId: TenantId,
      batchId: BatchId,
      examples: number
    ): Effect.Effect<{ readonly count: number; readonly first: ReadonlyArray<Hold> }, Unavailable>
    /** Staff numbers that are taken, with whose they are. */
    staff(tenantId: TenantId): Effect.Effect<ReadonlyArray<StaffRow>, Unavailable>
  }
>()('@gezhi/database/ImportStore') {
  static readonly layer = Layer.effect(
    ImportStore,
    Effect.gen(function* () {
      const db = yield* Database
      const { tenantId: _tenant, assignees: _assignees, open: _open, ...issueColumns } = getTableColumns(issue)
      const first = <A>(rows: Effect.Effect<ReadonlyArray<A>, Unavailable>) => Effect.map(rows, ([row]) => row ?? null)

      return ImportStore.of({
        keep: (row) =>
          Effect.asVoid(
            db.run((orm) =>
              orm.transaction(async (tx) => {
                await tx.insert(upload).values(row)
                await tx.delete(upload).where(lt(upload.at, dayBefore(row.at)))
                await tx.delete(importProgress).where(lt(importProgress.at, dayBefore(row.at)))
                await tx.delete(upload).where(superfluous(row.tenantId, row.accountId))
              })
            )
          ),

        upload: (tenantId, id, at) =>
          first(
            db.run((orm) =>
              orm
                .select()
                .from(upload)
                .where(and(eq(upload.tenantId, tenantId), eq(upload.id, id), gt(upload.at, dayBefore(at))))
            )
          ),

        advance: (row) =>
          Effect.map(
            db.run((orm) =>
              orm
                .insert(importProgress)
                .values({ ...row, cancelled: false })
                .onConflictDoUpdate({
                  target: [importProgress.tenantId, importProgress.commandId],
                  set: {
                    phase: row.phase,
                    done: row.done,
                    total: row.total,
                    at: row.at,
                    // a run that begins anew is not bound by an earlier wish to stop
                    ...(row.phase === 'reading' && { cancelled: false })
                  }
                })
                .returning({ cancelled: importProgress.cancelled })
            ),
            ([found]) => found?.cancelled ?? false
          ),

        progress: (tenantId, commandId) =>
          first(db.run((orm) => orm.select().from(importProgress).where(ofCommand(tenantId, commandId)))),

        cancel: (tenantId, commandId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .update(importProgress)
                .set({ cancelled: true })
                .where(
                  and(
                    ofCommand(tenantId, commandId),
                    sql`${importProgress.phase} in ('reading', 'checking', 'writing')`
                  )
                )
                .returning({ commandId: importProgress.commandId })
            ),
            (rows) => rows.length > 0
          ),

        batch: (tenantId, id) =>
          first(
            db.run((orm) =>
              orm
                .select()
                .from(batch)
                .where(and(eq(batch.tenantId, tenantId), eq(batch.id, id)))
            )
          ),

        batches: (tenantId, limit, before) =>
          db.run((orm) =>
            orm
              .select()
              .from(batch)
              .where(and(eq(batch.tenantId, tenantId), before === null ? undefined : lt(batch.at, before)))
              .orderBy(desc(batch.at))
              .limit(limit)
          ),

        byCommand: (tenantId, commandId) =>
          first(
            db.run((orm) =>
              orm
                .select({ batch, digest: fact.digest })
                .from(fact)
                .innerJoin(batch, and(eq(batch.tenantId, fact.tenantId), eq(batch.id, fact.lifeId)))
                .where(and(eq(fact.tenantId, tenantId), eq(fact.commandId, commandId)))
            )
          ),

        ofSameFile: (tenantId, digest) =>
          first(
            db.run((orm) =>
              orm
                .select()
                .from(batch)
                .where(and(eq(batch.tenantId, tenantId), eq(batch.digest, digest), isNull(batch.undoneAt)))
                .orderBy(desc(batch.at))
                .limit(1)
            )
          ),

        issues: (tenantId, batchId) =>
          db.run((orm) =>
            orm
              .select(issueColumns)
              .from(issue)
              .where(and(eq(issue.tenantId, tenantId), eq(issue.batchId, batchId)))
          ),

        things: (tenantId, batchId) =>
          Effect.map(
            db.run((orm) =>
              Promise.all([
                orm
                  .select()
                  .from(unit)
                  .where(and(eq(unit.tenantId, tenantId), eq(unit.batchId, batchId))),
                orm
                  .select(getTableColumns(boundary))
                  .from(boundary)
                  .innerJoin(unit, and(eq(unit.tenantId, boundary.tenantId), eq(unit.id, boundary.unitId)))
                  .where(and(eq(unit.tenantId, tenantId), eq(unit.batchId, batchId))),
                orm
                  .select()
                  .from(organisation)
                  .where(and(eq(organisation.tenantId, tenantId), eq(organisation.batchId, batchId))),
                orm
                  .select()
                  .from(person)
                  .where(and(eq(person.tenantId, tenantId), eq(person.batchId, batchId))),
                orm
                  .select()
                  .from(post)
                  .where(and(eq(post.tenantId, tenantId), eq(post.batchId, batchId))),
                orm
                  .select()
                  .from(building)
                  .where(and(eq(building.tenantId, tenantId), eq(building.batchId, batchId))),
                orm
                  .select()
                  .from(entrance)
                  .where(and(eq(entrance.tenantId, tenantId), eq(entrance.batchId, batchId))),
                orm
                  .select()
                  .from(household)
                  .where(and(eq(household.tenantId, tenantId), eq(household.batchId, batchId)))
              ])
            ),
            ([units, boundaries, organisations, people, posts, buildings, entrances, households]) => ({
              ...{ units, boundaries, organisations, people, posts, buildings, entrances, households }
            })
          ),

        contactsOf: (tenantId, batchId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ id: household.contactId })
                .from(household)
                .where(and(eq(household.tenantId, tenantId), eq(household.batchId, batchId)))
            ),
            (rows) => rows.flatMap(({ id }) => id ?? [])
          ),

        shapes: (tenantId, batchId) =>
          db.run((orm) => orm.execute<BatchShape & Record<string, unknown>>(shapesSql(tenantId, batchId))),

        holds: (tenantId, batchId, examples) =>
          Effect.map(
            db.run((orm) => orm.execute<HoldRow>(holdsSql(tenantId, batchId, examples))),
            (rows) => ({
              count: Number(rows[0]?.total ?? 0),
              first: rows.map(({ kind, id, name }) => ({ kind, id, name }))
            })
          ),

        staff: (tenantId) =>
          db.run((orm) =>
            orm
              .select({ id: person.id, name: person.name, phone: person.phone, staffNumber: person.staffNumber })
              .from(person)
              .where(and(eq(person.tenantId, tenantId), isNull(person.to)))
          )
      })
    })
  )
}

export type StaffRow = Pick<typeof person.$inferSelect, 'id' | 'name' | 'phone' | 'staffNumber'>

const dayBefore = (at: Instant): Instant => fromMillis(toMillis(at) - 86_400_000)

const uploadsMax = 10

/** All but the newest few of an account. */
const superfluous = (tenantId: TenantId, accountId: AccountId): SQL =>
  sql`${upload.tenantId} = ${tenantId} and ${upload.id} in (
    select id from upload where tenant_id = ${tenantId} and account_id = ${accountId}
    order by at desc, id desc offset ${uploadsMax})`

const ofCommand = (tenantId: TenantId, commandId: CommandId): SQL | undefined =>
  and(eq(importProgress.tenantId, tenantId), eq(importProgress.commandId, commandId))
