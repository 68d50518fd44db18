import { randomBytes } from 'node:crypto'
import { layer } from '@effect/vitest'
import { BatchId, CommandId, fromMillis, type IssueId, type TenantId, uuid7From } from '@gezhi/domain/common'
import { anIssue } from '@gezhi/domain/fixtures'
import { Deferred, Effect, Fiber, Layer } from 'effect'
import { assert } from 'vitest'
import { type Cursor, Database, type Entry, Feed, Journal } from '../src/index.ts'
import { onFreshDatabase } from '../src/testing/index.ts'

const newId = () => uuid7From(Date.now(), randomBytes(10))
const tenantId = newId() as TenantId

/** A batch row is the plainest life there is. */
const entry = (given: Partial<Entry> & { readonly rows?: number } = {}): Entry => {
  const { rows = 1, ...rest } = given
  const id = given.id ?? BatchId.make(newId())
  const revision = given.seen === undefined || given.seen === null ? 0 : given.seen + 1
  const at = fromMillis(1_772_000_000_000)
  return {
    tenantId,
    life: 'batch',
    id,
    seen: null,
    commandId: null,
    digest: null,
    at,
    personId: null,
    accountId: null,
    tag: 'Registered',
    data: { rows },
    row: {
      tenantId,
      id,
      kind: 'issues',
      fileName: 'a.csv',
      digest: '',
      rows,
      written: rows,
      leftOut: 0,
      at,
      accountId: newId(),
      by: '甲',
      undoneAt: null,
      revision
    },
    ...rest
  }
}

const rowsOf = (id: string) =>
  Effect.flatMap(Database, ({ sql }) => Effect.promise(() => sql`select rows, revision from batch where id = ${id}`))
const factsOf = (id: string) =>
  Effect.flatMap(Database, ({ sql }) =>
    Effect.promise(() => sql`select revision, tag, command_id from fact where life_id = ${id} order by revision`)
  )

const live = onFreshDatabase((url) =>
  Layer.mergeAll(Journal.layer, Feed.layer).pipe(Layer.provideMerge(Database.layer(url)))
)

