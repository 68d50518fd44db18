import { assert, describe, it } from '@effect/vitest'
import { UnitId } from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  checkBoundary,
  contains,
  type Ground,
  mergeBoundaries,
  type Point,
  topologyOf,
  type UnitKind
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { fields, numbersFrom } from '../ground.ts'

const idOf = (n: number) => UnitId.make(`0197f2a0-0000-7000-8000-${String(n).padStart(12, '0')}`)
const polygon = (ring: ReadonlyArray<Point>): Boundary =>
  Result.getOrThrow(checkBoundary({ type: 'Polygon', coordinates: [ring] }))
const field = (west: number, south: number, east: number, north: number) =>
  polygon([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ])
const unit = (n: number, boundary: Boundary, kind: UnitKind = 'base') => ({ id: idOf(n), boundary, kind })

const above = { id: idOf(1), boundary: field(113, 28, 113.02, 28.01) }
const west = unit(2, field(113, 28, 113.01, 28.01))
const east = unit(3, field(113.01, 28, 113.02, 28.01))
const ground: Ground = { above, below: [west, east], beside: [], complete: true }
const seen = (change: Partial<Ground>) =>
  topologyOf({ ...ground, ...change }).map(({ fault, units }) => ({ fault, units }))

describe('units below one unit', () => {
  it('that fill it are in order', () => {
    assert.deepEqual(seen({}), [])
    assert.deepEqual(seen({ below: [] }), [])
  })

  it('may differ by the decimetres of surveys', () => {
    assert.deepEqual(seen({ below: [west, unit(3, field(113.010003, 28, 113.020002, 28.010003))] }), [])
  })

  it('leave a gap, with its place and its square metres', () => {
    const found = topologyOf({ ...ground, below: [west, unit(3, field(113.011, 28, 113.02, 28.01))] })
    assert.deepEqual(
      found.map(({ fault, units }) => ({ fault, units })),
      [{ fault: 'gap', units: [above.id] }]
    )
    const [place] = found[0]!.places
    assert.isTrue(contains(field(113.01, 28, 113.011, 28.01), place!.at))
    assert.closeTo(place!.area / areaOf(field(113.01, 28, 113.011, 28.01)), 1, 1e-6)
    assert.strictEqual(place!.shape.type, 'Polygon')
  })

  it('leave no gap while some are not drawn yet', () => {
    assert.deepEqual(seen({ below: [west], complete: false }), [])
    assert.deepEqual(seen({ below: [west], complete: true }), [{ fault: 'gap', units: [above.id] }])
  })

  it('can be compared with each other only, below a unit that is not drawn', () => {
    const wide = unit(3, field(113.009, 28, 113.03, 28.01))
    assert.deepEqual(seen({ above: { id: above.id, boundary: null }, below: [west, wide] }), [
      { fault: 'overlap', units: [west.id, wide.id] }
    ])
  })

  it('overlap, both named', () => {
    const wide = unit(3, field(113.009, 28, 113.02, 28.01))
    assert.deepEqual(seen({ below: [west, wide] }), [{ fault: 'overlap', units: [west.id, wide.id] }])
  })

  it('of the special kind lie on top of the others', () => {
    const school = unit(4, field(113.009, 28.002, 113.011, 28.004), 'special')
    assert.deepEqual(seen({ below: [west, east, school] }), [])
    assert.deepEqual(seen({ below: [west, unit(4, field(113.012, 28.002, 113.014, 28.004), 'special')] }), [
      { fault: 'gap', units: [above.id] }
    ])
    const astray = unit(4, field(113.019, 28.002, 113.022, 28.004), 'special')
    assert.deepEqual(seen({ below: [west, east, astray] }), [{ fault: 'outside', units: [astray.id] }])
  })

  it('reach outside, or into a neighbour of the unit above', () => {
    const long = unit(3, field(113.01, 28, 113.023, 28.01))
    assert.deepEqual(seen({ below: [west, long] }), [{ fault: 'outside', units: [long.id] }])
    const beside = [above, { id: idOf(5), boundary: field(113.02, 28, 113.03, 28.01) }]
    assert.deepEqual(seen({ below: [west, long], beside }), [{ fault: 'crossed', units: [long.id, idOf(5)] }])
  })

  it('are told apart by the hole that one fills', () => {
    const whole = Result.getOrThrow(
      checkBoundary({
        type: 'Polygon',
        coordinates: [
          field(113, 28, 113.02, 28.01).coordinates[0] as never,
          field(113.004, 28.004, 113.006, 28.006).coordinates[0] as never
        ]
      })
    )
    const island = unit(3, field(113.004, 28.004, 113.006, 28.006))
    assert.deepEqual(seen({ below: [unit(2, whole), island] }), [])
    assert.deepEqual(seen({ below: [unit(2, whole)] }), [{ fault: 'gap', units: [above.id] }])
  })

  it('of a net of fields are in order; one taken out is the gap, one put twice the overlap', () => {
    for (let seed = 0; seed < 20; seed++) {
      const net = fields(6, seed).map((ring, n) => unit(10 + n, polygon(ring)))
      const around = { id: idOf(1), boundary: Result.getOrThrow(mergeBoundaries(net.map(({ boundary }) => boundary))) }
      const of = (below: Ground['below']) => topologyOf({ above: around, below, beside: [], complete: true })
      assert.deepEqual(of(net), [])
      const taken = Math.floor(numbersFrom(seed)() * net.length)
      const [gap, ...others] = of(net.toSpliced(taken, 1))
      assert.deepEqual([gap?.fault, others.length], ['gap', 0])
      assert.closeTo(gap!.area / areaOf(net[taken]!.boundary), 1, 1e-6)
      const [twice] = of([...net, { ...net[taken]!, id: idOf(99) }])
      assert.deepEqual([twice?.fault, twice?.units], ['overlap', [net[taken]!.id, idOf(99)]])
    }
  })

  it('surveyed one by one, a few decimetres off everywhere, are in order', () => {
    const next = numbersFrom(7)
    const off = () => (next() - 0.5) * 4e-6
    const exact = fields(6, 3)
    const net = exact.map((ring, n) => {
      const moved = ring.slice(0, -1).map(([x, y]): Point => [x + off(), y + off()])
      return unit(10 + n, polygon([...moved, moved[0]!]))
    })
    const boundary = Result.getOrThrow(mergeBoundaries(exact.map(polygon)))
    assert.deepEqual(topologyOf({ above: { id: idOf(1), boundary }, below: net, beside: [], complete: true }), [])
  })
})
