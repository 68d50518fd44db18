/** Organisations: departments and offices, the units they serve and the classes they answer for. */
import { IssueStore } from '@gezhi/database'
import { type Actor, reaches, reachesPath, type Scope } from '@gezhi/domain/access'
import { holds, NotFound, type OrganisationId, type UnitId } from '@gezhi/domain/common'
import {
  type AddMember,
  type AmendOrganisation,
  type CreateOrganisation,
  type EndMember,
  type EndOrganisation,
  end,
  endAt,
  type Member,
  type Organisation
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, unitIn } from './scopes.ts'
import { openWith } from './units.ts'

export class Organisations extends Context.Service<
  Organisations,
  {
    create(actor: Actor, command: CreateOrganisation): Effect.Effect<Written, Refusal>
    amend(actor: Actor, command: AmendOrganisation): Effect.Effect<Written, Refusal>
    end(actor: Actor, command: EndOrganisation): Effect.Effect<Written, Refusal>
    addMember(actor: Actor, command: AddMember): Effect.Effect<Written, Refusal>
    endMember(actor: Actor, command: EndMember): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Organisations') {
  static readonly layer = Layer.effect(
    Organisations,
    Effect.gen(function* () {
      const registers = yield* Registers
      const issues = yield* IssueStore

      const create = (actor: Actor, command: CreateOrganisation) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { commandId: _command, ...given } = command
            yield* servable(heldIn(actor, district, 'unit.edit'), district, given.serves)
            const row = { department: null, matters: [], ...given, from: at, to: null, revision: 0 }
            return [{ life: 'organisation', tag: 'Registered', row }]
          })
        )

      const amend = (actor: Actor, command: AmendOrganisation) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { commandId: _command, seen, ...change } = command
            const organisation = yield* editable(actor, district, change.id)
            yield* unmoved(organisation, organisation.id, seen)
            if (change.serves !== undefined) {
              yield* servable(heldIn(actor, district, 'unit.edit'), district, change.serves)
            }
            return [{ life: 'organisation', tag: 'Amended', row: { ...organisation, ...change } }]
          })
        )

      const endOrganisation = (actor: Actor, command: EndOrganisation) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const organisation = yield* editable(actor, district, command.id)
            yield* unmoved(organisation, organisation.id, command.seen)
            const { id } = organisation
            const hanging = {
              units: 0,
              issues: yield* issues.count(openWith(actor.tenantId, id, at)),
              posts: district.postsAt({ kind: 'organisation', id }).filter((post) => holds(post, at)).length,
              buildings: 0
            }
            const ended = yield* Effect.fromResult(end(organisation, hanging, at))
            return [{ life: 'organisation', tag: 'Ended', row: { ...ended } }]
          })
        )

      const addMember = (actor: Actor, command: AddMember) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { commandId: _command, from = at, partyMember = null, ...given } = command
            yield* editable(actor, district, given.organisationId)
            const member: Member = { ...given, partyMember, from, to: null, revision: 0 }
            return [{ life: 'member', tag: 'Registered', row: { ...member } }]
          })
        )

      const endMember = (actor: Actor, command: EndMember) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const member = district.members.find(({ id }) => id === command.id)
            if (member === undefined) return yield* new NotFound({ what: 'member', id: command.id })
            yield* editable(actor, district, member.organisationId)
            yield* unmoved(member, member.id, command.seen)
            const ended = yield* Effect.fromResult(endAt(member, at))
            return [{ life: 'member', tag: 'Ended', row: { ...ended } }]
          })
        )

      return Organisations.of({ create, amend, end: endOrganisation, addMember, endMember })
    })
  )
}

export const organisationIn = (district: District, id: OrganisationId): Effect.Effect<Organisation, NotFound> => {
  const organisation = district.organisations.get(id)
  return organisation === undefined || organisation.to !== null
    ? Effect.fail(new NotFound({ what: 'organisation', id }))
    : Effect.succeed(organisation)
}

const editable = Effect.fnUntraced(function* (actor: Actor, district: District, id: OrganisationId) {
  const organisation = yield* organisationIn(district, id)
  const within = reaches(heldIn(actor, district, 'unit.edit'), { kind: 'organisation', id }, district.ground)
  yield* inScope(within, 'unit.edit')
  return organisation
})

/** Units that exist, all of them where the caller may edit: nobody sends a department where they have no say. */
const servable = Effect.fnUntraced(function* (
  scopes: ReadonlyArray<Scope>,
  district: District,
  serves: ReadonlyArray<UnitId>
) {
  for (const id of serves) {
    const unit = yield* unitIn(district, id)
    yield* inScope(reachesPath(scopes, unit.path), 'unit.edit')
  }
  yield* inScope(serves.length > 0 || reachesPath(scopes, district.ground.root ?? '/'), 'unit.edit')
})
