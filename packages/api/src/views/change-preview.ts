/** What a change of the tree would do, before anybody does it: the units before and after, and what would move with them. */
import { ChangeStore } from '@gezhi/database'
import type { Instant, PostId, TenantId, Text2, Unavailable, UnitId } from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  ChangeRefused,
  destinationOf,
  type Operation,
  type Plan,
  placeFinder,
  planOf,
  postsAfter,
  servesAfter,
  treeAt,
  type Unit
} from '@gezhi/domain/grid'
import { Effect, Result } from 'effect'
import type { District } from '../district.ts'
import { type PlainRefusal, plain } from '../errors.ts'
import { baselineOf } from '../services/change-sets.ts'
import { roleName } from './holders.ts'

export interface UnitFace
  extends Pick<Unit, 'name' | 'code' | 'parentId' | 'kind' | 'areaClass' | 'households' | 'population'> {
  /** Name of the unit above. */
  readonly parent: string | null
  readonly boundary: Boundary | null
  /** Square metres; `null` without a boundary. */
  readonly area: number | null
}

export interface UnitChangeLine {
  readonly id: UnitId
  readonly level: number
  readonly change: 'begins' | 'changes' | 'ends'
  readonly before: UnitFace | null
  readonly after: UnitFace | null
  /** What takes over, and what it came from. */
  readonly successors: ReadonlyArray<UnitId>
  readonly predecessors: ReadonlyArray<UnitId>
}

export interface Moving {
  readonly from: string
  /** `null`: nowhere. */
  readonly to: string | null
  readonly count: number
}

export interface Preview {
  /** Why it cannot be done; then nothing else is known. */
  readonly refused: PlainRefusal | null
  readonly units: ReadonlyArray<UnitChangeLine>
  readonly issues: ReadonlyArray<Moving>
  readonly buildings: ReadonlyArray<Moving>
  /** Posts that end with their unit. */
  readonly posts: ReadonlyArray<{
    readonly id: PostId
    readonly person: string
    readonly role: string
    readonly roleName: Text2
    readonly unitId: UnitId
    readonly unit: string
  }>
  readonly organisations: ReadonlyArray<string>
  /** More lies there than was counted. */
  readonly more: boolean
}

/** So many of a kind are looked at one by one. */
const countedMax = 5_000

export const nothing: Preview = {
  refused: null,
  units: [],
  issues: [],
  buildings: [],
  posts: [],
  organisations: [],
  more: false
}

export const previewOf = Effect.fnUntraced(function* (
  tenantId: TenantId,
  district: District,
  operations: ReadonlyArray<Operation>,
  at: Instant
): Effect.fn.Return<Preview, Unavailable, ChangeStore> {
  if (operations.length === 0) return nothing
  const planned = planOf(operations, baselineOf(district), at)
  if (Result.isFailure(planned)) {
    return { ...nothing, refused: plain(new ChangeRefused(planned.failure)) }
  }
  const plan = planned.success
  const after = new Map([...district.everyUnit, ...plan.units.map((unit) => [unit.id, unit] as const)])
  const shapeAfter = (id: UnitId) => plan.boundaries.get(id) ?? (plan.born.has(id) ? null : district.boundaryOf(id))
  const locate = placeFinder(district.scheme, treeAt(after.values(), at), shapeAfter)
  const now = {
    unit: (id: UnitId) => after.get(id),
    locate: (point: readonly [number, number]) => locate(point)?.unitId ?? null
  }
  const gone = new Set(plan.units.flatMap(({ id, to }) => (to === null ? [] : [id])))
  const touched = { paths: plan.touched, ended: [...gone] }

  const store = yield* ChangeStore
  const issues = yield* store.openIssues(tenantId, touched, null, countedMax)
  const buildings = yield* store.buildings(tenantId, touched, null, countedMax)
  const nameOf = (id: UnitId | undefined) => (id === undefined ? null : (after.get(id)?.name ?? null))
  return {
    refused: null,
    units: [...lasting(plan), ...redrawnIn(plan, district)].map((unit) =>
      lineOf(district, plan, unit, after, shapeAfter)
    ),
    issues: counted(
      issues.map(({ unitId, point, located }) => {
        const to = destinationOf({ unitId, point, named: located === 'given' }, now)
        return { unitId, to: to?.id }
      }),
      nameOf
    ),
    buildings: counted(
      buildings.map(({ unitId, point }) => ({ unitId, to: destinationOf({ unitId, point, named: false }, now)?.id })),
      nameOf
    ),
    posts: postsAfter(district.posts, gone, [], at).ended.flatMap(({ id, personId, role, at: place }) =>
      place.kind === 'unit'
        ? [
            {
              id,
              person: district.people.get(personId)?.name ?? '',
              role,
              roleName: roleName(district, role),
              unitId: place.id,
              unit: district.nameOf(place)
            }
          ]
        : []
    ),
    organisations: [...district.organisations.values()].flatMap((one) =>
      servesAfter(one, after) === null ? [] : [one.name]
    ),
    more: issues.length === countedMax || buildings.length === countedMax
  }
})

