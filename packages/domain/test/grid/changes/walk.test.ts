/** Random changes of the tree, one change set after the other: laws that hold whatever is changed. */
import { it } from '@effect/vitest'
import { fromMillis, holds, type Instant, toMillis, UnitId } from '@gezhi/domain/common'
import {
  areaOf,
  type Boundary,
  boxOf,
  cutBoundary,
  destinationOf,
  digitsAt,
  type LevelScheme,
  labelPoint,
  mergeBoundaries,
  type Operation,
  officialCodes,
  planOf,
  type Tree,
  treeAt,
  type Unit,
  UnitCode,
  unitAt
} from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { assert, describe } from 'vitest'
import { at, aUnit, id } from '../../fixtures.ts'

const level = (zh: string, codeWidth: number, working = false) => ({
  name: { zh, en: zh },
  codeWidth,
  tier: null,
  working,
  households: null,
  posts: []
})
const scheme: LevelScheme = {
  version: 1,
  name: { zh: '四级', en: 'Four levels' },
  levels: [level('区', 6), level('社区', 3), level('网格', 3, true), level('微网格', 3)]
}

const box = (west: number, south: number, east: number, north: number): Boundary => ({
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

/** One district, two communities side by side, four grids in each, two micro-grids in each of these. */
const beginning = () => {
  const units: Array<Unit> = []
  const boundaries = new Map<UnitId, Boundary>()
  const add = (parent: Unit | null, number: number, shape: Boundary): Unit => {
    const serial = units.length + 1
    const code = parent === null ? '510199' : `${parent.code}${String(number).padStart(3, '0')}`
    const unit = aUnit(serial, parent, { code: UnitCode.make(code), households: 8 })
    units.push(unit)
    boundaries.set(unit.id, shape)
    return unit
  }
  const root = add(null, 1, box(104, 30, 104.08, 30.02))
  for (let c = 0; c < 2; c++) {
    const west = 104 + c * 0.04
    const community = add(root, c + 1, box(west, 30, west + 0.04, 30.02))
    for (let g = 0; g < 4; g++) {
      const grid = add(community, g + 1, box(west + g * 0.01, 30, west + (g + 1) * 0.01, 30.02))
      for (let m = 0; m < 2; m++) {
        add(grid, m + 1, box(west + g * 0.01, 30 + m * 0.01, west + (g + 1) * 0.01, 30.01 + m * 0.01))
      }
    }
  }
  return { units, boundaries }
}

const begun = at('2026-01-01T00:00:00Z')
const dayOf = (n: number): Instant => fromMillis(toMillis(begun) + n * 86_400_000)

interface World {
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly boundaries: ReadonlyMap<UnitId, Boundary>
  /** What was ever given as a code, with who had it. */
  readonly codes: ReadonlyArray<readonly [string, UnitId]>
  readonly days: number
}

const operationOf = (
  pick: number,
  tree: Tree,
  boundaries: ReadonlyMap<UnitId, Boundary>,
  n: number
): Operation | null => {
  const grids = [...tree.byId.values()].filter((unit) => unit.level === 2)
  const grid = grids[pick % grids.length]!
  const shape = boundaries.get(grid.id)!
  const fresh = (i: number) => UnitId.make(id(1_000 + n * 10 + i))
  const kind = Math.floor(pick / 100) % 5
  if (kind <= 1) {
    const [west, south, east, north] = boxOf(shape)
    const middle = (west + east) / 2
    const cut = cutBoundary(shape, [
      [middle, south - 0.01],
      [middle, north + 0.01]
    ])
    if (Result.isFailure(cut) || cut.success.length < 2) return null
    return {
      do: 'split',
      id: grid.id,
      parts: cut.success.map((boundary, i) => ({ id: fresh(i), name: `${grid.name}之${i}`, boundary }))
    }
  }
  if (kind === 2) {
    const others = tree.children(grid.parentId!).filter((other) => other.id !== grid.id)
    const other = others[pick % Math.max(1, others.length)]
    if (other === undefined) return null
    const merged = mergeBoundaries([shape, boundaries.get(other.id)!])
    if (Result.isFailure(merged)) return null
    return { do: 'merge', ids: [grid.id, other.id], into: { id: fresh(0), name: '合并网格', boundary: merged.success } }
  }
  if (kind === 3) {
    const communities = [...tree.byId.values()].filter((unit) => unit.level === 1)
    return { do: 'move', id: grid.id, parentId: communities[pick % communities.length]!.id }
  }
  return { do: 'amend', id: grid.id, name: `改名${n}`, households: pick % 500 }
}

const walk = (picks: ReadonlyArray<number>): World =>
  picks.reduce<World>(
    (world, pick, n) => {
      const now = dayOf(n + 1)
      const tree = treeAt(world.units.values(), now)
      const operation = operationOf(pick, tree, world.boundaries, n)
      if (operation === null) return world
      const plan = planOf(
        [operation],
        {
          tree,
          isKnown: (unit) => world.units.has(unit),
          scheme,
          codes: new Set(world.codes.map(([code]) => code)),
          lastSerial: world.units.size,
          boundaryOf: (unit) => world.boundaries.get(unit) ?? null
        },
        now
      )
      if (Result.isFailure(plan)) throw new Error(JSON.stringify(plan.failure))
      const { units, boundaries } = plan.success
      const fresh = units.filter((unit) => unit.code !== world.units.get(unit.id)?.code)
      return {
        units: new Map([...world.units, ...units.map((unit) => [unit.id, unit] as const)]),
        boundaries: new Map([...world.boundaries, ...boundaries]),
        codes: [...world.codes, ...fresh.map((unit) => [unit.code, unit.id] as const)],
        days: n + 1
      }
    },
    (() => {
      const { units, boundaries } = beginning()
      return {
        units: new Map(units.map((unit) => [unit.id, unit])),
        boundaries,
        codes: units.map((unit) => [unit.code, unit.id] as const),
        days: 0
      }
    })()
  )

const Picks = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99_999 }))).check(
  Schema.isMaxLength(12)
)
const runs = { arbitrary: { runs: 60 } }

