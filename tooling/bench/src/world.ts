/** What the benches over HTTP run against: a durable PostgreSQL, a district with the demo's places, the built server, and keys to it. */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { openApi } from '@gezhi/api'
import { connect, migrate } from '@gezhi/database'
import { startBundled } from '@gezhi/database/bundled'
import { generate } from '@gezhi/demo'
import { fromMillis, type TenantId, uuid7From } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { serverProgram, startServer, type TestServer, temporaryFolder } from '@gezhi/testing'
import { type Caller, callerOf } from './load.ts'

export const newId = (): string => uuid7From(Date.now(), randomBytes(10))

export interface World {
  readonly url: string
  readonly tenantId: TenantId
  /** Index of the working level. */
  readonly level: number
  readonly server: TestServer
  /** Two services that may do everything in the loop, so that one handles and the other verifies. */
  readonly callers: readonly [Caller, Caller]
  /** Points that lie in some grid. */
  readonly point: () => readonly [number, number]
  /** Id of a unit in the middle of the tree, and its path. */
  readonly street: { readonly id: string; readonly path: string }
  readonly close: () => Promise<void>
}

const secret = 'a secret that only benches know, long enough'

export const openWorld = async (): Promise<World> => {
  process.env.GEZHI_TEST_BUILT = '1'
  if (!existsSync(serverProgram())) throw new Error('the server is not built: npm run bench builds it')
  const dataDir = temporaryFolder()
  const postgres = await startBundled({ dataDir, durable: true })
  await migrate(postgres.url)
  const { tenantId, units } = await fill(postgres.url)
  const keys = await keysOf(postgres.url, tenantId)
  const server = await startServer({ databaseUrl: postgres.url, args: ['--empty'], env: { GEZHI_SECRET: secret } })
  const callers = [callerOf(server.origin, keys[0]), callerOf(server.origin, keys[1])] as const
  const level = base.scheme.levels.findIndex(({ working }) => working)
  const rings = units
    .filter(({ unit }) => unit.level === level && unit.kind === 'base')
    .flatMap(({ boundary }) => (boundary.type === 'Polygon' ? [boundary.coordinates[0] ?? []] : []))
  const street = units.find(({ unit }) => unit.level === 1)?.unit
  let asked = 0
  return {
    url: postgres.url,
    tenantId,
    level,
    server,
    callers,
    point: () => {
      asked += 1
      const ring = rings[(asked * 7) % rings.length] ?? []
      const [a, b, c] = [ring[0], ring[Math.floor(ring.length / 3)], ring[Math.floor((ring.length * 2) / 3)]]
      return [((a?.[0] ?? 0) + (b?.[0] ?? 0) + (c?.[0] ?? 0)) / 3, ((a?.[1] ?? 0) + (b?.[1] ?? 0) + (c?.[1] ?? 0)) / 3]
    },
    street: { id: street?.id ?? '', path: street?.path ?? '/' },
    close: async () => {
      for (const caller of callers) caller.close()
      await server.stop()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

/** The places of the demo, without its people and issues. */
const fill = async (url: string) => {
  const sql = connect(url, { max: 1 })
  const tenantId = newId() as TenantId
  const { units } = generate(1, fromMillis(Date.UTC(2026, 0, 5)))
  const kinds = {
    scheme: base.scheme,
    roles: base.roles,
    catalogue: base.catalogue,
    profile: base.profile,
    calendar: base.calendar
  }
  try {
    await sql`insert into tenant (id, name, zone, at) values (${tenantId}, '测速区', ${base.calendar.zone}, now())`
    for (const [kind, data] of Object.entries(kinds)) {
      await sql`insert into reference (tenant_id, id, kind, version, data, at, revision)
        values (${tenantId}, ${newId()}, ${kind}, 1, ${JSON.stringify(data)}::text::jsonb, now(), 0)`
    }
    await sql`insert into unit (tenant_id, id, code, name, level, parent_id, serial, path, kind, area_class, "from", revision)
      select ${tenantId}, id, code, name, level, "parentId", serial, path, kind, "areaClass", "from", 0
      from jsonb_to_recordset(${JSON.stringify(units.map(({ unit }) => unit))}::text::jsonb) as u (
        id uuid, code text, name text, level int, "parentId" uuid, serial int, path text, kind text, "areaClass" text, "from" timestamptz)`
    const shapes = units.map(({ unit, boundary }) => ({ id: unit.id, boundary }))
    await sql`insert into boundary (tenant_id, unit_id, geometry, crs, revision)
      select ${tenantId}, id, boundary, 'CGCS2000', 0
      from jsonb_to_recordset(${JSON.stringify(shapes)}::text::jsonb) as b (id uuid, boundary jsonb)`
  } finally {
    await sql.end()
  }
  return { tenantId, units }
}

/** Two service accounts with every role of the business, and a key for each. */
const keysOf = async (url: string, tenantId: TenantId): Promise<readonly [string, string]> => {
  const sql = connect(url, { max: 1 })
  const api = await openApi({ databaseUrl: url, secret })
  const roles = base.roles.filter(({ administrator }) => administrator === null).map(({ key }) => key)
  const key = async (username: string) => {
    const id = newId()
    await sql`insert into auth_user (id, name, email, email_verified, created_at, updated_at, username)
      values (${id}, ${username}, ${`${username}@users.invalid`}, true, now(), now(), ${username})`
    await sql`insert into account (tenant_id, id, username, name, kind, roles, disabled, revision)
      values (${tenantId}, ${id}, ${username}, ${username}, 'service', ${roles}, false, 0)`
    return api.keyFor(id)
  }
  try {
    return [await key('bench-one'), await key('bench-two')]
  } finally {
    await api.close()
    await sql.end()
  }
}
