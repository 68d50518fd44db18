/** The tree of units as nodes to draw: all of it, or what a text finds with the way down to it. No drawing here. */
import type { UnitLine } from '../../queries/register-types.ts'
import type { TreeNode } from '../../ui/index.tsx'
import { matches } from '../../ui/match.ts'

export interface Forest {
  readonly nodes: ReadonlyArray<TreeNode>
  readonly byId: ReadonlyMap<string, UnitLine>
  readonly children: (id: string) => ReadonlyArray<UnitLine>
}

/** Units come in the order of their codes, and so do their children. */
export const forestOf = (units: ReadonlyArray<UnitLine>): Forest => {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const nodeOf = (unit: UnitLine): TreeNode => ({
    id: unit.id,
    label: unit.name,
    children: (below.get(unit.id) ?? []).map(nodeOf)
  })
  return {
    nodes: (below.get(null) ?? []).map(nodeOf),
    byId: new Map(units.map((unit) => [unit.id, unit])),
    children: (id) => units.filter(({ parentId }) => parentId === id)
  }
}

/** From the topmost unit down to the one above `id`. */
export const wayTo = (byId: Forest['byId'], id: string): ReadonlyArray<string> => {
  const parent = byId.get(id)?.parentId ?? null
  return parent === null ? [] : [...wayTo(byId, parent), parent]
}

export interface Found {
  readonly nodes: ReadonlyArray<TreeNode>
  /** Unfolded so far that every unit that was found is seen. */
  readonly open: ReadonlySet<string>
  readonly count: number
  /** There are more than are shown. */
  readonly more: boolean
}

const foundMax = 200

/** Units whose name or code has what was typed; what hangs below them is left out unless it was found itself. */
export const find = ({ nodes, byId }: Forest, typed: string): Found => {
  const open = new Set<string>()
  let count = 0
  let more = false
  const keep = (node: TreeNode): ReadonlyArray<TreeNode> => {
    const hit = matches(typed, node.label, byId.get(node.id)?.code)
    if (hit && count === foundMax) {
      more = true
      return []
    }
    if (hit) count += 1
    const children = (node.children ?? []).flatMap(keep)
    if (children.length > 0) open.add(node.id)
    return hit || children.length > 0 ? [{ ...node, children }] : []
  }
  return { nodes: nodes.flatMap(keep), open, count, more }
}
