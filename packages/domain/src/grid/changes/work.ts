/** The tree while a plan is made: written to step by step, and never seen by anybody but the operations. */
import { Result } from 'effect'
import type { Instant, UnitId } from '../../common/index.ts'
import { openUnit } from '../change.ts'
import { type CodeRefusal, digitsAt, nextCode, readSegment, type SegmentKind } from '../codes/code.ts'
import { officialKey } from '../codes/named-codes.ts'
import { type LevelScheme, officialCodes } from '../level.ts'
import { CodeTaken, type WrongLevel } from '../refusals.ts'
import type { Effort } from '../shapes/arrangement.ts'
import { type BoundaryRefusal, checkBoundary } from '../shapes/boundary.ts'
import { type Boundary, contains, labelPoint } from '../shapes/geometry.ts'
import { fairEffort } from '../shapes/overlay.ts'
import { pathUnder, type Tree } from '../tree.ts'
import { type Unit, UnitCode } from '../unit.ts'
import { changed } from '../version.ts'
import type { Beginning } from './operation.ts'
import { UnitThere } from './refusals.ts'

/** The district that a plan is made on. */
export interface Baseline {
  readonly tree: Tree
  /** Whether any unit ever had this id: one that ended keeps it. */
  readonly isKnown: (id: UnitId) => boolean
  readonly scheme: LevelScheme
  /** Every code ever given. */
  readonly codes: ReadonlySet<string>
  readonly lastSerial: number
  readonly boundaryOf: (id: UnitId) => Boundary | null
}

export type WorkRefusal = BoundaryRefusal | CodeRefusal | CodeTaken | UnitThere | WrongLevel

export interface Work {
  /** A unit that stands at this moment of the work. */
  readonly unit: (id: UnitId) => Unit | undefined
  readonly below: (id: UnitId) => ReadonlyArray<Unit>
  readonly shapeOf: (id: UnitId) => Boundary | null
  readonly change: (unit: Unit) => void
  readonly draw: (id: UnitId, boundary: Boundary) => void
  /** What lies below the path is looked at again. */
  readonly touch: (path: string) => void
  readonly begin: (
    given: Beginning,
    parent: Unit,
    like: Pick<Unit, 'kind' | 'areaClass'>,
    predecessors: ReadonlyArray<UnitId>,
    segment?: SegmentKind
  ) => Result.Result<Unit, WorkRefusal>
  readonly finish: (unit: Unit, successors: ReadonlyArray<UnitId>) => void
  /** Puts a unit, with all below it, under a parent; codes that tell where a unit hangs are given anew. */
  readonly rehang: (unit: Unit, parent: Unit, code?: UnitCode) => WorkRefusal | null
  /** Whether the middle of one unit's ground lies in another's. */
  readonly holdsMiddle: (outer: UnitId, inner: UnitId) => boolean
  /** What all operations together may take in comparing shapes. */
  readonly effort: Effort
  readonly done: () => {
    readonly units: ReadonlyArray<Unit>
    readonly born: ReadonlySet<UnitId>
    readonly boundaries: ReadonlyMap<UnitId, Boundary>
    readonly touched: ReadonlyArray<string>
  }
}

