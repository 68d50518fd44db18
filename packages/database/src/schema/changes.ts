/** Changes of the tree, and where issues stood before and stand now that a change has touched. */
import type { ChangeSetId, IssueId, TenantId, Who } from '@gezhi/domain/common'
import type { ChangeState, Operation, Reappointment, Seen } from '@gezhi/domain/grid'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, path, tenantId } from '../columns.ts'

export const changeSet = pgTable(
  'change_set',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<ChangeSetId>(),
    title: text().notNull(),
    reason: text().notNull(),
    state: text().notNull().$type<ChangeState>(),
    effectiveAt: instant('effective_at'),
    operations: jsonb().notNull().$type<ReadonlyArray<Operation>>(),
    reappointments: jsonb().notNull().$type<ReadonlyArray<Reappointment>>(),
    seen: jsonb().notNull().$type<ReadonlyArray<Seen>>(),
    note: text(),
    proposedBy: uuid('proposed_by').notNull().$type<Who>(),
    proposedAt: instant('proposed_at').notNull(),
    approvedBy: uuid('approved_by').$type<Who>(),
    approvedAt: instant('approved_at'),
    publishedAt: instant('published_at'),
    inForceAt: instant('in_force_at'),
    touched: jsonb().notNull().$type<ReadonlyArray<string>>(),
    settledAt: instant('settled_at'),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // what the platform has to see to: sets whose day will come, and those in force that are not settled
    index('change_set_waiting')
      .on(t.effectiveAt)
      .where(sql`state = 'published' or (state = 'inForce' and settled_at is null)`)
  ]
)

/**
 * Only for issues that a change of the tree has touched: the path on the day of the report, and the path in the tree of
 * today. Of all others both are the path of the issue itself.
 */
export const issueTree = pgTable(
  'issue_tree',
  {
    tenantId: tenantId().$type<TenantId>(),
    issueId: uuid('issue_id').notNull().$type<IssueId>(),
    pathThen: path('path_then').notNull(),
    pathNow: path('path_now').notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.issueId] }),
    index('issue_tree_then').on(t.tenantId, t.pathThen),
    index('issue_tree_now').on(t.tenantId, t.pathNow)
  ]
)
