/**
 * A small district on a database of its own, with somebody in every role: `const world = await openWorld()` at the top of
 * a test file, then `world.as('acceptor').issue.list({})`. It closes by itself when the test or the file is through.
 */
import { connect } from '@gezhi/database'
import { freshDatabase } from '@gezhi/database/testing'
import {
  AccountId,
  CommandId,
  fromMillis,
  IssueId,
  OrganisationId,
  PersonId,
  PostId,
  TenantId,
  UnitId
} from '@gezhi/domain/common'
import type { Command, Input, Issue, Move, Report } from '@gezhi/domain/loop'
import { base } from '@gezhi/packs'
import { TRPCError } from '@trpc/server'
import { Effect } from 'effect'
import { afterAll, onTestFinished } from 'vitest'
import { type PlainRefusal, refusalOf } from '../src/errors.ts'
import { newId } from '../src/ids.ts'
import { type Api, type ApiOptions, openApi } from '../src/open.ts'
import { appRouter } from '../src/routers/index.ts'
import { Founding } from '../src/services/founding.ts'
import { Tenants } from '../src/services/tenants.ts'
import { createCallerFactory } from '../src/trpc.ts'
import { idOf } from './world/ids.ts'
import {
  accountOf,
  type Bureau,
  type Member,
  members,
  organisationsOf,
  password,
  peopleOf,
  postsOf
} from './world/members.ts'
import { middleOf, type Place, places, unitsOf } from './world/places.ts'

export { type Member, members, password, usernameOf } from './world/members.ts'
export { middleOf, type Place, square } from './world/places.ts'

const secret = 'a secret for tests that is long enough'
export const origin = 'http://gezhi.test'

/** Somebody of the district, somebody of another one on the same server, or nobody. */
export type Caller = Member | `foreign.${Member}` | 'nobody'

const createCaller = createCallerFactory(appRouter)
export type Procedures = ReturnType<typeof createCaller>

export interface World {
  readonly api: Api
  readonly url: string
  readonly sql: ReturnType<typeof connect>
  readonly tenantId: TenantId
  /** All procedures as this caller would call them. */
  as(caller: Caller): Procedures
  /** The same for an account that a test made. */
  asAccount(id: AccountId): Procedures
  readonly unit: Readonly<Record<Place, UnitId>>
  readonly organisation: Readonly<Record<Bureau, OrganisationId>>
  readonly account: Readonly<Record<Member, AccountId>>
  readonly person: Readonly<Record<Member, PersonId>>
  readonly post: Readonly<Record<Member, PostId>>
  /** A report as it comes, from grid 1 unless it says otherwise. */
  aReport(given?: Partial<Report>): Report
  /** A move on an issue as the caller saw it. */
  aMove(issue: Pick<Issue, 'id' | 'revision'>, move: Move, input?: Input): Command
  close(): Promise<void>
}

/** `server`: another server than the one of the run. */
export const openWorld = async (options: Partial<ApiOptions> = {}): Promise<World> => {
  const url = options.databaseUrl ?? (await freshDatabase({ name: 'world', fill: found }))
  const api = await openApi({ secret, origin, ...options, databaseUrl: url })
  const sql = connect(url, { max: 2 })
  const home = 'home'
  const close = async () => {
    await api.close()
    await sql.end({ timeout: 5 })
  }
  // one that a test opened for itself is not kept until the file is through: connections are few
  try {
    onTestFinished(close)
  } catch {
    afterAll(close)
  }
  return {
    api,
    url,
    sql,
    tenantId: tenantOf(home),
    as: (caller) => createCaller({ runtime: api.runtime, caller: callerOf(caller) }),
    asAccount: (id) => createCaller({ runtime: api.runtime, caller: callerBy(id) }),
    unit: keyed(places, (place) => UnitId.make(idOf(home, place))),
    organisation: keyed(['urban', 'water'], (bureau) => OrganisationId.make(idOf(home, bureau))),
    account: keyed(members, (member) => AccountId.make(idOf(home, member))),
    person: keyed(members, (member) => PersonId.make(idOf(home, member, 'person'))),
    post: keyed(members, (member) => PostId.make(idOf(home, member, 'post'))),
    aReport: (given = {}) => ({
      id: IssueId.make(newId()),
      commandId: CommandId.make(newId()),
      title: '一栋楼道灯不亮',
      point: middleOf('grid1'),
      ...given
    }),
    aMove: (issue, move, input = {}) => ({
      issueId: issue.id,
      commandId: CommandId.make(newId()),
      seen: issue.revision,
      move,
      input
    }),
    close
  }
}

export const once = () => ({ commandId: CommandId.make(newId()) })
export const anId = newId

/** The refusal with which a call ends; fails when it does not end with one. */
export const refused = async (call: Promise<unknown>): Promise<PlainRefusal> => {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error })
  )
  if ('answer' in outcome) throw new Error(`not refused, but answered with ${JSON.stringify(outcome.answer)}`)
  const { error } = outcome
  const refusal = error instanceof TRPCError ? refusalOf(error.cause) : null
  if (refusal === null) throw error
  return refusal
}

const tenantOf = (tenant: string) => TenantId.make(idOf(tenant, 'tenant'))

const callerOf = (caller: Caller) => {
  if (caller === 'nobody') return Effect.succeed(null)
  const [tenant, name] = caller.startsWith('foreign.') ? ['foreign', caller.slice(8)] : ['home', caller]
  return callerBy(AccountId.make(idOf(tenant, name)))
}

const callerBy = (id: AccountId) =>
  Effect.map(
    Tenants.use((tenants) => tenants.actor(id)),
    (actor) => (actor === null ? null : { actor, sessionId: null })
  )

const keyed = <K extends string, V>(keys: ReadonlyArray<K>, value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

/** Both districts, once for a run: every test file gets a copy. */
export const found = async (url: string): Promise<void> => {
  const api = await openApi({ databaseUrl: url, secret, origin })
  const at = fromMillis(Date.parse('2026-01-05T01:00:00Z'))
  try {
    for (const [tenant, name, prefix] of [
      ['home', '试验区', ''],
      ['foreign', '邻县', 'x-']
    ] as const) {
      const [first, ...others] = members.map((member) => ({
        account: accountOf(tenant, member, prefix),
        password: member === 'serviceAccount' ? null : password
      }))
      if (first === undefined) throw new Error('a district has members')
      await api.runtime.runPromise(
        Founding.use((founding) =>
          founding.found(
            {
              tenant: { id: tenantOf(tenant), name, zone: 'Asia/Shanghai' },
              pack: base,
              units: unitsOf(tenant, at),
              organisations: organisationsOf(tenant, at),
              people: peopleOf(tenant),
              posts: postsOf(tenant, at),
              accounts: [first, ...others],
              issues: []
            },
            at
          )
        )
      )
    }
  } finally {
    await api.close()
  }
}