layer(live)('the journal', (it) => {
  it.effect('writes the row and its fact together', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const born = entry({ rows: 7 })
      assert.isTrue(yield* journal.write(born))
      assert.deepInclude((yield* rowsOf(born.id))[0], { rows: 7, revision: 0 })
      assert.deepStrictEqual(
        (yield* factsOf(born.id)).map(({ revision, tag }) => [revision, tag]),
        [[0, 'Registered']]
      )
    })
  )

  it.effect('writes what stays out of the facts with the birth it belongs to, or not at all', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const { sql } = yield* Database
      const issue = anIssue({ id: newId() as IssueId, number: 70_001 })
      const birth = (contactId: string): Entry => ({
        ...entry({ id: issue.id, life: 'issue', commandId: CommandId.make(newId()), tag: 'Reported' }),
        row: { ...issue, tenantId, assignees: [] },
        aside: { tenantId, id: contactId, name: '王某', phone: null }
      })
      const [first, second] = [newId(), newId()]
      assert.isTrue(yield* journal.write(birth(first)))
      assert.isFalse(yield* journal.write(birth(second)))
      const kept = yield* Effect.promise(() => sql`select id from contact where id in (${first}, ${second})`)
      assert.deepStrictEqual([...kept], [{ id: first }])
    })
  )

  it.effect('lets the slower of two with one command id know, also where neither saw the other', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const { sql } = yield* Database
      const commandId = CommandId.make(newId())
      const [faster, slower] = [newId(), entry({ commandId })]
      const taken = yield* Deferred.make<void>()
      const waits = yield* Deferred.make<void>()
      // a decision of another server: its fact is written, and not yet to be seen
      const other = yield* Effect.forkChild(
        Effect.promise(() =>
          sql.begin(async (tx) => {
            await tx`insert into fact (tenant_id, life, life_id, revision, command_id, at, tag, data)
              values (${tenantId}, 'batch', ${faster}, 0, ${commandId}, now(), 'Registered', '{}')`
            await Effect.runPromise(Deferred.succeed(taken, undefined))
            await Effect.runPromise(Deferred.await(waits))
          })
        )
      )
      yield* Deferred.await(taken)
      const written = yield* Effect.forkChild(journal.write(slower))
      yield* Effect.promise(async () => {
        const waiting = () => sql`select 1 from pg_stat_activity 
            where datname = current_database() and wait_event_type = 'Lock'`
        while ((await waiting()).length === 0);
      })
      yield* Deferred.succeed(waits, undefined)
      yield* Fiber.join(other)
      assert.isFalse(yield* Fiber.join(written))
      assert.isEmpty(yield* rowsOf(slower.id))
    })
  )

  it.effect('lets one of a hundred who saw the same revision through, and writes nothing of the others', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const born = entry()
      yield* journal.write(born)
      const tries = Array.from({ length: 100 }, (_, i) => entry({ id: born.id, seen: 0, rows: i, tag: 'Amended' }))
      const written = yield* Effect.forEach(tries, (one) => journal.write(one), { concurrency: 'unbounded' })
      assert.strictEqual(written.filter(Boolean).length, 1)
      assert.strictEqual((yield* factsOf(born.id)).length, 2)
      assert.deepInclude((yield* rowsOf(born.id))[0], { rows: written.indexOf(true), revision: 1 })
    })
  )

  it.effect('does a command once, however often and at once it is sent', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const commandId = CommandId.make(newId())
      const tries = Array.from({ length: 20 }, () => entry({ commandId }))
      const written = yield* Effect.forEach(tries, (one) => journal.write(one), { concurrency: 'unbounded' })
      assert.strictEqual(written.filter(Boolean).length, 1)
    })
  )

  it.effect('writes decisions on many things at once, each for itself', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const all = Array.from({ length: 500 }, () => entry())
      assert.isTrue(
        (yield* Effect.forEach(all, (one) => journal.write(one), { concurrency: 'unbounded' })).every(Boolean)
      )
    })
  )

  it.effect('writes a batch whole or not at all', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const [first, second] = [entry(), entry()]
      yield* journal.write(second)
      assert.isFalse(yield* journal.writeAll([first, second]))
      assert.strictEqual((yield* rowsOf(first.id)).length, 0)
      assert.strictEqual((yield* factsOf(first.id)).length, 0)
    })
  )

  it.effect('asks for parts one after the other, and undoes all of them when it is called off', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const parts = [[entry(), entry()], [entry()], [entry()]] as const
      const heard: Array<number> = []
      const hears = (until: number) => async (written: number) => {
        heard.push(written)
        return written < until
      }
      assert.isFalse(yield* journal.writeParts(parts, hears(3)))
      assert.deepStrictEqual(heard.splice(0), [0, 2, 3])
      assert.strictEqual((yield* rowsOf(parts[0][0].id)).length, 0)
      assert.isTrue(yield* journal.writeParts(parts, hears(9)))
      assert.deepStrictEqual(heard, [0, 2, 3])
      assert.strictEqual((yield* rowsOf(parts[2][0].id)).length, 1)
    })
  )

  it.effect(
    'lets the second of two with one command learn that it came too late, though both began before either ended',
    () =>
      Effect.gen(function* () {
        const journal = yield* Journal
        const commandId = CommandId.make(newId())
        const both = [entry({ commandId }), entry({ commandId })] as const
        const written = yield* Effect.all(
          both.map((one) => journal.writeAll([one])),
          { concurrency: 'unbounded' }
        )
        assert.deepStrictEqual(written.toSorted(), [false, true])
      })
  )

  it.effect('keeps a history whose row is as its last fact left it', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const born = entry()
      const history = [
        born,
        entry({ id: born.id, seen: 0, rows: 2 }),
        entry({ id: born.id, seen: 1, rows: 3 })
      ] as const
      yield* journal.writeHistories('batch', [history])
      assert.deepInclude((yield* rowsOf(born.id))[0], { rows: 3, revision: 2 })
      assert.strictEqual((yield* factsOf(born.id)).length, 3)
    })
  )

  it.effect('tells every fact once and in order, also of a transaction that began first and ended last', () =>
    Effect.gen(function* () {
      const journal = yield* Journal
      const feed = yield* Feed
      const { sql } = yield* Database
      const start: Cursor = yield* feed.now
      const [early, late] = [entry(), entry()]
      yield* Effect.promise(async () => {
        const slow = await sql.reserve()
        await slow`begin`
        await slow`select pg_current_xact_id()`
        await Effect.runPromise(journal.write(late))
        assert.deepStrictEqual(await Effect.runPromise(feed.since(tenantId, start, 10)), [])
        await slow`insert into fact (tenant_id, life, life_id, revision, at, tag, data)
          values (${tenantId}, 'batch', ${early.id}, 0, now(), 'Registered', '{}')`
        await slow`commit`
        slow.release()
      })
      const told = yield* feed.since(tenantId, start, 10)
      assert.deepStrictEqual(
        told.map(({ id }) => id),
        [early.id, late.id]
      )
      const [first] = told
      assert.deepStrictEqual(
        (yield* feed.since(tenantId, first!.cursor, 10)).map(({ id }) => id),
        [late.id]
      )
    })
  )
})
