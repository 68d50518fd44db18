/** What a list of issues can be narrowed by, as SQL. Lists, counts and figures all ask here, so they agree by construction. */
import type { Desk, Sight } from '@gezhi/domain/access'
import type { BatchId, Instant, IssueId, TenantId } from '@gezhi/domain/common'
import type { Channel, Condition, Stage } from '@gezhi/domain/loop'
import {
  and,
  arrayOverlaps,
  eq,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  type SQLWrapper,
  sql
} from 'drizzle-orm'
import { issue, issueTree } from '../schema/index.ts'
import { inSubtree } from './subtree.ts'
import { literally } from './text.ts'

export interface IssueFilter {
  readonly tenantId: TenantId
  readonly sight: Sight
  readonly now: Instant
  /** A subtree. */
  readonly path?: string | undefined
  /** Of the tree as it was when each was reported, or as it is today; without it where each issue stands by itself. */
  readonly tree?: 'then' | 'now' | undefined
  readonly stages?: ReadonlyArray<Stage> | undefined
  /** Classes by prefix of their code. */
  readonly matters?: ReadonlyArray<string> | undefined
  readonly channels?: ReadonlyArray<Channel> | undefined
  readonly lead?: string | undefined
  readonly desk?: Desk | undefined
  /** Who reported it, or entered it for somebody else. */
  readonly reporter?: string | undefined
  /** Somebody who worked on it as a handler. */
  readonly handledBy?: string | undefined
  readonly conditions?: ReadonlyArray<Condition> | undefined
  /** Reported in `[from, to)`. */
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  /** Closed in `[closedFrom, closedTo)`. */
  readonly closedFrom?: Instant | undefined
  readonly closedTo?: Instant | undefined
  readonly text?: string | undefined
  readonly number?: number | undefined
  /** Only these. */
  readonly ids?: ReadonlyArray<IssueId> | undefined
  readonly batchId?: BatchId | undefined
  /** Of the subtree or the classes what is named itself, without what is below it. */
  readonly only?: ReadonlyArray<'unit' | 'matter'> | undefined
  /** Only what has a position. */
  readonly placed?: boolean | undefined
  /** What has none of these yet. */
  readonly lacks?: ReadonlyArray<'matter' | 'lead'> | undefined
}

export const counted: SQL = sql`${issue.stage} not in ('cancelled', 'withdrawn')`

/** The domain's conditions of counting in SQL; a test holds the two together. */
export const conditionSql = (now: Instant): Record<Condition, SQL> => ({
  counted,
  open: sql`${issue.open}`,
  closed: sql`${issue.stage} = 'closed'`,
  promiseSettled: sql`(${counted} and (${issue.promiseMet} is not null or ${issue.promiseDue} < ${now}::timestamptz))`,
  promiseKept: sql`(${counted} and ${issue.promiseMet})`,
  overdue: sql`(${issue.open} and ${issue.stepDue} < ${now}::timestamptz)`,
  handledOnce: sql`(${counted} and ${issue.handledAt} is not null)`,
  reworked: sql`(${counted} and ${issue.handledAt} is not null and ${issue.reworks} > 0)`,
  dispatchedOnce: sql`(${counted} and ${issue.dispatches} > 0)`,
  returned: sql`(${counted} and ${issue.dispatches} > 0 and ${issue.returns} > 0)`,
  rated: sql`(${counted} and ${issue.rating} is not null)`,
  satisfied: sql`((${issue.rating} ->> 'satisfaction')::int >= 4)`,
  solved: sql`((${issue.rating} ->> 'resolved')::boolean)`
})

