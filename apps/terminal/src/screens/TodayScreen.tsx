/** Today, drawn. */
import { Box } from 'ink'
import type { TodayScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { number } from '../format.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { bold, type Line, paragraph, type Span, span } from '../ui/line.ts'
import { listColumns, Split } from '../ui/Split.tsx'
import { issueRows } from './issue-rows.ts'
import { previewLines } from './preview.ts'
import { todayRows } from './today.ts'

interface TodayProps {
  readonly screen: State
  readonly world: World
}

export function TodayScreen({ screen, world }: TodayProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  return (
    <Frame
      world={world}
      title={titles.today}
      keys={[
        ['j/k', keys.move],
        ['Enter', keys.open],
        ['e', keys.act],
        ['Tab', keys.tab],
        ['n', keys.report],
        ['g', keys.go],
        ['/', keys.search],
        ['s', keys.scope],
        ['q', keys.quit]
      ]}
    >
      {(rows) => (
        <Box flexDirection="column">
          <Lines lines={[summary(screen, world), tabs(screen, world), []]} columns={columns} rows={3} />
          <Split
            columns={columns}
            rows={rows - 3}
            leftColumns={listColumns(columns)}
            left={(width) => list(screen, world, width, rows - 3)}
            right={(width) => previewLines(world, todayRows(screen, world)[screen.at], width)}
          />
        </Box>
      )}
    </Frame>
  )
}

const summary = ({ data }: State, world: World): Line => {
  // the counts are of all that the reader may see
  if (data.state !== 'ready' || world.scope !== null) return []
  const { counts } = data.value
  const { today } = world.words.terminal
  const figure = (n: number, label: string, late = false): ReadonlyArray<Span> => [
    { text: number(world, n), bold: true, ...(late && n > 0 && { tone: 'red' as const }) },
    span(` ${label}   `, 'dim')
  ]
  return [
    ...figure(counts.newSinceYesterday, today.fresh),
    ...figure(counts.openInSight, today.open),
    ...figure(counts.overdueInSight, today.overdue, true)
  ]
}

const tabs = (screen: State, world: World): Line => {
  const { today } = world.words.terminal
  const counts = screen.data.state === 'ready' ? screen.data.value.counts : null
  const one = (tab: State['tab'], label: string): ReadonlyArray<Span> => {
    const n = world.scope === null ? counts?.[tab] : todayRows({ ...screen, tab }, world).length
    const text = ` ${label}${n === undefined ? '' : ` ${number(world, n)}`} `
    return [screen.tab === tab ? { text, inverse: true, bold: true } : span(text, 'dim'), span(' ')]
  }
  const isLate = counts !== null && counts.overdue > 0 && world.scope === null
  const late = isLate ? [span(`▲ ${counts.overdue} ${today.overdue}`, 'red')] : []
  return [...one('desk', today.desk), ...one('reported', today.reported), ...late]
}

const list = (screen: State, world: World, columns: number, rows: number): ReadonlyArray<Line> => {
  const { loading, today } = world.words.terminal
  if (screen.data.state === 'loading') return [[span(loading, 'dim')]]
  const issues = todayRows(screen, world)
  if (issues.length > 0) return issueRows(world, issues, screen.at, columns, rows)
  if (screen.data.state === 'failed') return []
  return [[bold('✓ ')], ...paragraph(screen.tab === 'desk' ? today.emptyDesk : today.emptyReported, columns)]
}
