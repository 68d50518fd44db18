/**
 * Where boundaries of a subtree leave gaps, overlap or reach outside. Found once for each unit and its children, kept
 * until one of their shapes changes, and for no longer at a time than a page waits: `checked` says how far it came, and
 * asking again goes on from there.
 */
import { createHash } from 'node:crypto'
import { setImmediate as breath } from 'node:timers/promises'
import type { Actor } from '@gezhi/domain/access'
import { type NotFound, type Unavailable, UnitId } from '@gezhi/domain/common'
import {
  type Boundary,
  type Box,
  boxesMeet,
  boxOf,
  type Finding,
  fairEffort,
  fillsAbove,
  type Place,
  partsOf,
  type TopologyFault,
  topologyWithin,
  type Unit
} from '@gezhi/domain/grid'
import { Clock, Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'

export const TopologyInput = Schema.Struct({
  /** This unit and all below it; the whole tree when nothing is said. */
  unitId: Schema.optionalKey(UnitId),
  /** `false`: only between the children of the unit itself. */
  deep: Schema.optionalKey(Schema.Boolean)
})
export type TopologyInput = typeof TopologyInput.Type

interface Named {
  readonly id: UnitId
  readonly name: string
}

export interface TopologyLine {
  readonly fault: TopologyFault
  /** The unit whose children are concerned. */
  readonly above: Named
  readonly units: ReadonlyArray<Named>
  /** Square metres of all places. */
  readonly area: number
  /** The largest first, some of them. `shape` is left out where it is too long for a page. */
  readonly places: ReadonlyArray<Omit<Place, 'shape'> & { readonly shape: Boundary | null }>
  readonly placesTotal: number
}

export interface Topology {
  /** The largest first, some of them. */
  readonly lines: ReadonlyArray<TopologyLine>
  readonly total: number
  /** Units whose children were looked at, of how many. */
  readonly checked: number
  readonly of: number
  /** Units with children that are not drawn: ground without any is no gap there. */
  readonly undrawn: ReadonlyArray<Named & { readonly missing: number }>
  /** Units below which there is more to compare than can be done while somebody waits. */
  readonly tooLarge: ReadonlyArray<Named>
}

const millisMax = 1_200
const linesMax = 200
const placesMax = 10
/** Corners of the shapes below one unit: the work of a second on a slow machine. */
const cornersMax = 80_000
const shapeCornersMax = 2_000

/** What is found below each of some units; looks for no longer than `millis`. */
export const groundFindings = Effect.fnUntraced(function* (
  district: District,
  units: ReadonlyArray<Unit>,
  millis: number
) {
  const families = familiesIn(district, units)
  const begun = yield* Clock.currentTimeMillis
  const found: Array<{ readonly unit: Unit; readonly findings: ReadonlyArray<Finding> }> = []
  const tooLarge: Array<Named> = []
  let checked = 0
  for (const family of families) {
    const before = kept.get(keyOf(district, family.unit))
    const stamp = stampOf(district, family)
    const fresh = before?.stamp === stamp ? before.found : null
    if (fresh === null && (yield* Clock.currentTimeMillis) - begun > millis) continue
    const now = fresh ?? look(district, family)
    if (fresh === null) {
      keep(keyOf(district, family.unit), { stamp, found: now })
      yield* Effect.promise(() => breath())
    }
    if (now === 'tooLarge') tooLarge.push(named(family.unit))
    else found.push({ unit: family.unit, findings: now })
    checked++
  }
  return { families, found, tooLarge, checked, of: families.length }
})

export const topology = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId, deep = true }: TopologyInput
): Effect.fn.Return<Topology, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const top = unitId === undefined ? district.tree.root : yield* unitIn(district, unitId)
  const units = top === undefined ? [] : deep ? district.tree.subtree(top.path) : [top]
  const { families, found, tooLarge, checked } = yield* groundFindings(district, units, millisMax)
  const lines = found
    .flatMap(({ unit, findings }) => findings.map((finding) => ({ unit, finding })))
    .sort((a, b) => b.finding.area - a.finding.area)
  return {
    lines: lines.slice(0, linesMax).map(({ unit, finding }) => lineOf(district, unit, finding)),
    total: lines.length,
    checked,
    of: families.length,
    undrawn: families.flatMap(({ unit, fills, missing }) =>
      !fills || missing === 0 ? [] : [{ ...named(unit), missing }]
    ),
    tooLarge
  }
})