export const whereOf = (filter: IssueFilter): SQL | undefined => {
  const { desk, text } = filter
  const named = conditionSql(filter.now)
  return and(
    eq(issue.tenantId, filter.tenantId),
    seen(filter.sight),
    filter.path === undefined
      ? undefined
      : standingIn(filter.path, filter.tree, filter.only?.includes('unit') === true),
    filter.stages === undefined ? undefined : inArray(issue.stage, [...filter.stages]),
    filter.matters === undefined ? undefined : or(...filter.matters.map(ofClass(filter.only))),
    ...(filter.lacks ?? []).map((what) => isNull(issue[what])),
    filter.placed ? isNotNull(issue.point) : undefined,
    filter.channels === undefined ? undefined : inArray(issue.channel, [...filter.channels]),
    filter.lead === undefined ? undefined : sql`${issue.lead} ->> 'id' = ${filter.lead}`,
    filter.reporter === undefined ? undefined : madeBy(filter.reporter),
    filter.handledBy === undefined ? undefined : sql`${filter.handledBy}::uuid = any (${issue.handledBy})`,
    desk === undefined ? undefined : onDesk(desk),
    ...(filter.conditions ?? []).map((condition) => named[condition]),
    filter.from === undefined ? undefined : gte(issue.reportedAt, filter.from),
    filter.to === undefined ? undefined : lt(issue.reportedAt, filter.to),
    filter.closedFrom === undefined ? undefined : gte(issue.closedAt, filter.closedFrom),
    filter.closedTo === undefined ? undefined : lt(issue.closedAt, filter.closedTo),
    filter.batchId === undefined ? undefined : eq(issue.batchId, filter.batchId),
    text === undefined ? undefined : found(text),
    filter.number === undefined ? undefined : eq(issue.number, filter.number),
    filter.ids === undefined ? undefined : sql`${issue.id} = any (${`{${filter.ids.join(',')}}`}::uuid[])`
  )
}

const ofClass =
  (only: IssueFilter['only']) =>
  (code: string): SQL =>
    only?.includes('matter') ? sql`${issue.matter} = ${code}` : sql`${issue.matter} like ${`${code}%`}`

/** Few issues stand elsewhere in the tree of then or of now; all others stand where they stand. */
const standingIn = (path: string, tree: IssueFilter['tree'], itself: boolean): SQL => {
  const stands = (column: SQLWrapper): SQL => (itself ? sql`${column} = ${path}` : inSubtree(column, path))
  const own = stands(issue.path)
  if (tree === undefined) return own
  const column = tree === 'then' ? issueTree.pathThen : issueTree.pathNow
  const elsewhere = sql`select ${issueTree.issueId} from ${issueTree} where ${issueTree.tenantId} = ${issue.tenantId}`
  return sql`((${own} and ${issue.id} not in (${elsewhere})) or ${issue.id} in (${elsewhere} and ${stands(column)}))`
}

export const within = (path: string): SQL => inSubtree(issue.path, path)

/** By the index that has the same words. */
const madeBy = (who: string): SQL => sql`coalesce(${issue.reporter} ->> 'by', ${issue.reporter} ->> 'id') = ${who}`

const seen = (sight: Sight): SQL | undefined => {
  if (sight.all) return undefined
  const ways = [
    ...sight.paths.map(within),
    ...(sight.organisations.length > 0 ? [overlap(sight.organisations)] : []),
    ...(sight.reporter !== null ? [madeBy(sight.reporter)] : [])
  ]
  return ways.length === 0 ? sql`false` : or(...ways)
}

const overlap = (ids: ReadonlyArray<string>): SQL =>
  arrayOverlaps(sql`${issue.assignees}`, sql`${`{${ids.join(',')}}`}::uuid[]`)

const onDesk = (desk: Desk): SQL => {
  const ways = desk.places.map(({ stages, paths }) =>
    and(inArray(issue.stage, [...stages]), paths === null ? undefined : (or(...paths.map(within)) ?? sql`false`))
  )
  const leads = [...desk.leads.organisations, ...desk.leads.units]
  if (leads.length > 0) {
    ways.push(
      and(
        inArray(issue.stage, [...desk.leads.stages]),
        sql`${issue.open}`,
        sql`${issue.lead} ->> 'id' = any (${`{${leads.join(',')}}`}::text[])`
      )
    )
  }
  return or(...ways) ?? sql`false`
}

/** Number, title, description or address; letters of a pattern are taken literally. */
const found = (text: string): SQL | undefined => {
  const like = literally(text)
  return or(
    ilike(issue.title, like),
    ilike(issue.description, like),
    ilike(issue.address, like),
    /^\d{1,9}$/.test(text) ? eq(issue.number, Number(text)) : undefined
  )
}
