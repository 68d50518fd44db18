/** Who could make a move: the people on posts at a moment, and what the product's own policy lets them do. */
import { type Actor, dutiesToward, grantsOf, type Roles, worksFor } from '@gezhi/domain/access'
import { AccountId, holds, type Instant, type PersonId, TenantId } from '@gezhi/domain/common'
import type { Post } from '@gezhi/domain/grid'
import type { Assignee, Issue, Scene } from '@gezhi/domain/loop'
import type { Pack } from '@gezhi/packs'
import type { Random } from '../random.ts'
import type { Setting } from './setting.ts'

export interface Crew {
  /** Somebody on such a post at a place at that moment; `null` where it is vacant. */
  readonly someone: (roles: ReadonlyArray<string>, place: string, at: Instant, random: Random) => PersonId | null
  /** Somebody who works for an assignee, or for the unit above where its own posts are vacant. */
  readonly worker: (assignee: Assignee, at: Instant, random: Random) => PersonId | null
  readonly scene: (by: PersonId | null, at: Instant) => Scene
}

const handlers = ['gridWorker', 'gridLeader', 'communitySecretary', 'streetDispatcher', 'departmentHandler']

export const crewOf = (pack: Pack, setting: Setting, posts: ReadonlyArray<Post>, random: Random): Crew => {
  const roles: Roles = new Map(pack.roles.map((role) => [role.key, role]))
  const byPlace = Map.groupBy(posts, ({ at }) => String(at.id))
  const byPerson = Map.groupBy(posts, ({ personId }) => personId)
  const { reference, units, pathOf } = setting
  // Stand-ins: neither is asked for by any rule.
  const tenantId = TenantId.make(random.id(0))
  const accountId = AccountId.make(random.id(0))

  const someone: Crew['someone'] = (wanted, place, at, random) => {
    const there = (byPlace.get(place) ?? []).filter((post) => wanted.includes(post.role) && holds(post, at))
    return there.length === 0 ? null : random.pick(there).personId
  }
  const worker: Crew['worker'] = (assignee, at, random) => {
    const own = someone(handlers, assignee.id, at, random)
    if (own !== null || assignee.kind === 'organisation') return own
    const above = units.get(assignee.id)?.parentId ?? null
    return above === null ? null : worker({ kind: 'unit', id: above }, at, random)
  }
  const actor = (by: PersonId | null, at: Instant): Actor => ({
    tenantId,
    accountId,
    personId: by,
    kind: by === null ? 'service' : 'person',
    name: '',
    grants: grantsOf(
      { roles: [], unitId: null, disabled: false },
      by === null ? [] : (byPerson.get(by) ?? []),
      [],
      at,
      pathOf
    ),
    standsFor: []
  })
  const scene: Crew['scene'] = (by, at) => {
    const who = actor(by, at)
    return {
      ...reference,
      by,
      at,
      duties: (issue: Issue) => dutiesToward(who, roles, issue, pathOf),
      mine: (assignee) => worksFor(who, roles, assignee, pathOf),
      standsFor: [],
      inSteadOf: () => []
    }
  }
  return { someone, worker, scene }
}
