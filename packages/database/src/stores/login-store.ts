/** What the log-in library keeps, for those who look after accounts: passwords, sessions, keys and lock-outs. */
import type { AccountId, Instant, TenantId, Unavailable } from '@gezhi/domain/common'
import { fromMillis } from '@gezhi/domain/common'
import { and, desc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { account, authApiKey, authCredential, authFailure, authSession, authUser } from '../schema/index.ts'

/** Somebody who may log in; `passwordHash: null` for those who never do by a password. */
export interface LoginUser {
  readonly id: AccountId
  readonly username: string
  readonly name: string
  readonly passwordHash: string | null
}

/** An account of any tenant: who somebody is, is known before whose they are. */
export interface LoginAccount {
  readonly tenantId: TenantId
  readonly id: AccountId
  readonly name: string
  readonly kind: 'person' | 'service'
  readonly disabled: boolean
}

export interface Session {
  readonly id: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

export interface ApiKeyRow {
  readonly id: string
  readonly accountId: string
  readonly name: string | null
  /** Its first letters, to tell keys apart. */
  readonly start: string | null
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly lastUsedAt: Instant | null
}

export class LoginStore extends Context.Service<
  LoginStore,
  {
    /** Makes whoever is not there yet; a password that is there already stays. */
    add(users: ReadonlyArray<LoginUser>): Effect.Effect<void, Unavailable>
    /** Makes the user too where there is none: what was left half-done is mended by a new password. */
    setPassword(user: LoginUser & { readonly passwordHash: string }): Effect.Effect<void, Unavailable>
    passwordHash(id: AccountId): Effect.Effect<string | null, Unavailable>
    /** Which of these accounts there are. */
    among(ids: ReadonlyArray<AccountId>): Effect.Effect<ReadonlySet<string>, Unavailable>
    /** Whose user name it is, in any tenant. */
    byUsername(username: string): Effect.Effect<LoginAccount | null, Unavailable>
    byId(id: string): Effect.Effect<LoginAccount | null, Unavailable>
    sessions(id: AccountId, at: Instant): Effect.Effect<ReadonlyArray<Session>, Unavailable>
    /** `false` when the account has no such session. */
    endSession(id: AccountId, sessionId: string): Effect.Effect<boolean, Unavailable>
    /** All but one. */
    endSessions(id: AccountId, except: string | null): Effect.Effect<void, Unavailable>
    keys(ids: ReadonlyArray<AccountId>): Effect.Effect<ReadonlyArray<ApiKeyRow>, Unavailable>
    key(id: string): Effect.Effect<ApiKeyRow | null, Unavailable>
    removeKey(id: string): Effect.Effect<void, Unavailable>
    /** User names that are closed at `at`, and until when. */
    lockedUntil(usernames: ReadonlyArray<string>, at: Instant): Effect.Effect<ReadonlyMap<string, Instant>, Unavailable>
    /** One more failure in a row; the `max`-th closes the name for so many minutes. */
    failed(username: string, max: number, minutes: number): Effect.Effect<void, Unavailable>
    unlock(username: string): Effect.Effect<void, Unavailable>
  }
>()('@gezhi/database/LoginStore') {
  static readonly layer = Layer.effect(
    LoginStore,
    Effect.map(Database, (db) => {
      const put = (users: ReadonlyArray<LoginUser>, overwrite: boolean) =>
        Effect.asVoid(
          db.run((orm) =>
            orm.transaction(async (tx) => {
              const now = new Date()
              const stamps = { createdAt: now, updatedAt: now }
              await tx
                .insert(authUser)
                .values(users.map((user) => userOf(user, stamps)))
                .onConflictDoNothing()
              const credentials = users.flatMap((user) => credentialOf(user, stamps))
              if (credentials.length === 0) return
              const insert = tx.insert(authCredential).values(credentials)
              await (overwrite
                ? insert.onConflictDoUpdate({
                    target: authCredential.id,
                    set: { password: sql`excluded.password`, updatedAt: now }
                  })
                : insert.onConflictDoNothing())
            })
          )
        )

      const one = (condition: SQL): Effect.Effect<LoginAccount | null, Unavailable> =>
        Effect.map(
          db.run((orm) =>
            orm
              .select({
                tenantId: account.tenantId,
                id: account.id,
                name: account.name,
                kind: account.kind,
                disabled: account.disabled
              })
              .from(account)
              .where(condition)
          ),
          ([row]) => row ?? null
        )

      return LoginStore.of({
        add: (users) => Effect.forEach(chunked(users), (chunk) => put(chunk, false), { discard: true }),

        setPassword: (user) => put([user], true),

        passwordHash: (id) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select({ password: authCredential.password })
                .from(authCredential)
                .where(and(eq(authCredential.userId, id), eq(authCredential.providerId, 'credential')))
            ),
            ([row]) => row?.password ?? null
          ),

        among: (ids) =>
          Effect.map(
            ids.length === 0
              ? Effect.succeed([])
              : db.run((orm) =>
                  orm
                    .select({ id: account.id })
                    .from(account)
                    .where(inArray(account.id, [...ids]))
                ),
            (rows) => new Set<string>(rows.map(({ id }) => id))
          ),

        byUsername: (username) => one(eq(account.username, nameOf(username))),
        byId: (id) => one(sql`${account.id}::text = ${id}`),

        sessions: (id, at) =>
          Effect.map(
            db.run((orm) =>
              orm
                .select()
                .from(authSession)
                .where(and(eq(authSession.userId, id), gt(authSession.expiresAt, new Date(at))))
                .orderBy(desc(authSession.createdAt))
            ),
            (rows) => rows.map(sessionOf)
          ),

        endSession: (id, sessionId) =>
          Effect.map(
            db.run((orm) =>
              orm
                .delete(authSession)
                .where(and(eq(authSession.userId, id), eq(authSession.id, sessionId)))
                .returning({ id: authSession.id })
            ),
            (rows) => rows.length > 0
          ),

        endSessions: (id, except) =>
          Effect.asVoid(
            db.run((orm) =>
              orm
                .delete(authSession)
                .where(and(eq(authSession.userId, id), except === null ? undefined : ne(authSession.id, except)))
            )
          ),

        keys: (ids) =>
          ids.length === 0
            ? Effect.succeed([])
            : Effect.map(
                db.run((orm) =>
                  orm
                    .select()
                    .from(authApiKey)
                    .where(inArray(authApiKey.referenceId, [...ids]))
                    .orderBy(desc(authApiKey.createdAt))
                ),
                (rows) => rows.map(keyOf)
              ),

        key: (id) =>
          Effect.map(
            db.run((orm) => orm.select().from(authApiKey).where(eq(authApiKey.id, id))),
            ([row]) => (row === undefined ? null : keyOf(row))
          ),

        removeKey: (id) => Effect.asVoid(db.run((orm) => orm.delete(authApiKey).where(eq(authApiKey.id, id)))),

        lockedUntil: (usernames, at) =>
          usernames.length === 0
            ? Effect.succeed(new Map())
            : Effect.map(
                db.run((orm) =>
                  orm
                    .select()
                    .from(authFailure)
                    .where(
                      and(
                        inArray(authFailure.username, usernames.map(nameOf)),
                        gt(authFailure.lockedUntil, new Date(at))
                      )
                    )
                ),
                (rows) =>
                  new Map(rows.flatMap((row) => (row.lockedUntil ? [[row.username, moment(row.lockedUntil)]] : [])))
              ),

        failed: (username, max, minutes) => {
          const again = sql`${authFailure.count} + 1 >= ${max}`
          return Effect.asVoid(
            db.run((orm) =>
              orm
                .insert(authFailure)
                .values({ username: nameOf(username), count: 1, lockedUntil: null })
                .onConflictDoUpdate({
                  target: authFailure.username,
                  set: {
                    count: sql`case when ${again} then 0 else ${authFailure.count} + 1 end`,
                    lockedUntil: sql`case when ${again} then now() + make_interval(mins => ${minutes}) else ${authFailure.lockedUntil} end`
                  }
                })
            )
          )
        },

        unlock: (username) =>
          Effect.asVoid(db.run((orm) => orm.delete(authFailure).where(eq(authFailure.username, nameOf(username)))))
      })
    })
  )
}

