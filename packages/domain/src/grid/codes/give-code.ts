/** How a unit gets, changes or loses a code beside the official one: right by its scheme, and none that was ever given. */
import { Result } from 'effect'
import type { Instant } from '../../common/index.ts'
import { AlreadyEnded, CodeAboveMissing, CodeTaken, LevelUncoded } from '../refusals.ts'
import type { Unit, UnitCode } from '../unit.ts'
import type { CodeRefusal } from './code.ts'
import { type NamedCodes, officialKey } from './named-codes.ts'
import { namedNumbering } from './numbering.ts'
import { codeIn, withCode, withoutCode } from './unit-codes.ts'

export interface Giving {
  readonly named: NamedCodes
  /** Units above it, root first. */
  readonly above: ReadonlyArray<Pick<Unit, 'code' | 'otherCodes'>>
  /** Every code ever given in the scheme. */
  readonly ever: ReadonlySet<string>
  readonly at: Instant
}

/**
 * With what codes of a level begin; the official code of the units above may be part of it.
 * Refused where the scheme has no codes for the level, or a unit above lacks its own.
 */
export const stemBelow = (
  named: NamedCodes,
  above: Giving['above'],
  at: Instant
): Result.Result<string, LevelUncoded | CodeAboveMissing> => {
  const numbering = namedNumbering(named)
  if (!numbering.numbers(above.length)) {
    return Result.fail(new LevelUncoded({ scheme: named.key, level: above.length }))
  }
  const stem = numbering.stem(above.map((unit) => ({ official: unit.code, own: numbering.codeOf(unit, at) })))
  return stem === null ? Result.fail(new CodeAboveMissing({ scheme: named.key })) : Result.succeed(stem)
}

/** `null` takes the code away. One that the unit has already stays as it is. */
export const giveCode = (
  unit: Unit,
  code: UnitCode | null,
  { named, above, ever, at }: Giving
): Result.Result<Unit, AlreadyEnded | CodeTaken | LevelUncoded | CodeAboveMissing | CodeRefusal> => {
  if (unit.to !== null) return Result.fail(new AlreadyEnded({ id: unit.id, to: unit.to }))
  if (codeIn(unit, named.key, at) === code) return Result.succeed(unit)
  if (code === null) return Result.succeed({ ...unit, otherCodes: withoutCode(unit, named.key, at) })
  const stem = stemBelow(named, above, at)
  if (Result.isFailure(stem)) return Result.fail(stem.failure)
  if (ever.has(code)) return Result.fail(new CodeTaken({ code }))
  return Result.map(namedNumbering(named).read(unit.level, code, stem.success), () => ({
    ...unit,
    otherCodes: withCode(unit, named.key, code, at)
  }))
}

/** A code that a unit has or had, and when. */
export interface CodeHeld {
  /** `official`, or the key of a scheme. */
  readonly scheme: string
  readonly code: UnitCode
  readonly from: Instant
  readonly to: Instant | null
}

/** All codes that a unit ever had, the official ones first, of each scheme the latest first. */
export const codesHeld = (
  unit: Pick<Unit, 'code' | 'otherCodes' | 'earlier' | 'since' | 'to'>
): ReadonlyArray<CodeHeld> => {
  const official: Array<CodeHeld> = []
  for (const { code, from, to } of [...unit.earlier, { code: unit.code, from: unit.since, to: unit.to }]) {
    const last = official.at(-1)
    if (last?.code === code) official[official.length - 1] = { ...last, to }
    else official.push({ scheme: officialKey, code, from, to })
  }
  const known = new Set(official.map(({ code }) => code))
  const other = unit.otherCodes.filter(({ scheme, code }) => scheme !== officialKey || !known.has(code))
  const rank = ({ scheme }: CodeHeld): string => (scheme === officialKey ? '' : scheme)
  return [...official, ...other].sort(
    (a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1) || (a.from < b.from ? 1 : -1)
  )
}
