import { randomBytes } from 'node:crypto'
import { layer } from '@effect/vitest'
import { fromMillis, type TenantId, uuid7From } from '@gezhi/domain/common'
import { Effect, Layer } from 'effect'
import { assert } from 'vitest'
import { Database, type Entry, Feed, Journal, type News } from '../src/index.ts'
import { onFreshDatabase } from '../src/testing/index.ts'

const newId = () => uuid7From(Date.now(), randomBytes(10))
const tenantId = newId() as TenantId

const birth = (): Entry => {
  const [id, at] = [newId(), fromMillis(1_772_000_000_000)]
  const row = {
    ...{ tenantId, id, kind: 'issues', fileName: 'a.csv', digest: '', rows: 1, written: 1, leftOut: 0, at },
    ...{ accountId: newId(), by: '甲', undoneAt: null, revision: 0 }
  }
  const nobody = { seen: null, commandId: null, digest: null, personId: null, accountId: null }
  return { tenantId, life: 'batch', id, at, ...nobody, tag: 'Registered', data: {}, row }
}

const changes: Array<string> = []
let changed: () => void = () => {}
const live = onFreshDatabase((url) =>
  Layer.mergeAll(
    Journal.layer,
    Feed.layerWith((change) => {
      changes.push(change)
      changed()
    })
  ).pipe(Layer.provideMerge(Database.layer(url)))
)

/** The next piece of news after something was done. */
const next = (feed: Feed['Service'], doing: () => Promise<unknown>) =>
  Effect.promise(async () => {
    const { promise, resolve } = Promise.withResolvers<News>()
    const stop = feed.listen(resolve)
    await doing()
    const news = await promise
    stop()
    return news
  })

layer(live)('the feed', (it) => {
  it.effect(
    'says when the journal cannot be read, reads on when it can, and tells whoever listens what they missed',
    () =>
      Effect.gen(function* () {
        const [feed, journal, { sql }] = [yield* Feed, yield* Journal, yield* Database]
        yield* Effect.promise(async () => {
          const { promise, resolve } = Promise.withResolvers<void>()
          changed = resolve
          await sql`alter table fact rename to fact_elsewhere`
          await sql.notify('gezhi', '')
          await promise
        })
        assert.deepStrictEqual(changes, ['lost'])
        const news = yield* next(feed, async () => {
          await sql`alter table fact_elsewhere rename to fact`
          await sql.notify('gezhi', '')
        })
        assert.deepStrictEqual([news, ...changes], ['missed', 'lost', 'back'])
        const born = birth()
        assert.deepInclude(yield* next(feed, () => Effect.runPromise(journal.write(born))), {
          id: born.id,
          revision: 0
        })
      })
  )

  it.effect('lets nobody who cannot bear the news keep it from the others', () =>
    Effect.gen(function* () {
      const [feed, journal] = [yield* Feed, yield* Journal]
      const stop = feed.listen(() => {
        throw new Error('cannot')
      })
      const [first, second] = [birth(), birth()]
      for (const born of [first, second]) {
        const news = yield* next(feed, () => Effect.runPromise(journal.write(born)))
        assert.deepInclude(news, { id: born.id })
      }
      stop()
    })
  )
})
