/** What a unit should have and has: posts filled, a size within the band, a boundary, and that within the one above. */
import type { RoleKey } from '../access/role.ts'
import type { Level } from './level.ts'
import { fillingOf, isFilled } from './posts/coverage.ts'
import { type Boundary, contains, metresPerDegree, partsOf, type Ring } from './shapes/geometry.ts'
import type { Point } from './shapes/point.ts'
import type { Unit } from './unit.ts'

/** `ok: null` where it cannot be said. */
export type Check =
  | {
      readonly check: 'post'
      readonly ok: boolean
      readonly role: RoleKey
      readonly min: number
      readonly max: number | null
      readonly have: number
    }
  | {
      readonly check: 'households'
      readonly ok: boolean | null
      readonly min: number
      readonly max: number
      readonly have: number | null
    }
  | { readonly check: 'boundary'; readonly ok: boolean }
  | {
      readonly check: 'withinParent'
      readonly ok: boolean | null
      /** The corner furthest outside, and by how many metres. */
      readonly outside: { readonly at: Point; readonly metres: number } | null
    }

export interface Surroundings {
  readonly level: Level
  /** Roles of the posts in force at the unit. */
  readonly held: ReadonlyArray<RoleKey>
  readonly boundary: Boundary | null
  readonly parentBoundary: Boundary | null
}

export const checksOf = (unit: Unit, { level, held, boundary, parentBoundary }: Surroundings): ReadonlyArray<Check> => [
  ...fillingOf(level, held).map((filling): Check => ({ check: 'post', ok: isFilled(filling), ...filling })),
  ...(level.households === null ? [] : [sizeOf(unit.households, level.households)]),
  { check: 'boundary', ok: boundary !== null },
  ...(unit.parentId === null ? [] : [placeOf(boundary, parentBoundary)])
]

const sizeOf = (have: number | null, { min, max }: { readonly min: number; readonly max: number }): Check => ({
  check: 'households',
  ok: have === null ? null : !outsideBand(have, { min, max }),
  min,
  max,
  have
})

export const outsideBand = (have: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  have < min || have > max

/** Surveys of neighbours differ by some decimetres; less than this is no overlap. */
const metresAllowed = 1
/** Of longer boundaries every n-th corner is looked at: the check is a hint, and a page waits for it. */
const cornersMax = 2_000

const placeOf = (boundary: Boundary | null, parent: Boundary | null): Check => {
  if (boundary === null || parent === null) return { check: 'withinParent', ok: null, outside: null }
  // a corner on the wrong side of the other: the unit's outside its parent, or the parent's inside the unit
  const outside = furthest([...astray(boundary, parent, false), ...astray(parent, boundary, true)])
  return { check: 'withinParent', ok: outside === null, outside }
}

type Astray = { readonly at: Point; readonly metres: number }

/** Corners that lie in (`inside`) or off a shape by more than is allowed. */
const astray = (corners: Boundary, shape: Boundary, inside: boolean): ReadonlyArray<Astray> => {
  const all = partsOf(corners).flat(2)
  const nth = Math.ceil(all.length / cornersMax)
  const rings = partsOf(shape).flat()
  return all
    .filter((at, i) => i % nth === 0 && contains(shape, at) === inside)
    .map((at) => ({ at, metres: metresToEdge(at, rings) }))
    .filter(({ metres }) => metres > metresAllowed)
}

const metresToEdge = ([x, y]: Point, rings: ReadonlyArray<Ring>): number => {
  const [east, north] = metresPerDegree(y)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [(ring[i - 1]![0] - x) * east, (ring[i - 1]![1] - y) * north]
      const [dx, dy] = [(ring[i]![0] - x) * east - ax, (ring[i]![1] - y) * north - ay]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
    }
  }
  return nearest
}

const furthest = (found: ReadonlyArray<Astray>): Astray | null =>
  found.reduce<Astray | null>((far, one) => (far === null || one.metres > far.metres ? one : far), null)
