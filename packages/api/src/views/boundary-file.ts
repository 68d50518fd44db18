/** The boundaries of a subtree for other systems, with all their digits, in the frame that was asked for and says so. */
import type { Actor } from '@gezhi/domain/access'
import { type NotFound, type Unavailable, UnitId } from '@gezhi/domain/common'
import { areaOf, Crs, frameMember, turnedTo, type Unit, writeWkt } from '@gezhi/domain/grid'
import { type Locale, words } from '@gezhi/words'
import { Effect, Schema } from 'effect'
import { unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import type { Sheet } from './sheet.ts'

export const BoundaryFileInput = Schema.Struct({
  /** The unit itself and all below it; all units when nothing is said. */
  unitId: Schema.optionalKey(UnitId),
  /** Only units of this level. */
  level: Schema.optionalKey(Schema.Natural),
  crs: Schema.optionalKey(Crs)
})
export type BoundaryFileInput = typeof BoundaryFileInput.Type

const shapesOf = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId, level, crs = 'CGCS2000' }: BoundaryFileInput
): Effect.fn.Return<ReadonlyArray<Shape>, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const path = unitId === undefined ? '/' : (yield* unitIn(district, unitId)).path
  return district.tree.subtree(path).flatMap((unit): ReadonlyArray<Shape> => {
    const boundary = level === undefined || unit.level === level ? district.boundaryOf(unit.id) : null
    if (boundary === null) return []
    const parent = unit.parentId === null ? undefined : district.tree.byId.get(unit.parentId)
    const shape = turnedTo({ crs: 'CGCS2000', geometry: boundary }, crs)
    return [{ unit, parent: parent?.code ?? null, area: Math.round(areaOf(boundary) * 10) / 10, ...shape }]
  })
})

interface Shape extends ReturnType<typeof turnedTo> {
  readonly unit: Unit
  /** The code of the unit above. */
  readonly parent: string | null
  /** Square metres. */
  readonly area: number
}

/** GeoJSON with the member that says its frame. */
export const boundaryCollection = Effect.fnUntraced(function* (actor: Actor, asked: BoundaryFileInput) {
  const shapes = yield* shapesOf(actor, asked)
  return {
    type: 'FeatureCollection',
    crs: frameMember(asked.crs ?? 'CGCS2000'),
    features: shapes.map(({ unit, parent, area, geometry }) => ({
      type: 'Feature',
      id: unit.id,
      properties: { code: unit.code, name: unit.name, level: unit.level + 1, kind: unit.kind, parent, area },
      geometry
    }))
  } as const
})

/** One unit a row, its shape as well-known text. */
export const boundarySheet = Effect.fnUntraced(function* (
  actor: Actor,
  asked: BoundaryFileInput,
  locale: Locale
): Effect.fn.Return<Sheet, NotFound | Unavailable, Tenants> {
  const { boundaryFile, fields, unitKinds } = words(locale).import
  const { code, name, level, kind, parent: above, crs: frame, shape } = fields.units
  const shapes = yield* shapesOf(actor, asked)
  return {
    // the names that an import knows its columns by
    headings: [code, name, level, kind, above, boundaryFile.area, frame, shape],
    rows: shapes.map(({ unit, parent, area, crs, geometry }) => [
      unit.code,
      unit.name,
      unit.level + 1,
      unitKinds[unit.kind],
      parent,
      area,
      crs,
      writeWkt(geometry)
    ])
  }
})
