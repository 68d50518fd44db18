/** A tree as the rows that are seen, and what the keys of WAI-ARIA do in it. No drawing here. */

export interface TreeNode {
  readonly id: string
  readonly label: string
  /** A second text: a code, a number. */
  readonly hint?: string | undefined
  /** Known children; `undefined` while they are not loaded, empty for a leaf. */
  readonly children: ReadonlyArray<TreeNode> | undefined
}

export interface TreeRow {
  readonly node: TreeNode
  /** 1 for the topmost. */
  readonly level: number
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly of: number
  readonly parent: string | undefined
}

export const isLeaf = (node: TreeNode): boolean => node.children?.length === 0

/** The rows seen while the nodes in `open` are unfolded, from top to bottom. */
export const visibleRows = (nodes: ReadonlyArray<TreeNode>, open: ReadonlySet<string>): ReadonlyArray<TreeRow> => {
  const rows: Array<TreeRow> = []
  const add = (siblings: ReadonlyArray<TreeNode>, level: number, parent: string | undefined): void =>
    siblings.forEach((node, i) => {
      rows.push({ node, level, place: i + 1, of: siblings.length, parent })
      if (open.has(node.id) && node.children !== undefined) add(node.children, level + 1, node.id)
    })
  add(nodes, 1, undefined)
  return rows
}

export type TreeDeed =
  | { readonly to: string }
  | { readonly open: string }
  | { readonly shut: string }
  | { readonly choose: string }

/**
 * What a key does with the cursor on `at`: Right unfolds, then enters; Left folds, then leaves; a letter goes to the
 * next row that begins with it. `undefined` for a key that does nothing.
 */
export const treeDeed = (
  key: string,
  at: string | undefined,
  rows: ReadonlyArray<TreeRow>,
  open: ReadonlySet<string>
): TreeDeed | undefined => {
  const index = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === at)
  )
  const row = rows[index]
  if (row === undefined) return undefined
  const { node, parent } = row
  const isOpen = open.has(node.id)
  const to = (other: TreeRow | undefined) => (other === undefined ? undefined : { to: other.node.id })
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return to(rows[index + 1])
    case 'ArrowUp':
    case 'k':
      return to(rows[index - 1])
    case 'Home':
      return to(rows[0])
    case 'End':
      return to(rows.at(-1))
    case 'ArrowRight':
      if (isLeaf(node)) return undefined
      return isOpen ? to(rows[index + 1]?.parent === node.id ? rows[index + 1] : undefined) : { open: node.id }
    case 'ArrowLeft':
      if (isOpen && !isLeaf(node)) return { shut: node.id }
      return parent === undefined ? undefined : { to: parent }
    case 'Enter':
    case ' ':
      return { choose: node.id }
    default:
      return key.length === 1 ? to(beginningWith(key, index, rows)) : undefined
  }
}

const beginningWith = (letter: string, index: number, rows: ReadonlyArray<TreeRow>): TreeRow | undefined =>
  [...rows.slice(index + 1), ...rows.slice(0, index)].find(({ node }) =>
    node.label.toLowerCase().startsWith(letter.toLowerCase())
  )
