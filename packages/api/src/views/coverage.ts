/** Posts that are not filled or soon will not be, how much lies on each person, and where an organisation is missing. */
import { HandoverStore } from '@gezhi/database'
import { type Actor, hasDuty, type RoleKey, reaches, reachesPath, readers } from '@gezhi/domain/access'
import { holds, type Instant, type NotFound, type Text2, type Unavailable, UnitId } from '@gezhi/domain/common'
import {
  expiringOf,
  isWithin,
  type Load,
  loadsOf,
  type OrganisationKind,
  type TeamCheck,
  teamOf,
  type Unit,
  unorganisedOf,
  vacanciesOf,
  workingLevel
} from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { heldIn, unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import type { PersonRef } from './deputies.ts'
import { personRef } from './deputies.ts'
import { lapsed } from './handovers.ts'
import { type Holder, holder, roleName } from './holders.ts'

export const CoverageInput = Schema.Struct({
  /** With all below it. */
  unitId: Schema.optionalKey(UnitId)
})
export type CoverageInput = typeof CoverageInput.Type

interface UnitRef {
  readonly id: UnitId
  readonly name: string
  readonly level: number
  /** Of the unit above; empty at the root. */
  readonly above: string
}

export interface VacancyLine {
  readonly unit: UnitRef
  readonly role: RoleKey
  readonly roleName: Text2
  readonly min: number
  readonly have: number
}

export interface LoadLine extends Omit<Load, 'personId'> {
  readonly person: PersonRef
}

export interface Coverage {
  /** At most 500 of them; `total` counts all. */
  readonly vacancies: ReadonlyArray<VacancyLine>
  readonly expiring: ReadonlyArray<Holder & { readonly followed: boolean }>
  /** Posts that ran out and left work lying. */
  readonly lapsed: ReadonlyArray<Holder>
  /** Those beyond the band, or the ten with most where none is. */
  readonly loads: ReadonlyArray<LoadLine>
  /** `null` where the level scheme sets none. */
  readonly band: {
    readonly unitsMax: number | null
    readonly householdsMax: number | null
    readonly openMax: number | null
  } | null
  /** Parts of the teams of units that are too few or too many. */
  readonly teams: ReadonlyArray<{ readonly unit: UnitRef } & Omit<TeamCheck, 'roles' | 'ok'>>
  readonly unorganised: ReadonlyArray<{ readonly unit: UnitRef; readonly kind: OrganisationKind }>
  readonly totals: { readonly vacancies: number; readonly unorganised: number; readonly over: number }
}

const linesMax = 500
const loadsMin = 10

export const coverage = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId }: CoverageInput
): Effect.fn.Return<Coverage, NotFound | Unavailable, Tenants | HandoverStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const path = unitId === undefined ? '/' : (yield* unitIn(district, unitId)).path
  const scopes = heldIn(actor, district, ...readers.posts)
  const units = [...district.tree.byId.values()].filter(
    (unit) => isWithin(unit.path, path) && reachesPath(scopes, unit.path)
  )
  const here = new Set(units.map(({ id }) => id))
  const inForceAt = (id: UnitId) => district.postsAt({ kind: 'unit', id }).filter((post) => holds(post, at))
  const vacancies = vacanciesOf(units, district.scheme, (id) => inForceAt(id).map(({ role }) => role))
  const posts = district.posts.filter((post) =>
    post.at.kind === 'unit' ? here.has(post.at.id) : unitId === undefined && reaches(scopes, post.at, district.ground)
  )
  const open = yield* HandoverStore.use((store) => store.openByLead(actor.tenantId))
  const band = district.scheme.load ?? null
  const loads = loadsOf(
    units
      .filter(({ level }) => level === workingLevel(district.scheme))
      .map(({ id, households }) => ({
        id,
        households,
        open: open.get(id) ?? 0,
        posts: inForceAt(id).filter(({ role }) => hasDuty(district.roles, role, 'handler'))
      })),
    band ?? { unitsMax: null, householdsMax: null, openMax: null }
  )
  const over = loads.filter((one) => one.over.length > 0)
  const organisations = [...district.organisations.values()].filter((one) => holds(one, at))
  const unorganised = unorganisedOf(units, district.scheme, organisations)
  return {
    vacancies: vacancies.slice(0, linesMax).map(({ unitId: id, role, min, have }) => ({
      ...{ role, min, have },
      unit: unitRef(district, id),
      roleName: roleName(district, role)
    })),
    expiring: expiringOf(posts, district.postsAt, at).map(({ post, followed }) => ({
      ...holder(district, post),
      followed
    })),
    lapsed: yield* lapsed(actor, district, at),
    loads: loads
      .slice(0, Math.max(loadsMin, over.length))
      .map(({ personId, ...load }) => ({ ...load, person: personRef(district, personId) })),
    band,
    teams: teamsOf(district, units, at).slice(0, linesMax),
    unorganised: unorganised.slice(0, linesMax).map(({ unitId: id, kind }) => ({ unit: unitRef(district, id), kind })),
    totals: { vacancies: vacancies.length, unorganised: unorganised.length, over: over.length }
  }
})

/** The team of a unit are those on posts there and below it. */
const teamsOf = (district: District, units: ReadonlyArray<Unit>, at: Instant): Coverage['teams'] =>
  units.flatMap((unit) => {
    const level = district.scheme.levels[unit.level]
    if (level?.team === undefined) return []
    const held = district.tree
      .subtree(unit.path)
      .flatMap(({ id }) => district.postsAt({ kind: 'unit', id }).filter((post) => holds(post, at)))
      .map(({ role }) => role)
    return teamOf(level, held)
      .filter(({ ok }) => !ok)
      .map(({ name, min, max, have }) => ({ unit: unitRef(district, unit.id), name, min, max, have }))
  })

const unitRef = (district: District, id: UnitId): UnitRef => {
  const unit = district.tree.byId.get(id)
  const above = unit?.parentId == null ? undefined : district.tree.byId.get(unit.parentId)
  return { id, name: unit?.name ?? '', level: unit?.level ?? 0, above: above?.name ?? '' }
}

export const PostsInput = Schema.Struct({
  unitId: Schema.optionalKey(UnitId),
  /** Part of a name of a person. */
  text: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100)))
})
export type PostsInput = typeof PostsInput.Type

/** Posts in force, by place from the root down; of a large tenant a unit has to be named. */
export const postsInForce = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId, text = '' }: PostsInput
): Effect.fn.Return<ReadonlyArray<Holder>, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at: Instant = yield* now
  const path = unitId === undefined ? null : (yield* unitIn(district, unitId)).path
  const scopes = heldIn(actor, district, ...readers.people)
  const wanted = text.trim().toLowerCase()
  const pathOf = (post: (typeof district.posts)[number]) =>
    post.at.kind === 'unit' ? (district.pathOf(post.at.id) ?? '') : ''
  return district.posts
    .filter((post) => holds(post, at))
    .filter((post) => path === null || (post.at.kind === 'unit' && isWithin(pathOf(post), path)))
    .filter((post) => reaches(scopes, post.at, district.ground))
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .map((post) => holder(district, post))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, postsMax)
})

const postsMax = 2_000
