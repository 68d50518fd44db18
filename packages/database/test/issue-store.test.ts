/** The store's SQL against the domain's functions, on the same random issues: two ways to say one rule must agree. */
import { randomBytes, randomInt } from 'node:crypto'
import { layer } from '@effect/vitest'
import type { Sight } from '@gezhi/domain/access'
import { sees } from '@gezhi/domain/access'
import {
  fromMillis,
  type IssueId,
  OrganisationId,
  PersonId,
  type TenantId,
  toMillis,
  uuid7From
} from '@gezhi/domain/common'
import { anIssue, department, people } from '@gezhi/domain/fixtures'
import { isWithin } from '@gezhi/domain/grid'
import { Condition, conditions, type Issue, MatterCode, Stage } from '@gezhi/domain/loop'
import { Effect, Layer } from 'effect'
import { assert } from 'vitest'
import { Database, type Entry, type IssueFilter, IssueStore, Journal } from '../src/index.ts'
import { onFreshDatabase } from '../src/testing/index.ts'

const newId = () => uuid7From(Date.now(), randomBytes(10))
const tenantId = newId() as TenantId
const now = fromMillis(Date.parse('2026-03-10T00:00:00Z'))
const all: Sight = { all: true, paths: [], organisations: [], reporter: null }

const pick = <A>(of: ReadonlyArray<A>): A => of[randomInt(of.length)]!
/** Some of them at the very moment at which it is asked. */
const moment = () => fromMillis(toMillis(now) + randomInt(-9, 10) * 24 * 3_600_000)
const maybe = <A>(value: A): A | null => (randomInt(2) === 0 ? null : value)

const random = (): Issue =>
  anIssue({
    id: newId() as IssueId,
    number: randomInt(2 ** 31 - 1),
    stage: pick(Stage.literals),
    path: pick(['/1/2/3/', '/1/2/30/', '/1/2/3/4/', '/1/20/', '/1/9/']),
    matter: maybe(pick(['2101', '2102', '0102', '210101'].map((code) => MatterCode.make(code)))),
    promiseMet: maybe(pick([true, false])),
    promiseDue: maybe(moment()),
    stepDue: maybe(moment()),
    handledAt: maybe(moment()),
    reportedAt: moment(),
    reworks: randomInt(3),
    dispatches: randomInt(3),
    returns: randomInt(2),
    rating: maybe({ resolved: pick([true, false]), satisfaction: 1 + randomInt(5) }),
    reporter: pick([
      { kind: 'none' },
      { kind: 'person', id: people.reporter },
      { kind: 'person', id: people.handler },
      { kind: 'contact', id: newId(), by: people.reporter },
      { kind: 'contact', id: newId(), by: people.handler },
      { kind: 'contact', id: newId() }
    ] as const),
    tasks: pick([[], [{ role: 'assist', assignee: department, done: true, result: null }]] as const)
  })

const issues = Array.from({ length: 400 }, random)

const entry = (issue: Issue, of: TenantId): Entry => ({
  tenantId: of,
  life: 'issue',
  id: issue.id,
  seen: null,
  commandId: null,
  digest: null,
  at: now,
  personId: null,
  accountId: null,
  tag: 'Reported',
  data: {},
  row: { ...issue, tenantId: of, assignees: issue.tasks.map(({ assignee }) => assignee.id) }
})

const live = onFreshDatabase((url) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const journal = yield* Journal
      yield* journal.writeAll(issues.map((issue) => entry(issue, tenantId)))
      const foreign = newId() as TenantId
      yield* journal.writeAll([entry({ ...anIssue(), id: newId() as IssueId }, foreign)])
    })
  ).pipe(Layer.provideMerge(Layer.mergeAll(IssueStore.layer, Journal.layer)), Layer.provideMerge(Database.layer(url)))
)

const filter = (given: Partial<IssueFilter> = {}): IssueFilter => ({ tenantId, sight: all, now, ...given })
const idsOf = (of: ReadonlyArray<{ readonly id: string }>) => of.map(({ id }) => id).sort()
const listed = (given: Partial<IssueFilter>) =>
  IssueStore.use((store) => store.list(filter(given), 'newest', 1_000, null))

layer(live)('the store of issues', (it) => {
  it.effect('gives back every field as it was written', () =>
    Effect.gen(function* () {
      for (const issue of issues.slice(0, 20)) {
        assert.deepStrictEqual(yield* IssueStore.use((store) => store.byId(tenantId, issue.id)), issue)
      }
    })
  )

  it.effect.each(Condition.literals)('counts as %s exactly what the domain does', (condition) =>
    Effect.gen(function* () {
      const expected = idsOf(issues.filter((issue) => conditions[condition](issue, now)))
      assert.deepStrictEqual(idsOf(yield* listed({ conditions: [condition] })), expected)
      assert.strictEqual(
        yield* IssueStore.use((store) => store.count(filter({ conditions: [condition] }))),
        expected.length
      )
      const [counted] = yield* IssueStore.use((store) => store.counts(filter(), [condition], 'none', 0))
      assert.strictEqual(counted?.counts[condition], expected.length)
    })
  )

  const sights: ReadonlyArray<Sight> = [
    all,
    { all: false, paths: [], organisations: [], reporter: null },
    { all: false, paths: ['/1/2/3/'], organisations: [], reporter: null },
    { all: false, paths: ['/1/9/', '/1/20/'], organisations: [], reporter: PersonId.make(people.reporter) },
    { all: false, paths: [], organisations: [OrganisationId.make(department.id)], reporter: null }
  ]
  it.effect.each(sights)('lets %j see what the policy lets them see', (sight) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(idsOf(yield* listed({ sight })), idsOf(issues.filter((issue) => sees(sight, issue))))
    })
  )

  it.effect('takes a subtree for what lies in it, not for what is spelled like it', () =>
    Effect.gen(function* () {
      const expected = idsOf(issues.filter((issue) => isWithin(issue.path, '/1/2/3/')))
      assert.deepStrictEqual(idsOf(yield* listed({ path: '/1/2/3/' })), expected)
    })
  )

  it.effect.each(['newest', 'oldest', 'due'] as const)('pages through everything once, %s first', (order) =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      let after: { value: string | null; id: string } | null = null
      for (;;) {
        const page = yield* IssueStore.use((store) => store.list(filter(), order, 37, after))
        const last = page.at(-1)
        if (last === undefined) break
        seen.push(...page.map(({ id }) => id))
        after = { value: order === 'due' ? last.stepDue : last.reportedAt, id: last.id }
      }
      assert.strictEqual(new Set(seen).size, seen.length)
      assert.deepStrictEqual([...seen].sort(), idsOf(issues))
    })
  )

  it.effect('takes the signs of a pattern literally when looking for text', () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* listed({ text: '%' }), [])
      assert.strictEqual((yield* listed({ text: '路灯' })).length, issues.length)
    })
  )

  it.effect('gives no number twice', () =>
    Effect.gen(function* () {
      const take = IssueStore.use((store) => store.nextNumber)
      const numbers = yield* Effect.all(
        Array.from({ length: 350 }, () => take),
        { concurrency: 'unbounded' }
      )
      assert.strictEqual(new Set(numbers).size, 350)
    })
  )
})
