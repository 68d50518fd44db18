/**
 * What a change set leads to: the rows of the units as they shall stand, the boundaries, and below which paths things
 * may belong elsewhere now. Pure: the same operations on the same tree give the same plan, so that the preview shows
 * what will happen and nothing else.
 */
import { Result } from 'effect'
import type { Instant, UnitId } from '../../common/index.ts'
import { WrongLevel } from '../refusals.ts'
import { type BoundaryTooDetailed, checkBoundary } from '../shapes/boundary.ts'
import type { Boundary } from '../shapes/geometry.ts'
import { type NotAPartition, partitions } from '../shapes/partition.ts'
import type { Unit } from '../unit.ts'
import { changed } from '../version.ts'
import type { Operation, SplitPart, To } from './operation.ts'
import {
  ChildMisplaced,
  NeedsBoundary,
  NeedsSuccessor,
  NotSameLevel,
  NotSiblings,
  RootStays,
  UnitNotThere
} from './refusals.ts'
import { type Baseline, type Work, type WorkRefusal, workOn } from './work.ts'

export interface Plan {
  /** Units that begin, change or end, as they shall stand; those above before those below. */
  readonly units: ReadonlyArray<Unit>
  /** Which of them begin. */
  readonly born: ReadonlySet<UnitId>
  readonly boundaries: ReadonlyMap<UnitId, Boundary>
  /** What lies below these paths is looked at again: where does it belong now? */
  readonly touched: ReadonlyArray<string>
}

export type PlanRefusal =
  | WorkRefusal
  | ChildMisplaced
  | NeedsBoundary
  | NeedsSuccessor
  | NotAPartition
  | NotSameLevel
  | NotSiblings
  | RootStays
  | UnitNotThere

/** Which operation is refused, counted from 0, and why. */
export interface Refused {
  readonly operation: number
  readonly why: PlanRefusal
}

export const planOf = (
  operations: ReadonlyArray<Operation>,
  standing: Baseline,
  at: Instant
): Result.Result<Plan, Refused> => {
  const work = workOn(standing, at)
  for (const [operation, one] of operations.entries()) {
    const why = doing(work, one, at)
    if (why !== null) return Result.fail({ operation, why })
  }
  return Result.succeed(work.done())
}

const doing = (work: Work, one: Operation, at: Instant): PlanRefusal | null => {
  switch (one.do) {
    case 'open':
      return open(work, one)
    case 'close':
      return close(work, one)
    case 'amend':
      return amend(work, one, at)
    case 'redraw':
      return redraw(work, one)
    case 'move':
      return move(work, one)
    case 'split':
      return split(work, one)
    case 'merge':
      return merge(work, one)
  }
}

const open = (work: Work, { parentId, kind, ...given }: To<'open'>): PlanRefusal | null => {
  const parent = work.unit(parentId)
  if (parent === undefined) return new UnitNotThere({ id: parentId })
  const made = work.begin(given, parent, { kind, areaClass: parent.areaClass }, [])
  if (Result.isFailure(made)) return made.failure
  // what lies on its ground was the business of its neighbours until now
  if (given.boundary !== undefined) work.touch(parent.path)
  return null
}

const close = (work: Work, { id, into }: To<'close'>): PlanRefusal | null => {
  const one = work.unit(id)
  if (one === undefined) return new UnitNotThere({ id })
  if (one.parentId === null) return new RootStays({ id })
  const children = work.below(id)
  if (into === null) {
    if (children.length > 0) return new NeedsSuccessor({ id, units: children.length })
    work.finish(one, [])
    return null
  }
  const heir = work.unit(into)
  if (heir === undefined || heir.id === id) return new UnitNotThere({ id: into })
  if (heir.level !== one.level) return new NotSameLevel({ id, into })
  work.finish(one, [into])
  const grown = { ...heir, predecessors: [...heir.predecessors, id] }
  work.change(grown)
  return rehangAll(work, children, () => grown)
}

const amend = (work: Work, { id, do: _do, ...change }: To<'amend'>, at: Instant): PlanRefusal | null => {
  const one = work.unit(id)
  if (one === undefined) return new UnitNotThere({ id })
  work.change(changed(one, change, at))
  return null
}

const redraw = (work: Work, { id, boundary }: To<'redraw'>): PlanRefusal | null => {
  const one = work.unit(id)
  if (one === undefined) return new UnitNotThere({ id })
  const shape = checkBoundary(boundary)
  if (Result.isFailure(shape)) return shape.failure
  work.draw(id, shape.success)
  work.touch(one.path)
  return null
}

