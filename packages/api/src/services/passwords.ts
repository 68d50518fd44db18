/** Passwords and sessions: one's own, and those of others that have to be opened again. */
import { LoginStore } from '@gezhi/database'
import {
  type Actor,
  type ChangePassword,
  checkPassword,
  failuresMax,
  LockedOut,
  lockMinutes,
  notOneself,
  type ResetPassword,
  WrongKind,
  WrongPassword
} from '@gezhi/domain/access'
import { type AccountId, NotFound } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { Login } from '../login.ts'
import { now } from '../now.ts'
import { oneByOne } from '../one-by-one.ts'
import { governed } from './accounts.ts'
import { Audit } from './audit.ts'
import { Tenants } from './tenants.ts'

export class Passwords extends Context.Service<
  Passwords,
  {
    hash(password: string): Effect.Effect<string>
    /** Ends all sessions but the one that asks. */
    change(actor: Actor, sessionId: string | null, given: ChangePassword): Effect.Effect<void, Refusal>
    /** Ends all sessions of the account and opens it where it was locked. */
    reset(actor: Actor, given: ResetPassword): Effect.Effect<void, Refusal>
    unlock(actor: Actor, id: AccountId): Effect.Effect<void, Refusal>
    /** One of the actor's own. */
    endSession(actor: Actor, sessionId: string): Effect.Effect<void, Refusal>
  }
>()('@gezhi/api/Passwords') {
  static readonly layer = Layer.effect(
    Passwords,
    Effect.gen(function* () {
      const login = yield* Login
      const store = yield* LoginStore
      const tenants = yield* Tenants
      const audit = yield* Audit
      const { password: hashing } = yield* Effect.promise(() => login.library.$context)

      const hash = (password: string) => Effect.promise(() => hashing.hash(password))

      const personal = (district: District, id: AccountId) => {
        const account = district.accounts.get(id)
        if (account === undefined) return Effect.fail(new NotFound({ what: 'account', id }))
        return account.kind === 'person' ? Effect.succeed(account) : Effect.fail(new WrongKind({ needs: 'person' }))
      }

      const changed = Effect.fnUntraced(function* (actor: Actor, sessionId: string | null, given: ChangePassword) {
        const account = yield* personal(yield* tenants.of(actor.tenantId), actor.accountId)
        const { id, username, name } = account
        const until = (yield* store.lockedUntil([username], yield* now)).get(username)
        if (until !== undefined) return yield* new LockedOut({ until })
        const known = yield* store.passwordHash(id)
        const right =
          known !== null && (yield* Effect.promise(() => hashing.verify({ hash: known, password: given.old })))
        if (!right) {
          yield* store.failed(username, failuresMax, lockMinutes)
          return yield* new WrongPassword()
        }
        yield* Effect.fromResult(checkPassword(given.password, username))
        yield* audit.note(actor, 'password.change', id)
        yield* store.setPassword({ id, username, name, passwordHash: yield* hash(given.password) })
        yield* store.unlock(username)
        yield* store.endSessions(id, sessionId)
        login.forget()
      })

      // as at the log-in, guesses that come all at once are counted one by one
      const guesses = oneByOne()
      const change = (actor: Actor, sessionId: string | null, given: ChangePassword) =>
        Effect.flatten(
          Effect.promise(() => guesses(actor.accountId, () => Effect.runPromiseExit(changed(actor, sessionId, given))))
        )

      const reset = Effect.fnUntraced(function* (actor: Actor, given: ResetPassword) {
        const district = yield* tenants.of(actor.tenantId)
        const { id, username, name } = yield* governed(actor, district, 'account.manage', given.id, yield* now)
        const account = yield* personal(district, id)
        yield* Effect.fromResult(notOneself(actor, account, 'account.manage'))
        yield* Effect.fromResult(checkPassword(given.password, username))
        yield* audit.note(actor, 'password.reset', id)
        yield* store.setPassword({ id, username, name, passwordHash: yield* hash(given.password) })
        yield* store.unlock(username)
        yield* store.endSessions(id, null)
        login.forget()
      })

      const unlock = Effect.fnUntraced(function* (actor: Actor, id: AccountId) {
        const district = yield* tenants.of(actor.tenantId)
        const { username } = yield* governed(actor, district, 'account.manage', id, yield* now)
        yield* audit.note(actor, 'account.unlock', id)
        yield* store.unlock(username)
      })

      const endSession = Effect.fnUntraced(function* (actor: Actor, sessionId: string) {
        if (!(yield* store.endSession(actor.accountId, sessionId))) {
          return yield* new NotFound({ what: 'session', id: sessionId })
        }
        login.forget()
        yield* audit.note(actor, 'session.end', sessionId)
      })

      return Passwords.of({ hash, change, reset, unlock, endSession })
    })
  )
}
