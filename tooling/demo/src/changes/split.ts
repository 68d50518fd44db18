/**
 * The grid that had grown too large and was split some months ago. The district is drawn as it stands now, so two
 * neighbouring grids of it are put together to the one that was, and the domain splits that one again.
 */
import { ChangeSetId, dayLength, type Instant, type IssueId, PostId, toMillis, UnitId } from '@gezhi/domain/common'
import {
  type Baseline,
  type Boundary,
  bornUnit,
  contains,
  destinationOf,
  type Now,
  type Operation,
  type Post,
  planOf,
  postsAfter,
  type Reappointment,
  treeAt,
  type Unit,
  UnitCode
} from '@gezhi/domain/grid'
import type { Issue } from '@gezhi/domain/loop'
import type { Pack } from '@gezhi/packs'
import { Result } from 'effect'
import { outlineOf } from '../land/outline.ts'
import { allNodes, boundaryOf, type Node } from '../places/units.ts'
import { at, type Random } from '../random.ts'

export interface PastSplit {
  /** The change of the tree by which it happened. */
  readonly changeSetId: ChangeSetId
  readonly at: Instant
  /** The district as it stands now. */
  readonly root: Node
  /** The grid that was, ended. */
  readonly whole: { readonly unit: Unit; readonly boundary: Boundary }
  readonly operation: Operation
  /** On which it was decided. */
  readonly baseline: Baseline
  readonly street: Node
  /** The grid of that time where the given one is one of its parts. */
  readonly gridThen: (grid: Node, when: Instant) => Node
  /** Every unit as it stands now, by id and by place. */
  readonly now: Now
}

export interface Standpoint {
  readonly issueId: IssueId
  readonly pathThen: string
  readonly pathNow: string
}

interface Pair {
  readonly street: Node
  readonly community: Node
  readonly parts: readonly [Node, Node]
  readonly boundary: Boundary
}

/** `apart` is a community whose street is left as it is. */
export const splitBefore = (drawn: Node, pack: Pack, when: Instant, apart: string, random: Random): PastSplit => {
  const { street, community, parts, boundary } = pairIn(drawn, apart)
  const [first, second] = parts
  const born = (unit: Unit, change: Partial<Unit>, parent: Unit) =>
    bornUnit({ ...unit, ...change }, parent, unit.serial, drawn.unit.from)
  const sum = (field: 'households' | 'population') => (first.unit[field] ?? 0) + (second.unit[field] ?? 0)
  const whole = born(
    first.unit,
    {
      id: UnitId.make(random.id(toMillis(drawn.unit.from))),
      name: `${community.unit.name.replace(/(社区|村)$/, '')}东片网格`,
      households: sum('households'),
      population: sum('population')
    },
    community.unit
  )
  const below = [...first.children, ...second.children].map(({ unit }, i) =>
    born(unit, { code: UnitCode.make(`${whole.code}${String(i + 1).padStart(2, '0')}`) }, whole)
  )
  const gone = new Set([...parts, ...first.children, ...second.children].map(({ unit }) => unit.id))
  const kept = allNodes(drawn)
  const before = [...kept.flatMap(({ unit }) => (gone.has(unit.id) ? [] : [unit])), whole, ...below]
  const shapes = new Map<UnitId, Boundary>(kept.map(({ unit, area }) => [unit.id, boundaryOf(area.ring)]))
  shapes.set(whole.id, boundary)
  const baseline: Baseline = {
    // what begins takes the ids that it was drawn with
    isKnown: (id) => before.some((unit) => unit.id === id),
    tree: treeAt(before, when),
    scheme: pack.scheme,
    codes: new Set(before.map(({ code }) => code)),
    lastSerial: Math.max(...kept.map(({ unit }) => unit.serial)),
    boundaryOf: (id) => shapes.get(id) ?? null
  }
  const operation: Operation = {
    do: 'split',
    id: whole.id,
    parts: parts.map(({ unit: { id, name, households, population }, area, children }) => ({
      id,
      name,
      households,
      population,
      boundary: boundaryOf(area.ring),
      children: children.map(({ unit }) => unit.id)
    }))
  }
  const plan = planOf([operation], baseline, when)
  if (Result.isFailure(plan)) throw new Error(`the split was refused: ${JSON.stringify(plan.failure)}`)
  const after = new Map(plan.success.units.map((unit) => [unit.id, unit]))
  const renewed = (node: Node): Node => ({
    ...node,
    unit: after.get(node.unit.id) ?? node.unit,
    children: node.children.map(renewed)
  })
  const root = renewed(drawn)
  const ended = after.get(whole.id) ?? whole
  const standing = new Map([...before.map((unit) => [unit.id, unit] as const), ...after])
  const ids = new Set<UnitId>(parts.map(({ unit }) => unit.id))
  return {
    changeSetId: ChangeSetId.make(random.id(toMillis(when) - 41 * dayLength)),
    at: when,
    root,
    whole: { unit: ended, boundary },
    operation,
    baseline,
    street,
    gridThen: (grid, moment) => (ids.has(grid.unit.id) && moment < when ? { ...grid, unit: whole } : grid),
    now: {
      unit: (id) => standing.get(id),
      locate: (point) => parts.find(({ unit }) => contains(shapes.get(unit.id) ?? boundary, point))?.unit.id ?? null
    }
  }
}

