/** The SQL that the stores really send, recorded while each of their verbs is used once on an empty database. */
import {
  Database,
  DistrictStore,
  type Entry,
  Feed,
  type IssueFilter,
  IssueStore,
  Journal,
  migrate
} from '@gezhi/database'
import { startThrowAway } from '@gezhi/database/testing'
import type { Sight } from '@gezhi/domain/access'
import {
  AccountId,
  BatchId,
  fromMillis,
  type IssueId,
  OrganisationId,
  PersonId,
  type TenantId
} from '@gezhi/domain/common'
import { Condition, conditions, MatterCode } from '@gezhi/domain/loop'
import { Effect, Layer, Struct } from 'effect'
import { registerStores, registerVerbs } from './register-verbs.ts'
import { id, type Verbs } from './verbs.ts'

export const queriesSql = async (): Promise<string> => {
  const postgres = await startThrowAway()
  try {
    await migrate(postgres.url)
    const recorded: Array<readonly [verb: string, text: string]> = []
    let verb = ''
    const over = (max: number) => Database.layer(postgres.url, { max, onQuery: (text) => recorded.push([verb, text]) })
    // over one connection queries that go out together keep their order; a turn needs a second one
    const [database, twoWide] = [over(1), over(2)]
    const walk = Effect.fnUntraced(function* (named: Verbs) {
      for (const [name, use] of named) {
        verb = name
        yield* use
      }
      verb = ''
    })
    // the feed reads by itself whenever something was written, so it comes alone and last
    const stores = Layer.mergeAll(DistrictStore.layer, IssueStore.layer, Journal.layer)
    const first = Effect.flatMap(storeVerbs, walk).pipe(Effect.provide(Layer.provide(stores, database)))
    const others = Effect.flatMap(registerVerbs, walk).pipe(Effect.provide(Layer.provide(registerStores, twoWide)))
    const second = Effect.flatMap(feedVerbs, walk).pipe(Effect.provide(Layer.provide(Feed.layer, database)))
    await Effect.runPromise(Effect.all([first, others, second], { discard: true }))
    return file(recorded)
  } finally {
    await postgres.stop()
  }
}

const at = fromMillis(0)
const everybody: Sight = { all: true, paths: [], organisations: [], reporter: null }
const somebody: Sight = {
  all: false,
  paths: ['/1/2/'],
  organisations: [OrganisationId.make(id())],
  reporter: PersonId.make(id())
}

const feedVerbs = Effect.map(Feed, (feed): Verbs => [['Feed.since', feed.since(id() as TenantId, '0-0', 10)]])

const storeVerbs = Effect.gen(function* () {
  const issues = yield* IssueStore
  const districts = yield* DistrictStore
  const journal = yield* Journal
  const tenantId = id() as TenantId
  const issueId = id() as IssueId
  const filter = (given: Partial<IssueFilter>): IssueFilter => ({ tenantId, sight: everybody, now: at, ...given })
  const all = Struct.keys(conditions)
  return [
    ['IssueStore.byId', issues.byId(tenantId, issueId)],
    [
      'IssueStore.list newest of a subtree',
      issues.list(filter({ path: '/1/', conditions: ['open'] }), 'newest', 50, null)
    ],
    ['IssueStore.list by due time, of what somebody sees', issues.list(filter({ sight: somebody }), 'due', 50, null)],
    ['IssueStore.list next page', issues.list(filter({}), 'newest', 50, { value: at, id: issueId })],
    ['IssueStore.list by text', issues.list(filter({ text: '路灯' }), 'newest', 50, null)],
    ['IssueStore.count', issues.count(filter({ stages: ['reported'], matters: ['01'] }))],
    ['IssueStore.counts by unit', issues.counts(filter({ path: '/1/' }), all, 'unit', 1)],
    ['IssueStore.counts by class', issues.counts(filter({}), [Condition.make('counted')], 'matter', 0)],
    ['IssueStore.facts', issues.facts(tenantId, issueId)],
    ['IssueStore.byCommand', issues.byCommand(tenantId, id())],
    [
      'IssueStore.near',
      issues.near(tenantId, { path: '/1/2/', point: [120, 30], matter: MatterCode.make('0106') }, at)
    ],
    ['IssueStore.nextNumber', issues.nextNumber],
    ['IssueStore.contact', issues.contact(tenantId, id())],
    ['DistrictStore.tenants', districts.tenants],
    ['DistrictStore.add', districts.add({ id: tenantId, name: '春水区', zone: 'Asia/Shanghai', at })],
    ['DistrictStore.read', districts.read(tenantId)],
    ['DistrictStore.tenantOf', districts.tenantOf(AccountId.make(id()))],
    ['Journal.write', journal.write(birth(tenantId))],
    ['Journal.writeHistories', journal.writeHistories('batch', [[birth(tenantId)]])]
  ] satisfies Verbs
})

const birth = (tenantId: TenantId): Entry => {
  const batchId = BatchId.make(id())
  return {
    tenantId,
    life: 'batch',
    id: batchId,
    seen: null,
    commandId: null,
    digest: null,
    at,
    personId: null,
    accountId: null,
    tag: 'Registered',
    data: {},
    row: {
      tenantId,
      id: batchId,
      kind: 'issues',
      fileName: 'a.csv',
      digest: '',
      rows: 0,
      written: 0,
      leftOut: 0,
      at,
      accountId: id(),
      by: '',
      undoneAt: null,
      revision: 0
    }
  }
}

const file = (recorded: ReadonlyArray<readonly [string, string]>): string => {
  const seen = new Set<string>()
  const parts = recorded.flatMap(([verb, text]) => {
    const sql = text.trim()
    if (verb === '' || seen.has(sql) || /^(begin|commit|listen)/i.test(sql)) return []
    seen.add(sql)
    return [`-- ${verb}\n${sql};`]
  })
  return `-- Generated by \`npm run gen\`: what the stores send.\n\n${parts.join('\n\n')}\n`
}
