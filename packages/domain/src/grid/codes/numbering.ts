/** One way of numbering units, official or not, with the same questions to each: begins with what, is it right, which is next. */
import type { Result } from 'effect'
import type { Instant } from '../../common/index.ts'
import type { Unit, UnitKind } from '../unit.ts'
import { type CodeRead, type CodeRefusal, type CodeScheme, checkCode, nextCode, type SegmentKind } from './code.ts'
import { type NamedCodes, nextNamedCode, officialKey, readNamedCode, stemOf } from './named-codes.ts'
import { codeIn } from './unit-codes.ts'

export interface Above {
  readonly official: string
  /** Its code of this numbering. */
  readonly own: string | null
}

export interface Numbering {
  readonly key: string
  codeOf(unit: Pick<Unit, 'code' | 'otherCodes'>, at: Instant): string | null
  /** Whether units of a level have such a code at all. */
  numbers(level: number): boolean
  /** How long the part of a level is. */
  width(level: number): number
  /** From the units above, root first; `null` where one of them lacks what is needed. */
  stem(above: ReadonlyArray<Above>): string | null
  read(level: number, code: string, stem: string): Result.Result<CodeRead, CodeRefusal>
  next(
    level: number,
    stem: string,
    used: Iterable<string>,
    given: { readonly kind: UnitKind; readonly alone: boolean }
  ): Result.Result<string, CodeRefusal>
  /** Whether the level keeps numbers of their own for special grids. */
  setsApart(level: number): boolean
}

/** Special grids have their own range where there is one; all others take the usual one. */
const segmentKindOf = (kind: UnitKind, ranges: CodeScheme[number]['ranges']): SegmentKind | undefined =>
  kind === 'special' && hasSpecial(ranges) ? 'special' : undefined

const hasSpecial = (ranges: CodeScheme[number]['ranges'] | undefined): boolean =>
  ranges?.some((range) => range.kind === 'special') ?? false

export const officialNumbering = (scheme: CodeScheme): Numbering => ({
  key: officialKey,
  codeOf: ({ code }) => code,
  numbers: (level) => level < scheme.length,
  width: (level) => scheme[level]?.width ?? 0,
  stem: (above) => (above.length === 0 ? '' : (above.at(-1)?.own ?? null)),
  read: (level, code, stem) => checkCode(scheme, level, code, stem === '' ? null : stem),
  next: (level, stem, used, { kind }) =>
    nextCode(scheme, level, stem, used, segmentKindOf(kind, scheme[level]?.ranges ?? [])),
  setsApart: (level) => hasSpecial(scheme[level]?.ranges)
})

export const namedNumbering = (named: NamedCodes): Numbering => ({
  key: named.key,
  codeOf: (unit, at) => codeIn(unit, named.key, at),
  numbers: (level) => (named.parts[level] ?? null) !== null,
  width: (level) => named.parts[level]?.width ?? 0,
  stem: (above) => stemOf(named, above),
  read: (level, code, stem) => readNamedCode(named, level, code, stem),
  next: (level, stem, used, { kind, alone }) =>
    nextNamedCode(named, level, stem, used, {
      kind: segmentKindOf(kind, named.parts[level]?.ranges ?? []),
      alone
    }),
  setsApart: (level) => hasSpecial(named.parts[level]?.ranges)
})
