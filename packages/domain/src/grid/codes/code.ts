/**
 * Codes of units: digits only, every level adds some to the code of its parent, and none is ever given twice
 * (rules 1.1). How many digits and what their ranges mean is data.
 */
import { Result, Schema } from 'effect'

/** What a number within its parent stands for; the first four are townships, the next three villages, the rest grids. */
export const SegmentKind = Schema.Literals([
  'street',
  'town',
  'township',
  'enterprise',
  'residents',
  'villagers',
  'similar',
  'base',
  'merged',
  'special',
  'virtual'
])
export type SegmentKind = typeof SegmentKind.Type

/** Numbers from `from` to `to`, both of them too. */
export const CodeRange = Schema.Struct({ kind: SegmentKind, from: Schema.Natural, to: Schema.Natural })
export type CodeRange = typeof CodeRange.Type

/** Where ranges overlap the first one holds: the two numbers of virtual villages stand before the range around them. */
export const CodeRanges = Schema.Array(CodeRange).check(Schema.isMaxLength(20))

export const CodeWidth = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))

export const CodeLevel = Schema.Struct({
  /** Digits that the level adds. */
  width: CodeWidth,
  /** Numbers that may be given, by kind; the first kind is the usual one. None: any number but zero. */
  ranges: CodeRanges
})
export type CodeLevel = typeof CodeLevel.Type

/** One entry a level, from the root down. */
export const CodeScheme = Schema.Array(CodeLevel).check(Schema.isMinLength(1), Schema.isMaxLength(8))
export type CodeScheme = typeof CodeScheme.Type

/**
 * County 6, township 3, village 3, grid 3: the twelve digits of the statistics office and the fifteen of city management
 * (GB/T 30428.1). Villages from 601 are merged communities (CJ/T 349); grids above 600 are ours. No standard numbers
 * micro-grids: two digits are enough for a grid of 500 households in parts of 30 (rules 1.2).
 */
export const standardCodes: CodeScheme = [
  { width: 6, ranges: [] },
  {
    width: 3,
    ranges: [
      { kind: 'street', from: 1, to: 99 },
      { kind: 'town', from: 100, to: 199 },
      { kind: 'township', from: 200, to: 399 },
      { kind: 'enterprise', from: 400, to: 599 }
    ]
  },
  {
    width: 3,
    ranges: [
      { kind: 'residents', from: 1, to: 199 },
      { kind: 'villagers', from: 200, to: 399 },
      { kind: 'virtual', from: 498, to: 498 },
      { kind: 'virtual', from: 598, to: 598 },
      { kind: 'similar', from: 400, to: 599 },
      { kind: 'merged', from: 601, to: 699 }
    ]
  },
  {
    width: 3,
    ranges: [
      { kind: 'base', from: 1, to: 599 },
      { kind: 'merged', from: 601, to: 699 },
      { kind: 'special', from: 701, to: 899 },
      { kind: 'virtual', from: 901, to: 999 }
    ]
  },
  { width: 2, ranges: [{ kind: 'base', from: 1, to: 99 }] }
]

/** Not as many digits as the level has, or something else than digits. */
export class CodeMisshapen extends Schema.TaggedError<CodeMisshapen>()('CodeMisshapen', {
  code: Schema.String,
  digits: Schema.Natural
}) {}

/** Does not begin with the code of the unit above. */
export class CodeNotUnderParent extends Schema.TaggedError<CodeNotUnderParent>()('CodeNotUnderParent', {
  code: Schema.String,
  parent: Schema.String
}) {}

/** The digits of its own level are in no range of the scheme, or zero where it has no ranges. */
export class CodeOutOfRange extends Schema.TaggedError<CodeOutOfRange>()('CodeOutOfRange', {
  code: Schema.String,
  segment: Schema.String
}) {}

/** Every number of the range was given once. */
export class CodesUsedUp extends Schema.TaggedError<CodesUsedUp>()('CodesUsedUp', {
  parent: Schema.String,
  kind: Schema.NullOr(SegmentKind)
}) {}

