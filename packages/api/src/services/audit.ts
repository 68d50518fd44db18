/** The log of access: who looked at what is hidden, and who gave out passwords and keys. Written before it is done. */
import { AuditStore } from '@gezhi/database'
import type { AccessKind, Actor } from '@gezhi/domain/access'
import type { Unavailable } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import { newId } from '../ids.ts'
import { now } from '../now.ts'

export class Audit extends Context.Service<
  Audit,
  {
    note(
      actor: Pick<Actor, 'tenantId' | 'accountId' | 'name'>,
      what: AccessKind,
      thing: string,
      reason?: string
    ): Effect.Effect<void, Unavailable>
  }
>()('@gezhi/api/Audit') {
  static readonly layer = Layer.effect(
    Audit,
    Effect.map(AuditStore, (store) =>
      Audit.of({
        note: Effect.fnUntraced(function* ({ tenantId, accountId, name }, what, thing, reason) {
          const at = yield* now
          yield* store.note(tenantId, { id: newId(), at, accountId, name, what, thing, reason: reason ?? null })
        })
      })
    )
  )
}
