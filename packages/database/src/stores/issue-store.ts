/** Reading issues: one, many, how many, and what happened to one. Writing is the journal's. */
import type { AccountId, Instant, IssueId, TenantId, Unavailable, UnitId, Who } from '@gezhi/domain/common'
import type { Point } from '@gezhi/domain/grid'
import type { Condition, Issue, IssueFact, MatterCode } from '@gezhi/domain/loop'
import { and, asc, desc, eq, getTableColumns, lte, or, type SQL, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { contact, fact, issue, issueTree, numberBlock } from '../schema/index.ts'
import { conditionSql, counted, type IssueFilter, whereOf, within } from './issue-filter.ts'

/** What a line of a list shows. */
export type IssueRow = Pick<
  Issue,
  | 'id'
  | 'number'
  | 'title'
  | 'stage'
  | 'matter'
  | 'unitId'
  | 'path'
  | 'address'
  | 'point'
  | 'lead'
  | 'channel'
  | 'step'
  | 'stepDue'
  | 'promiseDue'
  | 'promiseMet'
  | 'reportedAt'
  | 'movedAt'
  | 'reworks'
  | 'returns'
  | 'reopens'
  | 'revision'
  | 'stepClock'
  | 'catalogueVersion'
  | 'profileVersion'
  | 'calendarVersion'
>

export interface Written<Fact> {
  readonly revision: number
  readonly at: Instant
  /** `null` for the platform itself. */
  readonly who: Who | null
  readonly fact: Fact
}

export type Order = 'newest' | 'oldest' | 'due'

/** Where the last page ended: the sort value of its last row, and its id. */
export interface PageEnd {
  readonly value: string | null
  readonly id: string
}

export type GroupBy = 'unit' | 'matter' | 'lead' | 'none'

export interface Counted {
  readonly key: string | null
  readonly counts: Readonly<Record<string, number>>
}

export class IssueStore extends Context.Service<
  IssueStore,
  {
    byId(tenantId: TenantId, id: IssueId): Effect.Effect<Issue | null, Unavailable>
    list(
      filter: IssueFilter,
      order: Order,
      limit: number,
      after: PageEnd | null
    ): Effect.Effect<ReadonlyArray<IssueRow>, Unavailable>
    count(filter: IssueFilter): Effect.Effect<number, Unavailable>
    /** Counts of each condition, by group. `depth` is the level whose units are the groups. */
    counts(
      filter: IssueFilter,
      conditions: ReadonlyArray<Condition>,
      by: GroupBy,
      depth: number
    ): Effect.Effect<ReadonlyArray<Counted>, Unavailable>
    /** How many issues are open in each unit, living or not. */
    openByUnit(tenantId: TenantId): Effect.Effect<ReadonlyMap<UnitId, number>, Unavailable>
    facts(tenantId: TenantId, id: IssueId, upTo?: number): Effect.Effect<ReadonlyArray<Written<IssueFact>>, Unavailable>
    /** The fact that a command led to, on what, and whose command it was. */
    byCommand(
      tenantId: TenantId,
      commandId: string
    ): Effect.Effect<
      {
        readonly lifeId: string
        readonly revision: number
        readonly digest: string | null
        readonly accountId: AccountId | null
      } | null,
      Unavailable
    >
    /** Recent reports near a place or of a class, for duplicate hints. */
    near(
      tenantId: TenantId,
      place: { readonly path: string; readonly point: Point | null; readonly matter: MatterCode | null },
      since: Instant
    ): Effect.Effect<ReadonlyArray<Issue>, Unavailable>
    /** A number that no other issue has. */
    readonly nextNumber: Effect.Effect<number, Unavailable>
    contact(
      tenantId: TenantId,
      id: string
    ): Effect.Effect<{ readonly name: string | null; readonly phone: string | null } | null, Unavailable>
  }
>()('@gezhi/database/IssueStore') {
  static readonly layer = Layer.effect(
    IssueStore,
    Effect.gen(function* () {
      const db = yield* Database
      const { tenantId: _tenant, assignees: _assignees, open: _open, ...columns } = getTableColumns(issue)
      const byKey = db.orm
        .select(columns)
        .from(issue)
        .where(and(eq(issue.tenantId, sql.placeholder('tenantId')), eq(issue.id, sql.placeholder('id'))))
        .prepare('issue_by_id')

      let numbers = { next: 0, end: 0 }
      let taking: Promise<void> | undefined
      const takeBlock = async () => {
        const [row] = await db.sql<Array<{ value: string }>>`select nextval('issue_number')::text as value`
        const next = Number(row?.value)
        numbers = { next, end: next + numberBlock }
        taking = undefined
      }
      const takeNumber = async (): Promise<number> => {
        while (numbers.next >= numbers.end) {
          taking ??= takeBlock().catch((error) => {
            taking = undefined
            throw error
          })
          await taking
        }
        numbers = { ...numbers, next: numbers.next + 1 }
        return numbers.next - 1
      }

      return IssueStore.of({
        byId: (tenantId, id) =>
          Effect.map(
            db.run(() => byKey.execute({ tenantId, id })),
            ([row]) => row ?? null
          ),

        list: (filter, order, limit, after) =>
          db.run((orm) =>
            orm
              .select(rowColumns)
              .from(issue)
              .where(and(whereOf(filter), after === null ? undefined : beyond(order, after)))
              .orderBy(...orders[order])
              .limit(limit)
          ),

        count: (filter) =>
          Effect.map(
            db.run((orm) => orm.select({ n: sql<number>`count(*)::int` }).from(issue).where(whereOf(filter))),
            ([row]) => row?.n ?? 0
          ),

        counts: (filter, conditions, by, depth) => {
          const key = groups[by](depth, pathIn(filter.tree))
          const named = conditionSql(filter.now)
          const columns = Object.fromEntries(
            conditions.map((condition) => [
              condition,
              sql<number>`count(*) filter (where ${named[condition]})::int`.as(condition)
            ])
          )
          return Effect.map(
            db.run((orm) =>
              orm
                .select({ key: sql<string | null>`${key}`.as('key'), ...columns })
                .from(issue)
                .leftJoin(
                  issueTree,
                  filter.tree === undefined || by !== 'unit'
                    ? sql`false`
                    : and(eq(issueTree.tenantId, issue.tenantId), eq(issueTree.issueId, issue.id))
                )
                .where(whereOf(filter))
                .groupBy(sql`1`)
            ),
            (rows) =>
              rows.map(({ key, ...counts }) => ({
                key: typeof key === 'string' ? key : null,
                counts: Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Number(n)]))
              }))
          )
        },

        openByUnit: (tenantId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ unitId: issue.unitId, open: sql<number>`count(*)::int` })
                .from(issue)
                .where(and(eq(issue.tenantId, tenantId), issue.open))
                .groupBy(issue.unitId)
            ),
            (rows) => new Map(rows.map(({ unitId, open }) => [unitId, open] as const))
          ),

        facts: (tenantId, id, upTo) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({
                  revision: fact.revision,
                  at: fact.at,
                  personId: fact.personId,
                  accountId: fact.accountId,
                  data: fact.data
                })
                .from(fact)
                .where(
                  and(
                    eq(fact.tenantId, tenantId),
                    eq(fact.lifeId, id),
                    eq(fact.life, 'issue'),
                    upTo === undefined ? undefined : lte(fact.revision, upTo)
                  )
                )
                .orderBy(asc(fact.revision))
            ),
            (rows) =>
              rows.map(({ revision, at, personId, accountId, data }) => ({
                revision,
                at,
                who: personId ?? accountId,
                fact: data as IssueFact
              }))
          ),

        byCommand: (tenantId, commandId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({
                  lifeId: fact.lifeId,
                  revision: fact.revision,
                  digest: fact.digest,
                  accountId: fact.accountId
                })
                .from(fact)
                .where(sql`${fact.tenantId} = ${tenantId} and ${fact.commandId} = ${commandId}`)
            ),
            ([row]) => row ?? null
          ),

        near: (tenantId, { path, point, matter }, since) =>
          db.run((orm) =>
            orm
              .select(columns)
              .from(issue)
              .where(
                and(
                  eq(issue.tenantId, tenantId),
                  sql`${issue.reportedAt} >= ${since}::timestamptz`,
                  counted,
                  or(within(path), around(point), sameClass(matter, path))
                )
              )
              .orderBy(desc(issue.reportedAt))
              .limit(300)
          ),

        nextNumber: db.run(takeNumber),
        contact: (tenantId, id) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ name: contact.name, phone: contact.phone })
                .from(contact)
                .where(and(eq(contact.tenantId, tenantId), eq(contact.id, id)))
            ),
            ([row]) => row ?? null
          )
      })
    })
  )
}

