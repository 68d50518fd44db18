/** Reading changes of the tree, and what lies below the units that one has touched. Writing is the journal's, but for the side table of paths. */
import type {
  BuildingId,
  ChangeSetId,
  Instant,
  IssueId,
  TenantId,
  Unavailable,
  UnitId,
  Who
} from '@gezhi/domain/common'
import type { ChangeSet, Point } from '@gezhi/domain/grid'
import type { Issue, Located } from '@gezhi/domain/loop'
import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { building, changeSet, fact, issue, issueTree, unit } from '../schema/index.ts'
import { inSubtree } from './subtree.ts'

/** What a change of the tree may have put elsewhere: all below these paths, and whatever these units owe. */
export interface Touched {
  readonly paths: ReadonlyArray<string>
  readonly ended: ReadonlyArray<UnitId>
}

/** Its whole row, for whoever writes it again. */
export type BuildingWhole = Omit<typeof building.$inferSelect, 'tenantId'>

/** A thing with a place, as far as its place goes. */
export interface Lying {
  readonly id: IssueId
  readonly unitId: UnitId
  /** In the tree of today, as far as that was worked out. */
  readonly path: string
  readonly point: Point | null
  readonly located: Located
}

export interface Standpoint {
  readonly issueId: IssueId
  /** Its path on the day of the report; what was written first stays. */
  readonly pathThen: string
  /** In the tree of today. */
  readonly pathNow: string
}

export class ChangeStore extends Context.Service<
  ChangeStore,
  {
    byId(tenantId: TenantId, id: ChangeSetId): Effect.Effect<ChangeSet | null, Unavailable>
    /** Who proposed it, edited it or handed it in. */
    authors(tenantId: TenantId, id: ChangeSetId): Effect.Effect<ReadonlyArray<Who>, Unavailable>
    /** The newest first; of those that name a unit anywhere in their operations, or of all. */
    list(tenantId: TenantId, naming: UnitId | null, limit: number): Effect.Effect<ReadonlyArray<ChangeSet>, Unavailable>
    /** Whose day has come, and those in force that are not settled; of all tenants. */
    waiting(
      at: Instant
    ): Effect.Effect<
      ReadonlyArray<{ readonly tenantId: TenantId; readonly id: ChangeSetId; readonly state: ChangeSet['state'] }>,
      Unavailable
    >
    /** Open issues after an id, in the order of their ids. */
    openIssues(
      tenantId: TenantId,
      touched: Touched,
      after: IssueId | null,
      limit: number
    ): Effect.Effect<ReadonlyArray<Issue>, Unavailable>
    closedIssues(
      tenantId: TenantId,
      touched: Touched,
      after: IssueId | null,
      limit: number
    ): Effect.Effect<ReadonlyArray<Lying>, Unavailable>
    buildings(
      tenantId: TenantId,
      touched: Touched,
      after: BuildingId | null,
      limit: number
    ): Effect.Effect<ReadonlyArray<BuildingWhole>, Unavailable>
    /** Boundaries as they were at an instant, by unit; they are kept in the journal alone. */
    shapesAt(
      tenantId: TenantId,
      units: ReadonlyArray<UnitId>,
      at: Instant
    ): Effect.Effect<ReadonlyMap<UnitId, unknown>, Unavailable>
    /** Where issues stand in the tree of then and of now. */
    stand(tenantId: TenantId, issues: ReadonlyArray<Standpoint>): Effect.Effect<void, Unavailable>
  }
