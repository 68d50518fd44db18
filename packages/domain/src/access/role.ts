/**
 * Roles: which permissions and which duties in the loop come with a role. Data of the tenant.
 * A role says what; the post that carries it says where.
 */
import { Schema } from 'effect'
import { Text2 } from '../common/index.ts'
import { Duty } from '../loop/moves.ts'

export const RoleKey = Schema.String.check(
  Schema.isPattern(/^[a-z][A-Za-z0-9]{1,39}$/, { message: 'a role key like gridLeader' })
).pipe(Schema.brand('RoleKey'))
export type RoleKey = typeof RoleKey.Type

/** What can be allowed at all. Each procedure of the API names one; `signedIn` is everybody's. */
export const Permission = Schema.Literals([
  'signedIn',
  'issue.report',
  'issue.read',
  'issue.move',
  'figures.read',
  'unit.read',
  'unit.edit',
  'unit.propose',
  'unit.approve',
  'notice.publish',
  'building.read',
  'building.edit',
  'person.read',
  'person.reveal',
  'person.edit',
  'post.arrange',
  'reference.read',
  'reference.edit',
  'import.run',
  'account.manage',
  'role.assign',
  'apiKey.manage',
  'audit.read'
])
export type Permission = typeof Permission.Type

/** Who reads a register, by any one of these: whoever changes it reads it too. */
export const readers = {
  people: ['person.read', 'person.edit'],
  posts: ['person.read', 'person.edit', 'post.arrange'],
  buildings: ['building.read', 'building.edit']
} as const satisfies Record<string, ReadonlyArray<Permission>>

/** The three administrators that no one person may be two of (MLPS 2.0, rules 8.2). */
export const AdministratorKind = Schema.Literals(['system', 'security', 'audit'])
export type AdministratorKind = typeof AdministratorKind.Type

export const Role = Schema.Struct({
  key: RoleKey,
  name: Text2,
  permissions: Schema.Array(Permission),
  duties: Schema.Array(Duty),
  /** `null` for all who do the business. */
  administrator: Schema.NullOr(AdministratorKind)
})
export type Role = typeof Role.Type

/** What administrators of a kind may at most be given: they keep the machine, not the business. */
export const administratorMay: Record<AdministratorKind, ReadonlyArray<Permission>> = {
  system: ['signedIn', 'unit.read', 'person.read', 'reference.read', 'reference.edit', 'account.manage'],
  security: ['signedIn', 'unit.read', 'person.read', 'reference.read', 'role.assign', 'apiKey.manage'],
  audit: ['signedIn', 'unit.read', 'reference.read', 'audit.read']
}