const move = (work: Work, { id, parentId, code }: To<'move'>): PlanRefusal | null => {
  const one = work.unit(id)
  if (one === undefined) return new UnitNotThere({ id })
  if (one.parentId === null) return new RootStays({ id })
  const parent = work.unit(parentId)
  if (parent === undefined) return new UnitNotThere({ id: parentId })
  // a unit keeps its level, so it can never come to hang below itself
  if (parent.level !== one.level - 1) return new WrongLevel({ level: one.level, parentLevel: parent.level })
  return parent.id === one.parentId ? null : work.rehang(one, parent, code)
}

const split = (work: Work, { id, parts }: To<'split'>): PlanRefusal | null => {
  const one = work.unit(id)
  if (one === undefined) return new UnitNotThere({ id })
  const parent = one.parentId === null ? undefined : work.unit(one.parentId)
  if (parent === undefined) return new RootStays({ id })
  const bare = parts.filter(({ boundary }) => boundary === undefined).map((part) => part.id)
  if (work.shapeOf(id) !== null && bare.length > 0) return new NeedsBoundary({ ids: bare })
  const children = work.below(id)
  const wanted = assignments(parts, children)
  if (Result.isFailure(wanted)) return wanted.failure
  work.finish(
    one,
    parts.map((part) => part.id)
  )
  const made: Array<Unit> = []
  for (const part of parts) {
    const next = work.begin(part, parent, one, [id])
    if (Result.isFailure(next)) return next.failure
    made.push(next.success)
  }
  const torn = tornApart(
    work,
    id,
    parts.map((part) => part.id)
  )
  if (torn !== null) return torn
  return rehangAll(work, children, (child) => {
    const named = wanted.success.get(child.id)
    return made.find((part) => part.id === named) ?? made.find((part) => work.holdsMiddle(part.id, child.id)) ?? made[0]
  })
}

const merge = (work: Work, { ids, into }: To<'merge'>): PlanRefusal | null => {
  const all: Array<Unit> = []
  for (const id of ids) {
    const one = work.unit(id)
    if (one === undefined) return new UnitNotThere({ id })
    if (one.parentId === null) return new RootStays({ id })
    all.push(one)
  }
  const [first] = all
  const parent = first?.parentId == null ? undefined : work.unit(first.parentId)
  if (first === undefined || parent === undefined || all.some(({ parentId }) => parentId !== parent.id)) {
    return new NotSiblings({ ids })
  }
  if (into.boundary === undefined && all.some(({ id }) => work.shapeOf(id) !== null)) {
    return new NeedsBoundary({ ids: [into.id] })
  }
  const children = all.flatMap(({ id }) => work.below(id))
  for (const one of all) work.finish(one, [into.id])
  const sums = { households: sumOf(all, 'households'), population: sumOf(all, 'population') }
  const made = work.begin({ ...sums, ...into }, parent, first, ids, 'merged')
  if (Result.isFailure(made)) return made.failure
  const torn = all.every(({ id }) => work.shapeOf(id) !== null) ? tornApart(work, into.id, ids) : null
  return torn ?? rehangAll(work, children, () => made.success)
}

/** The ground of the parts is the ground of the whole, and each piece of it belongs to one of them. */
const tornApart = (
  work: Work,
  whole: UnitId,
  parts: ReadonlyArray<UnitId>
): NotAPartition | BoundaryTooDetailed | null => {
  const shape = work.shapeOf(whole)
  if (shape === null) return null
  const filled = partitions(
    shape,
    parts.flatMap((id) => work.shapeOf(id) ?? []),
    work.effort
  )
  return Result.isFailure(filled) ? filled.failure : null
}

const rehangAll = (
  work: Work,
  children: ReadonlyArray<Unit>,
  parentOf: (child: Unit) => Unit | undefined
): PlanRefusal | null => {
  for (const child of children) {
    const parent = parentOf(child)
    const refused = parent === undefined ? null : work.rehang(child, parent)
    if (refused !== null) return refused
  }
  return null
}

/** Which part each named unit below goes to; where the others go, where they lie decides. */
const assignments = (
  parts: ReadonlyArray<SplitPart>,
  children: ReadonlyArray<Unit>
): Result.Result<ReadonlyMap<UnitId, UnitId>, ChildMisplaced> => {
  const wanted = new Map<UnitId, UnitId>()
  for (const part of parts) {
    for (const id of part.children ?? []) {
      if (wanted.has(id) || !children.some((child) => child.id === id)) return Result.fail(new ChildMisplaced({ id }))
      wanted.set(id, part.id)
    }
  }
  return Result.succeed(wanted)
}

/** Unknown where one of them is. */
const sumOf = (units: ReadonlyArray<Unit>, field: 'households' | 'population'): number | null =>
  units.reduce<number | null>((sum, one) => {
    const heads = one[field]
    return sum === null || heads === null ? null : sum + heads
  }, 0)
