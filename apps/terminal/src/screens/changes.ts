/** The list of changes of the tree: those under way, or all. */
import { type ChangesScreen, type Intent, type Step, stay } from '../app/screen.ts'
import { type ChangeLine, loading, type World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'

export const changesScreen: ChangesScreen = { name: 'changes', view: 'open', data: loading, at: 0 }

/** What is over can only be looked at. */
const isOver = ({ state }: ChangeLine): boolean => state === 'inForce' || state === 'withdrawn'

export const changeRowsOf = ({ data, view }: ChangesScreen): ReadonlyArray<ChangeLine> =>
  data.state === 'ready' ? data.value.filter((line) => view === 'all' || !isOver(line)) : []

export const rowsPerChange = 2

/** The page beside the list follows the cursor when it rests. */
export const glanceAtChange = (line: ChangeLine | undefined): ReadonlyArray<Intent> =>
  line === undefined ? [] : [{ do: 'change', id: line.id, soon: true }]

export const changeOpened = (id: string): ReadonlyArray<Intent> => [
  { do: 'open', screen: { name: 'change', id, failure: null, top: 0 } },
  { do: 'change', id, soon: false }
]

export const changeMenuOpened = (id: string): ReadonlyArray<Intent> => [
  { do: 'open', screen: { name: 'changeAct', id, at: 0 } },
  { do: 'change', id, soon: false }
]

export const pressChanges = (screen: ChangesScreen, pressed: Key, world: World): Step => {
  const rows = changeRowsOf(screen)
  const to = moved(screen.at, pressed, rows.length, Math.max(1, Math.floor((world.rows - 5) / rowsPerChange)))
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) }, ...glanceAtChange(rows[Math.max(0, to)]))
  if (pressed.name === 'tab' || pressed.name === 'backtab') {
    const next: ChangesScreen = { ...screen, view: screen.view === 'open' ? 'all' : 'open', at: 0 }
    return stay(next, ...glanceAtChange(changeRowsOf(next)[0]))
  }
  const line = rows[screen.at]
  if (line === undefined) return stay(screen)
  if (pressed.name === 'enter' || (pressed.name === 'letter' && pressed.text === 'o')) {
    return stay(screen, ...changeOpened(line.id))
  }
  return pressed.name === 'letter' && (pressed.text === 'e' || pressed.text === 'a')
    ? stay(screen, ...changeMenuOpened(line.id))
    : stay(screen)
}
