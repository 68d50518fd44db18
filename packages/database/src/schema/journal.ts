/** The journal: every fact of every life, in the order in which they were written. Rows elsewhere are what facts lead to. */
import type { AccountId, BatchId, CommandId, PersonId, TenantId } from '@gezhi/domain/common'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { currentTransaction, instant, tenantId, transactionId } from '../columns.ts'

export const fact = pgTable(
  'fact',
  {
    tenantId: tenantId().$type<TenantId>(),
    life: text().notNull(),
    lifeId: uuid('life_id').notNull(),
    /** The revision that this fact led to; 0 is the birth. */
    revision: integer().notNull(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    tx: transactionId('tx').notNull().default(currentTransaction),
    commandId: uuid('command_id').$type<CommandId>(),
    /** Digest of the command, so that its id used for something else is noticed. */
    digest: text(),
    at: instant('at').notNull(),
    personId: uuid('person_id').$type<PersonId>(),
    accountId: uuid('account_id').$type<AccountId>(),
    tag: text().notNull(),
    data: jsonb().notNull()
  },
  (t) => [
    // a unit and its boundary have one id and two lives
    primaryKey({ columns: [t.tenantId, t.lifeId, t.revision, t.life] }),
    uniqueIndex('fact_command').on(t.tenantId, t.commandId),
    index('fact_feed').on(t.tx, t.seq),
    index('fact_at').on(t.tenantId, t.at)
  ]
)

/** An import: what was read, and whether it was taken back. */
export const batch = pgTable(
  'batch',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<BatchId>(),
    kind: text().notNull(),
    fileName: text('file_name').notNull(),
    /** Of the file, so that it is noticed when it comes a second time. */
    digest: text().notNull(),
    /** In the file, taken in, and left out on request. One row may be several things. */
    rows: integer().notNull(),
    written: integer().notNull(),
    leftOut: integer('left_out').notNull(),
    at: instant('at').notNull(),
    accountId: uuid('account_id').notNull().$type<AccountId>(),
    by: text().notNull(),
    undoneAt: instant('undone_at'),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('batch_newest').on(t.tenantId, t.at.desc().nullsFirst())]
)

/** Who looked at whom, and who came in: appended, never changed, kept apart from the business. */
export const access = pgTable(
  'access',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull(),
    at: instant('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    name: text().notNull(),
    what: text().notNull(),
    thing: text(),
    reason: text()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('access_newest').on(t.tenantId, t.at.desc().nullsFirst())]
)
