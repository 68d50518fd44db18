/** Tenants, their reference data, and accounts. What log-in itself needs is in `auth.ts`. */
import type { Account, RoleKey } from '@gezhi/domain/access'
import type { AccountId, PersonId, TenantId, UnitId } from '@gezhi/domain/common'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from '../columns.ts'

export const tenant = pgTable('tenant', {
  id: uuid().primaryKey().$type<TenantId>(),
  name: text().notNull(),
  zone: text().notNull(),
  at: instant('at').notNull()
})

/** Level scheme, roles, catalogue, profile, calendar: a version once used never changes. */
export const reference = pgTable(
  'reference',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull(),
    kind: text().notNull().$type<'scheme' | 'roles' | 'catalogue' | 'profile' | 'calendar'>(),
    version: integer().notNull(),
    data: jsonb().notNull(),
    at: instant('at').notNull(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('reference_version').on(t.tenantId, t.kind, t.version)
  ]
)

export const account = pgTable(
  'account',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<AccountId>(),
    username: text().notNull(),
    name: text().notNull(),
    kind: text().notNull().$type<Account['kind']>(),
    personId: uuid('person_id').$type<PersonId>(),
    roles: text().array().notNull().$type<ReadonlyArray<RoleKey>>(),
    unitId: uuid('unit_id').$type<UnitId>(),
    disabled: boolean().notNull(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // log-in knows neither name nor id by tenant: two accounts of one id would share password and sessions
    uniqueIndex('account_username').on(t.username),
    uniqueIndex('account_once').on(t.id),
    index('account_person').on(t.tenantId, t.personId)
  ]
)
