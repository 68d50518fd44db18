/** From a point to its unit, and to the people who answer for it: where nobody holds a post there, those of the unit above. */
import type { Actor } from '@gezhi/domain/access'
import { holds, type NotFound, type Unavailable, type UnitId } from '@gezhi/domain/common'
import { answeringFor, Point } from '@gezhi/domain/grid'
import type { Located } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { type Holder, holder } from './holders.ts'

export const LocateInput = Schema.Struct({ point: Point })
export type LocateInput = typeof LocateInput.Type

export interface Found {
  readonly how: Located
  /** To the boundary, where the point lies in a gap. */
  readonly metres: number
  /** From the root down to the unit. */
  readonly chain: ReadonlyArray<{ readonly id: UnitId; readonly name: string; readonly level: number }>
  readonly answering: {
    readonly unitId: UnitId
    readonly unitName: string
    readonly people: ReadonlyArray<Holder>
  } | null
}

/** `null` where no unit is, nor is near. */
export const locate = Effect.fnUntraced(function* (
  actor: Actor,
  { point }: LocateInput
): Effect.fn.Return<Found | null, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const found = district.locate(point)
  if (found === null) return null
  const chain = district.tree.chain(found.unit.id)
  const answering = answeringFor(chain, district.scheme, ({ id }) =>
    district.postsAt({ kind: 'unit', id }).filter((post) => holds(post, at))
  )
  return {
    how: found.how,
    metres: Math.round(found.metres),
    chain: chain.map(({ id, name, level }) => ({ id, name, level })),
    answering: answering && {
      unitId: answering.unit.id,
      unitName: answering.unit.name,
      people: answering.posts.map((post) => holder(district, post))
    }
  }
})
