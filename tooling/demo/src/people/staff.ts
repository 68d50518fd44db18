/**
 * The people on their posts: the centre, the streets, the communities, the grids and the departments. Some posts are
 * vacant and some were handed over during the year, so that checks and histories have something to show.
 */
import { RoleKey } from '@gezhi/domain/access'
import { dayLength, fromMillis, type Instant, PersonId, PostId, toMillis } from '@gezhi/domain/common'
import type { Organisation, Person, Post } from '@gezhi/domain/grid'
import type { Assignee } from '@gezhi/domain/loop'
import { allNodes, type Node } from '../places/units.ts'
import { randomOf } from '../random.ts'
import { personName, phoneNumber } from './names.ts'

export interface Staff {
  readonly people: ReadonlyArray<Person>
  readonly posts: ReadonlyArray<Post>
}

interface Opening {
  readonly role: string
  readonly at: Assignee
  /** Somebody else held it until some day of the last year. */
  readonly handedOver: boolean
}

/** `from` is when the platform began, `now` the present: hand-overs lie in the year before it. */
export const makeStaff = (
  seed: number,
  root: Node,
  organisations: ReadonlyArray<Organisation>,
  from: Instant,
  now: Instant
): Staff => {
  const random = randomOf(seed, 'staff')
  const people: Array<Person> = []
  const posts: Array<Post> = []
  const hire = (): PersonId => {
    const id = PersonId.make(random.id(toMillis(from)))
    people.push({
      id,
      name: personName(random),
      phone: phoneNumber(random),
      staffNumber: `CS${String(people.length + 1).padStart(5, '0')}`,
      revision: 0
    })
    return id
  }
  const hold = (personId: PersonId, { role, at }: Opening, since: Instant, to: Instant | null) =>
    posts.push({
      id: PostId.make(random.id(toMillis(since))),
      personId,
      role: RoleKey.make(role),
      at,
      from: since,
      to,
      revision: 0
    })

  for (const opening of openings(root, organisations, random.chance)) {
    if (!opening.handedOver) {
      hold(hire(), opening, from, null)
      continue
    }
    const day = fromMillis(toMillis(now) - random.whole(40, 300) * dayLength)
    hold(hire(), opening, from, day)
    hold(hire(), opening, day, null)
  }
  return { people, posts }
}

const openings = (
  root: Node,
  organisations: ReadonlyArray<Organisation>,
  chance: (probability: number) => boolean
): ReadonlyArray<Opening> => {
  const many = (n: number, role: string, at: Assignee): ReadonlyArray<Opening> =>
    Array.from({ length: n }, () => ({ role, at, handedOver: false }))
  const one = (role: string, at: Assignee, vacant: number, handed: number): ReadonlyArray<Opening> =>
    chance(vacant) ? [] : [{ role, at, handedOver: chance(handed) }]
  const district: Assignee = { kind: 'unit', id: root.unit.id }
  return [
    ...many(6, 'acceptor', district),
    ...many(4, 'dispatcher', district),
    ...many(5, 'verifier', district),
    ...many(2, 'supervisor', district),
    ...organisations
      .filter(({ kind }) => kind === 'department' || kind === 'office')
      .flatMap(({ id, kind }) =>
        many(kind === 'department' ? 3 : 2, 'departmentHandler', { kind: 'organisation', id })
      ),
    ...allNodes(root).flatMap(({ unit }): ReadonlyArray<Opening> => {
      const at: Assignee = { kind: 'unit', id: unit.id }
      switch (unit.level) {
        case 1:
          return many(2, 'streetDispatcher', at)
        case 2:
          return [...one('communitySecretary', at, 0, 0.05), ...one('gridInstructor', at, 0.06, 0.08)]
        case 3:
          return [
            ...one('gridLeader', at, 0.016, 0.03),
            ...one('gridWorker', at, 0.02, 0.04),
            ...(chance(0.5) ? many(1, 'gridWorker', at) : [])
          ]
        case 4:
          return one('buildingHead', at, 0.03, 0)
        default:
          return []
      }
    })
  ]
}
