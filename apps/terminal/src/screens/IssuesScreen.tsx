/** The list of issues, drawn. */
import { Box, useCursor } from 'ink'
import type { IssuesScreen as State } from '../app/screen.ts'
import { named, stageName, type World } from '../app/world.ts'
import { number } from '../format.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, type Span, span } from '../ui/line.ts'
import { listColumns, Split } from '../ui/Split.tsx'
import { graphemes, width } from '../ui/text.ts'
import { issueRows } from './issue-rows.ts'
import { issueRowsOf, views } from './issues.ts'
import { previewLines } from './preview.ts'

interface IssuesProps {
  readonly screen: State
  readonly world: World
}

export function IssuesScreen({ screen, world }: IssuesProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  const { search } = screen
  const { setCursorPosition } = useCursor()
  const label = words.terminal.list.search
  setCursorPosition(
    search === null ? undefined : { x: width(label) + width(graphemes(search.text).slice(0, search.at).join('')), y: 2 }
  )
  const rows = issueRowsOf(screen)
  return (
    <Frame
      world={world}
      title={titles.issues}
      writing={search !== null}
      keys={
        search === null
          ? [
              ['j/k', keys.move],
              ['Enter', keys.open],
              ['e', keys.act],
              ['/', keys.search],
              ['f', keys.filter],
              ['s', keys.scope],
              ['n', keys.report],
              ['g', keys.go],
              ['q', keys.back]
            ]
          : [
              ['Enter', keys.search],
              ['Esc', keys.cancel]
            ]
      }
    >
      {(height) => (
        <Box flexDirection="column">
          <Lines
            lines={[search === null ? chips(screen, world) : [span(label, 'accent'), span(search.text)], []]}
            columns={columns}
            rows={2}
          />
          <Split
            columns={columns}
            rows={height - 2}
            leftColumns={listColumns(columns)}
            left={(columnsLeft) => list(screen, world, columnsLeft, height - 2)}
            right={(columnsRight) => previewLines(world, rows[screen.at], columnsRight)}
          />
        </Box>
      )}
    </Frame>
  )
}

/** What is shown and what it is narrowed by. */
const chips = ({ view, narrow, count, data }: State, world: World): Line => {
  const { terminal, loop } = world.words
  const order = narrow.order ?? views[view].order ?? 'newest'
  const chip = (text: string): ReadonlyArray<Span> => [span(` ${text} `, 'dim'), span('·', 'dim')]
  const unit = world.registers?.units.find(({ id }) => id === narrow.unitId)
  const matters = (narrow.matters ?? []).map((code) => {
    const matter = world.registers?.matters.find((one) => one.code === code)
    return matter === undefined ? code : named(world, matter.minor)
  })
  const shown = data.state === 'ready' ? data.value.rows.length : 0
  const parts = [
    ...(unit === undefined ? [] : [unit.name]),
    ...matters,
    ...(narrow.stages ?? []).map((stage) => stageName(world, stage)),
    ...(narrow.channels ?? []).map((channel) => loop.channels[channel]),
    ...(narrow.figure === undefined ? [] : [loop.metrics[narrow.figure.metric]]),
    ...(narrow.conditions ?? []).map((condition) => loop.conditions[condition]),
    ...(narrow.text === undefined ? [] : [`“${narrow.text}”`]),
    terminal.orders[order]
  ]
  return [
    { text: terminal.views[view], bold: true },
    span('  '),
    ...parts.flatMap(chip).slice(0, -1),
    ...(count === null ? [] : [span(`   ${terminal.list.count(shown, number(world, count))}`, 'dim')])
  ]
}

const list = (screen: State, world: World, columns: number, rows: number): ReadonlyArray<Line> => {
  const { terminal } = world.words
  const issues = issueRowsOf(screen)
  if (screen.data.state === 'loading') return [[span(terminal.loading, 'dim')]]
  if (issues.length === 0) return screen.data.state === 'failed' ? [] : paragraph(terminal.list.empty, columns)
  return issueRows(world, issues, screen.at, columns, rows)
}
