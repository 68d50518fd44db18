/**
 * Whether a level scheme may become the tenant's: units that stand keep their level and their code, posts name roles that
 * exist, ranges of codes have room in their digits.
 */
import { Result } from 'effect'
import { UnknownRole } from '../access/refusals.ts'
import type { RoleKey } from '../access/role.ts'
import { KeysTwice, twice } from '../common/index.ts'
import type { CodeLevel } from './codes/code.ts'
import { type LevelScheme, officialCodes, workingLevel } from './level.ts'
import { LevelStillUsed, RangeMisshapen } from './refusals.ts'

/** `units` counts those that stand on each level of the scheme in force. */
export const checkScheme = (
  next: LevelScheme,
  current: LevelScheme,
  units: ReadonlyArray<number>,
  roles: ReadonlySet<RoleKey>
): Result.Result<void, LevelStillUsed | UnknownRole | RangeMisshapen | KeysTwice> => {
  const unknown = next.levels.flatMap(({ posts }) => posts).find(({ role }) => !roles.has(role))
  if (unknown !== undefined) return Result.fail(new UnknownRole({ role: unknown.role }))
  const ranges = roomIn(officialCodes(next))
  if (Result.isFailure(ranges)) return ranges
  const others = next.otherCodes ?? []
  const keys = twice(others.map(({ key }) => key))
  if (keys.length > 0) return Result.fail(new KeysTwice({ keys }))
  for (const { parts } of others) {
    const room = roomIn(parts)
    if (Result.isFailure(room)) return room
  }
  const moved = current.levels.findIndex(
    (level, i) =>
      (units[i] ?? 0) > 0 &&
      (next.levels[i]?.codeWidth !== level.codeWidth || (level.working && workingLevel(next) !== workingLevel(current)))
  )
  return moved < 0
    ? Result.succeed(undefined)
    : Result.fail(new LevelStillUsed({ level: moved, units: units[moved] ?? 0 }))
}

/** Whether all numbers of the ranges can be written in the digits there are. */
const roomIn = (
  levels: ReadonlyArray<Pick<CodeLevel, 'width' | 'ranges'> | null>
): Result.Result<void, RangeMisshapen> => {
  for (const [level, part] of levels.entries()) {
    const max = 10 ** (part?.width ?? 0) - 1
    const wrong = part?.ranges.find(({ from, to }) => from > to || to > max)
    if (wrong !== undefined) return Result.fail(new RangeMisshapen({ level, from: wrong.from, to: wrong.to, max }))
  }
  return Result.succeed(undefined)
}