export const workOn = (
  { tree, isKnown, scheme, codes: given, lastSerial, boundaryOf }: Baseline,
  at: Instant
): Work => {
  const units = new Map<UnitId, Unit>()
  const boundaries = new Map<UnitId, Boundary>()
  const born = new Set<UnitId>()
  const children = new Map<UnitId, Set<UnitId>>()
  const touched = new Set<string>()
  const codes = new Set(given)
  const scheming = officialCodes(scheme)
  let serial = lastSerial

  const unit = (id: UnitId): Unit | undefined => {
    const found = units.get(id) ?? tree.byId.get(id)
    return found?.to === null ? found : undefined
  }
  const idsBelow = (id: UnitId): Set<UnitId> => {
    const known = children.get(id) ?? new Set(tree.children(id).map((child) => child.id))
    children.set(id, known)
    return known
  }
  const below = (id: UnitId) => [...idsBelow(id)].flatMap((child) => unit(child) ?? [])
  const shapeOf = (id: UnitId) => boundaries.get(id) ?? (born.has(id) ? null : boundaryOf(id))
  const change = (next: Unit): void => {
    units.set(next.id, next)
  }
  const unhang = ({ id, parentId }: Unit): void => {
    if (parentId !== null) idsBelow(parentId).delete(id)
  }

  const rehang = (one: Unit, parent: Unit, code?: UnitCode): WorkRefusal | null => {
    const next = code === undefined ? codeUnder(one, parent) : unused(code)
    if (Result.isFailure(next)) return next.failure
    touched.add(one.path)
    unhang(one)
    idsBelow(parent.id).add(one.id)
    const place = { parentId: parent.id, path: pathUnder(parent, one.serial), code: next.success }
    const hung = recoded(changed(one, place, at), one.code)
    change(hung)
    for (const child of below(one.id)) {
      const refused = rehang(child, hung)
      if (refused !== null) return refused
    }
    return null
  }

  const recoded = (next: Unit, before: UnitCode): Unit => {
    if (next.code === before) return next
    codes.add(next.code)
    const from = next.otherCodes.findLast(({ scheme: kept }) => kept === officialKey)?.to ?? next.from
    return { ...next, otherCodes: [...next.otherCodes, { scheme: officialKey, code: before, from, to: at }] }
  }

  const unused = (code: UnitCode): Result.Result<UnitCode, CodeTaken> =>
    codes.has(code) ? Result.fail(new CodeTaken({ code })) : Result.succeed(code)

  /** A code that was not made by the scheme says nothing about its place, and stays. */
  const codeUnder = (one: Unit, parent: Unit): Result.Result<UnitCode, WorkRefusal> => {
    const above = digitsAt(scheming, one.level - 1)
    const byScheme = one.code.length === digitsAt(scheming, one.level) && parent.code.length === above
    if (one.code.startsWith(parent.code) || !byScheme) return Result.succeed(one.code)
    const same = unused(UnitCode.make(`${parent.code}${one.code.slice(above)}`))
    if (Result.isSuccess(same)) return same
    const own = scheming[one.level]
    const read = own === undefined ? undefined : readSegment(own, one.code)
    const kind = read !== undefined && Result.isSuccess(read) ? (read.success.kind ?? undefined) : undefined
    return Result.map(nextCode(scheming, one.level, parent.code, codes, kind), (code) => UnitCode.make(code))
  }

  const begin: Work['begin'] = (beginning, parent, like, predecessors, segment) => {
    const { id, name, code, areaClass = like.areaClass, households = null, population = null, boundary } = beginning
    if (units.has(id) || isKnown(id)) return Result.fail(new UnitThere({ id }))
    const fresh = { id, name, ...(code !== undefined && { code }), kind: like.kind, areaClass, households, population }
    const opening = { scheme, parent, hasRoot: true, codes, serial: serial + 1, at }
    const opened = openUnit(fresh, segment === undefined ? opening : { ...opening, segment })
    if (Result.isFailure(opened)) return opened
    if (boundary !== undefined) {
      const shape = checkBoundary(boundary)
      if (Result.isFailure(shape)) return Result.fail(shape.failure)
      boundaries.set(id, shape.success)
    }
    const next = { ...opened.success, predecessors }
    serial += 1
    codes.add(next.code)
    born.add(id)
    idsBelow(parent.id).add(id)
    change(next)
    return Result.succeed(next)
  }

  return {
    unit,
    below,
    shapeOf,
    change,
    draw: (id, boundary) => {
      boundaries.set(id, boundary)
    },
    touch: (path) => {
      touched.add(path)
    },
    begin,
    finish: (one, successors) => {
      touched.add(one.path)
      unhang(one)
      change({ ...one, to: at, successors })
    },
    rehang,
    holdsMiddle: (outer, inner) => {
      const [around, within] = [shapeOf(outer), shapeOf(inner)]
      return around !== null && within !== null && contains(around, labelPoint(within))
    },
    effort: fairEffort(),
    done: () => ({
      units: [...units.values()].sort((a, b) => a.level - b.level || a.serial - b.serial),
      born,
      boundaries,
      touched: [...touched]
    })
  }
}
