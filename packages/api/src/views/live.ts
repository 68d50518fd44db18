/** What happens, as it happens: the journal's feed narrowed to what the reader may see, taken up again where it broke off. */

import { type Cursor, Feed, type Happening, type LifeName } from '@gezhi/database'
import { type Actor, inSight, type Sight, sightOf } from '@gezhi/domain/access'
import type { Instant } from '@gezhi/domain/common'
import type { Move, Stage } from '@gezhi/domain/loop'
import { tracked } from '@trpc/server'
import { Effect, Schema } from 'effect'
import { Tenants } from '../services/tenants.ts'
import type { Context } from '../trpc.ts'

export const LiveInput = Schema.Struct({
  /** The id of the last event that was seen: what came after it comes first. */
  lastEventId: Schema.optionalKey(
    Schema.NullOr(Schema.String.check(Schema.isPattern(/^\d{1,18}-\d{1,18}$/, { message: 'the id of an event' })))
  )
})

export interface LiveEvent {
  readonly life: LifeName
  readonly id: string
  readonly revision: number
  readonly at: Instant
  readonly move: Move | null
  readonly stage: Stage | null
}

/** Events kept for a reader that does not keep up; beyond that it is told to read everything anew. */
const backlogMax = 1_000

/** `missed`: too much happened while the reader was away or for it to keep up, or it could not be read; lists have to be read again. */
export type LiveMessage = LiveEvent | { readonly life: 'missed' }

export async function* live(
  ctx: Pick<Context, 'runtime'> & { readonly actor: Actor },
  lastEventId: string | null | undefined,
  signal: AbortSignal | undefined
) {
  const { actor, runtime } = ctx
  const waiting: Array<Happening> = []
  let wake: () => void = () => {}
  const feed = await runtime.runPromise(Feed)
  let missed = false
  const stop = feed.listen((news) => {
    if (news === 'missed') missed = true
    else if (news.tenantId !== actor.tenantId) return
    else if (waiting.length < backlogMax) waiting.push(news)
    else missed = true
    wake()
  })
  signal?.addEventListener('abort', () => wake())
  // asked anew for whatever comes: the stream outlives posts, roles and accounts
  const sight = () => runtime.runPromise(sightNow(actor))
  try {
    let last: Cursor = isCursor(lastEventId) ? lastEventId : await runtime.runPromise(feed.now)
    if (isCursor(lastEventId)) {
      const seen = await sight()
      if (seen === null) return
      const since = await runtime.runPromise(feed.since(actor.tenantId, last, backlogMax))
      for (const happening of since) {
        last = happening.cursor
        if (concerns(seen, happening)) yield tracked(last, eventOf(happening))
      }
      if (since.length === backlogMax) yield tracked(last, { life: 'missed' } as const)
    }
    while (signal?.aborted !== true) {
      if (waiting.length === 0 && !missed) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      const seen = await sight()
      if (seen === null) return
      for (const happening of waiting.splice(0)) {
        if (!isAfter(happening.cursor, last)) continue
        last = happening.cursor
        if (concerns(seen, happening)) yield tracked(last, eventOf(happening))
      }
      if (missed) {
        missed = false
        yield tracked(last, { life: 'missed' } as const)
      }
    }
  } finally {
    stop()
  }
}

/** What the reader may see now; `null` for an account that is disabled or gone. */
const sightNow = Effect.fnUntraced(function* ({ accountId }: Actor) {
  const tenants = yield* Tenants
  const actor = yield* tenants.actor(accountId)
  if (actor === null) return null
  const { roles } = yield* tenants.of(actor.tenantId)
  return sightOf(actor, roles)
})

const isCursor = (id: string | null | undefined): id is Cursor => typeof id === 'string' && /^\d+-\d+$/.test(id)

const isAfter = (a: Cursor, b: Cursor): boolean => {
  const [txA = 0, seqA = 0] = a.split('-').map(Number)
  const [txB = 0, seqB = 0] = b.split('-').map(Number)
  return txA > txB || (txA === txB && seqA > seqB)
}

/** Registers concern everybody of the tenant; an issue those who may see it. */
const concerns = (sight: Sight, { issue }: Happening): boolean => issue === null || inSight(sight, issue)

const eventOf = ({ life, id, revision, at, issue }: Happening): LiveEvent => ({
  life,
  id,
  revision,
  at,
  move: issue?.move ?? null,
  stage: issue?.stage ?? null
})
