/**
 * The small district of the tests: two streets, three communities, five grids and one micro-grid, as squares beside each
 * other. Nothing of it exists.
 *
 *   30.64 ┌─────────┬─────────┐
 *         │ grid3 grid4 (north)│ far
 *   30.62 ├─────────┤  east   │
 *         │ grid1 grid2 (south)│
 *   30.60 └─────────┴─────────┘
 *       104.00    104.02    104.04
 */
import { type Instant, UnitId } from '@gezhi/domain/common'
import { type Boundary, bornUnit, type Unit, UnitCode } from '@gezhi/domain/grid'
import { idOf } from './ids.ts'

type Box = readonly [west: number, south: number, east: number, north: number]

const plan = {
  district: { parent: null, level: 0, code: '510199', name: '试验区', box: [104, 30.6, 104.04, 30.64] },
  west: { parent: 'district', level: 1, code: '510199001', name: '西街街道', box: [104, 30.6, 104.02, 30.64] },
  east: { parent: 'district', level: 1, code: '510199002', name: '东街街道', box: [104.02, 30.6, 104.04, 30.64] },
  south: { parent: 'west', level: 2, code: '510199001001', name: '南社区', box: [104, 30.6, 104.02, 30.62] },
  north: { parent: 'west', level: 2, code: '510199001002', name: '北社区', box: [104, 30.62, 104.02, 30.64] },
  far: { parent: 'east', level: 2, code: '510199002001', name: '远社区', box: [104.02, 30.6, 104.04, 30.64] },
  grid1: { parent: 'south', level: 3, code: '510199001001001', name: '第一网格', box: [104, 30.6, 104.01, 30.62] },
  grid2: { parent: 'south', level: 3, code: '510199001001002', name: '第二网格', box: [104.01, 30.6, 104.02, 30.62] },
  grid3: { parent: 'north', level: 3, code: '510199001002001', name: '第三网格', box: [104, 30.62, 104.01, 30.64] },
  grid4: { parent: 'north', level: 3, code: '510199001002002', name: '第四网格', box: [104.01, 30.62, 104.02, 30.64] },
  grid5: { parent: 'far', level: 3, code: '510199002001001', name: '第五网格', box: [104.02, 30.6, 104.04, 30.64] },
  stairs: {
    parent: 'grid1',
    level: 4,
    code: '51019900100100101',
    name: '一栋一单元',
    box: [104.001, 30.601, 104.002, 30.602]
  }
} as const satisfies Record<
  string,
  {
    readonly parent: string | null
    readonly level: number
    readonly code: string
    readonly name: string
    readonly box: Box
  }
>

export type Place = keyof typeof plan
export const places = Object.keys(plan).filter((key): key is Place => key in plan)

export const square = ([west, south, east, north]: Box): Boundary => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south]
    ]
  ]
})

/** A point inside each place. */
export const middleOf = (place: Place): readonly [number, number] => {
  const [west, south, east, north] = plan[place].box
  return [(west + east) / 2, (south + north) / 2]
}

export const unitsOf = (
  tenant: string,
  from: Instant
): ReadonlyArray<{ readonly unit: Unit; readonly boundary: Boundary | null }> => {
  const units = new Map<string, Unit>()
  return places.map((place, i) => {
    const { parent, level, code, name, box } = plan[place]
    const above = parent === null ? null : (units.get(parent) ?? null)
    const unit = bornUnit(
      {
        id: UnitId.make(idOf(tenant, place)),
        code: UnitCode.make(code),
        name,
        kind: 'base',
        areaClass: level === 1 ? 'B' : null,
        households: level === 3 ? 400 : null,
        population: level === 3 ? 1_100 : null
      },
      above,
      i + 1,
      from
    )
    units.set(place, unit)
    return { unit, boundary: square(box) }
  })
}
