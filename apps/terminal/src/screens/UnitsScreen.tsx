/** The tree of units with the page of the one under the cursor beside it, drawn. */
import { Box, useCursor } from 'ink'
import type { UnitsScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, span } from '../ui/line.ts'
import { listColumns, Split } from '../ui/Split.tsx'
import { searchCursor, treeHead, treeLines } from './tree-lines.ts'
import { unitLines } from './unit-lines.ts'
import { unitUnderCursor } from './units.ts'

interface UnitsProps {
  readonly screen: State
  readonly world: World
}

export function UnitsScreen({ screen, world }: UnitsProps) {
  const { columns, words } = world
  const { keys, titles, unit } = words.terminal
  const { setCursorPosition } = useCursor()
  const x = searchCursor(screen, world)
  setCursorPosition(x === undefined ? undefined : { x, y: 2 })
  const count = world.registers?.units.length ?? 0
  return (
    <Frame
      world={world}
      title={titles.units}
      writing={screen.search !== null}
      keys={
        screen.search === null
          ? [
              ['j/k', keys.move],
              ['h/l', keys.branch],
              ['Enter', keys.open],
              ['i', keys.issues],
              ['/', keys.search],
              ['g', keys.go],
              ['q', keys.back]
            ]
          : [
              ['↑/↓', keys.move],
              ['Enter', keys.open],
              ['Esc', keys.show]
            ]
      }
    >
      {(rows) => (
        <Box flexDirection="column">
          <Lines lines={[treeHead(screen, world, unit.count(count)), []]} columns={columns} rows={2} />
          <Split
            columns={columns}
            rows={rows - 2}
            leftColumns={listColumns(columns)}
            left={(width) => treeLines(screen, world, width, rows - 2)}
            right={(width) => preview(screen, world, width)}
          />
        </Box>
      )}
    </Frame>
  )
}

const preview = (screen: State, world: World, columns: number): ReadonlyArray<Line> => {
  const unit = unitUnderCursor(screen, world)
  if (unit === undefined) return []
  const page = world.units.get(unit.id)
  return page === undefined
    ? [...paragraph(unit.name, columns, { bold: true }), [], [span(world.words.terminal.loading, 'dim')]]
    : unitLines(world, page, columns)
}
