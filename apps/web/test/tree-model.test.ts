import { describe, expect, it } from 'vitest'
import { type TreeNode, treeDeed, visibleRows } from '../src/ui/tree-model.ts'

const leaf = (id: string): TreeNode => ({ id, label: id, children: [] })
const tree: ReadonlyArray<TreeNode> = [
  {
    id: 'district',
    label: 'Chunshui',
    children: [
      { id: 'north', label: 'North', children: [leaf('grid-1'), leaf('grid-2')] },
      { id: 'south', label: 'South', children: undefined }
    ]
  }
]
const open = (...ids: ReadonlyArray<string>) => new Set(ids)
const rows = (...ids: ReadonlyArray<string>) => visibleRows(tree, open(...ids))
const press = (key: string, at: string, ...ids: ReadonlyArray<string>) => treeDeed(key, at, rows(...ids), open(...ids))

it('shows what is unfolded, each with its level and its place among its siblings', () => {
  expect(rows()).toHaveLength(1)
  expect(rows('district', 'north').map(({ node, level, place, of }) => [node.id, level, place, of])).toEqual([
    ['district', 1, 1, 1],
    ['north', 2, 1, 2],
    ['grid-1', 3, 1, 2],
    ['grid-2', 3, 2, 2],
    ['south', 2, 2, 2]
  ])
})

describe('the keys of a tree', () => {
  it('Right unfolds, then enters; on a leaf it does nothing', () => {
    expect(press('ArrowRight', 'north', 'district')).toEqual({ open: 'north' })
    expect(press('ArrowRight', 'north', 'district', 'north')).toEqual({ to: 'grid-1' })
    expect(press('ArrowRight', 'grid-1', 'district', 'north')).toBeUndefined()
  })

  it('Left folds, then leaves to the parent', () => {
    expect(press('ArrowLeft', 'north', 'district', 'north')).toEqual({ shut: 'north' })
    expect(press('ArrowLeft', 'grid-2', 'district', 'north')).toEqual({ to: 'north' })
    expect(press('ArrowLeft', 'district')).toBeUndefined()
  })

  it('asks for children that are not known yet, and does not enter them before they come', () => {
    expect(press('ArrowRight', 'south', 'district')).toEqual({ open: 'south' })
    expect(press('ArrowRight', 'south', 'district', 'south')).toBeUndefined()
  })

  it('Down and Up pass over what is folded', () => {
    expect(press('ArrowDown', 'north', 'district')).toEqual({ to: 'south' })
    expect(press('ArrowUp', 'south', 'district', 'north')).toEqual({ to: 'grid-2' })
    expect(press('ArrowDown', 'south', 'district')).toBeUndefined()
  })

  it('a letter goes to the next name that begins with it, round the end', () => {
    expect(press('s', 'district', 'district')).toEqual({ to: 'south' })
    expect(press('c', 'south', 'district')).toEqual({ to: 'district' })
    expect(press('z', 'district', 'district')).toBeUndefined()
  })

  it('Enter chooses', () => {
    expect(press('Enter', 'north', 'district')).toEqual({ choose: 'north' })
  })
})
