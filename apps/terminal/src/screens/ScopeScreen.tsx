/** The tree of units, drawn. */
import { useCursor } from 'ink'
import type { ScopeScreen as State } from '../app/screen.ts'
import { named, type World } from '../app/world.ts'
import { windowOf } from '../ui/cursor.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { bold, type Line, paragraph, span } from '../ui/line.ts'
import { graphemes, oneLine, width } from '../ui/text.ts'
import { type TreeRow, treeRows } from './scope.ts'

interface ScopeProps {
  readonly screen: State
  readonly world: World
}

const marks: Record<TreeRow['branch'], string> = { open: '▾ ', closed: '▸ ', leaf: '  ' }

export function ScopeScreen({ screen, world }: ScopeProps) {
  const { columns, words, registers } = world
  const { keys, titles, list, loading, scope } = words.terminal
  const { search } = screen
  const { setCursorPosition } = useCursor()
  setCursorPosition(
    search === null
      ? undefined
      : { x: width(list.search) + width(graphemes(search.text).slice(0, search.at).join('')), y: 2 }
  )
  return (
    <Frame
      world={world}
      title={titles.scope}
      writing={search !== null}
      keys={[
        ['j/k', keys.move],
        ['h/l', keys.branch],
        ['Enter', keys.choose],
        ['/', keys.search],
        ['0', keys.all],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        const top: Line =
          search === null ? [span(scope.everywhere, 'dim')] : [span(list.search, 'accent'), span(search.text)]
        if (registers === null) return <Lines lines={[[span(loading, 'dim')]]} columns={columns} rows={rows} />
        const tree = treeRows(screen, registers.units)
        const first = windowOf(screen.at, tree.length, rows - 2)
        const shown = tree.slice(first, first + rows - 2).map((row, i) => rowLine(row, first + i === screen.at, world))
        const lines = tree.length === 0 ? paragraph(scope.empty, columns) : shown
        return <Lines lines={[top, [], ...lines]} columns={columns} rows={rows} />
      }}
    </Frame>
  )
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
