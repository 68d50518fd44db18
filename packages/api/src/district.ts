/** One tenant as the services see it: its tree, its people and its reference data, ready for questions. Built from rows, never changed. */

import type { DistrictRows, ReferenceKind } from '@gezhi/database'
import { type Account, type Actor, type Ground, grantsOf, Role, type RoleKey, type Roles } from '@gezhi/domain/access'
import {
  type AccountId,
  Calendar,
  type CompiledCalendar,
  compile,
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
  Boundary,
  type Charge,
  type Clearance,
  type Deputy,
  type Induction,
  LevelScheme,
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
  Catalogue,
  type Located,
  type Matter,
  type MatterCode,
  type PlaceUnit,
  Profile,
  type Reference,
  type Responsible,
  type Route,
  route
} from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { placeFinder } from './place-finder.ts'

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
  const versions = <A>(kind: ReferenceKind, schema: Schema.Codec<A, unknown>) =>
    new Map(
      rows.references
        .filter((one) => one.kind === kind)
        .map(({ version, data }) => [version, lazy(() => Schema.decodeUnknownSync(schema)(data))] as const)
    )
  const newest = <A>(of: ReadonlyMap<number, () => A>, kind: ReferenceKind): A => {
    const first = of.values().next().value
    if (first === undefined) throw new Error(`the tenant ${rows.id} has no ${kind}`)
    return first()
  }
  const catalogues = versions('catalogue', Catalogue)
  const profiles = versions('profile', Profile)
  const calendars = new Map(
    [...versions('calendar', Calendar)].map(
      ([version, calendar]) => [version, lazy(() => compile(calendar()))] as const
    )
  )
  const matters = new Map(
    [...catalogues].map(([version, catalogue]) => [
      version,
      lazy(() => new Map(catalogue().matters.map((matter) => [matter.code, matter] as const)))
    ])
  )
  const catalogue = newest(catalogues, 'catalogue')
  const profile = newest(profiles, 'profile')
  const calendar = newest(calendars, 'calendar')
  const scheme = newest(versions('scheme', LevelScheme), 'scheme')
  const roles: Roles = new Map<RoleKey, Role>(
    newest(versions('roles', Schema.Array(Role)), 'roles').map((role) => [role.key, role])
  )
  const tree = treeAt(rows.units, at)
  const everyUnit = new Map(rows.units.map((unit) => [unit.id, unit]))
  const bySerial = lazy(() => new Map(rows.units.map((unit) => [unit.serial, unit])))
  const organisations = new Map(rows.organisations.map((one) => [one.id, one]))
  const people = new Map(rows.people.map((one) => [one.id, one]))
  const postsOf = Map.groupBy(rows.posts, ({ personId }) => personId)
  const postsAt = Map.groupBy<UnitId | OrganisationId, Post>(rows.posts, ({ at }) => at.id)
  const inductionsOf = Map.groupBy(rows.inductions, ({ personId }) => personId)
  const deputising = new Set(rows.deputies.map(({ personId }) => personId))
  const standingsOf = (id: PersonId, when: Instant): ReadonlyArray<Standing> =>
    deputising.has(id) ? standingsAt((one) => postsOf.get(one) ?? [], rows.deputies, when)(id) : []
  const shapes = new Map(rows.boundaries.map(({ unitId, ...shape }) => [unitId, shape] as const))
  const notices = new Map(rows.notices.map((one) => [one.unitId, one]))
  const clearances = new Map(rows.clearances.map((one) => [one.postId, one]))
  const accounts = new Map(rows.accounts.map((one) => [one.id, one]))
  const names = new Map<Who, string>([
    ...rows.accounts.map(({ id, name }) => [id, name] as const),
    ...rows.people.map(({ id, name }) => [id, name] as const)
  ])
  const boundaryOf = (id: UnitId) => {
    const shape = shapes.get(id)
    if (shape === undefined) return null
    const boundary = readBoundary(shape.geometry)
    // one that was taken back with its import encloses nothing
    return boundary.coordinates.length === 0 ? null : boundary
  }
  const located = lazy(() => placeFinder(scheme, tree, boundaryOf))

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
    goodUntil: nextChange(rows, at),
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
    everyUnit,
    treeAt: (then) => treeAt(rows.units, then),
    chainOf: (path, then) =>
      path
        .split('/')
        .filter((serial) => serial !== '')
        .flatMap((serial) => {
          const unit = bySerial().get(Number(serial))
          return unit === undefined ? [] : [unitAt(unit, then) ?? unit]
        }),
    // what an import brought and took back again never had its code
    codes: new Set(rows.units.filter(({ from, to }) => to !== from).flatMap(allCodes)),
    lastSerial: rows.units.reduce((last, { serial }) => Math.max(last, serial), 0),
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
    isDrawn: (id) => !isEmptyShape(shapes.get(id)?.geometry),
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
      (assignee.kind === 'unit' ? everyUnit.get(assignee.id)?.name : organisations.get(assignee.id)?.name) ?? '',
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

/** The official code of a unit, and all it ever had beside or before it. */
const allCodes = ({ code, earlier, otherCodes }: Unit): ReadonlyArray<string> => [
  code,
  ...earlier.map((version) => version.code),
  ...otherCodes.map((other) => other.code)
]

/** None, or one that was taken back with its import. */
const isEmptyShape = (geometry: unknown): boolean =>
  typeof geometry !== 'object' ||
  geometry === null ||
  !('coordinates' in geometry && Array.isArray(geometry.coordinates) && geometry.coordinates.length > 0)

const readBoundary = Schema.decodeUnknownSync(Boundary)

/** The first moment after `at` at which a unit or an organisation begins or ends. */
const nextChange = (rows: DistrictRows, at: Instant): Instant | null =>
  [...rows.units, ...rows.organisations]
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((when) => when > at)
    .sort()[0] ?? null

const lazy = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
