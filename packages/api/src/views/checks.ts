/**
 * Everything wrong in the tree as one list: what is written of units is gone through once for a state of the district, in
 * pieces between which others get their turn; what is drawn of them is compared as far as a page waits, and asking again
 * goes on from there.
 */
import { setImmediate as breath } from 'node:timers/promises'
import { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type Instant, type NotFound, type Text2, toMillis, type Unavailable, UnitId } from '@gezhi/domain/common'
import {
  CheckKind,
  checkCodes,
  checkTable,
  isWithin,
  type Mend,
  namedCodes,
  namedNumbering,
  officialCodes,
  officialNumbering,
  onGround,
  Severity,
  type Shortcoming,
  shortcomingsOf,
  strandedIssues,
  unorganised,
  wrongCodes
} from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { roleName } from './holders.ts'
import { type Page, PageInput, usualLimit } from './page.ts'
import { groundFindings } from './topology.ts'

export const ChecksInput = Schema.Struct({
  /** The unit and all below it. */
  unitId: Schema.optionalKey(UnitId),
  kinds: Schema.optionalKey(Schema.Array(CheckKind).check(Schema.isMaxLength(50))),
  severities: Schema.optionalKey(Schema.Array(Severity).check(Schema.isMaxLength(3))),
  ...PageInput
})
export type ChecksInput = typeof ChecksInput.Type

export interface CheckUnit {
  readonly id: UnitId
  readonly name: string
  readonly code: string
  readonly level: number
  /** Name of the unit above; empty at the root. */
  readonly above: string
  readonly ended: boolean
}

export type CheckLine = Shortcoming & {
  readonly severity: Severity
  readonly mend: Mend
  readonly unit: CheckUnit
  readonly names: {
    readonly role: Text2 | null
    readonly person: string | null
    readonly others: ReadonlyArray<string>
    /** Of a scheme of codes beside the official one. */
    readonly scheme: Text2 | null
  }
}

export interface Checks extends Page<CheckLine> {
  /** Of the place, whatever kinds are asked for. */
  readonly counts: Partial<Record<CheckKind, number>>
  /** Lines that are asked for, and all units of the place. */
  readonly total: number
  readonly units: number
  /** How far boundaries are compared; `null` where the place is too large for it. */
  readonly ground: { readonly checked: number; readonly of: number; readonly tooLarge: number } | null
}

/** Of larger places boundaries are not compared at once: neighbours are looked for among all of a level. */
const groundUnitsMax = 5_000
const groundMillis = 250

export const checks = Effect.fnUntraced(function* (
  actor: Actor,
  input: ChecksInput
): Effect.fn.Return<Checks, NotFound | Unavailable, Tenants | IssueStore> {
  const { limit = usualLimit, cursor } = input
  const found = yield* findings(actor, input.unitId)
  const wanted = wantedIn(found.all, input)
  const from = cursor ? Math.max(0, Number.parseInt(cursor, 10) || 0) : 0
  const rows = wanted.slice(from, from + limit).map((one) => lineOf(found.district, one))
  return {
    rows,
    next: from + limit < wanted.length ? String(from + limit) : null,
    counts: countsOf(found.all),
    total: wanted.length,
    units: found.units,
    ground: found.ground
  }
})

/** All lines of a place, for a file. */
export const allChecks = Effect.fnUntraced(function* (actor: Actor, input: ChecksInput) {
  const found = yield* findings(actor, input.unitId)
  return wantedIn(found.all, input).map((one) => lineOf(found.district, one))
})