>()('@gezhi/database/ChangeStore') {
  static readonly layer = Layer.effect(
    ChangeStore,
    Effect.map(Database, (db) => {
      const { tenantId: _changeTenant, ...changeColumns } = getTableColumns(changeSet)
      const { tenantId: _issueTenant, assignees: _assignees, open: _open, ...issueColumns } = getTableColumns(issue)
      const { tenantId: _buildingTenant, ...buildingColumns } = getTableColumns(building)
      const pathNow = sql<string>`coalesce(${issueTree.pathNow}, ${issue.path})`

      return ChangeStore.of({
        byId: (tenantId, id) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select(changeColumns)
                .from(changeSet)
                .where(and(eq(changeSet.tenantId, tenantId), eq(changeSet.id, id)))
            ),
            ([row]) => row ?? null
          ),

        authors: (tenantId, id) =>
          Effect.map(
            db.run((orm) =>
              orm
                .selectDistinct({ who: sql<Who | null>`coalesce(${fact.personId}, ${fact.accountId})` })
                .from(fact)
                .where(
                  and(
                    eq(fact.tenantId, tenantId),
                    eq(fact.life, 'changeSet'),
                    eq(fact.lifeId, id),
                    inArray(fact.tag, ['Registered', 'Amended', 'Submitted'])
                  )
                )
            ),
            (rows) => rows.flatMap(({ who }) => who ?? [])
          ),

        list: (tenantId, naming, limit) =>
          db.run((orm) =>
            orm
              .select(changeColumns)
              .from(changeSet)
              .where(
                and(
                  eq(changeSet.tenantId, tenantId),
                  naming === null ? undefined : sql`strpos(${changeSet.operations}::text, ${naming}) > 0`
                )
              )
              .orderBy(desc(changeSet.proposedAt), desc(changeSet.id))
              .limit(limit)
          ),

        waiting: (at) =>
          db.run((orm) =>
            orm
              .select({ tenantId: changeSet.tenantId, id: changeSet.id, state: changeSet.state })
              .from(changeSet)
              .where(
                or(
                  sql`${changeSet.state} = 'published' and ${changeSet.effectiveAt} <= ${at}::timestamptz`,
                  sql`${changeSet.state} = 'inForce' and ${changeSet.settledAt} is null`
                )
              )
              .orderBy(asc(changeSet.effectiveAt), asc(changeSet.id))
          ),

        openIssues: (tenantId, { paths, ended }, after, limit) =>
          db.run((orm) =>
            orm
              .select(issueColumns)
              .from(issue)
              .where(
                and(
                  eq(issue.tenantId, tenantId),
                  sql`${issue.open}`,
                  or(below(issue.path, paths), sql`${issue.assignees} && ${`{${ended.join(',')}}`}::uuid[]`),
                  after === null ? undefined : gt(issue.id, after)
                )
              )
              .orderBy(asc(issue.id))
              .limit(limit)
          ),

        closedIssues: (tenantId, { paths }, after, limit) =>
          db.run((orm) =>
            orm
              .select({
                id: issue.id,
                unitId: issue.unitId,
                path: pathNow,
                point: issue.point,
                located: issue.located
              })
              .from(issue)
              .leftJoin(issueTree, and(eq(issueTree.tenantId, issue.tenantId), eq(issueTree.issueId, issue.id)))
              .where(
                and(
                  eq(issue.tenantId, tenantId),
                  sql`not ${issue.open}`,
                  or(
                    below(issue.path, paths),
                    inArray(
                      issue.id,
                      orm
                        .select({ id: issueTree.issueId })
                        .from(issueTree)
                        .where(and(eq(issueTree.tenantId, tenantId), below(issueTree.pathNow, paths)))
                    )
                  ),
                  after === null ? undefined : gt(issue.id, after)
                )
              )
              .orderBy(asc(issue.id))
              .limit(limit)
          ),

        buildings: (tenantId, { paths }, after, limit) =>
          db.run((orm) =>
            orm
              .select(buildingColumns)
              .from(building)
              .innerJoin(unit, and(eq(unit.tenantId, building.tenantId), eq(unit.id, building.unitId)))
              .where(
                and(
                  eq(building.tenantId, tenantId),
                  isNull(building.to),
                  below(unit.path, paths),
                  after === null ? undefined : gt(building.id, after)
                )
              )
              .orderBy(asc(building.id))
              .limit(limit)
          ),

        shapesAt: (tenantId, units, at) =>
          Effect.map(
            db.run((orm) =>
              orm
                .selectDistinctOn([fact.lifeId], {
                  unitId: sql<UnitId>`${fact.lifeId}`,
                  geometry: sql<unknown>`${fact.data} -> 'geometry'`
                })
                .from(fact)
                .where(
                  and(
                    eq(fact.tenantId, tenantId),
                    eq(fact.life, 'boundary'),
                    sql`${fact.lifeId} = any (${`{${units.join(',')}}`}::uuid[])`,
                    sql`${fact.at} <= ${at}::timestamptz`
                  )
                )
                .orderBy(fact.lifeId, desc(fact.revision))
            ),
            (rows) => new Map(rows.map(({ unitId, geometry }) => [unitId, geometry]))
          ),

        stand: (tenantId, issues) =>
          issues.length === 0
            ? Effect.void
            : Effect.asVoid(
                db.run((orm) =>
                  orm
                    .insert(issueTree)
                    .values(issues.map((one) => ({ tenantId, ...one })))
                    .onConflictDoUpdate({
                      target: [issueTree.tenantId, issueTree.issueId],
                      set: { pathNow: sql`excluded.path_now` }
                    })
                )
              )
      })
    })
  )
}

/** In any of the subtrees. */
const below = (column: PgColumn, paths: ReadonlyArray<string>): SQL =>
  or(...paths.map((path) => inSubtree(column, path))) ?? sql`false`
