/** Keys with which services come in. A key is shown once, when it is made; what is kept of it cannot be turned back. */
import { attempt, LoginStore } from '@gezhi/database'
import { type Actor, type CreateKey, reachesAccount, WrongKind } from '@gezhi/domain/access'
import { fromMillis, type Instant, NotFound } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import type { Refusal } from '../errors.ts'
import { Login } from '../login.ts'
import { now } from '../now.ts'
import { governed } from './accounts.ts'
import { Audit } from './audit.ts'
import { heldIn } from './scopes.ts'
import { Tenants } from './tenants.ts'

export interface NewKey {
  readonly id: string
  /** The key itself: nobody will see it again. */
  readonly key: string
  readonly expiresAt: Instant
}

export class ApiKeys extends Context.Service<
  ApiKeys,
  {
    create(actor: Actor, given: CreateKey): Effect.Effect<NewKey, Refusal>
    revoke(actor: Actor, id: string): Effect.Effect<void, Refusal>
  }
>()('@gezhi/api/ApiKeys') {
  static readonly layer = Layer.effect(
    ApiKeys,
    Effect.gen(function* () {
      const login = yield* Login
      const store = yield* LoginStore
      const tenants = yield* Tenants
      const audit = yield* Audit

      const create = Effect.fnUntraced(function* (actor: Actor, { accountId, name, days }: CreateKey) {
        const district = yield* tenants.of(actor.tenantId)
        const at = yield* now
        const account = yield* governed(actor, district, 'apiKey.manage', accountId, at)
        if (account.kind !== 'service') return yield* new WrongKind({ needs: 'service' })
        yield* audit.note(actor, 'apiKey.create', accountId, name)
        const made = yield* attempt(() =>
          login.library.api.createApiKey({ body: { userId: accountId, name, expiresIn: days * 86_400 } })
        )
        const ends = made.expiresAt === null ? Date.parse(at) + days * 86_400_000 : new Date(made.expiresAt).getTime()
        return { id: made.id, key: made.key, expiresAt: fromMillis(ends) }
      })

      const revoke = Effect.fnUntraced(function* (actor: Actor, id: string) {
        const district = yield* tenants.of(actor.tenantId)
        const key = yield* store.key(id)
        const account = [...district.accounts.values()].find((one) => one.id === key?.accountId)
        const scopes = heldIn(actor, district, 'apiKey.manage')
        if (account === undefined || !reachesAccount(scopes, account, [], district.ground)) {
          return yield* new NotFound({ what: 'apiKey', id })
        }
        yield* audit.note(actor, 'apiKey.revoke', account.id, key?.name ?? '')
        yield* store.removeKey(id)
        login.forget()
      })

      return ApiKeys.of({ create, revoke })
    })
  )
}
