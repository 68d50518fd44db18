/** The tree of units, drawn: one unit a line. */
import { named, type World } from '../app/world.ts'
import { windowOf } from '../ui/cursor.ts'
import { bold, type Line, paragraph, span } from '../ui/line.ts'
import { graphemes, oneLine, width } from '../ui/text.ts'
import { type TreeRow, type TreeState, treeRows } from './tree.ts'

const marks: Record<TreeRow['branch'], string> = { open: '▾ ', closed: '▸ ', leaf: '  ' }

/** The line above it: what is being looked for, or a hint. */
export const treeHead = ({ search }: TreeState, { words }: World, hint: string): Line =>
  search === null ? [span(hint, 'dim')] : [span(words.terminal.list.search, 'accent'), span(search.text)]

/** Where the cursor of the writer stands in that line; `undefined` while nothing is looked for. */
export const searchCursor = ({ search }: TreeState, { words }: World): number | undefined =>
  search === null
    ? undefined
    : width(words.terminal.list.search) + width(graphemes(search.text).slice(0, search.at).join(''))

export const treeLines = (state: TreeState, world: World, columns: number, rows: number): ReadonlyArray<Line> => {
  const { terminal } = world.words
  if (world.registers === null) return [[span(terminal.loading, 'dim')]]
  const tree = treeRows(state, world.registers.units)
  if (tree.length === 0)
    return paragraph(state.search === null ? terminal.scope.empty : terminal.form.nothingFound, columns)
  const first = windowOf(state.at, tree.length, rows)
  return tree.slice(first, first + rows).map((row, i) => rowLine(row, first + i === state.at, world))
}

const rowLine = ({ unit, depth, branch }: TreeRow, here: boolean, world: World): Line => {
  const level = world.registers?.levels[unit.level]
  const name = oneLine(unit.name)
  return [
    span(here ? '› ' : '  ', 'accent'),
    span('  '.repeat(depth)),
    span(marks[branch], 'dim'),
    here ? bold(name) : span(name),
    span(unit.id === world.scope ? ' ✓' : '', 'accent'),
    span(`  ${level === undefined ? '' : `${named(world, level)} `}${unit.code}`, 'dim')
  ]
}
