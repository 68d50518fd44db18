/** Questions of scope that every register asks: what lies outside is out of scope where it is known to be there, and else not there at all. */
import { type Actor, OutOfScope, type Permission, type Scope, scopesOf } from '@gezhi/domain/access'
import { type Instant, isOver, NotFound, type PersonId, type UnitId } from '@gezhi/domain/common'
import type { Post, Unit } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'

/** Where any one of these permissions is held. */
export const heldIn = (
  actor: Actor,
  district: District,
  ...permissions: ReadonlyArray<Permission>
): ReadonlyArray<Scope> => scopesOf(actor, district.roles, ...permissions)

/** Goes on only where it holds. */
export const inScope = (holds: boolean, permission: Permission): Effect.Effect<void, OutOfScope> =>
  holds ? Effect.void : Effect.fail(new OutOfScope({ permission }))

export const unitIn = (district: District, id: UnitId): Effect.Effect<Unit, NotFound> => {
  const unit = district.tree.byId.get(id)
  return unit === undefined ? Effect.fail(new NotFound({ what: 'unit', id })) : Effect.succeed(unit)
}

/** Posts that are in force or will be: what somebody left behind says nothing of them any more. */
export const livePosts = (district: District, id: PersonId, at: Instant): ReadonlyArray<Post> =>
  district.postsOf(id).filter((post) => !isOver(post, at))

/** And with them what somebody has or will have as a deputy, from hand to hand, within a stretch of time. */
export const postsInReach = (
  district: District,
  id: PersonId,
  { from, to }: { readonly from: Instant; readonly to: Instant | null }
): ReadonlyArray<Post> => {
  const people = new Set([id])
  for (const one of people) {
    for (const link of district.deputies) {
      if (link.personId === one && link.to > from && (to === null || link.from < to)) people.add(link.standsFor)
    }
  }
  return [...people].flatMap((one) => livePosts(district, one, from))
}