const rowColumns = {
  id: issue.id,
  number: issue.number,
  title: issue.title,
  stage: issue.stage,
  matter: issue.matter,
  unitId: issue.unitId,
  path: issue.path,
  address: issue.address,
  point: issue.point,
  lead: issue.lead,
  channel: issue.channel,
  step: issue.step,
  stepDue: issue.stepDue,
  promiseDue: issue.promiseDue,
  promiseMet: issue.promiseMet,
  reportedAt: issue.reportedAt,
  movedAt: issue.movedAt,
  reworks: issue.reworks,
  returns: issue.returns,
  reopens: issue.reopens,
  revision: issue.revision,
  stepClock: issue.stepClock,
  catalogueVersion: issue.catalogueVersion,
  profileVersion: issue.profileVersion,
  calendarVersion: issue.calendarVersion
}

const orders: Record<Order, ReadonlyArray<SQL>> = {
  newest: [desc(issue.reportedAt), desc(issue.id)],
  oldest: [asc(issue.reportedAt), asc(issue.id)],
  due: [asc(issue.stepDue), asc(issue.id)]
}

/** Rows after the end of the last page, in the same order; rows without a due time come last. */
const beyond = (order: Order, { value, id }: PageEnd): SQL => {
  if (order === 'newest') return sql`(${issue.reportedAt}, ${issue.id}) < (${value}::timestamptz, ${id}::uuid)`
  if (order === 'oldest') return sql`(${issue.reportedAt}, ${issue.id}) > (${value}::timestamptz, ${id}::uuid)`
  return value === null
    ? sql`(${issue.stepDue} is null and ${issue.id} > ${id}::uuid)`
    : sql`((${issue.stepDue}, ${issue.id}) > (${value}::timestamptz, ${id}::uuid) or ${issue.stepDue} is null)`
}

