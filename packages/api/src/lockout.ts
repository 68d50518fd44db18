/** Five wrong passwords in a row close an account for ten minutes (MLPS 2.0, rules 8.2). Kept in the database: all servers count together. */
import { authSchema, type Orm } from '@gezhi/database'
import { eq, sql } from 'drizzle-orm'

const failuresMax = 5
const lockMinutes = 10

export interface Lockout {
  /** Closed until then; `null` when open. */
  until(username: string): Promise<Date | null>
  failed(username: string): Promise<void>
  passed(username: string): Promise<void>
}

export const lockoutOf = (orm: Orm): Lockout => {
  const { failure } = authSchema
  return {
    until: async (username) => {
      const [row] = await orm.select().from(failure).where(eq(failure.username, username.toLowerCase()))
      const until = row?.lockedUntil ?? null
      return until !== null && until.getTime() > Date.now() ? until : null
    },
    failed: async (username) => {
      const locks = sql`case when ${failure.count} + 1 >= ${failuresMax} then now() + make_interval(mins => ${lockMinutes}) end`
      await orm
        .insert(failure)
        .values({ username: username.toLowerCase().slice(0, 100), count: 1, lockedUntil: null })
        .onConflictDoUpdate({
          target: failure.username,
          set: {
            count: sql`case when ${failure.count} + 1 >= ${failuresMax} then 0 else ${failure.count} + 1 end`,
            lockedUntil: locks
          }
        })
    },
    passed: async (username) => {
      await orm.delete(failure).where(eq(failure.username, username.toLowerCase()))
    }
  }
}
