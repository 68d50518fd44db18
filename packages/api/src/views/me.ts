/** Who the reader is here, and what that gives them: all that a page needs to draw itself. */
import { type Account, type Actor, Permission, permit, type RoleKey, type Scope } from '@gezhi/domain/access'
import { NotFound, type PersonId, type TenantId, type Text2, type Unavailable } from '@gezhi/domain/common'
import { Duty, type Profile } from '@gezhi/domain/loop'
import { Effect, Result } from 'effect'
import type { District } from '../district.ts'
import { Tenants } from '../services/tenants.ts'

export interface Me {
  readonly account: Pick<Account, 'id' | 'username' | 'name' | 'kind'>
  readonly tenant: { readonly id: TenantId; readonly name: string; readonly zone: string }
  readonly roles: ReadonlyArray<{ readonly key: RoleKey; readonly name: Text2 }>
  readonly permissions: ReadonlyArray<Permission>
  readonly duties: ReadonlyArray<Duty>
  /** Where the roles hold, each place once. */
  readonly scopes: ReadonlyArray<Scope & { readonly name: string }>
  readonly personId: PersonId | null
  /** The place's own words for stages; those without one keep the standard name. */
  readonly stages: Profile['stages']
}

export const me = Effect.fnUntraced(function* (actor: Actor): Effect.fn.Return<Me, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const account = district.accounts.get(actor.accountId)
  if (account === undefined) return yield* new NotFound({ what: 'account', id: actor.accountId })
  const roles = [...new Set(actor.grants.map(({ role }) => role))].flatMap((key) => district.roles.get(key) ?? [])
  const duties = new Set(roles.flatMap((role) => role.duties))
  const { id, username, name, kind } = account
  return {
    account: { id, username, name, kind },
    tenant: { id: district.id, name: district.name, zone: district.zone },
    roles: roles.map((role) => ({ key: role.key, name: role.name })),
    permissions: Permission.literals.filter((one) => Result.isSuccess(permit(actor, district.roles, one))),
    duties: Duty.literals.filter((duty) => duties.has(duty)),
    scopes: placesOf(actor, district),
    personId: actor.personId,
    stages: district.profile.stages
  }
})

const placesOf = (actor: Actor, district: District): Me['scopes'] => {
  const places = new Map(actor.grants.map(({ scope }) => ['id' in scope ? scope.id : 'tenant', scope] as const))
  return [...places.values()].map((scope) => ({
    ...scope,
    name: scope.kind === 'tenant' ? district.name : district.nameOf(scope)
  }))
}
