/** Shapes of one level as the map draws them. Large, and seldom new: whoever has a version already is told so instead of sent it again. */
import { createHash } from 'node:crypto'
import type { ChangeStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { Instant, NotFound, type Unavailable, UnitId } from '@gezhi/domain/common'
import { type Boundary, Crs, type Plane, turnedTo, type Unit } from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { boundariesAsOf } from './past-boundary.ts'

export const BoundariesInput = Schema.Struct({
  level: Schema.Natural,
  /** Only below this unit, or the unit itself. */
  unitId: Schema.optionalKey(UnitId),
  /** The frame to answer in; CGCS2000 when nothing is said. */
  crs: Schema.optionalKey(Crs),
  /** With all digits, for whoever changes or passes on a shape; without, rounded to what a map can show. */
  exact: Schema.optionalKey(Schema.Boolean),
  /** As they were at that instant, in the tree of then. */
  at: Schema.optionalKey(Instant),
  /** The version that the reader has. */
  known: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(64)))
})
export type BoundariesInput = typeof BoundariesInput.Type

export interface Feature {
  readonly type: 'Feature'
  readonly id: UnitId
  readonly properties: Pick<Unit, 'id' | 'code' | 'name' | 'level' | 'kind' | 'parentId' | 'path'>
  /** In the frame of the answer. */
  readonly geometry: Plane
}

export interface Boundaries {
  readonly version: string
  readonly crs: Crs
  /** GeoJSON; `null` when `known` is still right. */
  readonly collection: { readonly type: 'FeatureCollection'; readonly features: ReadonlyArray<Feature> } | null
}

export const boundaries = Effect.fnUntraced(function* (
  actor: Actor,
  { level, unitId, at, known, crs = 'CGCS2000', exact = false }: BoundariesInput
): Effect.fn.Return<Boundaries, NotFound | Unavailable, ChangeStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  if (at !== undefined) return yield* boundariesAt(district, { level, unitId, at, crs })
  const path = unitId === undefined ? '/' : (yield* unitIn(district, unitId)).path
  const units = district.tree.subtree(path).filter((unit) => unit.level === level)
  const version = versionOf(district, units, `${crs} ${exact}`)
  if (known === version) return { version, crs, collection: null }
  const features = units.flatMap((unit) => featureOf(district, unit, crs, exact) ?? [])
  return { version, crs, collection: { type: 'FeatureCollection', features } }
})

/** Shapes of the past are asked for seldom, and sent whole. */
const boundariesAt = Effect.fnUntraced(function* (
  district: District,
  { level, unitId, at, crs }: { level: number; unitId: UnitId | undefined; at: Instant; crs: Crs }
) {
  const tree = district.treeAt(at)
  const top = unitId === undefined ? '/' : tree.byId.get(unitId)?.path
  if (top === undefined) return yield* new NotFound({ what: 'unit', id: unitId ?? '' })
  const units = tree.subtree(top).filter((unit) => unit.level === level)
  const ids = units.map(({ id }) => id)
  const boundaryOf = yield* boundariesAsOf(district.id, ids, at)
  const features = units.flatMap((unit) => {
    const stored = boundaryOf(unit.id)
    return stored === null ? [] : [featureAs(unit, stored, crs)]
  })
  const collection = { type: 'FeatureCollection', features } as const
  return { version: at, crs, collection }
})

const versionOf = (district: District, units: ReadonlyArray<Unit>, manner: string): string => {
  const hash = createHash('sha256').update(`${manner}\n`)
  for (const { id, revision } of units) hash.update(`${id} ${revision} ${district.shapeOf(id)?.revision ?? '-'}\n`)
  return hash.digest('base64url').slice(0, 22)
}

/** Rounded once for as long as the shape is kept in memory. */
const rounded = new WeakMap<object, Boundary>()

const featureOf = (district: District, unit: Unit, crs: Crs, exact: boolean): Feature | null => {
  const stored = exact ? district.boundaryOf(unit.id) : roundedOf(district, unit)
  return stored === null ? null : featureAs(unit, stored, crs)
}

const featureAs = (unit: Unit, stored: Boundary, crs: Crs): Feature => {
  const { geometry } = turnedTo({ crs: 'CGCS2000', geometry: stored }, crs)
  const { id, code, name, level, kind, parentId, path } = unit
  return { type: 'Feature', id, properties: { id, code, name, level, kind, parentId, path }, geometry }
}

const roundedOf = (district: District, { id }: Unit): Boundary | null => {
  const shape = district.shapeOf(id)
  if (shape === undefined) return null
  const found = rounded.get(shape) ?? round(district.boundaryOf(id))
  if (found !== null) rounded.set(shape, found)
  return found
}

/** A tenth of a metre: six digits of a degree. */
const digit = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const round = (boundary: Boundary | null): Boundary | null => {
  if (boundary === null) return null
  const part = (rings: ReadonlyArray<ReadonlyArray<readonly [number, number]>>) =>
    rings.map((ring) => ring.map(([x, y]) => [digit(x), digit(y)] as const))
  return boundary.type === 'Polygon'
    ? { type: 'Polygon', coordinates: part(boundary.coordinates) }
    : { type: 'MultiPolygon', coordinates: boundary.coordinates.map(part) }
}
