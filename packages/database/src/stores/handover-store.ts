/** Reading hand-overs, and the open work that goes on them. Writing is the journal's. */
import type { Work } from '@gezhi/domain/access'
import type { HandoverId, Instant, IssueId, PersonId, PostId, TenantId, Unavailable } from '@gezhi/domain/common'
import type { Handover } from '@gezhi/domain/grid'
import type { Assignee, Issue, Stage } from '@gezhi/domain/loop'
import { and, asc, desc, eq, getTableColumns, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { handover, issue } from '../schema/index.ts'
import { within } from './issue-filter.ts'

/** What a list of items says of an issue. */
export interface WorkRow {
  readonly id: IssueId
  readonly number: number
  readonly title: string
  readonly stage: Stage
  readonly stepDue: Instant | null
  readonly open: boolean
  /** What decides who may see it. */
  readonly path: string
  readonly assignees: ReadonlyArray<Assignee['id']>
  readonly reporter: Issue['reporter']
}

export class HandoverStore extends Context.Service<
  HandoverStore,
  {
    byId(tenantId: TenantId, id: HandoverId): Effect.Effect<Handover | null, Unavailable>
    /** Those that are not closed, the oldest first. */
    open(tenantId: TenantId): Effect.Effect<ReadonlyArray<Handover>, Unavailable>
    /** Of one who left, or whom they were left to; the newest first. */
    ofPerson(tenantId: TenantId, personId: PersonId): Effect.Effect<ReadonlyArray<Handover>, Unavailable>
    /** Closed ones too, the newest first. */
    newest(tenantId: TenantId, limit: number): Effect.Effect<ReadonlyArray<Handover>, Unavailable>
    /** Which of these posts have a hand-over. */
    listed(tenantId: TenantId, posts: ReadonlyArray<PostId>): Effect.Effect<ReadonlySet<PostId>, Unavailable>
    /** Ids of open issues, the most urgent first. */
    work(tenantId: TenantId, works: ReadonlyArray<Work>): Effect.Effect<ReadonlyArray<IssueId>, Unavailable>
    issues(tenantId: TenantId, ids: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<WorkRow>, Unavailable>
    /** How many open issues each unit or organisation leads. */
    openByLead(tenantId: TenantId): Effect.Effect<ReadonlyMap<string, number>, Unavailable>
  }
>()('@gezhi/database/HandoverStore') {
  static readonly layer = Layer.effect(
    HandoverStore,
    Effect.map(Database, (db) => {
      const { tenantId: _tenant, ...columns } = getTableColumns(handover)
      const select = (condition: SQL | undefined, limit = 500) =>
        db.run((orm) =>
          orm
            .select(columns)
            .from(handover)
            .where(condition)
            .orderBy(desc(handover.openedAt), desc(handover.id))
            .limit(limit)
        )
      return HandoverStore.of({
        byId: (tenantId, id) =>
          Effect.map(select(and(eq(handover.tenantId, tenantId), eq(handover.id, id)), 1), ([row]) => row ?? null),
        open: (tenantId) =>
          db.run((orm) =>
            orm
              .select(columns)
              .from(handover)
              .where(and(eq(handover.tenantId, tenantId), isNull(handover.closedAt)))
              .orderBy(asc(handover.openedAt), asc(handover.id))
          ),
        ofPerson: (tenantId, personId) =>
          select(
            and(eq(handover.tenantId, tenantId), or(eq(handover.personId, personId), eq(handover.successor, personId)))
          ),
        newest: (tenantId, limit) => select(eq(handover.tenantId, tenantId), limit),
        listed: (tenantId, posts) =>
          posts.length === 0
            ? Effect.succeed(new Set<PostId>())
            : Effect.map(
                db.run((orm) =>
                  orm
                    .select({ postId: handover.postId })
                    .from(handover)
                    .where(and(eq(handover.tenantId, tenantId), inArray(handover.postId, [...posts])))
                ),
                (rows) => new Set(rows.map(({ postId }) => postId))
              ),
        work: (tenantId, works) =>
          works.length === 0
            ? Effect.succeed([])
            : Effect.map(
                db.run((orm) =>
                  orm
                    .select({ id: issue.id })
                    .from(issue)
                    .where(and(eq(issue.tenantId, tenantId), sql`${issue.open}`, or(...works.map(workSql))))
                    .orderBy(sql`${issue.stepDue} asc nulls last`, asc(issue.id))
                ),
                (rows) => rows.map(({ id }) => id)
              ),
        issues: (tenantId, ids) =>
          ids.length === 0
            ? Effect.succeed([])
            : db.run((orm) =>
                orm
                  .select({
                    id: issue.id,
                    number: issue.number,
                    title: issue.title,
                    stage: issue.stage,
                    stepDue: issue.stepDue,
                    open: issue.open,
                    path: issue.path,
                    assignees: issue.assignees,
                    reporter: issue.reporter
                  })
                  .from(issue)
                  .where(and(eq(issue.tenantId, tenantId), sql`${issue.id} = any (${`{${ids.join(',')}}`}::uuid[])`))
              ),
        openByLead: (tenantId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ lead: sql<string>`${issue.lead} ->> 'id'`, n: sql<number>`count(*)::int` })
                .from(issue)
                .where(and(eq(issue.tenantId, tenantId), sql`${issue.open}`, sql`${issue.lead} ->> 'id' is not null`))
                .groupBy(sql`${issue.lead} ->> 'id'`)
            ),
            (rows) => new Map(rows.map(({ lead, n }) => [lead, n]))
          )
      })
    })
  )
}

const workSql = (work: Work): SQL | undefined => {
  if (work.of === 'stages') {
    return and(inArray(issue.stage, [...work.stages]), work.path === null ? undefined : within(work.path))
  }
  const { place, handledBy } = work
  const assisting = JSON.stringify([{ role: 'assist', done: false, assignee: { id: place.id } }])
  return and(
    or(
      sql`${issue.lead} ->> 'id' = ${place.id}`,
      // the index on assignees finds the few, the tasks tell which of them are still owed
      and(sql`${issue.assignees} @> ${`{${place.id}}`}::uuid[]`, sql`${issue.tasks} @> ${assisting}::text::jsonb`)
    ),
    handledBy === null ? undefined : sql`${handledBy}::uuid = any (${issue.handledBy})`
  )
}
