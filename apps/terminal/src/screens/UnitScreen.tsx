/** The page of one unit, drawn. */
import { say } from '../app/say.ts'
import type { UnitScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, span } from '../ui/line.ts'
import { scrolled } from './IssueScreen.tsx'
import { unitLines } from './unit-lines.ts'

interface UnitProps {
  readonly screen: State
  readonly world: World
}

export function UnitScreen({ screen, world }: UnitProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  const page = world.units.get(screen.id)
  return (
    <Frame
      world={world}
      title={titles.unit}
      keys={[
        ['j/k', keys.scroll],
        ['i', keys.issues],
        ['u', keys.up],
        ['r', keys.reload],
        ['g', keys.go],
        ['q', keys.back]
      ]}
    >
      {(rows) => (
        <Lines
          lines={
            page === undefined
              ? missing(screen, world)
              : scrolled(unitLines(world, page, Math.min(columns - 1, 100)), screen.top, rows)
          }
          columns={columns}
          rows={rows}
        />
      )}
    </Frame>
  )
}

const missing = ({ failure }: State, world: World): ReadonlyArray<Line> =>
  failure === null
    ? [[span(world.words.terminal.loading, 'dim')]]
    : paragraph(say(world, failure), world.columns - 1, { bold: true })
