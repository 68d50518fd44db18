/** One tenant as the services see it: its tree, its people and its reference data, ready for questions. Built from rows, never changed. */

import type { DistrictRows, ReferenceKind } from '@gezhi/database'
import { type Account, type Actor, type Ground, grantsOf, type Roles } from '@gezhi/domain/access'
import {
  type AccountId,
  type CompiledCalendar,
  holds,
  type Instant,
  type OrganisationId,
  type PersonId,
  type PostId,
  type TenantId,
  type UnitId,
  type Who
} from '@gezhi/domain/common'
import {
  type Boundary,
  type Charge,
  type Clearance,
  type Deputy,
  type Induction,
  type LevelScheme,
  type Member,
  type Notice,
  type Organisation,
  type Person,
  type Point,
  type Post,
  type Standing,
  standingsAt,
  type Tree,
  treeAt,
  type Unit,
  unitAt
} from '@gezhi/domain/grid'
import {
  type Assignee,
  type Catalogue,
  type Located,
  type Matter,
  type MatterCode,
  type PlaceUnit,
  type Profile,
  type Reference,
  type Responsible,
  type Route,
  route
} from '@gezhi/domain/loop'
import {
  boundaryIn,
  earlier,
  finderOf,
  isEmptyShape,
  lazy,
  nextChange,
  peopleOf,
  postsBy,
  referencesOf,
  shapesOf,
  unitsOf
} from './district-parts.ts'

export interface Versions {
  readonly catalogueVersion: number
  readonly profileVersion: number
  readonly calendarVersion: number
}

export interface District {
  readonly id: TenantId
  readonly name: string
  readonly zone: string
  /** Until then nothing begins or ends in the tree by itself. */
  readonly goodUntil: Instant | null
  readonly scheme: LevelScheme
  readonly roles: Roles
  readonly catalogue: Catalogue
  readonly profile: Profile
  readonly calendar: CompiledCalendar
  readonly tree: Tree
  /** What scopes are measured against. */
  readonly ground: Ground
  /** Units of all times, as they stand now or stood when they ended. */
  readonly everyUnit: ReadonlyMap<UnitId, Unit>
  /** The tree as it stood at an instant. */
  treeAt(at: Instant): Tree
  /** The units of a path, root first, as they were at an instant; those that had ended as they were last. */
  chainOf(path: string, at: Instant): ReadonlyArray<Unit>
  /** Every code that a unit was ever given, and the highest serial. */
  readonly codes: ReadonlySet<string>
  readonly lastSerial: number
  /** Every code ever given in a scheme beside the official one. */
  codesIn(scheme: string): ReadonlySet<string>
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly people: ReadonlyMap<PersonId, Pick<Person, 'id' | 'name' | 'phone'>>
  readonly posts: ReadonlyArray<Post>
  readonly deputies: ReadonlyArray<Deputy>
  readonly inductions: ReadonlyArray<Induction>
  readonly charges: ReadonlyArray<Charge>
  readonly members: ReadonlyArray<Member>
  readonly accounts: ReadonlyMap<AccountId, Account>
  /** What a unit said to the public, shown or not. */
  noticeAt(id: UnitId): Notice | undefined
  clearanceOf(id: PostId): Clearance | undefined
  /** The newest version of each kind of reference data. */
  readonly versions: Readonly<Record<ReferenceKind, number>>
  /** Posts of a person, and posts at a place, of all times. */
  postsOf(id: PersonId): ReadonlyArray<Post>
  postsAt(place: Assignee): ReadonlyArray<Post>
  /** The posts for whose holders a person stands at a moment. */
  standingsOf(id: PersonId, at: Instant): ReadonlyArray<Standing>
  inductionsOf(id: PersonId): ReadonlyArray<Induction>
  /** As it is stored, for whoever passes it on; with the revision that a change of it has to name. */
  shapeOf(id: UnitId): { readonly geometry: unknown; readonly revision: number } | undefined
  boundaryOf(id: UnitId): Boundary | null
  /** The revision that its boundary is seen with; `null` where none is drawn. */
  drawnAs(id: UnitId): number | null
  /** Whether it has a boundary: known without reading it. */
  isDrawn(id: UnitId): boolean
  /** The reference data of the rules, of today or as an issue began with it. */
  reference(versions?: Versions): Reference
  matter(code: MatterCode, version?: number): Matter | undefined
  locate(point: Point): { readonly unit: PlaceUnit; readonly how: Located; readonly metres: number } | null
  place(id: UnitId): PlaceUnit | undefined
  pathOf(id: UnitId): string | undefined
  nameOf(assignee: Assignee): string
  /** Of a person, or of the account of a service; `null` for the platform itself. */
  nameOfWho(who: Who | null): string | null
  actor(id: AccountId, at: Instant): Actor | null
}

