/** The way to PostgreSQL: one pool, drizzle on top of it, and outages told apart from mistakes. */
import { Unavailable } from '@gezhi/domain/common'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { Cause, Context, Effect, Layer } from 'effect'
import type postgres from 'postgres'
import { connect } from './connection.ts'
import * as schema from './schema/index.ts'

export type Orm = PostgresJsDatabase<typeof schema>

export class Database extends Context.Service<
  Database,
  {
    readonly sql: postgres.Sql
    readonly orm: Orm
    /** Runs a query. An outage is a refusal that callers can wait out; any other failure is a mistake of ours and dies. */
    run<A>(query: (orm: Orm) => PromiseLike<A>): Effect.Effect<A, Unavailable>
  }
>()('@gezhi/database/Database') {
  static readonly layer = (
    url: string,
    options: { readonly max?: number; readonly onQuery?: (text: string) => void } = {}
  ) =>
    Layer.effect(
      Database,
      Effect.map(
        Effect.acquireRelease(
          Effect.sync(() =>
            connect(url, {
              max: options.max ?? 10,
              connection: { application_name: 'gezhi' },
              // given only when wanted: it makes the driver keep a stack for every query
              ...(options.onQuery && { debug: (_connection: number, text: string) => options.onQuery?.(text) })
            })
          ),
          (sql) => Effect.promise(() => sql.end({ timeout: 5 }))
        ),
        (sql) => {
          const orm = drizzle(sql, { schema })
          return Database.of({ sql, orm, run: (query) => attempt(async () => query(orm)) })
        }
      )
    )
}

/** An effect of a promise that talks to PostgreSQL. */
export const attempt = <A>(query: () => Promise<A>): Effect.Effect<A, Unavailable> =>
  Effect.tryPromise(query).pipe(
    Effect.catch((error) =>
      isOutage(error.cause) ? Effect.fail(new Unavailable()) : Effect.failCause(Cause.die(error.cause))
    )
  )

/** PostgreSQL's own codes (without the driver's wrapping). */
export const sqlState = (error: unknown): string | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** The server went away, is starting or stopping, has no connection left or no disk: everything that passes without us. */
export const isOutage = (error: unknown): boolean => {
  const code = sqlState(error)
  return code !== undefined && /^(08|57P|53)|^(CONNECT|CONNECTION_|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code)
}
