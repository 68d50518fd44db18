/** How a district begins that has nothing yet: its name, its first place, and the people who keep the machine and the business. */
import { Result, Schema } from 'effect'
import { textUpTo, Zone } from '../common/index.ts'
import { UnitCode } from '../grid/unit.ts'
import { Account } from './actor.ts'
import { Password } from './commands.ts'
import { checkPassword } from './password.ts'
import type { Roles } from './policy.ts'
import { FoundersLack, UsernameTaken, type WeakPassword } from './refusals.ts'
import { AdministratorKind, RoleKey } from './role.ts'

export const Founder = Schema.Struct({
  username: Account.fields.username,
  name: Account.fields.name,
  password: Password,
  role: RoleKey
})
export type Founder = typeof Founder.Type

export const SetUp = Schema.Struct({
  /** Printed by the server when it starts without a district: only who can read that may found one. */
  code: Schema.String.check(Schema.isMaxLength(100)),
  district: Schema.Struct({
    name: textUpTo(100),
    zone: Zone,
    code: UnitCode,
    /** Bring in the streets and communities that the official list has below this code. */
    divisions: Schema.optionalKey(Schema.Boolean)
  }),
  accounts: Schema.Array(Founder).check(Schema.isMaxLength(20))
})
export type SetUp = typeof SetUp.Type

/** Each of the three administrators once, and at least one account for the business (rules 8.2); names differ, passwords are no weak ones. */
export const checkFounders = (
  founders: ReadonlyArray<Founder>,
  roles: Roles
): Result.Result<void, FoundersLack | UsernameTaken | WeakPassword> => {
  const kinds = founders.map(({ role }) => roles.get(role)?.administrator)
  const lacks = [
    ...AdministratorKind.literals.filter((kind) => kinds.filter((one) => one === kind).length !== 1),
    ...(kinds.includes(null) ? [] : (['business'] as const))
  ]
  if (lacks.length > 0) return Result.fail(new FoundersLack({ lacks }))
  const names = founders.map(({ username }) => username)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) return Result.fail(new UsernameTaken({ username: twice }))
  for (const { password, username } of founders) {
    const checked = checkPassword(password, username)
    if (Result.isFailure(checked)) return Result.fail(checked.failure)
  }
  return Result.succeed(undefined)
}
