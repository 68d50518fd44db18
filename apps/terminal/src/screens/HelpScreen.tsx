/** Every key, and what the marks mean. */
import type { HelpScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, type Line, span } from '../ui/line.ts'
import { fit } from '../ui/text.ts'
import { scrolled } from './IssueScreen.tsx'
import { lightMark } from './issue-rows.ts'

interface HelpProps {
  readonly screen: State
  readonly world: World
}

export function HelpScreen({ screen, world }: HelpProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  return (
    <Frame
      world={world}
      title={titles.help}
      keys={[
        ['j/k', keys.scroll],
        ['q', keys.back]
      ]}
    >
      {(rows) => <Lines lines={scrolled(helpLines(world), screen.top, rows)} columns={columns} rows={rows} />}
    </Frame>
  )
}

const helpLines = ({ words, server }: World): ReadonlyArray<Line> => {
  const { help } = words.terminal
  const { lines } = help
  const line = (letters: string, says: string): Line => [{ text: fit(`  ${letters}`, 18), bold: true }, span(says)]
  const head = (text: string): ReadonlyArray<Line> => [blank, [{ text, bold: true, tone: 'accent' }]]
  return [
    ...head(help.lists).slice(1),
    line('j k ↑ ↓', lines.move),
    line(`${help.space} PgDn PgUp`, lines.page),
    line('gg G', lines.ends),
    line('Enter', lines.open),
    line('e', lines.act),
    line('/', lines.search),
    line('f', lines.filter),
    ...head(help.everywhere),
    line('g t/i/u/c/f/l', lines.go),
    line('s', lines.scope),
    line('n', lines.report),
    line('r', lines.reload),
    line('L', lines.language),
    line('q Esc', lines.back),
    line('gx', lines.signOut),
    line('Ctrl+C', lines.quit),
    ...head(help.forms),
    line('↑ ↓ Tab', lines.next),
    line('Ctrl+S', lines.submit),
    line('Ctrl+J', lines.newline),
    line('Esc', lines.cancel),
    ...head(help.marks),
    [span('  '), lightMark.green, span('               '), span(help.green)],
    [span('  '), lightMark.amber, span('               '), span(help.amber)],
    [span('  '), lightMark.red, span('               '), span(help.red)],
    blank,
    [span(server, 'dim')]
  ]
}
