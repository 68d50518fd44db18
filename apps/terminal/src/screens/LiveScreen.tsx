/** What happens, as it happens. */
import type { LiveScreen as State } from '../app/screen.ts'
import { type LiveLine, stageName, type World, whatHappened } from '../app/world.ts'
import { moment } from '../format.ts'
import { windowOf } from '../ui/cursor.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, span } from '../ui/line.ts'
import { oneLine } from '../ui/text.ts'

interface LiveProps {
  readonly screen: State
  readonly world: World
}

export function LiveScreen({ screen, world }: LiveProps) {
  const { columns, words, events } = world
  const { keys, titles, live } = words.terminal
  return (
    <Frame
      world={world}
      title={titles.live}
      keys={[
        ['j/k', keys.move],
        ['Enter', keys.open],
        ['g', keys.go],
        ['q', keys.quit]
      ]}
    >
      {(rows) => {
        const top = windowOf(screen.at, events.length, rows)
        const lines = events.slice(top, top + rows).map((event, i) => eventLine(world, event, top + i === screen.at))
        return (
          <Lines
            lines={events.length === 0 ? paragraph(live.empty, columns, { tone: 'dim' }) : lines}
            columns={columns}
            rows={rows}
          />
        )
      }}
    </Frame>
  )
}

const eventLine = (world: World, event: LiveLine, here: boolean): Line => {
  const { terminal } = world.words
  const known = event.life === 'issue' ? world.details.get(event.id) : undefined
  const lives: Readonly<Record<string, string>> = terminal.lives
  const changed = event.life === 'changeSet' ? world.changes.get(event.id)?.set.title : undefined
  const thing =
    known === undefined
      ? [lives[event.life] ?? event.life, oneLine(changed ?? '')].join('  ').trim()
      : `#${known.issue.number} ${oneLine(known.issue.title)}`
  const what =
    event.stage === null
      ? terminal.live.changed('')
      : whatHappened(world.words, event.move, stageName(world, event.stage))
  return [
    span(here ? '› ' : '  ', 'accent'),
    span(`${moment(world, event.at, 'time')}  `, 'dim'),
    { text: what, bold: here },
    span(`  ${thing}`)
  ]
}