const pathIn = (tree: IssueFilter['tree']): SQL =>
  tree === undefined
    ? sql`${issue.path}`
    : sql`coalesce(${tree === 'then' ? issueTree.pathThen : issueTree.pathNow}, ${issue.path})`

const groups: Record<GroupBy, (depth: number, path: SQL) => SQL> = {
  none: () => sql`'all'::text`,
  // the path down to the level asked for: `/1/4/17/203/` at level 1 is `/1/4/`
  unit: (depth, path) =>
    sql`rtrim(array_to_string((string_to_array(${path}, '/'))[1:${sql.raw(String(Math.trunc(depth) + 2))}], '/'), '/') || '/'`,
  matter: () => sql`${issue.matter}`,
  lead: () => sql`${issue.lead} ->> 'id'`
}

const nearDegrees = 0.004

const around = (point: Point | null): SQL | undefined =>
  point === null
    ? undefined
    : sql`(${issue.point}[1] between ${point[0] - nearDegrees} and ${point[0] + nearDegrees}
        and ${issue.point}[2] between ${point[1] - nearDegrees} and ${point[1] + nearDegrees})`

/** The same class anywhere in the unit above. */
const sameClass = (matter: MatterCode | null, path: string): SQL | undefined =>
  matter === null ? undefined : and(eq(issue.matter, matter), within(`${path.split('/').slice(0, -2).join('/')}/`))