const findings = Effect.fnUntraced(function* (actor: Actor, unitId: UnitId | undefined) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const path = unitId === undefined ? '/' : (yield* unitIn(district, unitId)).path
  const below = path === '/' ? [...district.tree.byId.values()] : district.tree.subtree(path)
  const written = yield* Effect.promise(() => recordsOf(district, at))
  const open = yield* IssueStore.use((store) => store.openByUnit(actor.tenantId))
  const stranded = strandedIssues(open, (id) => district.tree.byId.has(id))
  const ground = below.length > groundUnitsMax ? null : yield* groundFindings(district, below, groundMillis)
  const drawn = onGround(ground?.found.flatMap((one) => one.findings) ?? [])
  const here = (one: Shortcoming) => isWithin(district.everyUnit.get(one.unitId)?.path ?? '/', path)
  return {
    district,
    units: below.length,
    all: [...stranded.filter(here), ...drawn, ...(path === '/' ? written : written.filter(here))],
    ground: ground === null ? null : { checked: ground.checked, of: ground.of, tooLarge: ground.tooLarge.length }
  }
})

/** Posts begin and end without anybody doing anything. */
const keptMillis = 60_000
const records = new WeakMap<District, { readonly at: number; readonly found: Promise<ReadonlyArray<Shortcoming>> }>()

const recordsOf = (district: District, at: Instant): Promise<ReadonlyArray<Shortcoming>> => {
  const before = records.get(district)
  if (before !== undefined && toMillis(at) - before.at < keptMillis) return before.found
  const found = goThrough(district, at)
  records.set(district, { at: toMillis(at), found })
  return found
}

const piece = 2_000

const goThrough = async (district: District, at: Instant): Promise<ReadonlyArray<Shortcoming>> => {
  const { tree, scheme, zone, inductionsOf } = district
  const scene = {
    ...{ scheme, zone, at, inductionsOf },
    postsAt: (id: UnitId) => district.postsAt({ kind: 'unit', id }),
    hasBoundary: (id: UnitId) => district.isDrawn(id)
  }
  const units = [...tree.byId.values()]
  const found: Array<Shortcoming> = []
  for (let i = 0; i < units.length; i += piece) {
    for (const unit of units.slice(i, i + piece)) found.push(...shortcomingsOf(unit, scene))
    await breath()
  }
  found.push(...unorganised(units, scheme, [...district.organisations.values()], at))
  await breath()
  const numberings = [
    { numbering: officialNumbering(officialCodes(scheme)), ever: district.codes },
    ...(scheme.otherCodes ?? []).map((one) => ({ numbering: namedNumbering(one), ever: district.codesIn(one.key) }))
  ]
  for (const { numbering, ever } of numberings) {
    found.push(...wrongCodes(checkCodes(numbering, { tree, at, ever, boundaryOf: () => null })))
    await breath()
  }
  const place = new Map(units.map(({ id }, i) => [id, i]))
  return found.sort((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0))
}

const wantedIn = (all: ReadonlyArray<Shortcoming>, { kinds, severities }: ChecksInput): ReadonlyArray<Shortcoming> =>
  all.filter(
    ({ kind }) =>
      (kinds === undefined || kinds.includes(kind)) &&
      (severities === undefined || severities.includes(checkTable[kind].severity))
  )

const countsOf = (all: ReadonlyArray<Shortcoming>): Checks['counts'] => {
  const counts: Partial<Record<CheckKind, number>> = {}
  for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const lineOf = (district: District, one: Shortcoming): CheckLine => {
  const unit = district.everyUnit.get(one.unitId)
  const above = unit?.parentId == null ? undefined : district.everyUnit.get(unit.parentId)
  const { severity, mend } = checkTable[one.kind]
  return {
    ...one,
    severity,
    mend,
    unit: {
      id: one.unitId,
      name: unit?.name ?? '',
      code: unit?.code ?? '',
      level: unit?.level ?? 0,
      above: above?.name ?? '',
      ended: !district.tree.byId.has(one.unitId)
    },
    names: {
      role: 'role' in one ? roleName(district, one.role) : null,
      person: 'personId' in one ? (district.people.get(one.personId)?.name ?? '') : null,
      others: 'others' in one ? one.others.map((id) => district.tree.byId.get(id)?.name ?? '') : [],
      scheme: 'scheme' in one ? (namedCodes(district.scheme, one.scheme)?.name ?? null) : null
    }
  }
}
