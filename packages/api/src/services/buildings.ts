/** The register of buildings: they are raised, entrances and households are entered in them, changed and ended. */
import { BuildingStore } from '@gezhi/database'
import { type Actor, reachesPath, readers } from '@gezhi/domain/access'
import { type BuildingId, type EntranceId, type HouseholdId, NotFound, type UnitId } from '@gezhi/domain/common'
import {
  type Address,
  type AmendBuilding,
  type AmendEntrance,
  type AmendHousehold,
  addressKeys,
  amendBuilding,
  amendEntrance,
  amendHousehold,
  type Building,
  type CreateBuilding,
  type CreateEntrance,
  type CreateHousehold,
  type EndBuilding,
  type EndEntrance,
  type EndHousehold,
  endBuilding,
  endEntrance,
  gridOf,
  moveIn,
  moveOut,
  openEntrance,
  raiseBuilding,
  tidyAddress,
  wholeAddress
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { type Entered, Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, unitIn } from './scopes.ts'

type Doing<C> = (actor: Actor, command: C) => Effect.Effect<Written, Refusal>

export class Buildings extends Context.Service<
  Buildings,
  {
    readonly create: Doing<CreateBuilding>
    readonly amend: Doing<AmendBuilding>
    readonly end: Doing<EndBuilding>
    readonly createEntrance: Doing<CreateEntrance>
    readonly amendEntrance: Doing<AmendEntrance>
    readonly endEntrance: Doing<EndEntrance>
    readonly createHousehold: Doing<CreateHousehold>
    readonly amendHousehold: Doing<AmendHousehold>
    readonly endHousehold: Doing<EndHousehold>
  }
>()('@gezhi/api/Buildings') {
  static readonly layer = Layer.effect(
    Buildings,
    Effect.gen(function* () {
      const registers = yield* Registers
      const store = yield* BuildingStore

      const unitTo = Effect.fnUntraced(function* (actor: Actor, district: District, id: UnitId) {
        const unit = yield* unitIn(district, id)
        yield* inScope(reachesPath(heldIn(actor, district, 'building.edit'), unit.path), 'building.edit')
        return unit
      })

      /** Whoever may not even read it does not learn that it is there. */
      const buildingTo = Effect.fnUntraced(function* (actor: Actor, district: District, id: BuildingId) {
        const building = yield* store.byId(actor.tenantId, id)
        if (building === null || !maySee(actor, district, building))
          return yield* new NotFound({ what: 'building', id })
        yield* unitTo(actor, district, building.unitId)
        return building
      })

      const entranceTo = Effect.fnUntraced(function* (actor: Actor, district: District, id: EntranceId) {
        const entrance = yield* store.entrance(actor.tenantId, id)
        if (entrance === null) return yield* new NotFound({ what: 'entrance', id })
        yield* buildingTo(actor, district, entrance.buildingId)
        return entrance
      })

      const householdTo = Effect.fnUntraced(function* (actor: Actor, district: District, id: HouseholdId) {
        const household = yield* store.household(actor.tenantId, id)
        if (household === null) return yield* new NotFound({ what: 'household', id })
        yield* buildingTo(actor, district, household.buildingId)
        return household
      })

      const atAddress = Effect.fnUntraced(function* (actor: Actor, address: Address) {
        const whole = wholeAddress(address)
        return whole === null ? null : yield* store.atAddress(actor.tenantId, address, whole)
      })

      const doorsBehind = Effect.fnUntraced(function* (actor: Actor, buildingId: BuildingId, entranceId: EntranceId) {
        const households = yield* store.householdsOf(actor.tenantId, buildingId)
        return households.filter((one) => one.entranceId === entranceId)
      })

      const create = (actor: Actor, command: CreateBuilding) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { id, unitId, name, address, point = null, storeys = null, kind = 'residential' } = command
            const unit = yield* unitTo(actor, district, unitId)
            const { scheme, tree } = district
            const lastNumber = yield* store.lastNumber(actor.tenantId, gridOf(unit, scheme, tree))
            const sameAddress = yield* atAddress(actor, tidyAddress(address))
            const raised = yield* Effect.fromResult(
              raiseBuilding(
                { id, name, address, point, storeys, kind },
                { unit, scheme, tree, lastNumber, sameAddress, at }
              )
            )
            return [{ life: 'building', tag: 'Registered', row: buildingRow(raised) }]
          }),
          'beside'
        )

      const amend = (actor: Actor, command: AmendBuilding) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { commandId: _command, id, seen, unitId, ...change } = command
            const { batchId, ...building } = yield* buildingTo(actor, district, id)
            yield* unmoved(building, id, seen)
            const moveTo = unitId === undefined ? null : yield* unitTo(actor, district, unitId)
            const sameAddress =
              change.address === undefined
                ? null
                : yield* atAddress(actor, tidyAddress({ ...building.address, ...change.address }))
            const { scheme, tree } = district
            const next = yield* Effect.fromResult(
              amendBuilding(building, change, { moveTo, scheme, tree, sameAddress })
            )
            return [{ life: 'building', tag: 'Amended', row: { ...buildingRow(next), batchId } }]
          }),
          'beside'
        )

      const end = (actor: Actor, command: EndBuilding) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { batchId, ...building } = yield* buildingTo(actor, district, command.id)
            yield* unmoved(building, command.id, command.seen)
            const households = yield* store.householdsOf(actor.tenantId, command.id)
            const ended = yield* Effect.fromResult(endBuilding(building, households, at))
            const entrances = yield* store.entrancesOf(actor.tenantId, command.id)
            return [
              { life: 'building', tag: 'Ended', row: { ...buildingRow(ended), batchId } },
              ...entrances.map((one): Entered => ({ life: 'entrance', tag: 'Ended', row: { ...one, to: at } }))
            ]
          }),
          'beside'
        )

      const openOne = (actor: Actor, command: CreateEntrance) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const building = yield* buildingTo(actor, district, command.buildingId)
            const beside = yield* store.entrancesOf(actor.tenantId, building.id)
            const opened = yield* Effect.fromResult(openEntrance(command, building, beside, at))
            return [{ life: 'entrance', tag: 'Registered', row: { ...opened } }]
          }),
          'beside'
        )

      const renameOne = (actor: Actor, command: AmendEntrance) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { batchId, ...entrance } = yield* entranceTo(actor, district, command.id)
            yield* unmoved(entrance, command.id, command.seen)
            const beside = yield* store.entrancesOf(actor.tenantId, entrance.buildingId)
            const next = yield* Effect.fromResult(amendEntrance(entrance, command.number, beside))
            return [{ life: 'entrance', tag: 'Amended', row: { ...next, batchId } }]
          }),
          'beside'
        )

      const closeOne = (actor: Actor, command: EndEntrance) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { batchId, ...entrance } = yield* entranceTo(actor, district, command.id)
            yield* unmoved(entrance, command.id, command.seen)
            const behind = yield* doorsBehind(actor, entrance.buildingId, entrance.id)
            const ended = yield* Effect.fromResult(endEntrance(entrance, behind, at))
            return [{ life: 'entrance', tag: 'Ended', row: { ...ended, batchId } }]
          }),
          'beside'
        )

      const enter = (actor: Actor, command: CreateHousehold) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { id, entranceId, door, people = null, contact = null } = command
            const entrance = yield* entranceTo(actor, district, entranceId)
            const behind = yield* doorsBehind(actor, entrance.buildingId, entranceId)
            const contactId = contact === null ? null : newId()
            const household = yield* Effect.fromResult(moveIn({ id, door, people, contactId }, entrance, behind, at))
            const kept =
              contact === null || contactId === null ? {} : { contact: { kept: { ...contact, id: contactId } } }
            return [{ life: 'household', tag: 'Registered', row: { ...household }, ...kept }]
          }),
          'beside'
        )

      const amendOne = (actor: Actor, command: AmendHousehold) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { commandId: _command, id, seen, contact, ...change } = command
            const { batchId, ...household } = yield* householdTo(actor, district, id)
            yield* unmoved(household, id, seen)
            const behind = yield* doorsBehind(actor, household.buildingId, household.entranceId)
            const contactId = contact == null ? null : newId()
            const asked = contact === undefined ? change : { ...change, contactId }
            const next = yield* Effect.fromResult(amendHousehold(household, asked, behind))
            const kept = contact == null || contactId === null ? {} : { kept: { ...contact, id: contactId } }
            return [
              {
                life: 'household',
                tag: 'Amended',
                row: { ...next, batchId },
                ...(contact !== undefined && { contact: { ...kept, erased: household.contactId } })
              }
            ]
          }),
          'beside'
        )

      const leave = (actor: Actor, command: EndHousehold) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { batchId, ...household } = yield* householdTo(actor, district, command.id)
            yield* unmoved(household, command.id, command.seen)
            const left = yield* Effect.fromResult(moveOut(household, at))
            const contact = { erased: household.contactId }
            return [{ life: 'household', tag: 'Ended', row: { ...left, batchId }, contact }]
          }),
          'beside'
        )

      return Buildings.of({
        create,
        amend,
        end,
        createEntrance: openOne,
        amendEntrance: renameOne,
        endEntrance: closeOne,
        createHousehold: enter,
        amendHousehold: amendOne,
        endHousehold: leave
      })
    })
  )
}

/** The row of a building: its fields, and what it is found by. */
export const buildingRow = (building: Building) => ({ ...building, keys: addressKeys(building) })

/** Who may read or change where it stands; where its unit is gone, who may everywhere. */
export const maySee = (actor: Actor, district: District, { unitId }: Pick<Building, 'unitId'>): boolean =>
  reachesPath(heldIn(actor, district, ...readers.buildings), district.pathOf(unitId) ?? '/')
