import type { UnitId } from '@gezhi/domain/common'
import { fromMillis } from '@gezhi/domain/common'
import { placeFinder, treeAt } from '@gezhi/domain/grid'
import { base } from '@gezhi/packs'
import { expect, it } from 'vitest'
import { middleOf, type Place } from './harness.ts'
import { unitsOf } from './world/places.ts'

const at = fromMillis(Date.parse('2026-03-05T00:00:00Z'))
const all = unitsOf('home', at)
const tree = treeAt(
  all.map(({ unit }) => unit),
  at
)
const nameOf = (id: UnitId | undefined) => (id === undefined ? undefined : tree.byId.get(id)?.name)

/** A district of which only these have a boundary. */
const bounded = (...names: ReadonlyArray<string>) =>
  placeFinder(base.scheme, tree, (id) => {
    const found = all.find(({ unit }) => unit.id === id)
    return found !== undefined && names.includes(found.unit.name) ? found.boundary : null
  })

const find = (finder: ReturnType<typeof placeFinder>, place: Place) => {
  const found = finder(middleOf(place))
  return found === null ? null : `${nameOf(found.unitId)} ${found.how}`
}

it('a point belongs to the grid that holds it, whatever lies above', () => {
  expect(find(bounded('试验区', '西街街道', '南社区', '第一网格'), 'grid1')).toBe('第一网格 base')
})

it('where a district has no grids yet, it belongs to the lowest unit that is there', () => {
  expect(find(bounded('试验区', '西街街道', '南社区', '远社区'), 'grid1')).toBe('南社区 base')
  expect(find(bounded('试验区'), 'grid1')).toBe('试验区 base')
})

it('a community without grids keeps its own, though a grid of the next one is near', () => {
  const finder = bounded('试验区', '北社区', '第一网格', '第二网格')
  const found = finder([104.005, 30.6201])
  expect(nameOf(found?.unitId)).toBe('北社区')
})

it('in a gap between grids of one community the nearest has it', () => {
  const finder = bounded('试验区', '南社区', '第一网格')
  expect(finder([104.0101, 30.61])).toMatchObject({ how: 'nearest' })
  expect(nameOf(finder([104.0101, 30.61])?.unitId)).toBe('第一网格')
})

it('far from all grids it belongs to what lies above, and outside of everything to nobody', () => {
  const finder = bounded('试验区', '南社区', '第一网格')
  expect(find(finder, 'grid2')).toBe('南社区 base')
  expect(find(finder, 'grid5')).toBe('试验区 base')
  expect(finder([121.47, 31.23])).toBeNull()
})

it('micro-grids take no points: people work in grids', () => {
  expect(find(bounded('第一网格', '一栋一单元'), 'stairs')).toBe('第一网格 base')
})

it('a special grid takes its points wherever it hangs', () => {
  const units = all.map(({ unit }) => (unit.name === '一栋一单元' ? { ...unit, kind: 'special' as const } : unit))
  const boundaries = new Map(all.map(({ unit, boundary }) => [unit.id, boundary]))
  const finder = placeFinder(base.scheme, treeAt(units, at), (id) => boundaries.get(id) ?? null)
  expect(find(finder, 'stairs')).toBe('一栋一单元 special')
})
