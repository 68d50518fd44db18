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

/** The tenant has no such role. */
export class UnknownRole extends Schema.TaggedError<UnknownRole>()('UnknownRole', { role: RoleKey }) {}

/** Nobody does this to themselves. */
export class NotOneself extends Schema.TaggedError<NotOneself>()('NotOneself', { permission: Permission }) {}

/** After this nobody could do it any more. */
export class LastHolder extends Schema.TaggedError<LastHolder>()('LastHolder', { permission: Permission }) {}

/** A service logs in by its keys, a person by a password. */
export class WrongKind extends Schema.TaggedError<WrongKind>()('WrongKind', {
  needs: Schema.Literals(['person', 'service'])
}) {}

/** More than its kind of administrator may have, or what administrators alone may. */
export class RoleOversteps extends Schema.TaggedError<RoleOversteps>()('RoleOversteps', {
  role: RoleKey,
  permissions: Schema.Array(Permission)
}) {}

/** Somebody holds these roles, or the level scheme asks for them. */
export class RoleStillHeld extends Schema.TaggedError<RoleStillHeld>()('RoleStillHeld', {
  roles: Schema.Array(RoleKey)
}) {}

/** No role would give these any more, and without them nobody can be let in. */
export class PermissionLost extends Schema.TaggedError<PermissionLost>()('PermissionLost', {
  permissions: Schema.Array(Permission)
}) {}

/** A district can't begin without each of these, exactly once where it is an administrator. */
export class FoundersLack extends Schema.TaggedError<FoundersLack>()('FoundersLack', {
  lacks: Schema.Array(Schema.Literals(['system', 'security', 'audit', 'business']))
}) {}

/** `founded`: there is a district already. `code`: not the code that the server printed. */
export class SetUpClosed extends Schema.TaggedError<SetUpClosed>()('SetUpClosed', {
  because: Schema.Literals(['founded', 'code'])
}) {}

export const AccessRefusal = Schema.Union([
  Forbidden,
  RolesApart,
  OutOfScope,
  UsernameTaken,
  WeakPassword,
  WrongPassword,
  LockedOut,
  UnknownRole,
  NotOneself,
  LastHolder,
  WrongKind,
  RoleOversteps,
  RoleStillHeld,
  PermissionLost,
  FoundersLack,
  SetUpClosed
])
export type AccessRefusal = typeof AccessRefusal.Type