/** Two grids side by side in a community that nothing lies on top of. */
const pairIn = (root: Node, apart: string): Pair => {
  const found = root.children
    .filter(({ children }) => children.every(({ unit }) => unit.name !== apart))
    .flatMap((street) =>
      street.children
        .filter(({ children }) => children.every(({ unit }) => unit.kind === 'base'))
        .flatMap((community) =>
          community.children.slice(1).flatMap((second, i): ReadonlyArray<Pair> => {
            const first = at(community.children, i)
            const ring = outlineOf([first.area.ring, second.area.ring])
            return ring === null ? [] : [{ street, community, parts: [first, second], boundary: boundaryOf(ring) }]
          })
        )
    )
  // the fullest of the core: most comes up there
  const crowd = ({ community, parts }: Pair): number =>
    (community.unit.areaClass === 'A' ? 10_000 : 0) + parts.reduce((sum, { unit }) => sum + (unit.households ?? 0), 0)
  return at(
    found.toSorted((a, b) => crowd(b) - crowd(a)),
    0
  )
}

/** Those of the first part worked in the whole until then and went on; those of the second began that day. */
export const postsBy = (
  { operation, whole, at: when }: PastSplit,
  posts: ReadonlyArray<Post>,
  random: Random
): { readonly posts: ReadonlyArray<Post>; readonly reappointments: ReadonlyArray<Reappointment> } => {
  if (operation.do !== 'split') return { posts, reappointments: [] }
  const [first, second] = operation.parts.map(({ id }) => id)
  const before = posts.flatMap((post): ReadonlyArray<Post> => {
    if (post.at.id === first && post.from < when) return [{ ...post, at: { kind: 'unit', id: whole.unit.id } }]
    if (post.at.id !== second || post.from >= when) return [post]
    return post.to !== null && post.to <= when ? [] : [{ ...post, from: when }]
  })
  const wanted = postsAfter(before, new Set([whole.unit.id]), [], when).ended
  const reappointments = wanted.map((post) => ({
    id: PostId.make(random.id(toMillis(when))),
    postId: post.id,
    unitId: first ?? whole.unit.id
  }))
  const { ended, begun } = postsAfter(before, new Set([whole.unit.id]), reappointments, when)
  const over = new Map(ended.map((post) => [post.id, post]))
  return { posts: [...before.map((post) => over.get(post.id) ?? post), ...begun], reappointments }
}

/** Where an issue of the grid that was belongs now. */
export const standpointOf = ({ whole, now }: PastSplit, reported: Issue): Standpoint | null => {
  if (reported.unitId !== whole.unit.id) return null
  const unit = destinationOf({ ...reported, named: reported.located === 'given' }, now)
  return unit === null ? null : { issueId: reported.id, pathThen: reported.path, pathNow: unit.path }
}
