import { describe, expect, it } from 'vitest'
import { connect } from '../src/connection.ts'
import { freshDatabase } from '../src/testing/index.ts'

const nameOf = async (url: string) => {
  const sql = connect(url, { max: 1 })
  const [row] = await sql<{ name: string }[]>`select current_database() as name`
  await sql.end()
  return row?.name
}

describe('a fresh database', () => {
  it('is another one each time, also when asked for at once', async () => {
    const urls = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()])
    expect(new Set(await Promise.all(urls.map(nameOf))).size).toBe(3)
  })

  it('is migrated', async () => {
    const sql = connect(await freshDatabase(), { max: 1 })
    expect(await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as migrated`).toEqual([
      { migrated: true }
    ])
    await sql.end()
  })

  it('tells letters from other signs by Unicode, which search in Chinese needs, and orders by bytes', async () => {
    const sql = connect(await freshDatabase(), { max: 1 })
    const [row] =
      await sql`select datcollate, 'é' ~ '^[[:alpha:]]$' as letter from pg_database where datname = current_database()`
    expect(row).toEqual({ datcollate: 'C', letter: true })
    await sql.end()
  })
})
