/**
 * What the log-in library keeps: its tables and field names, under a prefix of their own.
 * They begin with the account, not with the tenant: who somebody is, is known before whose they are.
 */
import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const authUser = pgTable('auth_user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  username: text().unique(),
  displayUsername: text('display_username')
})

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => authUser.id, { onDelete: 'cascade' })

export const authSession = pgTable('auth_session', {
  id: text().primaryKey(),
  expiresAt: moment('expires_at').notNull(),
  token: text().notNull().unique(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  userId: userId()
})

export const authCredential = pgTable('auth_credential', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: userId(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull()
})

export const authVerification = pgTable('auth_verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull()
})

export const authDeviceCode = pgTable('auth_device_code', {
  id: text().primaryKey(),
  deviceCode: text('device_code').notNull(),
  userCode: text('user_code').notNull(),
  userId: text('user_id'),
  expiresAt: moment('expires_at').notNull(),
  status: text().notNull(),
  lastPolledAt: moment('last_polled_at'),
  pollingInterval: integer('polling_interval'),
  clientId: text('client_id'),
  scope: text()
})

export const authApiKey = pgTable('auth_api_key', {
  id: text().primaryKey(),
  configId: text('config_id').notNull(),
  name: text(),
  start: text(),
  referenceId: text('reference_id').notNull(),
  prefix: text(),
  key: text().notNull().unique(),
  refillInterval: integer('refill_interval'),
  refillAmount: integer('refill_amount'),
  lastRefillAt: moment('last_refill_at'),
  enabled: boolean(),
  rateLimitEnabled: boolean('rate_limit_enabled'),
  rateLimitTimeWindow: integer('rate_limit_time_window'),
  rateLimitMax: integer('rate_limit_max'),
  requestCount: integer('request_count'),
  remaining: integer(),
  lastRequest: moment('last_request'),
  expiresAt: moment('expires_at'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  permissions: text(),
  metadata: text()
})

/** Failed log-ins in a row, for the lock-out. */
export const authFailure = pgTable('auth_failure', {
  username: text().primaryKey(),
  count: integer().notNull(),
  lockedUntil: moment('locked_until')
})

/** By the names that the log-in library uses. */
export const authSchema = {
  user: authUser,
  session: authSession,
  account: authCredential,
  verification: authVerification,
  deviceCode: authDeviceCode,
  apikey: authApiKey,
  failure: authFailure
}