const named = ({ id, name }: Unit): Named => ({ id, name })

const lineOf = ({ tree }: District, above: Unit, { fault, units, area, places }: Finding): TopologyLine => ({
  fault,
  above: named(above),
  units: units.map((id) => ({ id, name: tree.byId.get(id)?.name ?? '' })),
  area,
  places: places.slice(0, placesMax).map(({ shape, ...place }) => ({
    ...place,
    shape: cornersOf(shape) > shapeCornersMax ? null : shape
  })),
  placesTotal: places.length
})

const cornersOf = (boundary: Boundary): number =>
  partsOf(boundary)
    .flat()
    .reduce((sum, ring) => sum + ring.length, 0)

/** A unit, those below it, and others of its level near them: what one question is about. */
interface Family {
  readonly unit: Unit
  readonly children: ReadonlyArray<Unit>
  readonly beside: ReadonlyArray<UnitId>
  /** Those below have to fill it. */
  readonly fills: boolean
  /** Base units below that are not drawn. */
  readonly missing: number
}

const familiesIn = (district: District, units: ReadonlyArray<Unit>): ReadonlyArray<Family> => {
  const { tree } = district
  const levels = Map.groupBy(tree.byId.values(), ({ level }) => level)
  return units.flatMap((unit): ReadonlyArray<Family> => {
    const children = tree.children(unit.id)
    if (children.length === 0) return []
    const around = children.map(({ id }) => boxIn(district, id))
    const beside = (levels.get(unit.level) ?? []).filter(({ id }) => {
      const box = id === unit.id ? null : boxIn(district, id)
      return box !== null && around.some((one) => one !== null && boxesMeet(one, box))
    })
    const fills = fillsAbove(district.scheme, unit.level + 1)
    const missing = children.filter(({ id, kind }) => kind === 'base' && boxIn(district, id) === null).length
    return [{ unit, children, beside: beside.map(({ id }) => id), fills, missing }]
  })
}

/** Measured once for as long as the shape is kept in memory. */
const boxes = new WeakMap<object, Box | 'none'>()

const boxIn = (district: District, id: UnitId): Box | null => {
  const shape = district.shapeOf(id)
  if (shape === undefined) return null
  const before = boxes.get(shape)
  if (before !== undefined) return before === 'none' ? null : before
  const boundary = district.boundaryOf(id)
  const box = boundary === null ? null : boxOf(boundary)
  boxes.set(shape, box ?? 'none')
  return box
}

type Found = ReadonlyArray<Finding> | 'tooLarge'

const look = (district: District, { unit, children, beside, fills, missing }: Family): Found => {
  const shaped = (id: UnitId) => {
    const boundary = district.boundaryOf(id)
    return boundary === null ? [] : [{ id, boundary }]
  }
  const above = { id: unit.id, boundary: district.boundaryOf(unit.id) }
  const below = children.flatMap(({ id, kind }) => shaped(id).map((one) => ({ ...one, kind })))
  const around = beside.flatMap(shaped)
  const corners = [...below, ...around].reduce((sum, { boundary }) => sum + cornersOf(boundary), 0)
  return corners > cornersMax
    ? 'tooLarge'
    : (topologyWithin({ above, below, beside: around, complete: fills && missing === 0 }, fairEffort()) ?? 'tooLarge')
}

const keptMax = 20_000
const kept = new Map<string, { readonly stamp: string; readonly found: Found }>()

const keyOf = ({ id: tenantId }: District, { id }: Unit) => `${tenantId} ${id}`

/** Everything that the findings depend on: as long as it is the same, so are they. */
const stampOf = (district: District, { unit, children, beside, fills }: Family): string => {
  const hash = createHash('sha256')
  const add = (id: UnitId, kind: string) => hash.update(`${id} ${kind} ${district.shapeOf(id)?.revision ?? '-'}\n`)
  add(unit.id, fills ? 'above' : 'around')
  for (const { id, kind } of children) add(id, kind)
  for (const id of beside) add(id, 'beside')
  return hash.digest('base64url')
}

const keep = (key: string, one: { readonly stamp: string; readonly found: Found }): void => {
  // what was kept longest goes first
  kept.delete(key)
  const oldest = kept.size >= keptMax ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, one)
}
