/** Who may come in at the log-in, and who did: lock-outs, disabled accounts, and the log of it. Kept in the database: all servers count together. */
import { AuditStore, LoginStore } from '@gezhi/database'
import { failuresMax, lockMinutes } from '@gezhi/domain/access'
import type { Instant } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { newId } from './ids.ts'
import { now } from './now.ts'

/** In the form in which the log-in library asks: as promises. */
export interface Doorkeeper {
  /** Closed until then; `null` when open. */
  lockedUntil(username: string): Promise<Instant | null>
  /** `hadPassword: false` for an account of a service, which has none. */
  failed(username: string): Promise<{ readonly hadPassword: boolean }>
  passed(username: string): Promise<void>
  /** Whether the account is there and not disabled. */
  mayEnter(id: string): Promise<boolean>
  entered(id: string, how: 'signIn' | 'signIn.device'): Promise<void>
}

export const makeDoorkeeper: Effect.Effect<Doorkeeper, never, AuditStore | LoginStore> = Effect.gen(function* () {
  const store = yield* LoginStore
  const audit = yield* AuditStore

  const noted = Effect.fnUntraced(function* (what: string, found: Effect.Success<ReturnType<typeof store.byId>>) {
    if (found === null) return
    const { tenantId, id: accountId, name } = found
    yield* audit.note(tenantId, { id: newId(), at: yield* now, accountId, name, what, thing: null, reason: null })
  })

  return {
    lockedUntil: (username) =>
      Effect.runPromise(
        Effect.gen(function* () {
          const locked = yield* store.lockedUntil([username], yield* now)
          return [...locked.values()][0] ?? null
        })
      ),
    failed: (username) =>
      Effect.runPromise(
        Effect.gen(function* () {
          yield* store.failed(username, failuresMax, lockMinutes)
          const found = yield* store.byUsername(username)
          yield* noted('signIn.failed', found)
          return { hadPassword: found?.kind !== 'service' }
        })
      ),
    passed: (username) => Effect.runPromise(store.unlock(username)),
    mayEnter: (id) => Effect.runPromise(Effect.map(store.byId(id), (found) => found !== null && !found.disabled)),
    entered: (id, how) => Effect.runPromise(Effect.flatMap(store.byId(id), (found) => noted(how, found)))
  }
})
