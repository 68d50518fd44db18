/** What a database is like before anything is done to it. */
import { connect } from './connection.ts'

export interface DatabaseState {
  /** Nothing of ours was ever in it. */
  readonly isNew: boolean
  /** How it writes text down: `UTF8`, or something that cannot hold Chinese and everything else. */
  readonly encoding: string
  /** PostgreSQL's major version. */
  readonly major: number
}

export const databaseState = async (url: string): Promise<DatabaseState> => {
  const sql = connect(url, { max: 1 })
  try {
    const [row] = await sql<{ is_new: boolean; version: number; encoding: string }[]>`
      select to_regclass('drizzle.__drizzle_migrations') is null as is_new,
             current_setting('server_version_num')::int as version,
             current_setting('server_encoding') as encoding`
    return {
      isNew: row?.is_new ?? true,
      encoding: row?.encoding ?? '',
      major: Math.floor((row?.version ?? 0) / 10_000)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whether a migrated database has no district yet. */
export const isWithoutDistrict = async (url: string): Promise<boolean> => {
  const sql = connect(url, { max: 1 })
  try {
    return (await sql`select 1 from tenant limit 1`).length === 0
  } finally {
    await sql.end({ timeout: 5 })
  }
}
