/** One change of the tree opened, drawn. */
import { say } from '../app/say.ts'
import type { ChangeScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, span } from '../ui/line.ts'
import { changeLines } from './change-lines.ts'
import { scrolled } from './IssueScreen.tsx'

interface ChangeProps {
  readonly screen: State
  readonly world: World
}

export function ChangeScreen({ screen, world }: ChangeProps) {
  const { columns, words } = world
  const { keys, change } = words.terminal
  const detail = world.changes.get(screen.id)
  return (
    <Frame
      world={world}
      title={change.titles.one}
      keys={[
        ['e', keys.act],
        ['j/k', keys.scroll],
        ['r', keys.reload],
        ['g', keys.go],
        ['q', keys.back]
      ]}
    >
      {(rows) => (
        <Lines
          lines={
            detail === undefined
              ? missing(screen, world)
              : scrolled(changeLines(world, detail, columns - 1), screen.top, rows)
          }
          columns={columns}
          rows={rows}
        />
      )}
    </Frame>
  )
}

const missing = ({ failure }: State, world: World): ReadonlyArray<Line> => {
  const { change, loading } = world.words.terminal
  if (failure === null) return [[span(loading, 'dim')]]
  return [
    ...paragraph(change.gone, world.columns - 1, { bold: true }),
    ...paragraph(say(world, failure), world.columns - 1)
  ]
}
