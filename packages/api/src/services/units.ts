/** The tree: units begin, change, get a boundary and end. */
import { BuildingStore, IssueStore } from '@gezhi/database'
import { type Actor, reachesAll, reachesPath } from '@gezhi/domain/access'
import { holds, type Instant, Stale, type TenantId, type UnitId } from '@gezhi/domain/common'
import {
  type AmendUnit,
  amendUnit,
  type CreateUnit,
  checkBoundary,
  type EndUnit,
  end,
  giveCode,
  type IssueUnitCodes,
  openUnit,
  type SetBoundary,
  type SetUnitCode,
  shapeSent,
  withCode
} from '@gezhi/domain/grid'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, unitIn } from './scopes.ts'
import { codesDue, schemeIn } from './unit-codes.ts'

export class Units extends Context.Service<
  Units,
  {
    create(actor: Actor, command: CreateUnit): Effect.Effect<Written, Refusal>
    amend(actor: Actor, command: AmendUnit): Effect.Effect<Written, Refusal>
    /** Answers with the revision of the boundary, which is counted apart from the unit's. */
    setBoundary(actor: Actor, command: SetBoundary): Effect.Effect<Written, Refusal>
    /** A code beside the official one, or none any more. */
    setCode(actor: Actor, command: SetUnitCode): Effect.Effect<Written, Refusal>
    /** Codes for all units right below one that have none of a scheme, as they were shown before. */
    issueCodes(actor: Actor, command: IssueUnitCodes): Effect.Effect<Written, Refusal>
    end(actor: Actor, command: EndUnit): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Units') {
  static readonly layer = Layer.effect(
    Units,
    Effect.gen(function* () {
      const registers = yield* Registers
      const issues = yield* IssueStore
      const buildings = yield* BuildingStore

      const editable = Effect.fnUntraced(function* (actor: Actor, district: District, id: UnitId) {
        const unit = yield* unitIn(district, id)
        yield* inScope(reachesPath(heldIn(actor, district, 'unit.edit'), unit.path), 'unit.edit')
        return unit
      })

      const create = (actor: Actor, command: CreateUnit) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { id, parentId, name, code, kind = 'base' } = command
            const { areaClass = null, households = null, population = null } = command
            const parent = parentId === null ? null : yield* editable(actor, district, parentId)
            if (parent === null) {
              yield* inScope(reachesAll(heldIn(actor, district, 'unit.edit'), district.ground), 'unit.edit')
            }
            const given = { id, name, ...(code !== undefined && { code }), kind, areaClass, households, population }
            const unit = yield* Effect.fromResult(
              openUnit(given, {
                scheme: district.scheme,
                parent,
                hasRoot: district.tree.root !== undefined,
                codes: district.codes,
                serial: district.lastSerial + 1,
                at
              })
            )
            return [{ life: 'unit', tag: 'Registered', row: { ...unit } }]
          })
        )

      const amend = (actor: Actor, command: AmendUnit) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { commandId: _command, id, seen, ...change } = command
            const unit = yield* editable(actor, district, id)
            yield* unmoved(unit, id, seen)
            const next = yield* Effect.fromResult(amendUnit(unit, change, at))
            return [{ life: 'unit', tag: 'Amended', row: { ...next } }]
          })
        )

      const setBoundary = (actor: Actor, command: SetBoundary) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { id, seen, geometry, crs } = command
            yield* editable(actor, district, id)
            const revision = district.shapeOf(id)?.revision ?? null
            if (district.drawnAs(id) !== seen) return yield* new Stale({ id, revision: revision ?? 0 })
            const shape = yield* Effect.fromResult(shapeSent(geometry, crs))
            const boundary = yield* Effect.fromResult(checkBoundary(shape.geometry))
            const row = { unitId: id, geometry: boundary, crs: 'CGCS2000', revision: revision ?? 0 }
            return [{ life: 'boundary', tag: revision === null ? 'Registered' : 'Amended', row }]
          })
        )

      const setCode = (actor: Actor, command: SetUnitCode) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { id, seen, scheme, code } = command
            const unit = yield* editable(actor, district, id)
            yield* unmoved(unit, id, seen)
            const named = yield* schemeIn(district, scheme)
            const above = district.tree.chain(id).slice(0, -1)
            const giving = { named, above, ever: district.codesIn(scheme), at }
            const coded = yield* Effect.fromResult(giveCode(unit, code, giving))
            return [{ life: 'unit', tag: 'Amended', row: { ...coded } }]
          })
        )

      const issueCodes = (actor: Actor, command: IssueUnitCodes) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const { id, scheme, codes } = command
            const parent = yield* editable(actor, district, id)
            const due = new Map(yield* codesDue(district, parent, scheme, at))
            const [first, ...others] = codes
            if (due.size !== codes.length) return yield* new Stale({ id, revision: parent.revision })
            const coded = Effect.fnUntraced(function* ({ unitId, code }: typeof first) {
              const unit = yield* unitIn(district, unitId)
              if (due.get(unitId) !== code) return yield* new Stale({ id: unitId, revision: unit.revision })
              const row = { ...unit, otherCodes: withCode(unit, scheme, code, at) }
              return { life: 'unit', tag: 'Amended', row } as const
            })
            return [yield* coded(first), ...(yield* Effect.forEach(others, coded))]
          })
        )

      const endUnit = (actor: Actor, command: EndUnit) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const unit = yield* editable(actor, district, command.id)
            yield* unmoved(unit, unit.id, command.seen)
            const hanging = {
              units: district.tree.children(unit.id).length,
              issues: yield* issues.count(openBelow(actor.tenantId, unit.path, at)),
              posts: district.postsAt({ kind: 'unit', id: unit.id }).filter((post) => holds(post, at)).length,
              buildings: yield* buildings.count(actor.tenantId, { sight: null, path: unit.path })
            }
            const ended = yield* Effect.fromResult(end(unit, hanging, at))
            return [{ life: 'unit', tag: 'Ended', row: { ...ended } }]
          })
        )

      return Units.of({ create, amend, setBoundary, setCode, issueCodes, end: endUnit })
    })
  )
}

const everything = { all: true, paths: [], organisations: [], reporter: null } as const

/** All open issues of a subtree, whoever may see them. */
export const openBelow = (tenantId: TenantId, path: string, at: Instant) =>
  ({ tenantId, sight: everything, now: at, path, conditions: ['open'] }) as const

/** All open issues that somebody leads. */
export const openWith = (tenantId: TenantId, lead: string, at: Instant) =>
  ({ tenantId, sight: everything, now: at, lead, conditions: ['open'] }) as const
