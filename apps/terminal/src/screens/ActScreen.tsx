/** The menu of moves, drawn: what is open first, then what is not and who could do it. */
import type { ActScreen as State } from '../app/screen.ts'
import { stageName, type World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, type Line, paragraph, span } from '../ui/line.ts'
import { scrolled } from './IssueScreen.tsx'
import { menuOf } from './issue.ts'
import { menuLines } from './menu-lines.ts'

interface ActProps {
  readonly screen: State
  readonly world: World
}

export function ActScreen({ screen, world }: ActProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  const detail = world.details.get(screen.id)
  return (
    <Frame
      world={world}
      title={detail === undefined ? titles.act : `${titles.act} #${detail.issue.number}`}
      keys={[
        ['j/k', keys.move],
        ['Enter', keys.choose],
        ['1-9', keys.choose],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        if (detail === undefined) {
          return <Lines lines={[[span(words.terminal.loading, 'dim')]]} columns={columns} rows={rows} />
        }
        const menu = menuOf(detail)
        const entries = menu.map(({ move, barred }) => ({ label: words.loop.moves[move].do, barred }))
        const { lines, focus } = menuLines(world, entries, screen.at, words.terminal.act.none)
        const head: ReadonlyArray<Line> = [
          ...paragraph(detail.issue.title, columns, { bold: true }),
          [span(stageName(world, detail.issue.stage), 'dim')],
          blank
        ]
        const room = rows - head.length
        return <Lines lines={[...head, ...scrolled(lines, focus - room + 3, room)]} columns={columns} rows={rows} />
      }}
    </Frame>
  )
}
