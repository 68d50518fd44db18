/** Who comes with a request: whoever its session, token or key belongs to, as they are right now. */
import type { Unavailable } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { Login } from './login.ts'
import { Tenants } from './services/tenants.ts'
import type { Caller } from './trpc.ts'

/** `null` is nobody. */
export const callerOf = Effect.fnUntraced(function* (
  headers: Headers
): Effect.fn.Return<Caller | null, Unavailable, Login | Tenants> {
  const login = yield* Login
  const identity = yield* login.identify(headers)
  if (identity === null) return null
  const actor = yield* Tenants.use((tenants) => tenants.actor(identity.accountId))
  return actor === null ? null : { actor, sessionId: identity.sessionId }
})
