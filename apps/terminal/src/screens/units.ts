/** The tree of units to look around in, and the page of one unit. */
import { type Intent, type Step, stay, type UnitScreen, type UnitsScreen } from '../app/screen.ts'
import type { UnitLine, World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import { draft } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'
import { issuesScreen, readIssues } from './issues.ts'
import { openTree, pressTree, treeRows } from './tree.ts'

/** `find`: what to look for at once, as if it had been typed. */
export const unitsScreen = (world: Pick<World, 'registers' | 'scope'>, find?: string): UnitsScreen => {
  const tree = openTree(world)
  return { name: 'units', ...tree, ...(find !== undefined && { at: 0, search: draft(find) }) }
}

export const unitUnderCursor = (screen: UnitsScreen, { registers }: Pick<World, 'registers'>): UnitLine | undefined =>
  treeRows(screen, registers?.units ?? [])[screen.at]?.unit

/** The page beside the tree follows the cursor when it rests. */
export const glanceAtUnit = (unit: UnitLine | undefined): ReadonlyArray<Intent> =>
  unit === undefined ? [] : [{ do: 'unit', id: unit.id, soon: true }]

export const pressUnits = (screen: UnitsScreen, pressed: Key, world: World): Step => {
  const units = world.registers?.units ?? []
  const rows = treeRows(screen, units)
  const unit = rows[screen.at]?.unit
  const isOpening = pressed.name === 'enter' || (screen.search === null && isLetter(pressed, 'o'))
  if (isOpening && unit !== undefined) {
    const page: UnitScreen = { name: 'unit', id: unit.id, failure: null, top: 0 }
    return stay(screen, { do: 'open', screen: page }, { do: 'unit', id: unit.id, soon: false })
  }
  if (screen.search === null && unit !== undefined && isLetter(pressed, 'i')) return issuesOf(screen, unit.id, world)
  const next = pressTree(screen, pressed, rows, units, world.rows - 6)
  const under = unitUnderCursor(next, world)
  return stay(next, ...(under?.id === unit?.id ? [] : glanceAtUnit(under)))
}

export const pressUnit = (screen: UnitScreen, pressed: Key, world: World): Step => {
  if (isLetter(pressed, 'i')) return issuesOf(screen, screen.id, world)
  const above = world.registers?.units.find(({ id }) => id === screen.id)?.parentId ?? null
  if (isLetter(pressed, 'u') && above !== null) {
    return stay({ ...screen, id: above, failure: null, top: 0 }, { do: 'unit', id: above, soon: false })
  }
  const top = moved(screen.top, pressed, 10_000, world.rows - 6)
  return top === undefined ? stay(screen) : stay({ ...screen, top })
}

const isLetter = ({ name, text }: Key, letter: string): boolean => name === 'letter' && text === letter

const issuesOf = <S extends UnitScreen | UnitsScreen>(screen: S, unitId: string, world: World): Step<S> => {
  const issues = issuesScreen('open', { unitId })
  return stay(screen, { do: 'open', screen: issues }, ...readIssues(issues, world.scope))
}
