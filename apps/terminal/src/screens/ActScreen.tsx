/** The menu of moves, drawn: what is open first, then what is not and who could do it. */

import { say } from '../app/say.ts'
import type { ActScreen as State } from '../app/screen.ts'
import { stageName, type World } from '../app/world.ts'
import type { Option } from '../form/act-form.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, fitLine, type Line, paragraph, span } from '../ui/line.ts'
import { scrolled } from './IssueScreen.tsx'
import { menuOf } from './issue.ts'

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
        const open = menu.filter(({ barred }) => barred === null).length
        const { lines, focus } = menuLines(menu, open, screen.at, world)
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

const menuLines = (menu: ReadonlyArray<Option>, open: number, at: number, world: World) => {
  const { terminal, loop } = world.words
  const lines: Array<Line> = [[span(open === 0 ? terminal.act.none : terminal.act.title, 'dim')]]
  let focus = 0
  menu.forEach((option, i) => {
    if (i === open && i > 0) lines.push(blank, [span(terminal.act.barred, 'dim')])
    const here = i === at
    const label = loop.moves[option.move].do
    const barred = option.barred
    if (here) focus = lines.length
    lines.push(
      fitLine(
        [
          span(here ? '› ' : '  ', 'accent'),
          span(i < 9 ? `${i + 1} ` : '  ', 'dim'),
          barred === null ? { text: label, bold: true, inverse: here } : span(label, 'dim')
        ],
        world.columns
      )
    )
    if (barred !== null) {
      const why = say(world, { kind: 'refused', refusal: barred })
      lines.push(...paragraph(why, world.columns - 6, { tone: 'dim' }).map((line) => [span('      '), ...line]))
    }
  })
  return { lines, focus }
}
