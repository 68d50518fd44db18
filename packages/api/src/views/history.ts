/** What happened to a thing of a register: when, by whom, and which fields changed from what to what. */
import { AuditStore, type Recorded } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { Instant, Unavailable } from '@gezhi/domain/common'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'

export interface Change {
  readonly field: string
  /** `true` on either side of a personal field: that there was something, the row alone says what. */
  readonly before: unknown
  readonly after: unknown
}

export interface HistoryLine {
  readonly life: Recorded['life']
  readonly revision: number
  readonly at: Instant
  readonly tag: string
  readonly byName: string | null
  readonly changes: ReadonlyArray<Change>
}

const linesMax = 100

export const history = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  id: string,
  lives: ReadonlyArray<Recorded['life']>
): Effect.fn.Return<ReadonlyArray<HistoryLine>, Unavailable, AuditStore> {
  const facts = yield* AuditStore.use((store) => store.facts(actor.tenantId, { id, lives }, linesMax, null))
  return facts.map((fact) => ({
    life: fact.life,
    revision: fact.revision,
    at: fact.at,
    tag: fact.tag,
    byName: byName(district, fact),
    changes: changesOf(fact)
  }))
})

export const byName = (district: District, { personId, accountId }: Pick<Recorded, 'personId' | 'accountId'>) =>
  district.nameOfWho(personId ?? accountId)

/** Keys of rows, and what follows from other fields. */
const plumbing: ReadonlySet<string> = new Set([
  'id',
  'tenantId',
  'revision',
  'serial',
  'path',
  'batchId',
  'seen',
  'touched',
  'proposedBy',
  'proposedAt',
  'approvedBy',
  'approvedAt',
  'publishedAt',
  'inForceAt',
  'settledAt'
])
/** Too large to be read by anybody: only that they changed. */
const bulky: ReadonlySet<string> = new Set(['geometry', 'data', 'operations', 'reappointments'])

export const changesOf = ({ tag, life, data, before }: Recorded): ReadonlyArray<Change> => {
  const [old, now] = [fieldsOf(before), fieldsOf(data)]
  // of issues what was said in them is nobody's but theirs who work on them
  if (life === 'issue') return tag === 'Moved' ? [{ field: 'stage', before: now.from, after: now.to }] : []
  const shown = (field: string, value: unknown) => {
    if (field === 'otherCodes') return heldOf(value)
    return bulky.has(field) && value != null ? true : (value ?? null)
  }
  return Object.keys(now)
    .filter((field) => !plumbing.has(field) && !(life === 'boundary' && field === 'unitId'))
    .filter((field) => !(life === 'unit' && field === 'since'))
    .filter((field) => JSON.stringify(now[field] ?? null) !== JSON.stringify(old[field] ?? null))
    .map((field) => ({ field, before: shown(field, old[field]), after: shown(field, now[field]) }))
}

const isHeld = Schema.is(Schema.Struct({ code: Schema.String, to: Schema.Null }))

/** Of the codes beside the official one those that hold. */
const heldOf = (codes: unknown): ReadonlyArray<string> =>
  Array.isArray(codes) ? codes.flatMap((one) => (isHeld(one) ? [one.code] : [])) : []

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {}
