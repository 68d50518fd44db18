/** The changes of the tree that the demo shows: one in force for months, one to be approved, one in the drafting, one withdrawn. */
import {
  ChangeSetId,
  CommandId,
  dayLength,
  fromMillis,
  type Instant,
  type PersonId,
  toMillis,
  UnitId,
  type Who
} from '@gezhi/domain/common'
import {
  type Baseline,
  type Boundary,
  type ChangeInput,
  type ChangeMove,
  type ChangeScene,
  type ChangeSet,
  type Operation,
  planOf,
  propose,
  type Reappointment,
  stepChange,
  treeAt
} from '@gezhi/domain/grid'
import type { Pack } from '@gezhi/packs'
import { Result } from 'effect'
import { outlineOf } from '../land/outline.ts'
import { ordinal } from '../places/names.ts'
import { allNodes, boundaryOf, type Node } from '../places/units.ts'
import { at, type Random } from '../random.ts'
import type { PastSplit } from './split.ts'

export interface DemoChange {
  /** How it stood after each move, the first when it was proposed. */
  readonly history: ReadonlyArray<{
    readonly move: ChangeMove | null
    readonly at: Instant
    /** `null` is the platform. */
    readonly by: Who | null
    readonly set: ChangeSet
  }>
}

export interface Deciders {
  /** Who proposes for a street. */
  readonly proposer: (street: Node) => PersonId
  readonly approver: PersonId
}

interface Proposal {
  readonly id?: ChangeSetId
  readonly title: string
  readonly reason: string
  readonly operations: ReadonlyArray<Operation>
  readonly effectiveAt?: Instant
  readonly reappointments?: ReadonlyArray<Reappointment>
}

type Made = readonly [move: ChangeMove, by: Who | null, at: Instant, input?: ChangeInput]

export const makeChanges = (
  split: PastSplit,
  reappointments: ReadonlyArray<Reappointment>,
  pack: Pack,
  { proposer, approver }: Deciders,
  now: Instant,
  random: Random
): ReadonlyArray<DemoChange> => {
  const baseline = baselineOf(split, pack, now)
  const ago = (days: number, from: Instant = now) => fromMillis(toMillis(from) - days * dayLength)
  const fits = (operations: ReadonlyArray<Operation>) => Result.isSuccess(planOf(operations, baseline, now))

  const walk = (on: Baseline, given: Proposal, by: Who, born: Instant, moves: ReadonlyArray<Made>): DemoChange => {
    const command = { ...given, commandId: CommandId.make(random.id(toMillis(born))) }
    const id = given.id ?? ChangeSetId.make(random.id(toMillis(born)))
    let set = propose({ ...command, id }, by, born)
    const history: Array<DemoChange['history'][number]> = [{ move: null, at: born, by, set }]
    for (const [move, who, when, input = {}] of moves) {
      const next = stepChange(set, { move, seen: set.revision, input }, sceneOf(on, who, when))
      if (Result.isFailure(next)) throw new Error(`${move} of ${given.title} was refused: ${next.failure._tag}`)
      set = { ...next.success, revision: set.revision + 1 }
      history.push({ move, at: when, by: who, set })
    }
    return { history }
  }

  const { whole, street } = split
  const inForce = walk(
    split.baseline,
    {
      id: split.changeSetId,
      title: `${whole.unit.name}户数超标，一分为二`,
      reason: `${whole.unit.name}现有 ${whole.unit.households} 户，远超每格 300 至 500 户的标准，一名网格员走访不过来。按主路划为${names(split.operation)}，原网格人员留在前者，后者另行配备。`,
      operations: [split.operation],
      effectiveAt: split.at,
      reappointments
    },
    proposer(street),
    ago(41, split.at),
    [
      ['submit', proposer(street), ago(40, split.at)],
      ['approve', approver, ago(31, split.at), { reason: '同意，请街道提前配齐新网格人员。' }],
      ['publish', approver, ago(25, split.at)],
      ['takeEffect', null, split.at],
      ['settle', null, fromMillis(toMillis(split.at) + 90_000)]
    ]
  )

  const crowded = at(
    gridsOf(split.root)
      .filter(({ grid }) => (grid.unit.households ?? 0) > 500)
      .flatMap((one) => halved(one, random, now, fits))
      .toSorted((a, b) => a.uneven - b.uneven),
    0
  )
  const submitted = walk(
    baseline,
    {
      title: `${crowded.grid.unit.name}户数超标，拆分为两个网格`,
      reason: `该网格现有 ${crowded.grid.unit.households} 户，超出 500 户上限，社区居民代表会议已讨论通过。`,
      operations: [crowded.operation],
      effectiveAt: fromMillis(toMillis(split.at) + 190 * dayLength)
    },
    proposer(crowded.street),
    ago(6),
    [['submit', proposer(crowded.street), ago(5)]]
  )

  const delivered = 186
  // there is room in the smallest of them
  const estate = at(
    gridsOf(split.root).toSorted((a, b) => (a.grid.unit.households ?? 0) - (b.grid.unit.households ?? 0)),
    0
  )
  const drafted = walk(
    baseline,
    {
      title: '云栖苑交付入住，增设微网格',
      reason: '云栖苑一期 186 户上月交付，已入住过半，需增设微网格并配楼栋长。边界待测绘成果出来后补画。',
      operations: [
        {
          do: 'open',
          id: UnitId.make(random.id(toMillis(ago(2)))),
          parentId: estate.grid.unit.id,
          kind: 'base',
          name: `${estate.grid.unit.name}${estate.grid.children.length + 1}号微网格`,
          households: delivered
        },
        { do: 'amend', id: estate.grid.unit.id, households: (estate.grid.unit.households ?? 0) + delivered }
      ]
    },
    proposer(estate.street),
    ago(2),
    []
  )

  const joined = at(
    mergers(split.root, random, now).filter(({ operation }) => fits([operation])),
    0
  )
  const withdrawn = walk(
    baseline,
    {
      title: `${joined.names}合并`,
      reason: '两社区相邻，办公用房共用，拟合并以减少层级、充实力量。',
      operations: [joined.operation]
    },
    proposer(joined.street),
    ago(80),
    [
      ['submit', proposer(joined.street), ago(78)],
      [
        'withdraw',
        proposer(joined.street),
        ago(70),
        { reason: '居民代表会议未通过：两社区居民办事距离过远，先不合并。' }
      ]
    ]
  )
  return [withdrawn, inForce, submitted, drafted]
}

