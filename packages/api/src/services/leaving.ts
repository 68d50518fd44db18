/** What somebody leaves when a post of theirs ends, as a list to be handed over. */
import { BuildingStore, HandoverStore } from '@gezhi/database'
import { workLeftBy } from '@gezhi/domain/access'
import {
  everWas,
  HandoverId,
  holds,
  type Instant,
  isOver,
  type PersonId,
  type TenantId,
  type Unavailable
} from '@gezhi/domain/common'
import { belongsTo, type Charge, type Handover, type HandoverItem, openHandover, type Post } from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { groundOf } from './charge-places.ts'
import type { Entered } from './registers.ts'
import { livePosts } from './scopes.ts'

type Left = Pick<HandoverItem, 'kind' | 'id'>

export class Leaving extends Context.Service<
  Leaving,
  {
    /** What would be left lying if the post ended now. */
    left(
      tenantId: TenantId,
      district: District,
      post: Post,
      at: Instant
    ): Effect.Effect<ReadonlyArray<Left>, Unavailable>
    /** The list as an entry of the journal; none where the post never began. */
    list(
      tenantId: TenantId,
      district: District,
      post: Post,
      successor: PersonId | null,
      at: Instant,
      id?: HandoverId
    ): Effect.Effect<ReadonlyArray<Entered>, Unavailable>
  }
>()('@gezhi/api/Leaving') {
  static readonly layer = Layer.effect(
    Leaving,
    Effect.gen(function* () {
      const store = yield* HandoverStore
      const buildings = yield* BuildingStore
      const left = Effect.fnUntraced(function* (tenantId: TenantId, district: District, post: Post, at: Instant) {
        const posts = district.posts.filter((one) => holds(one, at))
        const { roles, pathOf } = district
        const issues = yield* store.work(tenantId, workLeftBy(post, { roles, posts, pathOf }))
        const charges = yield* Effect.filter(liveCharges(district, post.personId, at), (charge) =>
          Effect.map(
            Effect.provideService(groundOf(tenantId, district, charge.place), BuildingStore, buildings),
            (ground) => belongsTo(post, ground?.unitId, district.pathOf)
          )
        )
        const isLast = livePosts(district, post.personId, at).every(({ id }) => id === post.id)
        const deputies = isLast
          ? district.deputies.filter((one) => one.personId === post.personId && !isOver(one, at) && everWas(one))
          : []
        return [
          ...issues.map((id) => ({ kind: 'issue' as const, id })),
          ...charges.map(({ id }) => ({ kind: 'charge' as const, id })),
          ...deputies.map(({ id }) => ({ kind: 'deputy' as const, id }))
        ]
      })
      return Leaving.of({
        left,
        list: Effect.fnUntraced(function* (tenantId, district, post, successor, at, id = HandoverId.make(newId())) {
          if (post.from > at) return []
          const { id: postId, personId, role, at: place } = post
          const given = { id, postId, personId, role, at: place, successor }
          const row: Handover = openHandover(given, yield* left(tenantId, district, post, at), at)
          return [{ life: 'handover', tag: 'Opened', born: true, row: { ...row } }]
        })
      })
    })
  )
}

export const liveCharges = (district: District, personId: PersonId, at: Instant): ReadonlyArray<Charge> =>
  district.charges.filter((one) => one.personId === personId && !isOver(one, at))
