/** The tree of units, to choose what everything is narrowed to. */
import { type ScopeScreen, type Step, stay } from '../app/screen.ts'
import type { UnitLine, World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import { draft, typed } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'

export interface TreeRow {
  readonly unit: UnitLine
  readonly depth: number
  readonly branch: 'open' | 'closed' | 'leaf'
}

/** Opened as far as is needed to see what is chosen now. */
export const scopeScreen = ({ registers, scope }: World): ScopeScreen => {
  const units = registers?.units ?? []
  const chosen = units.find(({ id }) => id === scope)
  const above = units.filter(({ path, parentId }) => parentId === null || (chosen?.path.startsWith(path) ?? false))
  const screen: ScopeScreen = { name: 'scope', at: 0, opened: new Set(above.map(({ id }) => id)), search: null }
  const at = treeRows(screen, units).findIndex(({ unit }) => unit.id === scope)
  return { ...screen, at: Math.max(0, at) }
}

/** Rows in view, from the top of the tree; while searching, those that match, whatever is open. */
export const treeRows = ({ opened, search }: ScopeScreen, units: ReadonlyArray<UnitLine>): ReadonlyArray<TreeRow> => {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const query = search?.text.trim().toLowerCase() ?? ''
  if (query !== '') {
    return units
      .filter(({ name, code }) => name.toLowerCase().includes(query) || code.toLowerCase().startsWith(query))
      .map((unit) => ({ unit, depth: 0, branch: 'leaf' }))
  }
  const known = new Set(units.map(({ id }) => id))
  const rows = (unit: UnitLine, depth: number): ReadonlyArray<TreeRow> => {
    const children = below.get(unit.id) ?? []
    const isOpen = opened.has(unit.id)
    const branch = children.length === 0 ? 'leaf' : isOpen ? 'open' : 'closed'
    return [{ unit, depth, branch }, ...(isOpen ? children.flatMap((child) => rows(child, depth + 1)) : [])]
  }
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap((root) => rows(root, 0))
}

export const pressScope = (screen: ScopeScreen, pressed: Key, world: World): Step => {
  const units = world.registers?.units ?? []
  const rows = treeRows(screen, units)
  const row = rows[screen.at]
  const typing = screen.search !== null
  if (pressed.name === 'enter' && row !== undefined)
    return stay(screen, { do: 'scope', unitId: row.unit.id }, { do: 'back' })
  if (typing && pressed.name === 'escape') return stay({ ...screen, search: null, at: 0 })
  const to = typing && pressed.name === 'letter' ? undefined : moved(screen.at, pressed, rows.length, world.rows - 6)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) })
  if (screen.search !== null) {
    const search = typed(screen.search, pressed)
    return search === undefined ? stay(screen) : stay({ ...screen, search, at: 0 })
  }
  if (pressed.name === 'letter' && pressed.text === '/') return stay({ ...screen, search: draft(), at: 0 })
  if (pressed.name === 'letter' && pressed.text === '0')
    return stay(screen, { do: 'scope', unitId: null }, { do: 'back' })
  return row === undefined ? stay(screen) : stay(pressBranch(screen, pressed, row, rows))
}

/** Right opens, left closes or goes up. */
const pressBranch = (
  screen: ScopeScreen,
  { name, text }: Key,
  { unit, branch }: TreeRow,
  rows: ReadonlyArray<TreeRow>
): ScopeScreen => {
  const right = name === 'right' || (name === 'letter' && text === 'l')
  const left = name === 'left' || (name === 'letter' && text === 'h')
  if (right && branch === 'closed') return { ...screen, opened: new Set([...screen.opened, unit.id]) }
  if (right && branch === 'open') return { ...screen, at: screen.at + 1 }
  if (left && branch === 'open') {
    return { ...screen, opened: new Set([...screen.opened].filter((id) => id !== unit.id)) }
  }
  const above = rows.findIndex((row) => row.unit.id === unit.parentId)
  return left && above >= 0 ? { ...screen, at: above } : screen
}
