/**
 * Schemes of codes beside the official one: older standards, those of a trade, and what a place has always written on
 * its maps (rules 1.1). A unit has at most one code of each at a time.
 */
import { Result, Schema } from 'effect'
import { Text2 } from '../../common/index.ts'
import {
  CodeMisshapen,
  CodeNotUnderParent,
  type CodeOutOfRange,
  CodeRanges,
  type CodeRead,
  type CodesUsedUp,
  CodeWidth,
  nextCode,
  readSegment,
  type SegmentKind
} from './code.ts'

/** What a level adds to a code. */
export const CodePart = Schema.Struct({
  width: CodeWidth,
  /** Capital letters may stand beside digits. What is issued is digits; letters are only taken as they come. */
  letters: Schema.Boolean,
  /** Zero is the number of a unit that is the only one of its parent (CJ/T 349). */
  undivided: Schema.Boolean,
  ranges: CodeRanges
})
export type CodePart = typeof CodePart.Type

/** The key under which the official scheme goes where all of a unit's codes are told. */
export const officialKey = 'official'

export const NamedCodes = Schema.Struct({
  key: Schema.String.check(
    Schema.isPattern(/^(?!official$)[a-z][A-Za-z0-9-]{1,39}$/, { message: 'a key like city-14 that is not official' })
  ),
  name: Text2,
  /** With what every code begins: the class of the service of a professional grid. */
  prefix: Schema.String.check(
    Schema.isPattern(/^[0-9A-Za-z.-]{0,12}$/, { message: 'digits, letters, dots and dashes, at most 12' })
  ),
  /** What stands between the parts. */
  separator: Schema.Literals(['', '-', '.']),
  /** The level whose official code follows the prefix; none where the scheme goes its own way from the top. */
  stem: Schema.NullOr(Schema.Natural),
  /** By level from the root: what it adds, `null` where units of the level have no code of this scheme. */
  parts: Schema.Array(Schema.NullOr(CodePart)).check(Schema.isMinLength(1), Schema.isMaxLength(8))
})
export type NamedCodes = typeof NamedCodes.Type

/** A unit on the way from the root: its official code, and the one that it has in the scheme. */
export interface OnTheWay {
  readonly official: string
  readonly own: string | null
}

/**
 * With what the code of a unit begins, from the units above it, root first: the code that the nearest of them has in the
 * scheme, or the official one of the stem. `null` where it can have none: a unit above lacks its own.
 */
export const stemOf = (
  { prefix, separator, stem, parts }: NamedCodes,
  above: ReadonlyArray<OnTheWay>
): string | null => {
  const level = above.length
  const carrier = parts.slice(0, level).findLastIndex((part, at) => part !== null && (stem === null || at > stem))
  if (carrier >= 0) {
    const own = above[carrier]?.own
    return own === null || own === undefined ? null : own + separator
  }
  if (stem === null) return prefix
  const official = above[stem]?.official
  return official === undefined ? null : prefix + official + separator
}

/** Reads a code of a unit on a level; `stem` is what it has to begin with. */
export const readNamedCode = (
  { parts }: NamedCodes,
  level: number,
  code: string,
  stem: string
): Result.Result<CodeRead, CodeMisshapen | CodeNotUnderParent | CodeOutOfRange> => {
  const part = parts[level]
  const digits = stem.length + (part?.width ?? 0)
  if (part === undefined || part === null || code.length !== digits) {
    return Result.fail(new CodeMisshapen({ code, digits }))
  }
  if (!code.startsWith(stem)) return Result.fail(new CodeNotUnderParent({ code, parent: stem }))
  const segment = code.slice(stem.length)
  if (/^\d+$/.test(segment)) {
    return part.undivided && Number(segment) === 0
      ? Result.succeed({ code, number: 0, kind: null })
      : readSegment(part, code)
  }
  // letters count nothing: such a code is of no range
  return part.letters && /^[0-9A-Z]+$/.test(segment)
    ? Result.succeed({ code, number: 0, kind: null })
    : Result.fail(new CodeMisshapen({ code, digits }))
}

/** The next code of a unit on a level, after the highest ever given below the same stem. `alone`: its parent has no other. */
export const nextNamedCode = (
  { parts }: NamedCodes,
  level: number,
  stem: string,
  used: Iterable<string>,
  { kind, alone }: { readonly kind?: SegmentKind | undefined; readonly alone: boolean }
): Result.Result<string, CodesUsedUp | CodeMisshapen> => {
  const part = parts[level]
  if (part === undefined || part === null) return Result.fail(new CodeMisshapen({ code: stem, digits: stem.length }))
  const taken = [...used]
  if (alone && part.undivided) {
    const zero = stem + '0'.repeat(part.width)
    if (!taken.includes(zero)) return Result.succeed(zero)
  }
  // the numbers below a stem are those of a scheme of two levels whose root is the stem
  const wanted = kind !== undefined && part.ranges.some((range) => range.kind === kind) ? kind : undefined
  const numbers = taken.filter((code) => code.startsWith(stem) && /^\d+$/.test(code.slice(stem.length)))
  const found = nextCode(
    [{ width: Math.max(stem.length, 1), ranges: [] }, part],
    1,
    stem.padEnd(1, '0'),
    stem === '' ? numbers.map((code) => `0${code}`) : numbers,
    wanted
  )
  return stem === '' ? Result.map(found, (code) => code.slice(1)) : found
}
