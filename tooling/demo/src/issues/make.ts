/** A year of issues: what comes up, and what becomes of it. */
import { type Instant, toMillis, type UnitId, type Who } from '@gezhi/domain/common'
import type { Organisation, Post } from '@gezhi/domain/grid'
import type { Assignee, Issue, IssueFact } from '@gezhi/domain/loop'
import type { Pack } from '@gezhi/packs'
import type { PastSplit } from '../changes/split.ts'
import type { Node } from '../places/units.ts'
import { type Random, randomOf } from '../random.ts'
import { type Birth, bear, type Contact } from './birth.ts'
import { crewOf } from './crew.ts'
import { groundsOf } from './grounds.ts'
import { planOf } from './plan.ts'
import { momentsOf } from './rhythm.ts'
import { settingOf } from './setting.ts'
import { type Walk, walkOn } from './walk.ts'

export interface DemoIssue {
  /** As it stands at the present of the demo: what its facts lead to. */
  readonly issue: Issue
  /** Its birth and every move, in order; the n-th after the first leads to revision n. */
  readonly facts: ReadonlyArray<IssueFact>
  /** Who entered the report: a person, the account of a service, or nobody known. */
  readonly by: Who | null
  readonly contact: Contact | null
}

export interface Cast {
  readonly root: Node
  readonly organisations: ReadonlyArray<Organisation>
  readonly posts: ReadonlyArray<Post>
  /** Grids in which something has to be on the desks at any time. */
  readonly showcase: ReadonlyArray<UnitId>
  /** The account through which residents' reports come in from another service. */
  readonly service: Who
  /** The grid that was split while this went on. */
  readonly split: PastSplit
}

export const makeIssues = (seed: number, now: Instant, pack: Pack, cast: Cast): ReadonlyArray<DemoIssue> => {
  const random = randomOf(seed, 'issues')
  const setting = settingOf(pack, cast.root, cast.organisations, [cast.split.whole.unit])
  const crew = crewOf(pack, setting, cast.posts, randomOf(seed, 'crew'))
  const grounds = groundsOf(cast.root, cast.showcase, randomOf(seed, 'grounds'))
  const slow = slownessOf(cast, randomOf(seed, 'slowness'))
  const present = toMillis(now)
  const departments = cast.organisations
    .filter(({ kind }) => kind === 'department')
    .map(({ id }): Assignee => ({ kind: 'organisation', id }))
  const { split } = cast
  const world = {
    setting,
    crew,
    grounds,
    centre: cast.root.unit.id,
    service: cast.service,
    random,
    gridThen: split.gridThen
  }

  const live = (birth: Birth): DemoIssue => {
    const { born, ground, matter, by, contact } = birth
    const { lead } = setting.reference.route(matter.code, born.issue.path)
    const pace = slow.get(lead?.id ?? '') ?? slow.get(ground.street.unit.id) ?? 1
    const at = toMillis(born.issue.reportedAt)
    const walk: Walk = {
      issue: born.issue,
      last: at,
      facts: [born],
      done: new Set(),
      plan: planOf(birth, present - at, pace, random),
      code: matter.code,
      remedy: birth.done,
      setting,
      crew,
      random,
      split,
      others: {
        centre: world.centre,
        street: ground.street.unit.id,
        neighbours: [{ kind: 'unit', id: ground.community.unit.id }],
        departments
      }
    }
    walkOn(walk, present)
    return { issue: walk.issue, facts: walk.facts, by, contact }
  }
  return momentsOf(setting.reference.calendar, present, randomOf(seed, 'rhythm')).map((moment, i) =>
    live(bear(moment, i + 1, world))
  )
}

/** Streets and departments are not equally quick: one in six takes more than twice the time. */
const slownessOf = (cast: Cast, random: Random): ReadonlyMap<string, number> => {
  const ids = [...cast.root.children.map(({ unit }) => unit.id), ...cast.organisations.map(({ id }) => id)]
  return new Map(ids.map((id) => [id, random.pick([0.6, 0.8, 1, 1, 1.2, 2.6])]))
}
