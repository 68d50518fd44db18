/**
 * Moves issues round the loop: read the facts, let the domain decide, write what it decided.
 * No rule lives here; every `if` about an issue belongs in @gezhi/domain/loop.
 */
import { BuildingStore, type Entry, IssueStore, Journal } from '@gezhi/database'
import { type Actor, dutiesToward, inSteadOf, type Sight, sees, sightOf, worksFor } from '@gezhi/domain/access'
import {
  type CommandId,
  CommandReused,
  fold,
  type Instant,
  type IssueId,
  NotFound,
  Stale,
  type Unavailable
} from '@gezhi/domain/common'
import { type Addressed, gridOf } from '@gezhi/domain/grid'
import {
  AddressAmbiguous,
  assigneesOf,
  type Command,
  evolve,
  type Issue,
  type IssueFact,
  isOpen,
  issueLife,
  type LoopRefusal,
  type Relocated,
  type Report,
  type Reporter,
  relocated,
  report,
  type Scene,
  step
} from '@gezhi/domain/loop'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { now } from '../now.ts'
import { lookUpAddress } from './addresses.ts'
import { digestOf, isSame } from './registers.ts'
import { relocationIn } from './relocating.ts'
import { Tenants } from './tenants.ts'

type Refused = LoopRefusal | Unavailable

export class Issues extends Context.Service<
  Issues,
  {
    report(actor: Actor, given: Report): Effect.Effect<Issue, Refused>
    move(actor: Actor, command: Command): Effect.Effect<Issue, Refused>
    /** An issue that this actor may see; any other does not exist for them. */
    byId(actor: Actor, id: IssueId): Effect.Effect<Issue, Refused>
  }
>()('@gezhi/api/Issues') {
  static readonly layer = Layer.effect(
    Issues,
    Effect.gen(function* () {
      const store = yield* IssueStore
      const journal = yield* Journal
      const tenants = yield* Tenants
      const buildings = yield* BuildingStore

      const visible = Effect.fnUntraced(function* (actor: Actor, sight: Sight, id: IssueId) {
        const issue = yield* store.byId(actor.tenantId, id)
        if (issue === null || !sees(sight, issue)) return yield* new NotFound({ what: 'issue', id })
        return issue
      })

      const byId = Effect.fnUntraced(function* (actor: Actor, id: IssueId) {
        const { roles } = yield* tenants.of(actor.tenantId)
        return yield* visible(actor, sightOf(actor, roles), id)
      })

      /** A command that was done before gets the answer it got then; one id for two purposes, or of two people, is refused. */
      const repeated = Effect.fnUntraced(function* (actor: Actor, commandId: CommandId, digest: string) {
        const done = yield* store.byCommand(actor.tenantId, commandId)
        if (done === null) return null
        if (!isSame(done, actor, digest)) return yield* new CommandReused({ commandId })
        const facts = yield* store.facts(actor.tenantId, done.lifeId as IssueId, done.revision)
        return replay(facts.map(({ fact }) => fact))
      })

      /** What was refused may have been done before: by the time it is repeated the issue stands elsewhere, or out of sight. */
      const once = (
        doing: Effect.Effect<Issue, Refused>,
        actor: Actor,
        commandId: CommandId,
        digest: string
      ): Effect.Effect<Issue, Refused> =>
        Effect.catch(doing, (refusal) =>
          refusal._tag === 'Unavailable'
            ? Effect.fail(refusal)
            : Effect.flatMap(repeated(actor, commandId, digest), (before) =>
                before === null ? Effect.fail(refusal) : Effect.succeed(before)
              )
        )

      const move = Effect.fnUntraced(function* (actor: Actor, command: Command, digest: string) {
        const district = yield* tenants.of(actor.tenantId)
        const issue = yield* visible(actor, sightOf(actor, district.roles), command.issueId)
        const at = yield* now
        // what was at its end kept the unit of its day; opened again, it belongs where that ground belongs now
        const slept = isOpen(issue.stage) ? null : relocationIn(district, issue, null, at)
        const here = slept === null ? issue : relocated(issue, slept)
        const seen = command.seen + here.revision - issue.revision
        const decided = yield* Effect.fromResult(step(here, { ...command, seen }, sceneOf(actor, district, here, at)))
        const next = evolve(here, decided)
        const entry = entryOf(actor, here.revision, next, decided, command.commandId, digest, at)
        const written = yield* slept === null
          ? journal.write(entry)
          : journal.writeParts([[relocationEntry(actor.tenantId, issue, slept, at)], [entry]], async () => true)
        if (written) return next
        const current = yield* store.byId(actor.tenantId, issue.id)
        return yield* new Stale({ id: issue.id, revision: current?.revision ?? 0 })
      })

      /** By the unit that is named, else by the point, else by the address as far as that leaves no doubt. */
      const placeOf = Effect.fnUntraced(function* (district: District, { point, unitId, address }: Report) {
        if (unitId !== undefined) {
          const unit = district.place(unitId)
          return unit === undefined ? null : { unit, how: 'given' as const }
        }
        if (point !== undefined) return district.locate(point)
        if (address === undefined) return null
        const { found } = yield* Effect.provideService(lookUpAddress(district, address), BuildingStore, buildings)
        if (found.match === 'none') return null
        if (found.match === 'several') return yield* ambiguous(district, found.candidates)
        const stands = district.tree.byId.get(found.unitId)
        // a building may stand in a micro-grid; people work in its grid, as with a point
        const unit = stands && district.place(gridOf(stands, district.scheme, district.tree))
        return unit === undefined ? null : { unit, how: 'address' as const }
      })

      const reportIssue = Effect.fnUntraced(function* (actor: Actor, given: Report, digest: string) {
        const district = yield* tenants.of(actor.tenantId)
        const at = yield* now
        const contact = given.contact === undefined ? null : { ...given.contact, id: newId(), tenantId: actor.tenantId }
        const born = yield* Effect.fromResult(
          report(
            given,
            {
              number: yield* store.nextNumber,
              reporter: reporterOf(actor, contact?.id ?? null),
              channel: actor.kind === 'service' ? 'service' : 'grid',
              place: yield* placeOf(district, given),
              batchId: null
            },
            { ...district.reference(), by: whoOf(actor), at }
          )
        )
        const entry = entryOf(actor, null, born.issue, born, given.commandId, digest, at)
        if (yield* journal.write({ ...entry, aside: contact })) return born.issue
        return yield* new CommandReused({ commandId: given.commandId })
      })

      return Issues.of({
        report: (actor, given) => {
          const digest = digestOf(given)
          return once(reportIssue(actor, given, digest), actor, given.commandId, digest)
        },
        move: (actor, command) => {
          const digest = digestOf(command)
          return once(move(actor, command, digest), actor, command.commandId, digest)
        },
        byId
      })
    })
  )
}

