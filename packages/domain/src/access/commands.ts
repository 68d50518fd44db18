/** What is asked for when accounts, passwords and keys are looked after. `seen` is the revision that the caller saw. */
import { Schema } from 'effect'
import { AccountId, CommandId, Note, PersonId, textUpTo, UnitId } from '../common/index.ts'
import { Account } from './actor.ts'
import { passwordMax } from './password.ts'
import { RoleKey } from './role.ts'

const once = { commandId: CommandId, id: AccountId }
const amending = { ...once, seen: Schema.Natural }

/** Longer ones are no input: hashing has to stay cheap. What is weak is a refusal of its own. */
export const Password = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(passwordMax))

/** A person gets a password, a service keys; roles come from whoever assigns them. */
export const CreateAccount = Schema.Struct({
  ...once,
  username: Account.fields.username,
  name: Account.fields.name,
  kind: Account.fields.kind,
  personId: Schema.optionalKey(Schema.NullOr(PersonId)),
  unitId: Schema.optionalKey(Schema.NullOr(UnitId)),
  password: Schema.optionalKey(Password)
})
export type CreateAccount = typeof CreateAccount.Type

export const AmendAccount = Schema.Struct({
  ...amending,
  name: Schema.optionalKey(Account.fields.name),
  personId: Schema.optionalKey(Schema.NullOr(PersonId))
})
export type AmendAccount = typeof AmendAccount.Type

/** All roles that the account shall have, and below which unit they hold; `null` is the whole tenant. */
export const AssignRoles = Schema.Struct({
  ...amending,
  roles: Schema.Array(RoleKey).check(Schema.isMaxLength(20)),
  unitId: Schema.NullOr(UnitId)
})
export type AssignRoles = typeof AssignRoles.Type

/** Disables or enables. */
export const SwitchAccount = Schema.Struct(amending)
export type SwitchAccount = typeof SwitchAccount.Type

export const ResetPassword = Schema.Struct({ id: AccountId, password: Password })
export type ResetPassword = typeof ResetPassword.Type

export const ChangePassword = Schema.Struct({ old: Password, password: Password })
export type ChangePassword = typeof ChangePassword.Type

/** At most a year: a key that nobody renews ends by itself. */
export const CreateKey = Schema.Struct({
  accountId: AccountId,
  name: textUpTo(32),
  days: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }))
})
export type CreateKey = typeof CreateKey.Type

/** Why somebody looks at what is hidden; it is kept. */
export const Reason = Note.check(Schema.isMinLength(2))

/** What a form asks before it is sent. */
export const isReason = Schema.is(Reason)
