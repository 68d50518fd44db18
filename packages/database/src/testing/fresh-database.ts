/**
 * A database of its own for every test file: cloned from a template that is migrated once for each set of
 * migrations, which takes some tens of milliseconds.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Effect, Layer } from 'effect'
import type { Sql } from 'postgres'
import { connect } from '../connection.ts'
import { migrationsFolder } from '../folder.ts'
import { migrate } from '../migrate.ts'
import { databasePrefix, serverUrl } from './run.ts'

const lock = 727_002

const migrationsHash = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(migrationsFolder, name)))
  return hash.digest('hex').slice(0, 12)
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** What a database holds beyond the schema: filled in once in a run under its name, then cloned. */
export interface Filling {
  readonly name: string
  readonly fill: (url: string) => Promise<void>
}

/** One maker at a time, and under its final name only when complete. */
const ensureTemplate = async (admin: Sql, server: string, filling: Filling | undefined): Promise<string> => {
  const name = `${databasePrefix()}${filling?.name ?? 'template'}_${migrationsHash()}`
  const exists = async () => (await admin`select 1 from pg_database where datname = ${name}`).length > 0
  if (await exists()) return name
  await admin`select pg_advisory_lock(${lock})`
  try {
    if (await exists()) return name
    const half = `${name}_half`
    await admin`drop database if exists ${admin(half)} with (force)`
    await admin`create database ${admin(half)}`
    await migrate(urlOf(server, half))
    await filling?.fill(urlOf(server, half))
    await admin`alter database ${admin(half)} rename to ${admin(name)}`
    return name
  } finally {
    await admin`select pg_advisory_unlock(${lock})`
  }
}

const onServer = async (make: (admin: Sql, server: string, name: string) => Promise<unknown>): Promise<string> => {
  const server = serverUrl()
  const name = `${databasePrefix()}${randomUUID().replaceAll('-', '')}`
  const admin = connect(server, { max: 1 })
  try {
    await make(admin, server, name)
    return urlOf(server, name)
  } finally {
    await admin.end()
  }
}

/**
 * The url of a new database for `connect`: migrated, and empty or with what `filling` brings. It goes with the run's
 * server; on a server of your own (GEZHI_TEST_DATABASE_URL) it is dropped at the end of the run.
 */
export const freshDatabase = (filling?: Filling): Promise<string> =>
  onServer(async (admin, server, name) => {
    const template = await ensureTemplate(admin, server, filling)
    await admin`create database ${admin(name)} template ${admin(template)}`
  })

/** The same without even the schema, as somebody's own server hands it out. */
export const blankDatabase = (): Promise<string> => onServer((admin, _, name) => admin`create database ${admin(name)}`)

/** For `layer(…)` of @effect/vitest: what `make` builds on the url of a fresh database. */
export const onFreshDatabase = <A, E, R>(make: (url: string) => Layer.Layer<A, E, R>): Layer.Layer<A, E, R> =>
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => freshDatabase()),
      make
    )
  )