/** The district as it stands, with every code that was ever given. */
const baselineOf = ({ root, whole, baseline }: PastSplit, pack: Pack, now: Instant): Baseline => {
  const all = allNodes(root)
  const shapes = new Map<UnitId, Boundary>(all.map(({ unit, area }) => [unit.id, boundaryOf(area.ring)]))
  return {
    isKnown: (id) => id === whole.unit.id || all.some(({ unit }) => unit.id === id),
    tree: treeAt(
      all.map(({ unit }) => unit),
      now
    ),
    scheme: pack.scheme,
    codes: new Set([...baseline.codes, whole.unit.code, ...all.map(({ unit }) => unit.code)]),
    lastSerial: Math.max(...all.map(({ unit }) => unit.serial)),
    boundaryOf: (id) => shapes.get(id) ?? null
  }
}

const sceneOf = (on: Baseline, by: Who | null, when: Instant): ChangeScene => ({
  by,
  standsFor: [],
  authors: [],
  at: when,
  // the posts of the demo are looked at when it is made
  unstaffed: () => null,
  duties: by === null ? ['platform'] : ['proposer', 'approver'],
  standing: (id) => {
    const unit = on.tree.byId.get(id)
    return unit && { unitId: id, path: unit.path, name: unit.name, boundary: on.boundaryOf(id) === null ? null : 0 }
  },
  plan: (operations) => planOf(operations, on, when)
})

const names = (operation: Operation): string =>
  operation.do === 'split' ? operation.parts.map(({ name }) => name).join('和') : ''

interface Place {
  readonly street: Node
  readonly community: Node
  readonly grid: Node
}

const gridsOf = (root: Node): ReadonlyArray<Place> =>
  root.children.flatMap((street) =>
    street.children.flatMap((community) =>
      community.children.flatMap((grid) => (grid.unit.kind === 'base' ? [{ street, community, grid }] : []))
    )
  )

/** The grid cut between its micro-grids, where two halves of it hang together. */
const halved = (
  { street, community, grid }: Place,
  random: Random,
  now: Instant,
  fits: (operations: ReadonlyArray<Operation>) => boolean
): ReadonlyArray<{
  readonly street: Node
  readonly grid: Node
  readonly operation: Operation
  readonly uneven: number
}> => {
  const bases = community.children.filter(({ unit }) => unit.kind === 'base').length
  const stem = community.unit.name.replace('社区', '')
  return grid.children.slice(1).flatMap((_, i) => {
    const halves = [grid.children.slice(0, i + 1), grid.children.slice(i + 1)]
    const parts = halves.flatMap((nodes, half) => {
      const ring = outlineOf(nodes.map(({ area }) => area.ring))
      if (ring === null) return []
      const sum = (field: 'households' | 'population') => nodes.reduce((all, { unit }) => all + (unit[field] ?? 0), 0)
      return [
        {
          id: UnitId.make(random.id(toMillis(now))),
          name: half === 0 ? `${grid.unit.name}（西）` : `${stem}第${ordinal(bases + 1)}网格`,
          households: sum('households'),
          population: sum('population'),
          boundary: boundaryOf(ring),
          children: nodes.map(({ unit }) => unit.id)
        }
      ]
    })
    const operation: Operation = { do: 'split', id: grid.unit.id, parts }
    const [one = 0, other = 0] = parts.map(({ households }) => households)
    return parts.length === 2 && fits([operation]) ? [{ street, grid, operation, uneven: Math.abs(one - other) }] : []
  })
}

/** Communities of one street that lie side by side. */
const mergers = (root: Node, random: Random, now: Instant) =>
  root.children.flatMap((street) =>
    street.children.slice(1).flatMap((second, i) => {
      const first = at(street.children, i)
      const ring = outlineOf([first.area.ring, second.area.ring])
      if (ring === null) return []
      const operation: Operation = {
        do: 'merge',
        ids: [first.unit.id, second.unit.id],
        into: { id: UnitId.make(random.id(toMillis(now))), name: first.unit.name, boundary: boundaryOf(ring) }
      }
      return [{ street, operation, names: `${first.unit.name}与${second.unit.name}` }]
    })
  )
