/** Whether a level scheme may become the tenant's: units that stand keep their level and their code, posts name roles that exist. */
import { Result } from 'effect'
import { UnknownRole } from '../access/refusals.ts'
import type { RoleKey } from '../access/role.ts'
import { type LevelScheme, workingLevel } from './level.ts'
import { LevelStillUsed } from './refusals.ts'

/** `units` counts those that stand on each level of the scheme in force. */
export const checkScheme = (
  next: LevelScheme,
  current: LevelScheme,
  units: ReadonlyArray<number>,
  roles: ReadonlySet<RoleKey>
): Result.Result<void, LevelStillUsed | UnknownRole> => {
  const unknown = next.levels.flatMap(({ posts }) => posts).find(({ role }) => !roles.has(role))
  if (unknown !== undefined) return Result.fail(new UnknownRole({ role: unknown.role }))
  const moved = current.levels.findIndex(
    (level, i) =>
      (units[i] ?? 0) > 0 &&
      (next.levels[i]?.codeWidth !== level.codeWidth || (level.working && workingLevel(next) !== workingLevel(current)))
  )
  return moved < 0
    ? Result.succeed(undefined)
    : Result.fail(new LevelStillUsed({ level: moved, units: units[moved] ?? 0 }))
}
