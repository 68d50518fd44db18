/** The menu of what may be done with a change of the tree, drawn. */
import type { ChangeActScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, type Line, paragraph, span } from '../ui/line.ts'
import { changeMenuOf } from './change.ts'
import { stateSpan } from './change-lines.ts'
import { scrolled } from './IssueScreen.tsx'
import { menuLines } from './menu-lines.ts'

interface ChangeActProps {
  readonly screen: State
  readonly world: World
}

export function ChangeActScreen({ screen, world }: ChangeActProps) {
  const { columns, words } = world
  const { keys, change, loading } = words.terminal
  const detail = world.changes.get(screen.id)
  return (
    <Frame
      world={world}
      title={change.titles.act}
      keys={[
        ['j/k', keys.move],
        ['Enter', keys.choose],
        ['1-9', keys.choose],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        if (detail === undefined) {
          return <Lines lines={[[span(loading, 'dim')]]} columns={columns} rows={rows} />
        }
        const entries = changeMenuOf(detail).map(({ move, barred }) => ({
          label: words.change.moves[move].label,
          barred
        }))
        const { lines, focus } = menuLines(world, entries, screen.at, change.noneOpen)
        const head: ReadonlyArray<Line> = [
          ...paragraph(detail.set.title, columns, { bold: true }),
          [stateSpan(world, detail.set.state)],
          blank
        ]
        const room = rows - head.length
        return <Lines lines={[...head, ...scrolled(lines, focus - room + 3, room)]} columns={columns} rows={rows} />
      }}
    </Frame>
  )
}
