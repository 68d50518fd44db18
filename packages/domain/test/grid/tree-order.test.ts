import { expect, it } from 'vitest'
import { inOrder, orderOf, treeAt, type Unit, UnitCode } from '../../src/grid/index.ts'
import { at, aUnit } from '../fixtures.ts'

/** A tree of `n` units, each hung below an earlier one by a rule that makes it neither flat nor a line. */
const someTree = (n: number): ReadonlyArray<Unit> => {
  const units: Array<Unit> = [aUnit(1)]
  for (let serial = 2; serial <= n; serial++) {
    const parent = units[(serial * 7919) % units.length]!
    units.push(aUnit(serial, parent, { code: UnitCode.make(String(serial)) }))
  }
  return units
}

const tree = treeAt(someTree(300), at('2026-03-05T00:00:00Z'))

it('every unit stands once, after the one above and after its elder siblings', () => {
  const { all } = orderOf(tree)
  expect(new Set(all.map(({ id }) => id)).size).toBe(tree.byId.size)
  const place = new Map(all.map(({ id }, i) => [id, i]))
  for (const unit of all) {
    if (unit.parentId !== null) expect(place.get(unit.parentId)).toBeLessThan(place.get(unit.id)!)
    const children = tree.children(unit.id).map(({ id }) => place.get(id)!)
    expect(children).toEqual(children.toSorted((a, b) => a - b))
  }
})

it('a subtree is one stretch of the order: the same units as looked for by their paths', () => {
  const ordered = inOrder(tree)
  for (const { path } of tree.byId.values()) {
    expect(new Set(ordered.subtree(path))).toEqual(new Set(tree.subtree(path)))
    expect(ordered.subtree(path)[0]?.path).toBe(path)
  }
  expect(ordered.subtree('/')).toHaveLength(tree.byId.size)
  expect(ordered.subtree('/999/')).toEqual([])
})