describe('whatever is changed in the tree', () => {
  it.prop(
    'at any instant every unit hangs below a living one of the level above, and its path says where',
    [Picks],
    ([picks]) => {
      const { units, days } = walk(picks)
      for (let day = 0; day <= days; day++) {
        const tree = treeAt(units.values(), dayOf(day))
        for (const unit of tree.byId.values()) {
          if (unit.parentId === null) continue
          const parent = tree.byId.get(unit.parentId)
          assert.strictEqual(parent?.level, unit.level - 1)
          assert.strictEqual(unit.path, `${parent?.path}${unit.serial}/`)
        }
        assert.strictEqual(tree.byPath.size, tree.byId.size)
      }
    },
    runs
  )

  it.prop(
    'codes are unique for ever, and below the code of the unit they hang on',
    [Picks],
    ([picks]) => {
      const { units, codes } = walk(picks)
      assert.strictEqual(new Set(codes.map(([code]) => code)).size, codes.length)
      const tree = treeAt(units.values(), dayOf(99))
      for (const unit of tree.byId.values()) {
        assert.strictEqual(unit.code.length, digitsAt(officialCodes(scheme), unit.level))
        if (unit.parentId !== null) assert.ok(unit.code.startsWith(tree.byId.get(unit.parentId)!.code))
      }
    },
    runs
  )

  it.prop(
    'the grids fill the ground once, as they did on the first day',
    [Picks],
    ([picks]) => {
      const { units, boundaries } = walk(picks)
      const grids = [...treeAt(units.values(), dayOf(99)).byId.values()].filter((unit) => unit.level === 2)
      const ground = areaOf(box(104, 30, 104.08, 30.02))
      const sum = grids.reduce((area, { id: grid }) => area + areaOf(boundaries.get(grid)!), 0)
      assert.ok(Math.abs(sum - ground) < ground * 1e-6, `${sum} of ${ground}`)
    },
    runs
  )

  it.prop(
    'what was true on a day stays true of that day',
    [Picks],
    ([picks]) => {
      const half = Math.floor(picks.length / 2)
      const before = walk(picks.slice(0, half))
      const after = walk(picks)
      for (let day = 0; day < half; day++) {
        const [then, now] = [before, after].map(({ units }) =>
          [...treeAt(units.values(), dayOf(day)).byId.values()].map(({ code, name, path, households }) => [
            code,
            name,
            path,
            households
          ])
        )
        assert.deepStrictEqual(now, then)
      }
    },
    runs
  )

  it.prop(
    'versions of a unit follow each other without a gap',
    [Picks],
    ([picks]) => {
      for (const unit of walk(picks).units.values()) {
        const edges = [...unit.earlier.flatMap(({ from, to }) => [from, to]), unit.since]
        assert.strictEqual(edges[0] ?? unit.since, unit.from)
        for (let i = 1; i + 1 < edges.length; i += 2) assert.strictEqual(edges[i], edges[i + 1])
        if (holds(unit, dayOf(99))) assert.strictEqual(unitAt(unit, dayOf(99)), unit)
      }
    },
    runs
  )

  it.prop(
    'whatever lay in a grid finds a living one, the one on whose ground it lies',
    [Picks],
    ([picks]) => {
      const first = beginning()
      const { units, boundaries } = walk(picks)
      const grids = [...treeAt(units.values(), dayOf(99)).byId.values()].filter((unit) => unit.level === 2)
      const locate = ([x, y]: readonly [number, number]) =>
        grids.find(({ id: grid }) => {
          const [west, south, east, north] = boxOf(boundaries.get(grid)!)
          return west < x && x < east && south < y && y < north
        })?.id ?? null
      for (const unit of first.units.filter(({ level: depth }) => depth === 2)) {
        const point = labelPoint(first.boundaries.get(unit.id)!)
        const nudged = [point[0] + 0.001, point[1] + 0.001] as const
        const found = destinationOf(
          { unitId: unit.id, point: nudged, named: false },
          { unit: (one) => units.get(one), locate }
        )
        assert.strictEqual(found?.to, null)
        assert.strictEqual(found?.id, locate(nudged))
        const blind = destinationOf(
          { unitId: unit.id, point: null, named: false },
          { unit: (one) => units.get(one), locate }
        )
        assert.strictEqual(blind?.to, null)
      }
    },
    runs
  )
})
