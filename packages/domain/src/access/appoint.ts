/** Which roles somebody may be given, with an account or with a post: administrators apart, nobody by themselves (rules 8.2). */
import { Result } from 'effect'
import type { PersonId } from '../common/index.ts'
import type { Account, Actor } from './actor.ts'
import { type Roles, rolesTogether } from './policy.ts'
import { LastHolder, NotOneself, RolesApart, UnknownRole } from './refusals.ts'
import type { Permission, Role, RoleKey } from './role.ts'

/** Without somebody who has these nobody can be let in any more. */
export const houseKeys = ['account.manage', 'role.assign'] as const satisfies ReadonlyArray<Permission>

/** All that one person comes to hold, over all their accounts and posts. */
export const mayHold = (keys: ReadonlyArray<RoleKey>, roles: Roles): Result.Result<void, UnknownRole | RolesApart> => {
  const unknown = keys.find((key) => !roles.has(key))
  return unknown === undefined ? rolesTogether(keys, roles) : Result.fail(new UnknownRole({ role: unknown }))
}

/** The role of a post. An administrator's comes with an account alone, from whoever assigns roles. */
export const postable = (key: RoleKey, roles: Roles): Result.Result<Role, UnknownRole | RolesApart> => {
  const role = roles.get(key)
  if (role === undefined) return Result.fail(new UnknownRole({ role: key }))
  return role.administrator === null ? Result.succeed(role) : Result.fail(new RolesApart({ roles: [key] }))
}

/** Nobody raises themselves, not through a second account either. */
export const notOneself = (
  actor: Pick<Actor, 'accountId' | 'personId'>,
  account: Pick<Account, 'id' | 'personId'>,
  permission: Permission
): Result.Result<void, NotOneself> =>
  actor.accountId === account.id || (actor.personId !== null && actor.personId === account.personId)
    ? Result.fail(new NotOneself({ permission }))
    : Result.succeed(undefined)

/** Nobody gives themselves what another one holds. */
export const notToOneself = (
  actor: Pick<Actor, 'personId'>,
  to: PersonId,
  permission: Permission
): Result.Result<void, NotOneself> =>
  actor.personId === to ? Result.fail(new NotOneself({ permission })) : Result.succeed(undefined)

/** Refuses a change after which nobody could open accounts or assign roles, where somebody could before. */
export const keepsHouse = (
  before: Iterable<Account>,
  after: Iterable<Account>,
  roles: Roles
): Result.Result<void, LastHolder> => {
  const had = keysHeld(before, roles)
  const has = keysHeld(after, roles)
  const lost = houseKeys.find((permission) => had.has(permission) && !has.has(permission))
  return lost === undefined ? Result.succeed(undefined) : Result.fail(new LastHolder({ permission: lost }))
}

const keysHeld = (accounts: Iterable<Account>, roles: Roles): ReadonlySet<Permission> =>
  new Set(
    [...accounts]
      .filter(({ disabled }) => !disabled)
      .flatMap((account) => account.roles)
      .flatMap((key) => roles.get(key)?.permissions ?? [])
  )
