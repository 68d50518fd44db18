/**
 * Tenants as districts, kept in memory. When the journal says that something of one has changed, what has changed is read
 * again, the rest stays. What is kept may be a moment old on another server; the server that wrote forgets at once.
 */

import { type Cursor, type DistrictRows, DistrictStore, Feed, type LifeName } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type AccountId, type Instant, NotFound, type TenantId, type Unavailable } from '@gezhi/domain/common'
import { Context, Effect, Exit, Layer } from 'effect'
import { type District, districtOf } from '../district.ts'
import { now } from '../now.ts'

export class Tenants extends Context.Service<
  Tenants,
  {
    of(id: TenantId): Effect.Effect<District, Unavailable | NotFound>
    /** Who an account is right now; `null` when it is disabled or gone. */
    actor(id: AccountId): Effect.Effect<Actor | null, Unavailable>
    /** After a write of one's own: the next question sees it, and whatever else was written by then. */
    forget(id: TenantId): void
  }
>()('@gezhi/api/Tenants') {
  static readonly layer = Layer.effect(
    Tenants,
    Effect.gen(function* () {
      const store = yield* DistrictStore
      const feed = yield* Feed
      const kept = new Map<TenantId, District>()
      /** What was read last: forgotten districts are made of it again, with what has changed since. */
      const lastRead = new Map<TenantId, DistrictRows>()
      const tenantOf = new Map<AccountId, TenantId>()
      const reading = new Map<TenantId, { readonly effect: Effect.Effect<District, Unavailable | NotFound> }>()

      const forget = (id: TenantId) => {
        kept.delete(id)
        reading.delete(id)
      }
      /** All before this transaction was heard; what is kept nevertheless has it, so that nobody need ask for it again. */
      const heardOf = (cursor: Cursor) => {
        const [transaction = '0'] = cursor.split('-')
        for (const id of kept.keys()) {
          const rows = lastRead.get(id)
          if (rows !== undefined && BigInt(rows.horizon) < BigInt(transaction)) {
            lastRead.set(id, { ...rows, horizon: transaction })
          }
        }
      }
      const stop = feed.listen((news) => {
        if (news === 'missed') {
          kept.clear()
          reading.clear()
        } else {
          if (shared.has(news.life)) forget(news.tenantId)
          heardOf(news.cursor)
        }
      })
      yield* Effect.addFinalizer(() => Effect.sync(stop))

      const read = Effect.fnUntraced(function* (id: TenantId) {
        const at = yield* now
        const rows = yield* store.read(id, lastRead.get(id))
        if (rows === null) return yield* new NotFound({ what: 'account', id })
        lastRead.set(id, rows)
        return districtOf(rows, at)
      })

      const of = Effect.fnUntraced(function* (id: TenantId) {
        const at = yield* now
        const found = kept.get(id)
        if (found !== undefined && fresh(found, at)) return found
        // whoever comes while it is being read waits for the same reading
        const ongoing = reading.get(id) ?? { effect: yield* Effect.cached(read(id)) }
        reading.set(id, ongoing)
        const exit = yield* Effect.exit(ongoing.effect)
        // forgotten meanwhile: good enough for who asked before, not for who asks next
        if (reading.get(id) === ongoing) {
          reading.delete(id)
          if (Exit.isSuccess(exit)) kept.set(id, exit.value)
        }
        return yield* exit
      })

      const actor = Effect.fnUntraced(function* (id: AccountId) {
        const tenantId = tenantOf.get(id) ?? (yield* store.tenantOf(id))
        if (tenantId === null) return null
        tenantOf.set(id, tenantId)
        const district = yield* Effect.catchTag(of(tenantId), 'NotFound', () => Effect.succeed(null))
        return district?.actor(id, yield* now) ?? null
      })

      return Tenants.of({ of, actor, forget })
    })
  )
}

/** Lives whose changes a district is made of. */
const shared: ReadonlySet<LifeName> = new Set<LifeName>([
  'unit',
  'boundary',
  'organisation',
  'person',
  'post',
  'deputy',
  'induction',
  'charge',
  'member',
  'notice',
  'clearance',
  'account',
  'reference'
])

const fresh = ({ goodUntil }: District, at: Instant): boolean => goodUntil === null || at < goodUntil
