/** Whether a set of roles may become the tenant's: administrators within their bounds, and nobody left without what they hold. */
import { Result } from 'effect'
import { KeysTwice, twice } from '../common/index.ts'
import { houseKeys } from './appoint.ts'
import { oversteps, rolesTogether } from './policy.ts'
import { PermissionLost, RoleOversteps, RoleStillHeld, type RolesApart } from './refusals.ts'
import type { Permission, Role, RoleKey } from './role.ts'

/** Administrators' alone: with one of these somebody of the business would be both. */
const reserved: ReadonlyArray<Permission> = ['account.manage', 'role.assign', 'apiKey.manage', 'audit.read']

export type RoleSetRefusal = KeysTwice | RoleOversteps | RoleStillHeld | PermissionLost | RolesApart

export interface RolesInUse {
  /** What each person or account holds together. */
  readonly holders: ReadonlyArray<ReadonlyArray<RoleKey>>
  /** Roles that the level scheme asks for. */
  readonly named: ReadonlyArray<RoleKey>
}

export const checkRoles = (
  roles: ReadonlyArray<Role>,
  { holders, named }: RolesInUse
): Result.Result<void, RoleSetRefusal> => {
  const byKey = new Map(roles.map((role) => [role.key, role]))
  const keys = twice(roles.map(({ key }) => key))
  if (keys.length > 0) return Result.fail(new KeysTwice({ keys }))
  for (const role of roles) {
    const permissions = [...oversteps(role), ...(role.administrator === null ? reservedOf(role) : [])]
    if (permissions.length > 0) return Result.fail(new RoleOversteps({ role: role.key, permissions }))
  }
  const missing = [...new Set([...holders.flat(), ...named])].filter((key) => !byKey.has(key))
  if (missing.length > 0) return Result.fail(new RoleStillHeld({ roles: missing }))
  const lost = houseKeys.filter((permission) => !roles.some(({ permissions }) => permissions.includes(permission)))
  if (lost.length > 0) return Result.fail(new PermissionLost({ permissions: lost }))
  for (const held of holders) {
    const together = rolesTogether(held, byKey)
    if (Result.isFailure(together)) return together
  }
  return Result.succeed(undefined)
}

const reservedOf = ({ permissions }: Role): ReadonlyArray<Permission> =>
  permissions.filter((permission) => reserved.includes(permission))
