/** How a unit begins, changes and ends: on the level below its parent, with a code that was never given before, and not while something hangs on it. */
import { Result } from 'effect'
import type { Instant, UnitId } from '../common/index.ts'
import type { AreaClass } from '../loop/catalogue.ts'
import { type CodeRefusal, type CodeScheme, checkCode, digitsAt, nextCode, type SegmentKind } from './codes/code.ts'
import { type LevelScheme, officialCodes } from './level.ts'
import { AlreadyEnded, CodeTaken, StillUsed, WrongLevel } from './refusals.ts'
import { type Unit, UnitCode, type UnitKind } from './unit.ts'
import { bornUnit, changed } from './version.ts'

/** What is said of a new unit; without a code it gets the next one under its parent. */
export interface NewUnit {
  readonly id: UnitId
  readonly name: string
  readonly code?: UnitCode
  readonly kind: UnitKind
  readonly areaClass: AreaClass | null
  readonly households: number | null
  readonly population: number | null
}

export interface Opening {
  readonly scheme: LevelScheme
  /** `null` for a root, which there is one of. */
  readonly parent: Unit | null
  readonly hasRoot: boolean
  /** Every code ever given, those of units that ended too. */
  readonly codes: ReadonlySet<string>
  /** A serial that no unit ever had. */
  readonly serial: number
  readonly at: Instant
  /** What its number shall stand for, where its level has numbers for that; else a special grid's, or the usual ones. */
  readonly segment?: SegmentKind
  /** The code comes from a register that is kept elsewhere, by rules of its own: any code that is free will do. */
  readonly codeFromElsewhere?: boolean
}

export const openUnit = (
  given: NewUnit,
  { scheme, parent, hasRoot, codes, serial, at, segment, codeFromElsewhere = false }: Opening
): Result.Result<Unit, WrongLevel | CodeTaken | CodeRefusal> => {
  const level = parent === null ? 0 : parent.level + 1
  if (level >= scheme.levels.length || (parent === null && hasRoot)) {
    return Result.fail(new WrongLevel({ level, parentLevel: parent?.level ?? null }))
  }
  const wanted = segment ?? (given.kind === 'special' ? 'special' : undefined)
  const code =
    codeFromElsewhere && given.code !== undefined
      ? free(given.code, codes)
      : codeOf(given.code, officialCodes(scheme), level, parent, codes, wanted)
  return Result.map(code, (found) => bornUnit({ ...given, code: found }, parent, serial, at))
}

/** What may be changed of a unit in place; where it hangs and its code stay. */
export interface UnitChange {
  readonly name?: string
  readonly kind?: UnitKind
  readonly areaClass?: AreaClass | null
  readonly households?: number | null
  readonly population?: number | null
}

export const amendUnit = (unit: Unit, change: UnitChange, at: Instant): Result.Result<Unit, AlreadyEnded> =>
  unit.to === null
    ? Result.succeed(changed(unit, change, at))
    : Result.fail(new AlreadyEnded({ id: unit.id, to: unit.to }))

/** What hangs on a unit or an organisation: units below it, open issues and buildings there, posts in force. */
export interface Hanging {
  readonly units: number
  readonly issues: number
  readonly posts: number
  readonly buildings: number
}

/** Ends what has a beginning and an end, and nothing hanging on it. */
export const end = <A extends { readonly id: string; readonly to: Instant | null }>(
  thing: A,
  hanging: Hanging,
  at: Instant
): Result.Result<A & { readonly to: Instant }, AlreadyEnded | StillUsed> => {
  if (thing.to !== null) return Result.fail(new AlreadyEnded({ id: thing.id, to: thing.to }))
  const { units, issues, posts, buildings } = hanging
  return units + issues + posts + buildings > 0
    ? Result.fail(new StillUsed({ id: thing.id, units, issues, posts, buildings }))
    : Result.succeed({ ...thing, to: at })
}

const free = (code: UnitCode, codes: ReadonlySet<string>): Result.Result<UnitCode, CodeTaken> =>
  codes.has(code) ? Result.fail(new CodeTaken({ code })) : Result.succeed(code)

/** Below a unit whose own code came from elsewhere the scheme says nothing: then any code that is free will do. */
const codeOf = (
  given: UnitCode | undefined,
  scheme: CodeScheme,
  level: number,
  parent: Unit | null,
  codes: ReadonlySet<string>,
  wanted: SegmentKind | undefined
): Result.Result<UnitCode, CodeTaken | CodeRefusal> => {
  if (given === undefined) {
    const segment = scheme[level]?.ranges.some(({ kind }) => kind === wanted) ? wanted : undefined
    return Result.map(nextCode(scheme, level, parent?.code ?? '', codes, segment), (code) => UnitCode.make(code))
  }
  const unused = free(given, codes)
  if (Result.isFailure(unused)) return unused
  const byScheme = parent === null || (/^\d+$/.test(parent.code) && parent.code.length === digitsAt(scheme, level - 1))
  return byScheme
    ? Result.map(checkCode(scheme, level, given, parent?.code ?? null), () => given)
    : Result.succeed(given)
}
