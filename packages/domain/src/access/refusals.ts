/** Why access is refused: facts only, and who could help. */
import { Schema } from 'effect'
import { Permission, RoleKey } from './role.ts'

/** None of the caller's roles gives the permission; `roles` are those that would. */
export class Forbidden extends Schema.TaggedError<Forbidden>()('Forbidden', {
  permission: Permission,
  roles: Schema.Array(RoleKey)
}) {}

/** These roles are not held by one person: three administrators stay apart from each other and from the business. */
export class RolesApart extends Schema.TaggedError<RolesApart>()('RolesApart', { roles: Schema.Array(RoleKey) }) {}

/** The thing lies outside the places where the caller's role holds. */
export class OutOfScope extends Schema.TaggedError<OutOfScope>()('OutOfScope', { permission: Permission }) {}

export class UsernameTaken extends Schema.TaggedError<UsernameTaken>()('UsernameTaken', { username: Schema.String }) {}

/** Eight characters and three of four kinds (rules 8.2). */
export class WeakPassword extends Schema.TaggedError<WeakPassword>()('WeakPassword', {
  lacks: Schema.Array(Schema.Literals(['length', 'kinds', 'differsFromName']))
}) {}

export class WrongPassword extends Schema.TaggedError<WrongPassword>()('WrongPassword', {}) {}

/** Too many failures: closed until then. */
export class LockedOut extends Schema.TaggedError<LockedOut>()('LockedOut', { until: Schema.String }) {}
