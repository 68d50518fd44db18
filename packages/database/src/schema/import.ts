/** What an import needs for a while: the file that was sent in, and how far a run has come. Both are swept away after a day. */
import type { AccountId, CommandId, TenantId } from '@gezhi/domain/common'
import { boolean, customType, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from '../columns.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const upload = pgTable(
  'upload',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull(),
    accountId: uuid('account_id').notNull().$type<AccountId>(),
    fileName: text('file_name').notNull(),
    bytes: bytes().notNull(),
    /** Of the bytes: the same file is recognised when it comes again. */
    digest: text().notNull(),
    at: instant('at').notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('upload_oldest').on(t.at)]
)

/** Written outside the transaction of the run, so that others can follow it and call it off. */
export const importProgress = pgTable(
  'import_progress',
  {
    tenantId: tenantId().$type<TenantId>(),
    commandId: uuid('command_id').notNull().$type<CommandId>(),
    phase: text().notNull().$type<'reading' | 'checking' | 'writing' | 'done' | 'failed' | 'cancelled'>(),
    done: integer().notNull(),
    total: integer().notNull(),
    /** Somebody asked to stop; the run looks before each step that it writes. */
    cancelled: boolean().notNull(),
    at: instant('at').notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.commandId] }), index('import_progress_oldest').on(t.at)]
)
