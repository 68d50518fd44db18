/** The units of the district as a tree, with ids, serials, paths, codes and boundaries. */
import { type Instant, toMillis, UnitId } from '@gezhi/domain/common'
import { type Boundary, bornUnit, type Point, type Unit, UnitCode } from '@gezhi/domain/grid'
import type { Ring } from '../land/ring.ts'
import { toPoint } from '../land/sketch.ts'
import type { Area } from '../land/subdivide.ts'
import { at, type Random, randomOf } from '../random.ts'
import { type Draft, draftDistrict } from './draft.ts'

/** A unit while the demo is made: its flat shape, and what lies below it. */
export interface Node {
  readonly unit: Unit
  readonly area: Area
  readonly children: ReadonlyArray<Node>
}

export interface District {
  readonly root: Node
  /** The middle of the river from west to east. */
  readonly river: ReadonlyArray<Point>
}

/** No county has a code of 99; the rest is as if it were the first county of the first city there (rules 1.1). */
const regionCode = '990101'

export const makeDistrict = (seed: number, from: Instant): District => {
  const { district, river } = draftDistrict(seed)
  return { root: numbered(district, from, randomOf(seed, 'units')), river: river.map(toPoint) }
}

export const boundaryOf = (ring: Ring): Boundary => {
  const points = ring.map(toPoint)
  return { type: 'Polygon', coordinates: [[...points, at(points, 0)]] }
}

/** All units from the root down, level by level. */
export const allNodes = (root: Node): ReadonlyArray<Node> => {
  const all = [root]
  for (let i = 0; i < all.length; i++) all.push(...at(all, i).children)
  return all
}

/** Villages count from 201, special grids from 701, all others from 1 (rules 1.1). */
const numbered = (district: Draft, from: Instant, random: Random): Node => {
  let serial = 0
  const make = (draft: Draft, parent: Unit | null, code: string): Node => {
    serial += 1
    const { name, kind, areaClass, households, population, area } = draft
    const unit = bornUnit(
      {
        id: UnitId.make(random.id(toMillis(from))),
        code: UnitCode.make(code),
        name,
        kind,
        areaClass,
        // nobody lives on a campus or a market: its size in households says nothing
        households: kind === 'special' ? null : households,
        population
      },
      parent,
      serial,
      from
    )
    const next = { usual: 1, village: 201, special: 701 }
    const width = unit.level === 3 ? 2 : 3
    const children = draft.children.map((child) => {
      const range = child.kind === 'special' ? 'special' : child.name.endsWith('村') ? 'village' : 'usual'
      return make(child, unit, `${code}${String(next[range]++).padStart(width, '0')}`)
    })
    return { unit, area, children }
  }
  return make(district, null, regionCode)
}
