/**
 * The parts of a district that are dear to make: each is made once for the rows it is made of, and as long as nothing of
 * those has changed it serves every district that is made of them.
 */
import type { DistrictRows, ReferenceKind } from '@gezhi/database'
import { Role, type RoleKey, type Roles } from '@gezhi/domain/access'
import { Calendar, compile, type Instant, type OrganisationId, type Span, type UnitId } from '@gezhi/domain/common'
import {
  Boundary,
  codesEver,
  inOrder,
  LevelScheme,
  type Post,
  placeFinder,
  type Tree,
  treeAt,
  type Unit
} from '@gezhi/domain/grid'
import { Catalogue, Profile } from '@gezhi/domain/loop'
import { Schema } from 'effect'

/** The official code of a unit, and all it ever had beside or before it. */
const allCodes = ({ code, earlier, otherCodes }: Unit): ReadonlyArray<string> => [
  code,
  ...earlier.map((version) => version.code),
  ...otherCodes.map((other) => other.code)
]

/** None, or one that was taken back with its import. */
export const isEmptyShape = (geometry: unknown): boolean =>
  typeof geometry !== 'object' ||
  geometry === null ||
  !('coordinates' in geometry && Array.isArray(geometry.coordinates) && geometry.coordinates.length > 0)

const isBoundary = Schema.is(Boundary)
const boundaries = new WeakMap<object, Boundary | 'none'>()

/** As it is stored: looked through once, not copied. */
export const boundaryIn = (shape: { readonly geometry: unknown }): Boundary | null => {
  const before = boundaries.get(shape)
  if (before !== undefined) return before === 'none' ? null : before
  const { geometry } = shape
  if (!isBoundary(geometry)) throw new Error('a boundary that is none')
  // one that was taken back with its import encloses nothing
  const found = geometry.coordinates.length === 0 ? null : geometry
  boundaries.set(shape, found ?? 'none')
  return found
}

/** Made once for rows that stay the same, as those do of which nothing changed. */
const onceFor = <Rows extends object, A>(make: (rows: Rows) => A): ((rows: Rows) => A) => {
  const made = new WeakMap<Rows, A>()
  return (rows) => {
    const before = made.get(rows)
    if (before !== undefined) return before
    const now = make(rows)
    made.set(rows, now)
    return now
  }
}

/** Reference data, read when they are first asked for. */
export const referencesOf = onceFor((rows: DistrictRows['references']) => {
  const versions = <A>(kind: ReferenceKind, schema: Schema.Codec<A, unknown>) =>
    new Map(
      rows
        .filter((one) => one.kind === kind)
        .map(({ version, data }) => [version, lazy(() => Schema.decodeUnknownSync(schema)(data))] as const)
    )
  const newest = <A>(of: ReadonlyMap<number, () => A>, kind: ReferenceKind): A => {
    const first = of.values().next().value
    if (first === undefined) throw new Error(`there is no ${kind}`)
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
  return { profiles, calendars, matters, catalogue, profile, calendar, scheme, roles }
})

export const peopleOf = onceFor((rows: DistrictRows['people']) => new Map(rows.map((one) => [one.id, one])))
export const shapesOf = onceFor(
  (rows: DistrictRows['boundaries']) => new Map(rows.map((one) => [one.unitId, one] as const))
)
export const postsBy = onceFor((rows: DistrictRows['posts']) => ({
  postsOf: Map.groupBy(rows, ({ personId }) => personId),
  postsAt: Map.groupBy<UnitId | OrganisationId, Post>(rows, ({ at }) => at.id)
}))

interface Units {
  readonly tree: Tree
  readonly everyUnit: () => ReadonlyMap<UnitId, Unit>
  readonly bySerial: () => ReadonlyMap<number, Unit>
  readonly codes: () => ReadonlySet<string>
  readonly lastSerial: () => number
  readonly codesIn: (scheme: string) => ReadonlySet<string>
  /** Until then no unit begins or ends by itself. */
  readonly unitsUntil: Instant | null
}

const units = new WeakMap<DistrictRows['units'], Units>()

/** The tree and all that is known of its units, kept for as long as neither they nor the time change it. */
export const unitsOf = (rows: DistrictRows['units'], at: Instant): Units => {
  const before = units.get(rows)
  if (before !== undefined && (before.unitsUntil === null || at < before.unitsUntil)) return before
  // what an import brought and took back again never had its code
  const coded = lazy(() => rows.filter(({ from, to }) => to !== from))
  const made: Units = {
    tree: inOrder(treeAt(rows, at)),
    everyUnit: lazy(() => new Map(rows.map((unit) => [unit.id, unit]))),
    bySerial: lazy(() => new Map(rows.map((unit) => [unit.serial, unit]))),
    codes: lazy(() => new Set(coded().flatMap(allCodes))),
    codesIn: eachOnce((scheme) => codesEver(coded(), scheme)),
    lastSerial: lazy(() => rows.reduce((last, { serial }) => Math.max(last, serial), 0)),
    unitsUntil: nextChange(rows, at)
  }
  units.set(rows, made)
  return made
}

const finders = new WeakMap<object, { readonly scheme: LevelScheme; readonly shapes: object; readonly find: Finder }>()
type Finder = ReturnType<typeof placeFinder>

/** The index of places is large: made anew only when the tree, its shapes or its levels are others. */
export const finderOf = (
  scheme: LevelScheme,
  tree: Tree,
  shapes: object,
  boundaryOf: (id: UnitId) => Boundary | null
): Finder => {
  const before = finders.get(tree)
  if (before !== undefined && before.scheme === scheme && before.shapes === shapes) return before.find
  const find = placeFinder(scheme, tree, boundaryOf)
  finders.set(tree, { scheme, shapes, find })
  return find
}

/** The first moment after `at` at which one of them begins or ends. */
export const nextChange = (spans: ReadonlyArray<Span>, at: Instant): Instant | null => {
  let next: Instant | null = null
  for (const { from, to } of spans) {
    if (from > at && (next === null || from < next)) next = from
    if (to !== null && to > at && (next === null || to < next)) next = to
  }
  return next
}

export const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || (b !== null && b < a) ? b : a

const eachOnce = <A>(make: (key: string) => A): ((key: string) => A) => {
  const made = new Map<string, A>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

export const lazy = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
