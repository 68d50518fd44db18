/** Changes of the tree, drawn: the list, and beside it the one under the cursor in full. */
import { Box } from 'ink'
import type { ChangesScreen as State } from '../app/screen.ts'
import type { ChangeLine, World } from '../app/world.ts'
import { moment } from '../format.ts'
import { windowOf } from '../ui/cursor.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { ends, fitLine, type Line, paragraph, span } from '../ui/line.ts'
import { listColumns, Split } from '../ui/Split.tsx'
import { oneLine } from '../ui/text.ts'
import { briefly, changeLines, stateSpan } from './change-lines.ts'
import { changeRowsOf, rowsPerChange } from './changes.ts'

interface ChangesProps {
  readonly screen: State
  readonly world: World
}

export function ChangesScreen({ screen, world }: ChangesProps) {
  const { columns, words } = world
  const { keys, change } = words.terminal
  const line = changeRowsOf(screen)[screen.at]
  return (
    <Frame
      world={world}
      title={change.titles.list}
      keys={[
        ['j/k', keys.move],
        ['Enter', keys.open],
        ['e', keys.act],
        ['Tab', change.views[screen.view === 'open' ? 'all' : 'open']],
        ['g', keys.go],
        ['q', keys.back]
      ]}
    >
      {(height) => (
        <Box flexDirection="column">
          <Lines lines={[[{ text: change.views[screen.view], bold: true }]]} columns={columns} rows={2} />
          <Split
            columns={columns}
            rows={height - 2}
            leftColumns={listColumns(columns)}
            left={(columnsLeft) => list(screen, world, columnsLeft, height - 2)}
            right={(columnsRight) => beside(world, line, columnsRight)}
          />
        </Box>
      )}
    </Frame>
  )
}

const list = (screen: State, world: World, columns: number, rows: number): ReadonlyArray<Line> => {
  const { change, loading } = world.words.terminal
  if (screen.data.state === 'loading') return [[span(loading, 'dim')]]
  if (screen.data.state === 'failed') return []
  const all = changeRowsOf(screen)
  if (all.length === 0) return paragraph(screen.view === 'all' ? change.empty : change.emptyOpen, columns)
  const page = Math.max(1, Math.floor(rows / rowsPerChange))
  const top = windowOf(screen.at, all.length, page)
  return all.slice(top, top + page).flatMap((line, i) => rowsOf(world, line, top + i === screen.at, columns))
}

const rowsOf = (world: World, line: ChangeLine, here: boolean, columns: number): ReadonlyArray<Line> => {
  const at = line.inForceAt ?? line.effectiveAt ?? line.proposedAt
  return [
    fitLine([span(here ? '› ' : '  ', 'accent'), { text: oneLine(line.title), bold: here, inverse: here }], columns),
    ends(
      [span('  '), stateSpan(world, line.state), span(` ${briefly(world, line.units)}`, 'dim')],
      [span(moment(world, at, 'day'), 'dim')],
      columns
    )
  ]
}

const beside = (world: World, line: ChangeLine | undefined, columns: number): ReadonlyArray<Line> => {
  if (line === undefined) return []
  const detail = world.changes.get(line.id)
  return detail === undefined
    ? [...paragraph(line.title, columns, { bold: true }), [span(world.words.terminal.loading, 'dim')]]
    : changeLines(world, detail, columns)
}
