/** Column types that speak the domain's language, so that a row of the database is already a domain value. */
import { fromMillis, type Instant } from '@gezhi/domain/common'
import { sql } from 'drizzle-orm'
import { customType, uuid } from 'drizzle-orm/pg-core'

export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamptz(3)',
  fromDriver: (text) => fromMillis(Date.parse(text))
})

/** Paths compare byte by byte, so that a subtree is a range of the index whatever the database's collation. */
export const path = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** PostgreSQL's own transaction id: with it a reader of the journal knows what can still appear behind its back. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

export const point = customType<{ data: readonly [number, number]; driverData: string }>({
  dataType: () => 'float8[]',
  toDriver: ([lon, lat]) => `{${lon},${lat}}`
})

/** Every table begins with the tenant, so that the same schema can be distributed by tenant. */
export const tenantId = () => uuid('tenant_id').notNull()

export const currentTransaction = sql`pg_current_xact_id()`