/** All that the rules may look at, for one actor and one issue under the reference data it began with. */
export const sceneOf = (actor: Actor, district: District, issue: Issue, at: Instant): Scene => ({
  ...district.reference(issue),
  by: whoOf(actor),
  at,
  duties: (one) => dutiesToward(actor, district.roles, one, district.pathOf),
  mine: (assignee) => worksFor(actor, district.roles, assignee, district.pathOf),
  standsFor: actor.standsFor,
  inSteadOf: (one, duties) => inSteadOf(actor, district.roles, one, duties, district.pathOf)
})

/** A service is nobody's: its account stands for it. */
export const whoOf = (actor: Actor) => actor.personId ?? actor.accountId

const namedMax = 5

const ambiguous = (district: District, candidates: ReadonlyArray<Addressed>) =>
  new AddressAmbiguous({
    count: candidates.length,
    first: candidates.slice(0, namedMax).map(({ id, name, unitId }) => ({
      ...{ id, name, unitId },
      unitName: district.tree.byId.get(unitId)?.name ?? ''
    }))
  })

const reporterOf = (actor: Actor, contactId: string | null): Reporter => {
  if (contactId !== null) return { kind: 'contact', id: contactId, by: whoOf(actor) }
  return actor.personId === null ? { kind: 'none' } : { kind: 'person', id: actor.personId }
}

const entryOf = (
  actor: Actor,
  seen: number | null,
  issue: Issue,
  fact: IssueFact,
  commandId: CommandId,
  digest: string,
  at: Instant
): Entry => ({
  tenantId: actor.tenantId,
  life: 'issue',
  id: issue.id,
  seen,
  commandId,
  digest,
  at,
  personId: actor.personId,
  accountId: actor.accountId,
  tag: fact._tag,
  data: fact,
  row: rowOf(actor.tenantId, issue)
})

/** The row of an issue: its fields, and what lists look it up by. */
export const rowOf = (tenantId: string, issue: Issue) => ({
  ...issue,
  tenantId,
  assignees: assigneesOf(issue)
})

const replay = (facts: ReadonlyArray<IssueFact>): Issue | null => {
  const [born, ...later] = facts
  return born?._tag === 'Reported' ? fold(issueLife, born.issue, later) : null
}

/** Written by the platform, whoever caused it. */
export const relocationEntry = (tenantId: Actor['tenantId'], issue: Issue, fact: Relocated, at: Instant): Entry => ({
  tenantId,
  life: 'issue',
  id: issue.id,
  seen: issue.revision,
  commandId: null,
  digest: null,
  at,
  personId: null,
  accountId: null,
  tag: fact._tag,
  data: fact,
  row: rowOf(tenantId, relocated(issue, fact))
})
