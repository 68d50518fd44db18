/** One unit as its page shows it: where it hangs, who answers for it, what it lacks, and what happened to it. */
import type { AuditStore, ChangeStore } from '@gezhi/database'
import type { Actor, RoleKey } from '@gezhi/domain/access'
import {
  fromMillis,
  holds,
  type Instant,
  NotFound,
  type OrganisationId,
  type Text2,
  toMillis,
  type Unavailable,
  type UnitId
} from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  type Box,
  boxOf,
  type Check,
  checksOf,
  isShort,
  isWithin,
  type Level,
  type NamedCodes,
  type Organisation
} from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { type HistoryLine, history } from './history.ts'
import { type Holder, holdersAt, roleName } from './holders.ts'
import { boundariesAsOf } from './past-boundary.ts'
import { type CodesOfScheme, codesOn, schemesOf } from './unit-codes.ts'
import { type Lineage, lineageOf } from './unit-lineage.ts'
import { type UnitLine, unitLine } from './unit-tree.ts'

type PlainUnit = Omit<UnitLine, 'open' | 'overdue'>

export interface Vacancy {
  readonly role: RoleKey
  readonly roleName: Text2
  readonly min: number
  readonly have: number
}

export interface UnitPage {
  /** One that ended as it was last: `to` is when. */
  readonly unit: PlainUnit & { readonly from: Instant; readonly to: Instant | null }
  readonly level: Level
  /** From the root down to the unit above. */
  readonly chain: ReadonlyArray<{ readonly id: UnitId; readonly name: string; readonly level: number }>
  readonly children: ReadonlyArray<PlainUnit>
  /** Who holds posts there; of a unit that ended, who did at the end. */
  readonly people: ReadonlyArray<Holder>
  /** Those that serve the place, whoever is nearest first. */
  readonly organisations: ReadonlyArray<{
    readonly id: OrganisationId
    readonly name: string
    readonly kind: Organisation['kind']
    readonly department: string | null
  }>
  readonly vacancies: ReadonlyArray<Vacancy>
  readonly checks: ReadonlyArray<Check>
  /** `revision` is what a change of the boundary has to name; the area is in square metres. */
  readonly boundary: {
    readonly revision: number
    readonly area: number
    readonly box: Box
    /** Of a unit that ended, which no map shows any more; `null` of others. */
    readonly shape: Boundary | null
  } | null
  readonly codes: ReadonlyArray<CodesOfScheme>
  /** Schemes that have codes for the units right below it. */
  readonly codesBelow: ReadonlyArray<Pick<NamedCodes, 'key' | 'name'>>
  readonly lineage: Lineage
  readonly history: ReadonlyArray<HistoryLine>
}

export const unitPage = Effect.fnUntraced(function* (
  actor: Actor,
  id: UnitId
): Effect.fn.Return<UnitPage, NotFound | Unavailable, Tenants | AuditStore | ChangeStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const unit = district.everyUnit.get(id)
  // what was taken back with its import never was
  if (unit === undefined || unit.to === unit.from) return yield* new NotFound({ what: 'unit', id })
  const present = yield* now
  const ended = unit.to !== null && unit.to <= present
  const at = ended ? fromMillis(toMillis(unit.to) - 1) : present
  const level = district.scheme.levels[unit.level]!
  const people = holdersAt(district, { kind: 'unit', id }, at)
  const boundary = ended ? (yield* boundariesAsOf(actor.tenantId, [id], at))(id) : district.boundaryOf(id)
  const standing = {
    level,
    held: people.map(({ role }) => role),
    boundary,
    parentBoundary: unit.parentId === null ? null : district.boundaryOf(unit.parentId)
  }
  const checks = ended ? [] : checksOf(unit, standing)
  return {
    unit: { ...unitLine(unit), from: unit.from, to: unit.to },
    level,
    chain: district
      .chainOf(unit.path, at)
      .slice(0, -1)
      .map((one) => ({ id: one.id, name: one.name, level: one.level })),
    children: district.tree.children(id).map(unitLine),
    people,
    organisations: serving(district, unit.path, at),
    vacancies: checks.flatMap((check) =>
      check.check === 'post' && isShort(check)
        ? [{ role: check.role, roleName: roleName(district, check.role), min: check.min, have: check.have }]
        : []
    ),
    checks,
    boundary:
      boundary === null
        ? null
        : {
            revision: district.shapeOf(id)?.revision ?? 0,
            area: Math.round(areaOf(boundary)),
            box: boxOf(boundary),
            shape: ended ? boundary : null
          },
    codes: codesOn(district, unit, at),
    codesBelow: ended ? [] : schemesOf(district, unit.level + 1).map(({ key, name }) => ({ key, name })),
    lineage: lineageOf(district, unit),
    history: yield* history(actor, district, id, ['unit', 'boundary', 'notice'])
  }
})

const serving = (district: District, path: string, at: Instant): UnitPage['organisations'] => {
  const reach = (one: Organisation) =>
    Math.max(
      -1,
      ...one.serves.flatMap((id) => {
        const served = district.pathOf(id)
        return served !== undefined && isWithin(path, served) ? [served.length] : []
      })
    )
  return [...district.organisations.values()]
    .filter((one) => holds(one, at))
    .map((one) => ({ one, reach: reach(one) }))
    .filter((found) => found.reach >= 0)
    .sort((a, b) => b.reach - a.reach || (a.one.name < b.one.name ? -1 : 1))
    .map(({ one: { id, name, kind, department } }) => ({ id, name, kind, department }))
}
