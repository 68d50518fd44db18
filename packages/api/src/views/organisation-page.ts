/** One organisation with its members as everybody of the place may see them, and whether they are the right ones. */
import { type Actor, mask } from '@gezhi/domain/access'
import {
  holds,
  type Instant,
  type MemberId,
  type NotFound,
  type OrganisationId,
  type Unavailable
} from '@gezhi/domain/common'
import { type CompositionCheck, compositionOf, type MemberFunction } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import { now } from '../now.ts'
import { organisationIn } from '../services/organisations.ts'
import { Tenants } from '../services/tenants.ts'

export interface MemberLine {
  readonly id: MemberId
  readonly revision: number
  /** Masked. Whether they are of the party is in the check alone, and shown for a reason. */
  readonly name: string
  readonly function: MemberFunction
  readonly from: Instant
}

export interface OrganisationPage {
  readonly id: OrganisationId
  /** Whoever heads it first. */
  readonly members: ReadonlyArray<MemberLine>
  /** Empty where the tenant asks nothing of organisations of this kind. */
  readonly composition: ReadonlyArray<CompositionCheck>
}

const order: ReadonlyArray<MemberFunction> = ['head', 'deputyHead', 'secretary', 'member', 'alternate']

export const organisationPage = Effect.fnUntraced(function* (
  actor: Actor,
  id: OrganisationId
): Effect.fn.Return<OrganisationPage, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const organisation = yield* organisationIn(district, id)
  const members = district.members.filter((one) => one.organisationId === id && holds(one, at))
  const rule = district.scheme.compositions?.find(({ kind }) => kind === organisation.kind)
  return {
    id,
    members: [...members]
      .sort((a, b) => order.indexOf(a.function) - order.indexOf(b.function) || (a.from < b.from ? -1 : 1))
      .map((one) => ({
        id: one.id,
        revision: one.revision,
        name: mask('name', one.name),
        function: one.function,
        from: one.from
      })),
    composition: rule === undefined ? [] : compositionOf(rule, members)
  }
})
