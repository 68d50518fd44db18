/**
 * Whether units lie on the ground as they hang in the tree: base units fill the one above without gap or overlap, and
 * none reaches outside it or into a neighbour of it (rules 1.2: a grid belongs to exactly one community). Special units
 * lie on top of base ones and may overlap; outside they may not lie either.
 */
import type { UnitId } from '../../common/index.ts'
import { type LevelScheme, workingLevel } from '../level.ts'
import type { UnitKind } from '../unit.ts'
import type { Effort } from './arrangement.ts'
import { type Boundary, type Box, boxOf } from './geometry.ts'
import { type Place, placesOf } from './noise.ts'
import { outlines, overlayWithin } from './overlay.ts'

/** `gap`: in the unit above and in no base unit below. `crossed`: outside the unit above, and in another one of its level. */
export type TopologyFault = 'gap' | 'overlap' | 'outside' | 'crossed'

export interface Finding {
  readonly fault: TopologyFault
  /**
   * The units to look at: those that overlap; the one outside; the one that reaches into another, and the other one; for a
   * gap the unit above.
   */
  readonly units: ReadonlyArray<UnitId>
  /** Square metres of all places. */
  readonly area: number
  /** The largest first. */
  readonly places: ReadonlyArray<Place>
}

export interface Shaped {
  readonly id: UnitId
  readonly boundary: Boundary
}

export interface Ground {
  /** The unit above. Without a boundary of its own only overlaps can be found. */
  readonly above: { readonly id: UnitId; readonly boundary: Boundary | null }
  /** All units below it that have a boundary. */
  readonly below: ReadonlyArray<Shaped & { readonly kind: UnitKind }>
  /** Others of the level of the unit above: those further off do no harm. */
  readonly beside: ReadonlyArray<Shaped>
  /** The units below have to fill the one above, and every base unit of them has a boundary: else no ground is a gap. */
  readonly complete: boolean
}

/** Down to the working level every place belongs to a unit; below it, stairs and courtyards stand alone. */
export const fillsAbove = (scheme: LevelScheme, level: number): boolean => level <= workingLevel(scheme)

/** What is wrong below one unit, the largest first; differences that are noise of surveys are not. */
export const topologyOf = (ground: Ground): ReadonlyArray<Finding> =>
  topologyWithin(ground, { left: Number.POSITIVE_INFINITY }) ?? []

/** The same on a machine that others wait for; `null` where the shapes are too tangled for the effort. */
export const topologyWithin = (
  { above, below, beside, complete }: Ground,
  effort: Effort
): ReadonlyArray<Finding> | null => {
  if (below.length === 0) return []
  const boxes = below.map(({ boundary }) => boxOf(boundary))
  const near = beside.filter(
    ({ id, boundary }) => id !== above.id && boxes.some((box) => boxesMeet(box, boxOf(boundary)))
  )
  const shapes: ReadonlyArray<Shaped> = [{ id: above.id, boundary: above.boundary ?? nothing }, ...below, ...near]
  const net = overlayWithin(
    shapes.map(({ boundary }) => boundary),
    effort
  )
  if (net === null) return null
  const firstBeside = 1 + below.length
  const groups: Array<{ readonly fault: TopologyFault; readonly shapes: ReadonlyArray<number> }> = []
  const known = new Map<string, number>()
  const groupOf = (face: number): number => {
    const covers = net.covers[face]!
    const wrong = wrongWith(covers, firstBeside, below, complete)
    if (wrong === null || (above.boundary === null && wrong.fault !== 'overlap')) return -1
    const key = `${wrong.fault} ${wrong.shapes.join(' ')}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, groups.length)
    groups.push(wrong)
    return groups.length - 1
  }
  return [...outlines(net, groupOf)]
    .flatMap(([group, parts]): ReadonlyArray<Finding> => {
      const { fault, shapes: wrong } = groups[group]!
      const places = placesOf(parts)
      if (places.length === 0) return []
      return [{ fault, units: wrong.map((shape) => shapes[shape]!.id), area: sumOf(places), places }]
    })
    .sort((a, b) => b.area - a.area)
}

const nothing: Boundary = { type: 'MultiPolygon', coordinates: [] }

/** What is wrong with a face: it has one fault at most, and the more exact one comes first. */
const wrongWith = (
  covers: ReadonlyArray<number>,
  firstBeside: number,
  below: Ground['below'],
  complete: boolean
): { readonly fault: TopologyFault; readonly shapes: ReadonlyArray<number> } | null => {
  const within = covers[0] === 0
  const own = covers.filter((shape) => shape > 0 && shape < firstBeside)
  const base = own.filter((shape) => below[shape - 1]?.kind === 'base')
  if (base.length > 1) return { fault: 'overlap', shapes: base }
  if (within) return base.length === 0 && complete ? { fault: 'gap', shapes: [0] } : null
  const [one] = own
  if (one === undefined) return null
  const other = covers.find((shape) => shape >= firstBeside)
  return other === undefined ? { fault: 'outside', shapes: [one] } : { fault: 'crossed', shapes: [one, other] }
}

const sumOf = (places: ReadonlyArray<Place>): number => places.reduce((sum, { area }) => sum + area, 0)

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
