/** What the benches over HTTP run against: a durable PostgreSQL, a district with the demo's places, the built server, and keys to it. */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { Founding, openApi } from '@gezhi/api'
import { migrate } from '@gezhi/database'
import { startBundled } from '@gezhi/database/bundled'
import { generate } from '@gezhi/demo'
import type { RoleKey } from '@gezhi/domain/access'
import { AccountId, fromMillis, TenantId, uuid7From } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { serverProgram, startServer, type TestServer, temporaryFolder } from '@gezhi/testing'
import { Schema } from 'effect'
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
  const { tenantId, units, services } = await found(postgres.url)
  const server = await startServer({ databaseUrl: postgres.url, args: ['--empty'], env: { GEZHI_SECRET: secret } })
  const [one = '', two = ''] = await keysOf(server.origin, services)
  const callers = [callerOf(server.origin, one), callerOf(server.origin, two)] as const
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

const password = 'Bench-marks-2026'
const security = 'bench-security'

/** The places of the demo, without its people and issues; two services that may do everything in the business. */
const found = async (url: string) => {
  const api = await openApi({ databaseUrl: url, secret })
  try {
    const { units } = generate(1, fromMillis(Date.UTC(2026, 0, 5)))
    const tenantId = TenantId.make(newId())
    const account = (username: string, roles: ReadonlyArray<RoleKey>, kind: 'person' | 'service') => ({
      account: {
        id: AccountId.make(newId()),
        username,
        name: username,
        kind,
        personId: null,
        roles,
        unitId: null,
        disabled: false,
        revision: 0
      },
      password: kind === 'person' ? password : null
    })
    const keys = (administrator: 'security' | null) =>
      base.roles.filter((role) => role.administrator === administrator).map(({ key }) => key)
    const guard = account(security, keys('security'), 'person')
    const services = [account('bench-one', keys(null), 'service'), account('bench-two', keys(null), 'service')] as const
    await api.runtime.runPromise(
      Founding.use((founding) =>
        founding.found(
          {
            tenant: { id: tenantId, name: '测速区', zone: base.calendar.zone },
            pack: base,
            units,
            organisations: [],
            people: [],
            posts: [],
            accounts: [guard, ...services],
            issues: []
          },
          fromMillis(Date.now())
        )
      )
    )
    return { tenantId, units, services: services.map((one) => one.account.id) }
  } finally {
    await api.close()
  }
}

/** A key for each service, handed out the way people do it. */
const keysOf = async (origin: string, accountIds: ReadonlyArray<AccountId>): Promise<ReadonlyArray<string>> => {
  const json = { 'content-type': 'application/json', origin }
  const signedIn = await fetch(`${origin}/auth/sign-in/username`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username: security, password })
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return Promise.all(
    accountIds.map(async (accountId) => {
      const answer = await fetch(`${origin}/trpc/apiKey.create`, {
        method: 'POST',
        headers: { ...json, cookie },
        body: JSON.stringify({ accountId, name: 'bench', days: 1 })
      })
      return keyIn(await answer.json()).result.data.key
    })
  )
}

const keyIn = Schema.decodeUnknownSync(
  Schema.Struct({ result: Schema.Struct({ data: Schema.Struct({ key: Schema.String }) }) })
)
