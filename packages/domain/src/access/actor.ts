/** Who asks: an account of a tenant, with the roles it holds and where each of them holds. */
import { Schema } from 'effect'
import { AccountId, OrganisationId, PersonId, TenantId, textUpTo, UnitId } from '../common/index.ts'
import { RoleKey } from './role.ts'

/** Where a role holds: in the whole tenant, in a subtree of units, or in an organisation. */
export const Scope = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('tenant') }),
  Schema.Struct({ kind: Schema.Literal('unit'), id: UnitId, path: Schema.String }),
  Schema.Struct({ kind: Schema.Literal('organisation'), id: OrganisationId })
])
export type Scope = typeof Scope.Type

/** `standsFor`: it comes with a post of somebody for whom the actor deputises. */
export const Grant = Schema.Struct({ role: RoleKey, scope: Scope, standsFor: Schema.optionalKey(PersonId) })
export type Grant = typeof Grant.Type

export const Actor = Schema.Struct({
  tenantId: TenantId,
  accountId: AccountId,
  /** `null` for service accounts. */
  personId: Schema.NullOr(PersonId),
  kind: Schema.Literals(['person', 'service']),
  name: Schema.String,
  grants: Schema.Array(Grant),
  /** Everybody for whom they deputise now, whoever handed it to them included. */
  standsFor: Schema.Array(PersonId)
})
export type Actor = typeof Actor.Type

/** An account as administrators see it. What it may do comes from `roles`, which hold in the whole tenant or below `unitId`, and from the person's posts. */
export const Account = Schema.Struct({
  id: AccountId,
  username: Schema.String.check(
    Schema.isPattern(/^[a-z][a-z0-9._-]{2,31}$/, {
      message: 'a user name of 3 to 32 small letters, digits, dots, dashes or underscores, beginning with a letter'
    })
  ),
  name: textUpTo(60),
  kind: Actor.fields.kind,
  personId: Schema.NullOr(PersonId),
  roles: Schema.Array(RoleKey),
  /** Roles hold below this unit; `null` is the whole tenant. */
  unitId: Schema.NullOr(UnitId),
  disabled: Schema.Boolean,
  revision: Schema.Natural
})
export type Account = typeof Account.Type
