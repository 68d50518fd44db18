/** Figures as a table, drawn. */
import type { Metric } from '@gezhi/domain/loop'
import type { FiguresScreen as State } from '../app/screen.ts'
import { type Board, named, type World } from '../app/world.ts'
import { number, rate } from '../format.ts'
import { windowOf } from '../ui/cursor.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { fitLine, type Line, paragraph, type Span, span } from '../ui/line.ts'
import { fit, oneLine, width } from '../ui/text.ts'
import { boardRows, columnOf, columnsOf } from './figures.ts'

interface FiguresProps {
  readonly screen: State
  readonly world: World
}

export function FiguresScreen({ screen, world }: FiguresProps) {
  const { columns, words } = world
  const { keys, titles, figures, loading } = words.terminal
  return (
    <Frame
      world={world}
      title={`${titles.figures} · ${figures.by[screen.by]}`}
      keys={[
        ['h/j/k/l', keys.move],
        ['Enter', keys.records],
        ['Tab', keys.tab],
        ['s', keys.scope],
        ['g', keys.go],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        const lines = boardRows(screen)
        const [total] = lines
        if (screen.data.state === 'loading')
          return <Lines lines={[[span(loading, 'dim')]]} columns={columns} rows={rows} />
        if (total === undefined || total.counts.counted === 0) {
          return <Lines lines={paragraph(figures.empty, columns)} columns={columns} rows={rows} />
        }
        const shown = columnsOf(world)
        const page = rows - 1
        const top = windowOf(screen.at, lines.length, page)
        return (
          <Lines
            lines={[
              headLine(world, shown),
              ...lines
                .slice(top, top + page)
                .map((line, i) =>
                  boardLine(world, line, shown, top + i === screen.at ? screen.column : null, top + i === 0)
                )
            ]}
            columns={columns}
            rows={rows}
          />
        )
      }}
    </Frame>
  )
}

const nameColumns = (world: World, metrics: ReadonlyArray<Metric>): number =>
  world.columns - 10 - metrics.reduce((sum, metric) => sum + columnOf(world, metric), 0)

const headLine = (world: World, metrics: ReadonlyArray<Metric>): Line => [
  span(' '.repeat(nameColumns(world, metrics))),
  span(fit(world.words.terminal.figures.counted, 10, 'right'), 'dim'),
  ...metrics.map((metric) => span(fit(world.words.loop.metrics[metric], columnOf(world, metric), 'right'), 'dim'))
]

/** `column`: which figure of the line is meant, where the line is. */
const boardLine = (
  world: World,
  line: Board['total'],
  metrics: ReadonlyArray<Metric>,
  column: number | null,
  isTotal: boolean
): Line => {
  const { figures } = world.words.terminal
  const name = isTotal ? figures.total : line.name === null ? figures.nobody : named(world, line.name)
  const cell = (text: string, columns: number, i: number): ReadonlyArray<Span> => [
    span(' '.repeat(Math.max(0, columns - width(text)))),
    { text, bold: isTotal, inverse: i === column }
  ]
  return fitLine(
    [
      span(column === null ? '  ' : '› ', 'accent'),
      { text: fit(oneLine(name), nameColumns(world, metrics) - 2), bold: isTotal || column !== null },
      ...cell(number(world, line.counts.counted), 10, 0),
      ...metrics.flatMap((metric, i) => cell(rate(line.shares[metric]), columnOf(world, metric), i + 1))
    ],
    world.columns
  )
}