export const districtOf = (rows: DistrictRows, at: Instant): District => {
  const { profiles, calendars, matters, catalogue, profile, calendar, scheme, roles } = referencesOf(rows.references)
  const { tree, everyUnit, bySerial, codes, lastSerial, codesIn, unitsUntil } = unitsOf(rows.units, at)
  const organisations = new Map(rows.organisations.map((one) => [one.id, one]))
  const people = peopleOf(rows.people)
  const { postsOf, postsAt } = postsBy(rows.posts)
  const inductionsOf = Map.groupBy(rows.inductions, ({ personId }) => personId)
  const deputising = new Set(rows.deputies.map(({ personId }) => personId))
  const standingsOf = (id: PersonId, when: Instant): ReadonlyArray<Standing> =>
    deputising.has(id) ? standingsAt((one) => postsOf.get(one) ?? [], rows.deputies, when)(id) : []
  const shapes = shapesOf(rows.boundaries)
  const notices = new Map(rows.notices.map((one) => [one.unitId, one]))
  const clearances = new Map(rows.clearances.map((one) => [one.postId, one]))
  const accounts = new Map(rows.accounts.map((one) => [one.id, one]))
  const names = new Map<Who, string>([
    ...rows.accounts.map(({ id, name }) => [id, name] as const),
    ...rows.people.map(({ id, name }) => [id, name] as const)
  ])
  const boundaryOf = (id: UnitId) => {
    const shape = shapes.get(id)
    return shape === undefined ? null : boundaryIn(shape)
  }
  const isDrawn = (id: UnitId) => !isEmptyShape(shapes.get(id)?.geometry)
  const located = lazy(() => finderOf(scheme, tree, shapes, boundaryOf))

  const newestVersion = (kind: ReferenceKind) => rows.references.find((one) => one.kind === kind)?.version ?? 0
  const placeUnit = (unit: Unit): PlaceUnit => ({
    id: unit.id,
    name: unit.name,
    path: unit.path,
    tier: scheme.levels[unit.level]?.tier ?? null,
    areaClass: unit.areaClass
  })
  const place = (id: UnitId) => {
    const unit = tree.byId.get(id)
    return unit === undefined ? undefined : placeUnit(unit)
  }
  const chains = new Map<string, ReadonlyArray<PlaceUnit>>()
  const chainOf = (path: string): ReadonlyArray<PlaceUnit> => {
    const known = chains.get(path)
    if (known !== undefined) return known
    const unit = tree.byPath.get(path)
    const chain = unit === undefined ? [] : tree.chain(unit.id).map(placeUnit)
    chains.set(path, chain)
    return chain
  }
  const pathOf = (id: UnitId) => tree.byId.get(id)?.path
  const responsible: ReadonlyArray<Responsible> = rows.organisations
    .filter((one) => holds(one, at))
    .map((one) => ({
      organisationId: one.id,
      name: one.name,
      department: one.department,
      serves: one.serves.flatMap((id) => pathOf(id) ?? []),
      matters: one.matters
    }))
  const matter = (code: MatterCode, version = catalogue.version) => matters.get(version)?.().get(code)

  const referenceOf = (kept: Versions): Reference => {
    const known = (code: MatterCode) => matter(code, kept.catalogueVersion)
    return {
      calendar: calendars.get(kept.calendarVersion)?.() ?? calendar,
      profile: profiles.get(kept.profileVersion)?.() ?? profile,
      catalogueVersion: kept.catalogueVersion,
      matter: known,
      route: (code, path): Route => route(code === null ? undefined : known(code), chainOf(path), responsible),
      tierOf: (assignee) => (assignee.kind === 'unit' ? (place(assignee.id)?.tier ?? null) : null),
      isThere: ({ kind, id }) => {
        if (kind === 'unit') return tree.byId.has(id)
        const found = organisations.get(id)
        return found !== undefined && holds(found, at)
      }
    }
  }
  const today = {
    catalogueVersion: catalogue.version,
    profileVersion: profile.version,
    calendarVersion: calendar.version
  }

  return {
    id: rows.id,
    name: rows.name,
    zone: rows.zone,
    goodUntil: earlier(unitsUntil, nextChange(rows.organisations, at)),
    scheme,
    roles,
    catalogue,
    profile,
    calendar,
    tree,
    ground: {
      root: tree.root?.path,
      pathOf,
      servedBy: (id) => organisations.get(id)?.serves ?? []
    },
    get everyUnit() {
      return everyUnit()
    },
    treeAt: (then) => treeAt(rows.units, then),
    chainOf: (path, then) =>
      path
        .split('/')
        .filter((serial) => serial !== '')
        .flatMap((serial) => {
          const unit = bySerial().get(Number(serial))
          return unit === undefined ? [] : [unitAt(unit, then) ?? unit]
        }),
    get codes() {
      return codes()
    },
    get lastSerial() {
      return lastSerial()
    },
    codesIn,
    organisations,
    people,
    posts: rows.posts,
    deputies: rows.deputies,
    inductions: rows.inductions,
    charges: rows.charges,
    members: rows.members,
    accounts,
    versions: {
      scheme: newestVersion('scheme'),
      roles: newestVersion('roles'),
      catalogue: newestVersion('catalogue'),
      profile: newestVersion('profile'),
      calendar: newestVersion('calendar')
    },
    noticeAt: (id) => notices.get(id),
    clearanceOf: (id) => clearances.get(id),
    postsOf: (id) => postsOf.get(id) ?? [],
    postsAt: ({ id }) => postsAt.get(id) ?? [],
    standingsOf,
    inductionsOf: (id) => inductionsOf.get(id) ?? [],
    shapeOf: (id) => shapes.get(id),
    boundaryOf,
    isDrawn,
    drawnAs: (id) => (isDrawn(id) ? (shapes.get(id)?.revision ?? null) : null),
    reference: (kept = today) => referenceOf(kept),
    matter,
    locate: (point) => {
      const found = located()(point)
      const unit = found === null ? undefined : place(found.unitId)
      return found === null || unit === undefined ? null : { unit, how: found.how, metres: found.distance }
    },
    place,
    pathOf,
    nameOf: (assignee) =>
      (assignee.kind === 'unit'
        ? (tree.byId.get(assignee.id) ?? everyUnit().get(assignee.id))?.name
        : organisations.get(assignee.id)?.name) ?? '',
    nameOfWho: (who) => {
      if (who === null) return null
      return names.get(who) ?? null
    },
    actor: (id, now) => {
      const account = accounts.get(id)
      if (account === undefined || account.disabled) return null
      const posts = account.personId === null ? [] : (postsOf.get(account.personId) ?? [])
      const standings = account.personId === null ? [] : standingsOf(account.personId, now)
      return {
        tenantId: rows.id,
        accountId: id,
        personId: account.personId,
        kind: account.kind,
        name: account.name,
        grants: grantsOf(account, posts, standings, now, pathOf),
        standsFor: [...new Set(standings.flatMap(({ via }) => via))]
      }
    }
  }
}
