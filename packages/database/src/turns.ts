/**
 * One at a time among all servers: for decisions that look at more than the thing they change. Inside a server they queue
 * up, so that at most one connection of the pool is taken by a turn; among servers PostgreSQL's own locks decide.
 */
import type { Unavailable } from '@gezhi/domain/common'
import { Context, Effect, Layer, Semaphore } from 'effect'
import { attempt, Database } from './database.ts'

/** Any number that all servers of this product agree on and other programs do not use. */
const family = 727_003

export class Turns extends Context.Service<
  Turns,
  {
    /** Runs alone among all that take a turn of this name. Not to be taken inside another turn. */
    take<A, E, R>(name: string, body: Effect.Effect<A, E, R>): Effect.Effect<A, E | Unavailable, R>
  }
>()('@gezhi/database/Turns') {
  static readonly layer = Layer.effect(
    Turns,
    Effect.map(Database, ({ sql }) => {
      const queue = Semaphore.makeUnsafe(1)

      const begin = async (name: string) => {
        const connection = await sql.reserve()
        try {
          await connection`select pg_advisory_lock(${family}, hashtext(${name}))`
          return connection
        } catch (error) {
          connection.release()
          throw error
        }
      }
      const end = async (name: string, connection: Awaited<ReturnType<typeof begin>>) => {
        try {
          await connection`select pg_advisory_unlock(${family}, hashtext(${name}))`
        } catch {
          // the connection is gone, and the lock with it
        } finally {
          connection.release()
        }
      }

      return Turns.of({
        take: (name, body) =>
          queue.withPermit(
            Effect.acquireUseRelease(
              attempt(() => begin(name)),
              () => body,
              (connection) => Effect.promise(() => end(name, connection))
            )
          )
      })
    })
  )
}
