/** The audit: every fact with what it changed, and every line of the log of access. For administrators of the audit alone. */
import { type Access, AuditStore, lives, type Recorded } from '@gezhi/database'
import { AccessKind, type Actor, type OutOfScope, reachesAll } from '@gezhi/domain/access'
import { AccountId, Instant, type NotFound, type Unavailable } from '@gezhi/domain/common'
import { Effect, Schema, Struct } from 'effect'
import type { District } from '../district.ts'
import { heldIn, inScope } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { byName, type Change, changesOf } from './history.ts'
import { isRowId, type Page, PageInput, pageOf, usualLimit } from './page.ts'

const shared = {
  /** `[from, to)`. */
  from: Schema.optionalKey(Instant),
  to: Schema.optionalKey(Instant),
  accountId: Schema.optionalKey(AccountId),
  ...PageInput
}

export const AuditInput = Schema.Union([
  Schema.Struct({
    of: Schema.Literal('facts'),
    life: Schema.optionalKey(Schema.Literals(Struct.keys(lives))),
    /** One thing's facts. */
    id: Schema.optionalKey(Schema.String.check(Schema.isUUID())),
    ...shared
  }),
  Schema.Struct({ of: Schema.Literal('access'), what: Schema.optionalKey(AccessKind), ...shared })
])
export type AuditInput = typeof AuditInput.Type

export type AuditLine =
  | {
      readonly of: 'facts'
      readonly at: Instant
      readonly accountId: AccountId | null
      readonly byName: string | null
      readonly life: Recorded['life']
      readonly id: string
      readonly revision: number
      readonly tag: string
      /** The move, where it is an issue's. */
      readonly move: string | null
      readonly changes: ReadonlyArray<Change>
    }
  | ({ readonly of: 'access' } & Access)

export const audit = Effect.fnUntraced(function* (
  actor: Actor,
  input: AuditInput
): Effect.fn.Return<Page<AuditLine>, NotFound | Unavailable | OutOfScope, Tenants | AuditStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  yield* inScope(reachesAll(heldIn(actor, district, 'audit.read'), district.ground), 'audit.read')
  const { limit = usualLimit, cursor = null } = input
  if (input.of === 'access') {
    const rows = yield* AuditStore.use((store) => store.accesses(actor.tenantId, input, limit + 1, endOf(cursor)))
    return pageOf(
      rows,
      limit,
      ({ at, id }) => `${at}~${id}`,
      (row): AuditLine => ({ of: 'access', ...row })
    )
  }
  const after = cursor !== null && /^\d{1,18}-\d{1,18}$/.test(cursor) ? cursor : null
  const lives = input.life === undefined ? undefined : [input.life]
  const rows = yield* AuditStore.use((store) => store.facts(actor.tenantId, { ...input, lives }, limit + 1, after))
  return pageOf(
    rows,
    limit,
    (row) => row.cursor,
    (row) => factLine(district, row)
  )
})

const factLine = (district: District, fact: Recorded): AuditLine => ({
  of: 'facts',
  at: fact.at,
  accountId: fact.confided ? null : fact.accountId,
  byName: fact.confided ? null : byName(district, fact),
  life: fact.life,
  id: fact.id,
  revision: fact.revision,
  tag: fact.tag,
  move: moveOf(fact.data),
  changes: changesOf(fact)
})

const moveOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'move' in data && typeof data.move === 'string' ? data.move : null

const endOf = (cursor: string | null) => {
  const [at = '', id = ''] = (cursor ?? '').split('~')
  return Schema.is(Instant)(at) && isRowId(id) ? { at, id } : null
}
