/** All codes of a unit: the official one, and those of other schemes or of earlier days. */
import { holds, type Instant } from '../../common/index.ts'
import type { OtherCode, Unit, UnitCode } from '../unit.ts'
import { officialKey } from './named-codes.ts'

export interface CodeOfUnit {
  /** `official`, or the key of a scheme. */
  readonly scheme: string
  readonly code: UnitCode
}

type Coded = Pick<Unit, 'code' | 'otherCodes'>

/** The codes that a unit has at an instant, the official one first, the others by their scheme. */
export const codesOfUnit = (unit: Coded, at: Instant): ReadonlyArray<CodeOfUnit> => [
  { scheme: officialKey, code: unit.code },
  ...unit.otherCodes
    .filter((other) => other.scheme !== officialKey && holds(other, at))
    .map(({ scheme, code }) => ({ scheme, code }))
    .sort((a, b) => (a.scheme < b.scheme ? -1 : 1))
]

/** The code of one scheme at an instant; `null` where it has none. */
export const codeIn = (unit: Coded, scheme: string, at: Instant): UnitCode | null =>
  codesOfUnit(unit, at).find((one) => one.scheme === scheme)?.code ?? null

/** Every code of a scheme that a unit ever had: none of them is given again. */
export const codesEver = (units: Iterable<Coded>, scheme: string): ReadonlySet<string> => {
  const ever = new Set<string>()
  for (const { code, otherCodes } of units) {
    if (scheme === officialKey) ever.add(code)
    for (const other of otherCodes) if (other.scheme === scheme) ever.add(other.code)
  }
  return ever
}

/** The other codes of a unit after it got one of a scheme: the one that it had there ends where the new one begins. */
export const withCode = (unit: Coded, scheme: string, code: UnitCode, at: Instant): ReadonlyArray<OtherCode> => [
  ...withoutCode(unit, scheme, at),
  { scheme, code, from: at, to: null }
]

/** The other codes of a unit after the one of a scheme was taken away. */
export const withoutCode = (unit: Coded, scheme: string, at: Instant): ReadonlyArray<OtherCode> =>
  unit.otherCodes.flatMap((other) => {
    if (other.scheme !== scheme || !holds(other, at)) return [other]
    return other.from < at ? [{ ...other, to: at }] : []
  })
