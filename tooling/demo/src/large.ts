/** Districts of any size for measuring: many polygons and many issues, cheap to make rather than believable. */
import { dayLength, fromMillis, type Instant, IssueId, toMillis, UnitId } from '@gezhi/domain/common'
import { type Boundary, bornUnit, type Unit, UnitCode } from '@gezhi/domain/grid'
import { type Issue, isOpen } from '@gezhi/domain/loop'
import type { Demo } from './index.ts'
import type { Spot } from './land/ring.ts'
import { boundaryOf } from './places/units.ts'
import { at, type Random, randomOf } from './random.ts'

export interface LargeUnit {
  readonly unit: Unit
  readonly boundary: Boundary
}

/** Metres from one corner of the lattice to the next. */
const mesh = 320
/** A community is so many grids wide and high, a street so many communities. */
const wide = { street: 20, community: 5, grid: 1 }

/**
 * A district of at least `grids` grids (whole rows of whole streets) with communities and streets, in tree order.
 * Neighbours share every corner of their wavy borders, so there is neither gap nor overlap.
 */
export const largeDistrict = (seed: number, grids: number, from: Instant): ReadonlyArray<LargeUnit> => {
  const random = randomOf(seed, 'large')
  const side = wide.street * Math.ceil(Math.sqrt(grids) / wide.street)
  const lattice = latticeOf(side, random)
  const all: Array<LargeUnit> = []
  const add = (parent: Unit | null, name: string, x: number, y: number, width: number, code: string): Unit => {
    const serial = all.length + 1
    const unit = bornUnit(
      {
        id: UnitId.make(random.id(toMillis(from))),
        code: UnitCode.make(code),
        name,
        kind: 'base',
        areaClass: 'B',
        households: 400 * width * width,
        population: 1040 * width * width
      },
      parent,
      serial,
      from
    )
    all.push({ unit, boundary: boundaryOf(blockRing(lattice, x, y, width)) })
    return unit
  }
  const fill = (parent: Unit, x: number, y: number, width: number, [next, ...rest]: ReadonlyArray<number>): void => {
    if (next === undefined) return
    for (let j = 0, n = 1; j < width; j += next) {
      for (let i = 0; i < width; i += next, n++) {
        const code = `${parent.code}${String(n).padStart(3, '0')}`
        fill(add(parent, `${code.slice(6)}号单元`, x + i, y + j, next, code), x + i, y + j, next, rest)
      }
    }
  }
  fill(add(null, '量测区', 0, 0, side, '990102'), 0, 0, side, [wide.street, wide.community, wide.grid])
  return all
}

/**
 * So many issues without their facts, one after another: those of the demo again and again, each time some weeks
 * further back. What is still open is only so in the first round; the past is over.
 */
export function* manyIssues(demo: Demo, count: number, seed = 1): Generator<Issue> {
  const random = randomOf(seed, 'many')
  const sources = demo.issues.map(({ issue }) => issue)
  const over = sources.filter(({ stage }) => !isOpen(stage))
  for (let i = 0; i < count; i++) {
    const round = Math.floor(i / sources.length)
    const source = round === 0 ? at(sources, i) : at(over, i % over.length)
    const back = (round % 260) * 7 * dayLength
    yield { ...shifted(source, back), id: newId(random, source, back), number: i + 1 }
  }
}

const newId = (random: Random, source: Issue, back: number): IssueId =>
  IssueId.make(random.id(toMillis(source.reportedAt) - back))

const shifted = (issue: Issue, back: number): Issue => {
  if (back === 0) return issue
  const move = (when: Instant): Instant => fromMillis(toMillis(when) - back)
  const moveIf = (when: Instant | null): Instant | null => (when === null ? null : move(when))
  const clock = (events: Issue['stepClock']) => events.map((event) => ({ ...event, at: move(event.at) }))
  return {
    ...issue,
    until: moveIf(issue.until),
    stepClock: clock(issue.stepClock),
    stepDue: moveIf(issue.stepDue),
    promiseClock: clock(issue.promiseClock),
    promiseDue: moveIf(issue.promiseDue),
    reportedAt: move(issue.reportedAt),
    acceptedAt: moveIf(issue.acceptedAt),
    dispatchedAt: moveIf(issue.dispatchedAt),
    handledAt: moveIf(issue.handledAt),
    answeredAt: moveIf(issue.answeredAt),
    closedAt: moveIf(issue.closedAt),
    movedAt: move(issue.movedAt)
  }
}

interface Lattice {
  readonly corner: (i: number, j: number) => Spot
  /** Points between a corner and the next to the east or to the north, in that direction. */
  readonly east: (i: number, j: number) => ReadonlyArray<Spot>
  readonly north: (i: number, j: number) => ReadonlyArray<Spot>
}

const latticeOf = (side: number, random: Random): Lattice => {
  const row = side + 1
  const index = (i: number, j: number) => j * row + i
  const corners = Array.from({ length: row * row }, (_, k): Spot => {
    const [i, j] = [k % row, Math.floor(k / row)]
    return [(i - side / 2) * mesh + random.between(-70, 70), (j - side / 2) * mesh + random.between(-70, 70)]
  })
  const corner = (i: number, j: number) => at(corners, index(i, j))
  const edges = (di: number, dj: number) =>
    corners.map((from, k): ReadonlyArray<Spot> => {
      const to = corners[k + di + dj * row]
      return to === undefined ? [] : [0.25, 0.5, 0.75].map((t) => between(from, to, t, random.between(-18, 18)))
    })
  const [eastward, northward] = [edges(1, 0), edges(0, 1)]
  return {
    corner,
    east: (i, j) => at(eastward, index(i, j)),
    north: (i, j) => at(northward, index(i, j))
  }
}

const between = (from: Spot, to: Spot, t: number, aside: number): Spot => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  return [from[0] + dx * t - (dy / length) * aside, from[1] + dy * t + (dx / length) * aside]
}

/** Around a square block of cells, counter-clockwise. */
const blockRing = ({ corner, east, north }: Lattice, x: number, y: number, width: number): ReadonlyArray<Spot> => {
  const steps = Array.from({ length: width }, (_, k) => k)
  return [
    ...steps.flatMap((k) => [corner(x + k, y), ...east(x + k, y)]),
    ...steps.flatMap((k) => [corner(x + width, y + k), ...north(x + width, y + k)]),
    ...steps.flatMap((k) => [corner(x + width - k, y + width), ...east(x + width - k - 1, y + width).toReversed()]),
    ...steps.flatMap((k) => [corner(x, y + width - k), ...north(x, y + width - k - 1).toReversed()])
  ]
}
