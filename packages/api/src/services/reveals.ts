/** What is masked, shown whole: to whom it may be, for a reason, and never without a line in the log of access first. */
import { BuildingStore, IssueStore, PersonStore } from '@gezhi/database'
import {
  type Actor,
  dutiesToward,
  mayRevealReporter,
  OutOfScope,
  type Permission,
  Reason,
  reaches,
  reachesPath,
  reachesPerson
} from '@gezhi/domain/access'
import { HouseholdId, IssueId, MemberId, NotFound, PersonId } from '@gezhi/domain/common'
import { Context, Effect, Layer, Schema } from 'effect'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { Audit } from './audit.ts'
import { maySee } from './buildings.ts'
import { Issues } from './issues.ts'
import { heldIn, inScope, livePosts } from './scopes.ts'
import { Tenants } from './tenants.ts'

export const RevealPerson = Schema.Struct({ id: PersonId, field: Schema.Literal('phone'), reason: Reason })
export type RevealPerson = typeof RevealPerson.Type

export const RevealReporter = Schema.Struct({ id: IssueId, reason: Reason })
export type RevealReporter = typeof RevealReporter.Type

export const RevealHousehold = Schema.Struct({ id: HouseholdId, reason: Reason })
export type RevealHousehold = typeof RevealHousehold.Type

export const RevealMember = Schema.Struct({ id: MemberId, reason: Reason })
export type RevealMember = typeof RevealMember.Type

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
    member(
      actor: Actor,
      asked: RevealMember
    ): Effect.Effect<{ readonly name: string; readonly partyMember: boolean | null }, Refusal>
    /** Of a household where the actor may both read the register and see what is masked. */
    household(actor: Actor, asked: RevealHousehold): Effect.Effect<Reporting, Refusal>
  }
>()('@gezhi/api/Reveals') {
  static readonly layer = Layer.effect(
    Reveals,
    Effect.gen(function* () {
      const tenants = yield* Tenants
      const audit = yield* Audit
      const people = yield* PersonStore
      const store = yield* IssueStore
      const buildings = yield* BuildingStore
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

      const household = Effect.fnUntraced(function* (actor: Actor, { id, reason }: RevealHousehold) {
        const district = yield* tenants.of(actor.tenantId)
        const found = yield* buildings.household(actor.tenantId, id)
        const building = found === null ? null : yield* buildings.byId(actor.tenantId, found.buildingId)
        if (found === null || building === null || !maySee(actor, district, building)) {
          return yield* new NotFound({ what: 'household', id })
        }
        const path = district.pathOf(building.unitId) ?? '/'
        yield* inScope(reachesPath(heldIn(actor, district, 'person.reveal'), path), 'person.reveal')
        yield* audit.note(actor, 'household.contact', id, reason)
        const contact = found.contactId === null ? null : yield* buildings.contact(actor.tenantId, found.contactId)
        return contact ?? { name: null, phone: null }
      })

      const member = Effect.fnUntraced(function* (actor: Actor, { id, reason }: RevealMember) {
        const district = yield* tenants.of(actor.tenantId)
        const found = district.members.find((one) => one.id === id)
        if (found === undefined) return yield* new NotFound({ what: 'member', id })
        const place = { kind: 'organisation', id: found.organisationId } as const
        const within = reaches(heldIn(actor, district, 'person.reveal'), place, district.ground)
        yield* inScope(within, 'person.reveal')
        yield* audit.note(actor, 'member.declared', id, reason)
        return { name: found.name, partyMember: found.partyMember }
      })

      return Reveals.of({ person, reporter, household, member })
    })
  )
}