export const CodeRefusal = Schema.Union([CodeMisshapen, CodeNotUnderParent, CodeOutOfRange, CodesUsedUp])
export type CodeRefusal = typeof CodeRefusal.Type

export interface CodeRead {
  readonly code: string
  /** The number within the parent. */
  readonly number: number
  /** `null` where the level has no ranges. */
  readonly kind: SegmentKind | null
}

/** Digits of a whole code at a level: its own and those of all levels above. */
export const digitsAt = (scheme: CodeScheme, level: number): number =>
  scheme.slice(0, level + 1).reduce((sum, { width }) => sum + width, 0)

/** Reads a code of a level (0 is the root); `parent` is the whole code of the unit above, none for a root. */
export const checkCode = (
  scheme: CodeScheme,
  level: number,
  code: string,
  parent: string | null
): Result.Result<CodeRead, CodeMisshapen | CodeNotUnderParent | CodeOutOfRange> => {
  const digits = digitsAt(scheme, level)
  const own = scheme[level]
  if (own === undefined || code.length !== digits || !/^\d+$/.test(code)) {
    return Result.fail(new CodeMisshapen({ code, digits }))
  }
  if (parent !== null && !code.startsWith(parent)) return Result.fail(new CodeNotUnderParent({ code, parent }))
  return readSegment(own, code)
}

/** Reads the digits that a level added at the end of a code. */
export const readSegment = (level: CodeLevel, code: string): Result.Result<CodeRead, CodeOutOfRange> => {
  const segment = code.slice(code.length - level.width)
  const number = Number(segment)
  const kind = kindOf(level, number)
  return kind === null && (number === 0 || level.ranges.length > 0)
    ? Result.fail(new CodeOutOfRange({ code, segment }))
    : Result.succeed({ code, number, kind })
}

/**
 * The next code under a parent: after the highest that was ever given in the range, and when the range is at its end the
 * lowest gap. `used` are all codes ever given under the parent, those of closed units too.
 */
export const nextCode = (
  scheme: CodeScheme,
  level: number,
  parent: string,
  used: Iterable<string>,
  kind?: SegmentKind
): Result.Result<string, CodesUsedUp | CodeMisshapen> => {
  const own = scheme[level]
  const digits = digitsAt(scheme, level)
  if (own === undefined || parent.length !== digits - own.width) {
    return Result.fail(new CodeMisshapen({ code: parent, digits: digits - (own?.width ?? 0) }))
  }
  const given = new Set<number>()
  for (const code of used) if (code.startsWith(parent)) given.add(Number(code.slice(parent.length, digits)))
  const wanted = kind ?? own.ranges[0]?.kind ?? null
  const ranges =
    own.ranges.length === 0
      ? [{ from: 1, to: 10 ** own.width - 1 }]
      : own.ranges.filter((range) => range.kind === wanted)
  const firstFree = (from: number, to: number): number | undefined => {
    for (let number = from; number <= to; number++) {
      if (!given.has(number) && kindOf(own, number) === wanted) return number
    }
    return undefined
  }
  const last = (from: number, to: number): number => {
    let highest = from - 1
    for (const number of given) if (number > highest && number <= to) highest = number
    return highest
  }
  const number =
    ranges.map(({ from, to }) => firstFree(last(from, to) + 1, to)).find((found) => found !== undefined) ??
    ranges.map(({ from, to }) => firstFree(from, to)).find((found) => found !== undefined)
  return number === undefined
    ? Result.fail(new CodesUsedUp({ parent, kind: wanted }))
    : Result.succeed(parent + String(number).padStart(own.width, '0'))
}

/** The first range that holds the number; `null` where the level has no ranges or none holds it. */
const kindOf = (level: CodeLevel, number: number): SegmentKind | null =>
  level.ranges.find(({ from, to }) => from <= number && number <= to)?.kind ?? null
