/** The tree of units, to choose what everything is narrowed to. */
import { type ScopeScreen, type Step, stay } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import type { Key } from '../ui/keys.ts'
import { openTree, pressTree, treeRows } from './tree.ts'

export const scopeScreen = (world: World): ScopeScreen => ({ name: 'scope', ...openTree(world) })

export const pressScope = (screen: ScopeScreen, pressed: Key, world: World): Step => {
  const units = world.registers?.units ?? []
  const rows = treeRows(screen, units)
  const row = rows[screen.at]
  if (pressed.name === 'enter' && row !== undefined)
    return stay(screen, { do: 'scope', unitId: row.unit.id }, { do: 'back' })
  if (screen.search === null && pressed.name === 'letter' && pressed.text === '0')
    return stay(screen, { do: 'scope', unitId: null }, { do: 'back' })
  return stay(pressTree(screen, pressed, rows, units, world.rows - 6))
}
