/** One issue opened, drawn: facts on the left and what happened on the right where there is room for both. */

import { say } from '../app/say.ts'
import type { IssueScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { type Line, paragraph, span } from '../ui/line.ts'
import { Split } from '../ui/Split.tsx'
import { factLines, timelineLines } from './issue-lines.ts'

interface IssueProps {
  readonly screen: State
  readonly world: World
}

const wideFrom = 110

export function IssueScreen({ screen, world }: IssueProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  const detail = world.details.get(screen.id)
  return (
    <Frame
      world={world}
      title={detail === undefined ? titles.issue : `${titles.issue} #${detail.issue.number}`}
      keys={[
        ['e', keys.act],
        ['j/k', keys.scroll],
        ['r', keys.reload],
        ['g', keys.go],
        ['q', keys.back]
      ]}
    >
      {(rows) => {
        if (detail === undefined) return <Lines lines={missing(screen, world)} columns={columns} rows={rows} />
        if (columns < wideFrom) {
          const lines = [...factLines(world, detail, columns - 1), ...timelineLines(world, detail, columns - 1)]
          return <Lines lines={scrolled(lines, screen.top, rows)} columns={columns} rows={rows} />
        }
        const left = Math.floor(columns * 0.6)
        return (
          <Split
            columns={columns}
            rows={rows}
            leftColumns={left}
            left={(width) => scrolled(factLines(world, detail, width), screen.top, rows)}
            right={(width) => scrolled(timelineLines(world, detail, width).slice(1), screen.top, rows)}
          />
        )
      }}
    </Frame>
  )
}

const missing = ({ failure }: State, world: World): ReadonlyArray<Line> => {
  const { detail, loading } = world.words.terminal
  if (failure === null) return [[span(loading, 'dim')]]
  return [
    ...paragraph(detail.gone, world.columns - 1, { bold: true }),
    ...paragraph(say(world, failure), world.columns - 1)
  ]
}

/** From line `top` on, but never beyond the last page. */
export const scrolled = (lines: ReadonlyArray<Line>, top: number, rows: number): ReadonlyArray<Line> =>
  lines.slice(Math.max(0, Math.min(top, lines.length - rows)))
