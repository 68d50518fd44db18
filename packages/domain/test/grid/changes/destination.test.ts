/** Where things go when the unit they lie in has ended. */
import type { UnitId } from '@gezhi/domain/common'
import { destinationOf, type Now, type Unit, workHeirOf } from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'
import { at, aUnit } from '../../fixtures.ts'

const root = aUnit(1)
const [south, north] = [aUnit(3, root), aUnit(4, root)]
const split = aUnit(2, root, { to: at('2026-05-01T00:00:00Z'), successors: [south.id, north.id] })
const closed = aUnit(5, root, { to: at('2026-05-01T00:00:00Z') })
const units = new Map<UnitId, Unit>([root, south, north, split, closed].map((unit) => [unit.id, unit]))
const now: Now = { unit: (id) => units.get(id), locate: ([, y]) => (y > 30 ? north.id : south.id) }
const lying = (unitId: UnitId, y: number | null) => ({
  unitId,
  point: y === null ? null : ([104, y] as const),
  named: false
})

describe('a thing in a unit that ended', () => {
  it('goes where it lies, or with the first that took over, or to the unit above', () => {
    expect(destinationOf(lying(split.id, 31), now)).toBe(north)
    expect(destinationOf(lying(split.id, 29), now)).toBe(south)
    expect(destinationOf(lying(split.id, null), now)).toBe(south)
    expect(destinationOf(lying(closed.id, null), now)).toBe(root)
  })

  it('is the work of the part in which it lies now, not of the first one', () => {
    expect(workHeirOf(now, split.id, north)).toBe(north)
    expect(workHeirOf(now, split.id, south)).toBe(south)
    expect(workHeirOf(now, closed.id, north)).toBe(root)
    expect(workHeirOf(now, north.id, south)).toBe(north)
  })
})