/** Without those that one step begins and a later one ends: they never are. */
const lasting = ({ units, born }: Plan): ReadonlyArray<Unit> =>
  units.filter(({ id, to }) => to === null || !born.has(id))

/** Units of which nothing but the boundary changes. */
const redrawnIn = (plan: Plan, district: District): ReadonlyArray<Unit> => {
  const changed = new Set(plan.units.map(({ id }) => id))
  return [...plan.boundaries.keys()].flatMap((id) => (changed.has(id) ? [] : (district.tree.byId.get(id) ?? [])))
}

const lineOf = (
  district: District,
  plan: Plan,
  unit: Unit,
  after: ReadonlyMap<UnitId, Unit>,
  shapeAfter: (id: UnitId) => Boundary | null
): UnitChangeLine =>
  unitChangeLine(
    { ...unit, successors: heirsOf(plan, unit, after) },
    {
      before: plan.born.has(unit.id) ? undefined : district.tree.byId.get(unit.id),
      after: unit.to === null ? unit : undefined,
      nameBefore: (id) => district.tree.byId.get(id)?.name,
      nameAfter: (id) => after.get(id)?.name,
      shapeBefore: (id) => district.boundaryOf(id),
      shapeAfter
    }
  )

/** Through those that one step begins and a later one ends. */
const heirsOf = (plan: Plan, unit: Unit, after: ReadonlyMap<UnitId, Unit>): ReadonlyArray<UnitId> => [
  ...new Set(
    unit.successors.flatMap((id) => {
      const heir = after.get(id)
      return heir !== undefined && heir.to !== null && plan.born.has(id) ? heirsOf(plan, heir, after) : [id]
    })
  )
]

/** One unit on both sides of a change. */
export interface Sides {
  readonly before: Unit | undefined
  readonly after: Unit | undefined
  readonly nameBefore: (id: UnitId) => string | undefined
  readonly nameAfter: (id: UnitId) => string | undefined
  readonly shapeBefore: (id: UnitId) => Boundary | null
  readonly shapeAfter: (id: UnitId) => Boundary | null
}

export const unitChangeLine = (unit: Unit, sides: Sides): UnitChangeLine => {
  const { before, after } = sides
  return {
    id: unit.id,
    level: unit.level,
    change: before === undefined ? 'begins' : after === undefined ? 'ends' : 'changes',
    before: before === undefined ? null : faceOf(before, sides.nameBefore, sides.shapeBefore(unit.id)),
    after: after === undefined ? null : faceOf(after, sides.nameAfter, sides.shapeAfter(unit.id)),
    successors: unit.successors,
    predecessors: unit.predecessors
  }
}

const faceOf = (
  { name, code, parentId, kind, areaClass, households, population }: Unit,
  nameOf: (id: UnitId) => string | undefined,
  boundary: Boundary | null
): UnitFace => ({
  name,
  code,
  parentId,
  kind,
  areaClass,
  households,
  population,
  parent: parentId === null ? null : (nameOf(parentId) ?? null),
  boundary,
  area: boundary === null ? null : Math.round(areaOf(boundary))
})

/** How many go from where to where; what stays is not told. */
const counted = (
  all: ReadonlyArray<{ readonly unitId: UnitId; readonly to: UnitId | undefined }>,
  nameOf: (id: UnitId | undefined) => string | null
): ReadonlyArray<Moving> => {
  const lines = new Map<string, Moving>()
  for (const { unitId, to } of all) {
    if (to === unitId) continue
    const key = `${unitId} ${to}`
    const line = lines.get(key) ?? { from: nameOf(unitId) ?? '', to: nameOf(to), count: 0 }
    lines.set(key, { ...line, count: line.count + 1 })
  }
  return [...lines.values()].sort((a, b) => b.count - a.count)
}