interface Stamps {
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The library wants an address of everybody; nothing is ever sent to this one. */
const userOf = ({ id, username, name }: LoginUser, stamps: Stamps) => ({
  id,
  name,
  email: `${id}@users.invalid`,
  emailVerified: true,
  username,
  displayUsername: username,
  ...stamps
})

const credentialOf = ({ id, passwordHash }: LoginUser, stamps: Stamps) =>
  passwordHash === null
    ? []
    : [{ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...stamps }]

const moment = (date: Date): Instant => fromMillis(date.getTime())

const sessionOf = ({ id, createdAt, expiresAt, ipAddress, userAgent }: typeof authSession.$inferSelect): Session => ({
  id,
  createdAt: moment(createdAt),
  expiresAt: moment(expiresAt),
  ipAddress,
  userAgent
})

const keyOf = (row: typeof authApiKey.$inferSelect): ApiKeyRow => ({
  id: row.id,
  accountId: row.referenceId,
  name: row.name,
  start: row.start,
  createdAt: moment(row.createdAt),
  expiresAt: row.expiresAt === null ? null : moment(row.expiresAt),
  lastUsedAt: row.lastRequest === null ? null : moment(row.lastRequest)
})

/** As log-in compares names; what nobody can be called is cut short. */
const nameOf = (username: string): string => username.toLowerCase().slice(0, 100)

const chunked = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / 500) }, (_, i) => all.slice(i * 500, (i + 1) * 500))
