/** What a list is narrowed by, drawn. */
import type { FilterScreen as State } from '../app/screen.ts'
import { stageName, type World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, bold, type Line, span } from '../ui/line.ts'
import { type FilterRow, filterRows, isOn } from './filter.ts'
import { scrolled } from './IssueScreen.tsx'

interface FilterProps {
  readonly screen: State
  readonly world: World
}

export function FilterScreen({ screen, world }: FilterProps) {
  const { columns, words } = world
  const { keys, titles, filterGroups } = words.terminal
  return (
    <Frame
      world={world}
      title={titles.filter}
      keys={[
        ['j/k', keys.move],
        [words.terminal.help.space, keys.toggle],
        ['Enter', keys.apply],
        ['c', keys.clear],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        const lines: Array<Line> = []
        let focus = 0
        filterRows.forEach((row, i) => {
          if (filterRows[i - 1]?.kind !== row.kind) {
            if (i > 0) lines.push(blank)
            lines.push([{ text: filterGroups[row.kind], bold: true, tone: 'accent' }])
          }
          if (i === screen.at) focus = lines.length
          lines.push(rowLine(screen, world, row, i === screen.at))
        })
        return <Lines lines={scrolled(lines, focus - rows + 4, rows)} columns={columns} rows={rows} />
      }}
    </Frame>
  )
}

const rowLine = (screen: State, world: World, row: FilterRow, here: boolean): Line => {
  const on = isOn(screen, row)
  const one = row.kind === 'view' || row.kind === 'order'
  const mark = one ? (on ? '(•)' : '( )') : on ? '[x]' : '[ ]'
  const label = labelOf(world, row)
  return [span(here ? '› ' : '  ', 'accent'), span(`${mark} `, on ? 'accent' : 'dim'), here ? bold(label) : span(label)]
}

const labelOf = (world: World, row: FilterRow): string => {
  const { terminal, loop } = world.words
  switch (row.kind) {
    case 'view':
      return terminal.views[row.value]
    case 'order':
      return terminal.orders[row.value]
    case 'condition':
      return loop.conditions[row.value]
    case 'stage':
      return stageName(world, row.value)
    case 'channel':
      return loop.channels[row.value]
  }
}
