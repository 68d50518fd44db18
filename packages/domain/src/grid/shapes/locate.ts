/**
 * From a point to the unit that answers for it: a special grid there comes first, then the base grid, and in a gap the
 * nearest base grid within reach, marked as such. Where several of a kind overlap the smallest one has it, and of equals
 * the lowest id, so that the same point always finds the same unit.
 */
import type { UnitId } from '../../common/index.ts'
import type { UnitKind } from '../unit.ts'
import { boxCells, cellAt, eachNear } from './box-cells.ts'
import { bandsContain, bandsOf, squareToBox, squareToEdge } from './edge-bands.ts'
import { areaOf, type Boundary, metresPerDegree } from './geometry.ts'

export interface LocatorEntry {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly boundary: Boundary
}

export interface Location {
  readonly unitId: UnitId
  readonly how: UnitKind | 'nearest'
  /** Metres to the boundary of the unit, to the millimetre; 0 inside. */
  readonly distance: number
}

export interface Locator {
  /** `null` where nothing is within reach, and for what is no position. */
  readonly locate: (longitude: number, latitude: number) => Location | null
}

/** Metres from a gap to the grid that still answers for it. */
export const usualReach = 300

/** `reach` in metres; 0 to find only what holds the point. */
export const buildLocator = (entries: ReadonlyArray<LocatorEntry>, reach = usualReach): Locator => {
  const ranked = inRank(entries)
  const bands = bandsOf(ranked.map(({ boundary }) => boundary))
  const cells = boxCells(bands.boxes)

  const holding = (x: number, y: number): number => {
    const { boxes } = bands
    const cell = cellAt(cells, x, y)
    for (let i = cells.listOf[cell]!; i < cells.listOf[cell + 1]!; i++) {
      const shape = cells.listed[i]!
      const at = shape * 4
      if (x < boxes[at]! || y < boxes[at + 1]! || x > boxes[at + 2]! || y > boxes[at + 3]!) continue
      if (bandsContain(bands, shape, x, y)) return shape
    }
    return -1
  }

  const nearest = (x: number, y: number): Location | null => {
    const scale = metresPerDegree(y)
    const [across, along] = [reach / scale[0], reach / scale[1]]
    let best = ranked.length
    // Whole millimetres: two units that share a corner are equally near, whatever the last digit says.
    let millimetres = Math.floor(reach * 1000)
    eachNear(cells, [x - across, y - along, x + across, y + along], (shape) => {
      const within = (millimetres + 1) / 1000
      // A special grid ends at its wall: it answers for nothing outside.
      if (ranked[shape]!.kind !== 'base' || squareToBox(bands, shape, x, y, scale) > within * within) return
      const found = Math.round(Math.sqrt(squareToEdge(bands, shape, x, y, scale, within)) * 1000)
      if (found > millimetres || (found === millimetres && shape >= best)) return
      best = shape
      millimetres = found
    })
    const nearby = ranked[best]
    return nearby === undefined ? null : { unitId: nearby.unitId, how: 'nearest', distance: millimetres / 1000 }
  }

  const locate = (longitude: number, latitude: number): Location | null => {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return null
    const shape = holding(longitude, latitude)
    if (shape === -1) return reach > 0 ? nearest(longitude, latitude) : null
    const { unitId, kind } = ranked[shape]!
    return { unitId, how: kind, distance: 0 }
  }
  return { locate }
}

/** The order in which units have a right to a point. */
const inRank = (entries: ReadonlyArray<LocatorEntry>): ReadonlyArray<LocatorEntry> =>
  entries
    .map((entry) => ({ entry, area: areaOf(entry.boundary) }))
    .sort(
      (a, b) =>
        Number(b.entry.kind === 'special') - Number(a.entry.kind === 'special') ||
        a.area - b.area ||
        (a.entry.unitId < b.entry.unitId ? -1 : 1)
    )
    .map(({ entry }) => entry)
