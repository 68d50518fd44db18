/** Points located in 10,000 grid polygons, on one core, and how long the index takes to build. */
import { UnitId, uuid7From } from '@gezhi/domain/common'
import { type Boundary, buildLocator, type LocatorEntry } from '@gezhi/domain/grid'
import { atLeast, type Bench } from '../bench.ts'

const side = 100
const cell = 0.004
const points = 1_000_000

/** A sheet of wobbly cells that share their corners, twelve points each. */
const sheet = (): ReadonlyArray<LocatorEntry> => {
  const wobble = (a: number, b: number) => Math.sin(a * 12.9898 + b * 78.233) * 0.25
  const corner = (x: number, y: number): readonly [number, number] => [
    120 + (x + wobble(x, y)) * cell,
    30 + (y + wobble(y, x + 7)) * cell
  ]
  const edge = (a: readonly [number, number], b: readonly [number, number]) =>
    [0, 1 / 3, 2 / 3].map((t): readonly [number, number] => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])
  return Array.from({ length: side * side }, (_, n) => {
    const [x, y] = [n % side, Math.floor(n / side)]
    const corners = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)] as const
    const ring = corners.flatMap((from, i) => edge(from, corners[(i + 1) % 4]!))
    const boundary: Boundary = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
    return { unitId: UnitId.make(uuid7From(n, new Uint8Array(10))), kind: 'base', boundary }
  })
}

export const locate: Bench = {
  name: 'locate',
  run: async () => {
    const entries = sheet()
    const begin = performance.now()
    const locator = buildLocator(entries)
    const building = performance.now() - begin
    const extent = side * cell
    let found = 0
    const ask = (count: number) => {
      for (let i = 0; i < count; i += 1) {
        const lon = 120 + ((i * 0.618033988749) % 1) * extent
        const lat = 30 + ((i * 0.754877666) % 1) * extent
        if (locator.locate(lon, lat) !== null) found += 1
      }
    }
    ask(50_000)
    const start = performance.now()
    ask(points)
    const seconds = (performance.now() - start) / 1_000
    return atLeast({
      value: points / seconds,
      unit: 'points/s',
      bar: 500_000,
      detail: { polygons: entries.length, buildMs: building, foundShare: found / (points + 50_000) }
    })
  }
}
