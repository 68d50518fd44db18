/**
 * Plain registers (units, organisations, people, posts, accounts, reference data): what was entered, amended and ended,
 * through the journal like everything else. Whether an entry is right is asked of the domain by the caller.
 */

import { type Entry, Journal, type LifeName, lives } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type CommandId, type Instant, Stale, type Unavailable } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import { now } from '../now.ts'
import { Tenants } from './tenants.ts'

export interface Entered {
  readonly life: LifeName
  readonly tag: 'Registered' | 'Amended' | 'Ended'
  /** The row as it shall stand; its `revision` is the one that was seen, or 0 for a new thing. */
  readonly row: Readonly<Record<string, unknown>> & { readonly revision: number }
}

export class Registers extends Context.Service<
  Registers,
  {
    /** Writes one entry or several that belong together, all or nothing; `commandId` makes a repetition harmless. */
    enter(
      actor: Pick<Actor, 'tenantId' | 'accountId' | 'personId'>,
      entries: ReadonlyArray<Entered>,
      commandId?: CommandId | null
    ): Effect.Effect<void, Stale | Unavailable>
  }
>()('@gezhi/api/Registers') {
  static readonly layer = Layer.effect(
    Registers,
    Effect.gen(function* () {
      const journal = yield* Journal
      const tenants = yield* Tenants
      return Registers.of({
        enter: Effect.fnUntraced(function* (actor, entries, commandId = null) {
          const at = yield* now
          const written = yield* journal.writeAll(
            entries.map((entered, i) => entryOf(actor, entered, i === 0 ? commandId : null, at))
          )
          tenants.forget(actor.tenantId)
          const first = entries[0]
          if (!written && first !== undefined) {
            return yield* new Stale({ id: String(first.row[lives[first.life].key]), revision: first.row.revision })
          }
        })
      })
    })
  )
}

const entryOf = (
  actor: Pick<Actor, 'tenantId' | 'accountId' | 'personId'>,
  { life, tag, row }: Entered,
  commandId: CommandId | null,
  at: Instant
): Entry => {
  const born = tag === 'Registered'
  const { key, personal } = lives[life]
  // the journal says that a personal field was set; to what, only the row says, so that it can be erased
  const data = Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, personal.has(field) && value !== null ? true : value])
  )
  return {
    tenantId: actor.tenantId,
    life,
    id: String(row[key]),
    seen: born ? null : row.revision,
    commandId,
    digest: null,
    at,
    personId: actor.personId,
    accountId: actor.accountId,
    tag,
    data,
    row: { ...row, tenantId: actor.tenantId, revision: born ? 0 : row.revision + 1 }
  }
}
