/** Organisations with the units they serve and how many people work for them. */
import type { Actor } from '@gezhi/domain/access'
import { holds, type Instant, isOver, type NotFound, type Unavailable, type UnitId } from '@gezhi/domain/common'
import type { Organisation } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'

export const OrganisationsInput = Schema.Struct({
  /** Those that ended too. */
  ended: Schema.optionalKey(Schema.Boolean)
})
export type OrganisationsInput = typeof OrganisationsInput.Type

export interface OrganisationLine extends Omit<Organisation, 'serves'> {
  readonly serves: ReadonlyArray<{ readonly id: UnitId; readonly name: string }>
  /** People on posts there now. */
  readonly people: number
  readonly to: Instant | null
}

export const organisations = Effect.fnUntraced(function* (
  actor: Actor,
  { ended = false }: OrganisationsInput
): Effect.fn.Return<ReadonlyArray<OrganisationLine>, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  return [...district.organisations.values()]
    .filter((one) => ended || !isOver(one, at))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name, kind, department, serves, matters, from, to, revision }) => ({
      ...{ id, name, kind, department, matters, from, to, revision },
      serves: serves.map((unitId) => ({ id: unitId, name: district.tree.byId.get(unitId)?.name ?? '' })),
      people: district.postsAt({ kind: 'organisation', id }).filter((post) => holds(post, at)).length
    }))
})
