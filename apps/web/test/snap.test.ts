import { describe, expect, it } from 'vitest'
import type { Geometry } from '../src/map/map-model.ts'
import { snapperOf } from '../src/map/snap.ts'

const field: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [113.0000000123, 28],
      [113.01, 28],
      [113.01, 28.01],
      [113.0000000123, 28]
    ]
  ]
}
const reach = [0.0005, 0.0005] as const

describe('a pointer near a neighbour', () => {
  const snap = snapperOf([field])

  it('means its corner, to the last digit, before its edge', () => {
    expect(snap([113.0002, 28.0001], reach)).toEqual({ at: [113.0000000123, 28], on: 'corner' })
    expect(snap([113.0099, 28.0002], reach)).toEqual({ at: [113.01, 28], on: 'corner' })
  })

  it('means the nearest place on its edge where no corner is', () => {
    const { at, on } = snap([113.0102, 28.004], reach)
    expect(on).toBe('edge')
    expect(at).toEqual([113.01, 28.004])
  })

  it('means where it is when nothing is within reach', () => {
    expect(snap([113.02, 28], reach)).toEqual({ at: [113.02, 28], on: null })
    expect(snapperOf([])([113, 28], reach)).toEqual({ at: [113, 28], on: null })
  })

  it('reaches as far on the screen to the east as to the north, whatever a degree is there', () => {
    expect(snap([113.0104, 28.004], [0.0002, 0.0005]).on).toBe(null)
    expect(snap([113.0104, 28.004], [0.0005, 0.0002]).on).toBe('edge')
  })
})
