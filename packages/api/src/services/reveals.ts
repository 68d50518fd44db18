/** What is masked, shown whole: to whom it may be, for a reason, and never without a line in the log of access first. */
import { IssueStore, PersonStore } from '@gezhi/database'
import {
  type Actor,
  dutiesToward,
  mayRevealReporter,
  OutOfScope,
  type Permission,
  Reason,
  reachesPerson
} from '@gezhi/domain/access'
import { IssueId, NotFound, PersonId } from '@gezhi/domain/common'
import { Context, Effect, Layer, Schema } from 'effect'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { Audit } from './audit.ts'
import { Issues } from './issues.ts'
import { heldIn, livePosts } from './scopes.ts'
import { Tenants } from './tenants.ts'

export const RevealPerson = Schema.Struct({ id: PersonId, field: Schema.Literal('phone'), reason: Reason })
export type RevealPerson = typeof RevealPerson.Type

export const RevealReporter = Schema.Struct({ id: IssueId, reason: Reason })
export type RevealReporter = typeof RevealReporter.Type

export interface Reporting {
  readonly name: string | null
  readonly phone: string | null
}

export class Reveals extends Context.Service<
  Reveals,
  {
    person(actor: Actor, asked: RevealPerson): Effect.Effect<{ readonly value: string | null }, Refusal>
    /** Of an issue that the actor answers for; `null` names where nobody said who they are. */
    reporter(actor: Actor, asked: RevealReporter): Effect.Effect<Reporting, Refusal>
  }
>()('@gezhi/api/Reveals') {
  static readonly layer = Layer.effect(
    Reveals,
    Effect.gen(function* () {
      const tenants = yield* Tenants
      const audit = yield* Audit
      const people = yield* PersonStore
      const store = yield* IssueStore
      const issues = yield* Issues

      const person = Effect.fnUntraced(function* (actor: Actor, { id, reason }: RevealPerson) {
        const district = yield* tenants.of(actor.tenantId)
        const posts = livePosts(district, id, yield* now)
        const within = (permission: Permission) =>
          reachesPerson(heldIn(actor, district, permission), posts, district.ground)
        const found = yield* people.byId(actor.tenantId, id)
        const reveals = within('person.reveal')
        if (found === null || !(reveals || within('person.read'))) return yield* new NotFound({ what: 'person', id })
        if (!reveals) return yield* new OutOfScope({ permission: 'person.reveal' })
        yield* audit.note(actor, 'person.phone', id, reason)
        return { value: found.phone }
      })

      const reporter = Effect.fnUntraced(function* (actor: Actor, { id, reason }: RevealReporter) {
        const issue = yield* issues.byId(actor, id)
        const district = yield* tenants.of(actor.tenantId)
        const duties = dutiesToward(actor, district.roles, issue, district.pathOf)
        if (!mayRevealReporter(duties)) return yield* new OutOfScope({ permission: 'person.reveal' })
        yield* audit.note(actor, 'issue.reporter', id, reason)
        const { reporter } = issue
        const found =
          reporter.kind === 'contact'
            ? yield* store.contact(actor.tenantId, reporter.id)
            : reporter.kind === 'person'
              ? yield* people.byId(actor.tenantId, reporter.id)
              : null
        return { name: found?.name ?? null, phone: found?.phone ?? null }
      })

      return Reveals.of({ person, reporter })
    })
  )
}
