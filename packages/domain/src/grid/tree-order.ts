/**
 * The units of a tree in the order in which it is read: each before those below it, siblings by their codes. A subtree is
 * one stretch of it, so that a page of a subtree costs what the page costs, however large the tree is.
 */
import type { UnitId } from '../common/index.ts'
import type { Tree } from './tree.ts'
import type { Unit } from './unit.ts'

export interface TreeOrder {
  readonly all: ReadonlyArray<Unit>
  /** Where a unit stands, and where the first one stands that is not below it; `undefined` where it is not in the tree. */
  readonly stretchOf: (id: UnitId) => { readonly from: number; readonly to: number } | undefined
}

export const orderOf = (tree: Tree): TreeOrder => {
  const all: Array<Unit> = []
  const from = new Map<UnitId, number>()
  const to = new Map<UnitId, number>()
  // a tree may be deeper than a stack should be: on the way back a unit is met a second time
  const open: Array<{ readonly unit: Unit; readonly isDone: boolean }> = []
  for (const unit of tree.byId.values()) {
    if (unit.parentId !== null && tree.byId.has(unit.parentId)) continue
    open.push({ unit, isDone: false })
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.isDone) {
        to.set(next.unit.id, all.length)
        continue
      }
      from.set(next.unit.id, all.length)
      all.push(next.unit)
      open.push({ unit: next.unit, isDone: true })
      for (const child of tree.children(next.unit.id).toReversed()) open.push({ unit: child, isDone: false })
    }
  }
  return {
    all,
    stretchOf: (id) => {
      const [begin, end] = [from.get(id), to.get(id)]
      return begin === undefined || end === undefined ? undefined : { from: begin, to: end }
    }
  }
}

/** The same tree, whose subtrees are stretches of its order instead of being looked for among all units. */
export const inOrder = (tree: Tree): Tree => {
  let made: TreeOrder | undefined
  const order = () => {
    made ??= orderOf(tree)
    return made
  }
  return {
    ...tree,
    subtree: (path) => {
      if (path === '/') return order().all
      const unit = tree.byPath.get(path)
      const stretch = unit === undefined ? undefined : order().stretchOf(unit.id)
      return stretch === undefined ? tree.subtree(path) : order().all.slice(stretch.from, stretch.to)
    }
  }
}
