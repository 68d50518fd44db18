/** The demo district 春水区: people, places and a year of issues, all invented, all made from a seed. Nothing here reads or writes. */
import { dayLength, fromMillis, hour, type Instant, toMillis, type UnitId } from '@gezhi/domain/common'
import type { Boundary, Organisation, Person, Point, Post, Unit } from '@gezhi/domain/grid'
import { base, type Pack } from '@gezhi/packs'
import { type DemoChange, makeChanges } from './changes/sets.ts'
import { postsBy, type Standpoint, splitBefore, standpointOf } from './changes/split.ts'
import { type DemoIssue, makeIssues } from './issues/make.ts'
import { type DemoAccount, makeAccounts, showcaseCommunity } from './people/accounts.ts'
import { makeOrganisations } from './people/organisations.ts'
import { makeStaff } from './people/staff.ts'
import { type DemoRegister, makeRegister } from './places/buildings.ts'
import { districtName } from './places/names.ts'
import { allNodes, boundaryOf, makeDistrict, type Node } from './places/units.ts'
import { at, randomOf } from './random.ts'

export type { DemoChange } from './changes/sets.ts'
export type { Contact } from './issues/birth.ts'
export type { DemoIssue } from './issues/make.ts'
export { type LargeUnit, largeDistrict, manyIssues } from './large.ts'
export type { DemoAccount } from './people/accounts.ts'

export interface Demo {
  readonly tenant: { readonly name: string; readonly zone: string }
  /** Parents before their children, serials counting up. */
  readonly units: ReadonlyArray<{ readonly unit: Unit; readonly boundary: Boundary }>
  /** Units that stand no more. */
  readonly ended: ReadonlyArray<{ readonly unit: Unit; readonly boundary: Boundary }>
  /** The middle of the river 春水 from west to east, to draw on a map. */
  readonly river: ReadonlyArray<Point>
  readonly organisations: ReadonlyArray<Organisation>
  readonly people: ReadonlyArray<Person>
  readonly posts: ReadonlyArray<Post>
  readonly accounts: ReadonlyArray<DemoAccount>
  readonly reference: Pack
  /** Of one street. */
  readonly register: DemoRegister
  /** In the order of their numbers, which is that of their reports. */
  readonly issues: ReadonlyArray<DemoIssue>
  /** Changes of the tree: in force, under way, given up. */
  readonly changes: ReadonlyArray<DemoChange>
  /** Where issues of units that stand no more belong now. */
  readonly standpoints: ReadonlyArray<Standpoint>
}

/**
 * The whole district as it stands at `now`, with the year before it. Pure: the same seed and moment give the same
 * district. Issues are what the domain's own functions made of them, so every fact is one that could have happened.
 */
export const generate = (seed: number, now: Instant): Demo => {
  const from = beginning(now)
  const drawn = makeDistrict(seed, from)
  const random = randomOf(seed, 'changes')
  const split = splitBefore(drawn.root, base, splitDay(now), showcaseCommunity, random)
  const { root } = split
  const organisations = makeOrganisations(seed, root, from)
  const staff = makeStaff(seed, root, organisations, from, now)
  const { posts, reappointments } = postsBy(split, staff.posts, random)
  const { accounts, people, showcase } = makeAccounts(seed, root, organisations, staff, from)
  const service = accounts.find(({ kind }) => kind === 'service')
  if (service === undefined) throw new Error('the demo has no service account')
  const manager = accounts.find(({ role }) => role === 'districtManager')?.personId
  if (manager == null) throw new Error('nobody approves changes in the demo')
  const proposer = (street: Node) =>
    at(
      posts.filter((post) => post.role === 'streetDispatcher' && post.at.id === street.unit.id),
      0
    ).personId
  const issues = makeIssues(seed, now, base, { root, organisations, posts, showcase, service: service.id, split })
  return {
    tenant: { name: districtName, zone: base.calendar.zone },
    units: allNodes(root).map(({ unit, area }) => ({ unit, boundary: boundaryOf(area.ring) })),
    ended: [split.whole],
    river: drawn.river,
    organisations,
    people: [...staff.people, ...people],
    posts,
    accounts,
    reference: base,
    register: makeRegister(seed, streetOf(root, showcase), showcase, from),
    issues,
    changes: makeChanges(split, reappointments, base, { proposer, approver: manager }, now, random),
    standpoints: issues.flatMap(({ facts: [born] }) => {
      const found = born?._tag === 'Reported' ? standpointOf(split, born.issue) : null
      return found === null ? [] : [found]
    })
  }
}

/** The street of the grids that the demo's people work in. */
const streetOf = (root: Node, showcase: ReadonlyArray<UnitId>): Node => {
  const found = root.children.find(({ children }) =>
    children.some((community) => community.children.some(({ unit }) => showcase.includes(unit.id)))
  )
  if (found === undefined) throw new Error('the demo shows no street')
  return found
}

/** A midnight in China some months ago, in the middle of what the issues tell of. */
const splitDay = (now: Instant): Instant => {
  const day = Math.floor((toMillis(now) + 8 * hour) / dayLength) - 120
  return fromMillis(day * dayLength - 8 * hour)
}

/** The platform began on New Year's Day (in China) of the year in which the issues begin. */
const beginning = (now: Instant): Instant => {
  const year = new Date(toMillis(now) - 365 * dayLength).getUTCFullYear()
  return fromMillis(Date.UTC(year - 1, 11, 31, 16))
}
