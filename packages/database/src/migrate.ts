/** Brings a database to the schema of this version. */
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './connection.ts'
import { migrationsFolder } from './folder.ts'

/** Any number that all servers of this product agree on and other programs do not use. */
const lock = 727_001

/** Several servers may start on one database at once: one migrates, the others wait and find nothing left to do. */
export const migrate = async (url: string): Promise<void> => {
  const sql = connect(url, { max: 1 })
  try {
    await sql`select pg_advisory_lock(${lock})`
    await apply(drizzle(sql), { migrationsFolder })
  } finally {
    // ending the session gives the lock back
    await sql.end({ timeout: 5 })
  }
}
