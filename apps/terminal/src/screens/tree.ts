/** The tree of units as a list that one opens, closes, and finds in: what is in view, and what keys do to it. */
import type { UnitLine, World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import { type Draft, draft, typed } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'

export interface TreeState {
  readonly at: number
  readonly opened: ReadonlySet<string>
  /** Words being written to find by. */
  readonly search: Draft | null
}

export interface TreeRow {
  readonly unit: UnitLine
  readonly depth: number
  readonly branch: 'open' | 'closed' | 'leaf'
}

/** Opened as far as is needed to see the unit of the scope, or else what hangs below the root. */
export const openTree = ({ registers, scope }: Pick<World, 'registers' | 'scope'>): TreeState => {
  const units = registers?.units ?? []
  const chosen = units.find(({ id }) => id === scope)
  const roots = units.filter(({ parentId }) => parentId === null).map(({ id }) => id)
  const closed: TreeState = { at: 0, opened: new Set(roots), search: null }
  return chosen === undefined ? closed : revealed(closed, chosen, units)
}

/** With the cursor on a unit, and open whatever lies above it. */
const revealed = <S extends TreeState>(state: S, { id, path }: UnitLine, units: ReadonlyArray<UnitLine>): S => {
  const above = units.filter((unit) => unit.path !== path && path.startsWith(unit.path))
  const next = { ...state, search: null, opened: new Set([...state.opened, ...above.map((unit) => unit.id)]) }
  const at = treeRows(next, units).findIndex(({ unit }) => unit.id === id)
  return { ...next, at: Math.max(0, at) }
}

/** Rows in view, from the top of the tree; while searching, those that match, whatever is open. */
export const treeRows = (
  { opened, search }: Pick<TreeState, 'opened' | 'search'>,
  units: ReadonlyArray<UnitLine>
): ReadonlyArray<TreeRow> => {
  const query = search?.text.trim().toLowerCase() ?? ''
  if (query !== '') {
    return units
      .filter(({ name, code }) => name.toLowerCase().includes(query) || code.toLowerCase().startsWith(query))
      .map((unit) => ({ unit, depth: 0, branch: 'leaf' }))
  }
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const known = new Set(units.map(({ id }) => id))
  const rows = (unit: UnitLine, depth: number): ReadonlyArray<TreeRow> => {
    const children = below.get(unit.id) ?? []
    const isOpen = opened.has(unit.id)
    const branch = children.length === 0 ? 'leaf' : isOpen ? 'open' : 'closed'
    return [{ unit, depth, branch }, ...(isOpen ? children.flatMap((child) => rows(child, depth + 1)) : [])]
  }
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap((root) => rows(root, 0))
}

/** What a key makes of the tree; the same value when it means nothing here. */
export const pressTree = <S extends TreeState>(
  state: S,
  pressed: Key,
  rows: ReadonlyArray<TreeRow>,
  units: ReadonlyArray<UnitLine>,
  page: number
): S => {
  const row = rows[state.at]
  const { search } = state
  if (search !== null && pressed.name === 'escape') {
    // what was found stays under the cursor
    return row === undefined || search.text.trim() === ''
      ? { ...state, search: null, at: 0 }
      : revealed(state, row.unit, units)
  }
  const to = search !== null && pressed.name === 'letter' ? undefined : moved(state.at, pressed, rows.length, page)
  if (to !== undefined) return { ...state, at: Math.max(0, to) }
  if (search !== null) {
    const next = typed(search, pressed)
    return next === undefined ? state : { ...state, search: next, at: 0 }
  }
  if (pressed.name === 'letter' && pressed.text === '/') return { ...state, search: draft(), at: 0 }
  return row === undefined ? state : pressBranch(state, pressed, row, rows)
}

/** Right opens, left closes or goes up. */
const pressBranch = <S extends TreeState>(
  state: S,
  { name, text }: Key,
  { unit, branch }: TreeRow,
  rows: ReadonlyArray<TreeRow>
): S => {
  const right = name === 'right' || (name === 'letter' && text === 'l')
  const left = name === 'left' || (name === 'letter' && text === 'h')
  if (right && branch === 'closed') return { ...state, opened: new Set([...state.opened, unit.id]) }
  if (right && branch === 'open') return { ...state, at: state.at + 1 }
  if (left && branch === 'open') {
    return { ...state, opened: new Set([...state.opened].filter((id) => id !== unit.id)) }
  }
  const above = rows.findIndex((row) => row.unit.id === unit.parentId)
  return left && above >= 0 ? { ...state, at: above } : state
}
