/** Vitest's `globalSetup`: one throw-away PostgreSQL for the whole run, or the one named by GEZHI_TEST_DATABASE_URL. */
import { connect } from '../connection.ts'
import { databasePrefix } from './run.ts'
import { startThrowAway } from './throw-away.ts'

/** A server of the user's is left as it was found. */
const dropDatabases = async (url: string) => {
  const admin = connect(url, { max: 1 })
  try {
    const mine = await admin<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${databasePrefix()})`
    for (const { name } of mine) await admin`drop database ${admin(name)} with (force)`
  } finally {
    await admin.end()
  }
}

export default async () => {
  process.env.GEZHI_TEST_RUN = `${process.pid}_${Date.now().toString(36)}`
  const given = process.env.GEZHI_TEST_DATABASE_URL
  if (given !== undefined) return () => dropDatabases(given)
  const server = await startThrowAway()
  process.env.GEZHI_TEST_DATABASE_URL = server.url
  return server.stop
}
