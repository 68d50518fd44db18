/** A form on the screen: the move of an issue or of a change of the tree, or a report with what it may be a repetition of. */
import { useCursor } from 'ink'
import type { ChangeMoveScreen, MoveScreen, ReportScreen } from '../app/screen.ts'
import { stageName, type World } from '../app/world.ts'
import { finder } from '../form/find.ts'
import type { Form } from '../form/form.ts'
import { formLines } from '../form/form-lines.ts'
import { distance } from '../format.ts'
import { bodyRows, Frame, type KeyHint } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, type Line, paragraph, span } from '../ui/line.ts'
import { wrap } from '../ui/text.ts'

interface FormProps {
  readonly screen: MoveScreen | ReportScreen | ChangeMoveScreen
  readonly world: World
}

const headRows = 2

export function FormScreen({ screen, world }: FormProps) {
  const { columns, words } = world
  const { setCursorPosition } = useCursor()
  const { submit, title, about } = saidAbove(screen, words)
  const head: ReadonlyArray<Line> = about === null ? [] : [...paragraph(about, columns).slice(0, 1), blank]
  const { lines, cursor, focus } = formLines(screen.form, submit, columns, world, finder(world))
  const below = screen.name === 'report' ? similarLines(screen, world) : []
  const rows = bodyRows(world)
  const room = rows - head.length
  const all = [...lines, ...below]
  const top = Math.max(0, Math.min(focus - Math.max(1, room - 4), all.length - room))
  setCursorPosition(cursor === null ? undefined : { x: cursor.column, y: headRows + head.length + cursor.row - top })
  return (
    <Frame world={world} title={title} keys={hints(screen.form, world)} writing>
      {() => <Lines lines={[...head, ...all.slice(top)]} columns={columns} rows={rows} />}
    </Frame>
  )
}

/** The button, the title of the screen, and what it is about. */
const saidAbove = (screen: FormProps['screen'], { terminal, loop, change }: World['words']) => {
  switch (screen.name) {
    case 'report':
      return { submit: terminal.report, title: terminal.titles.report, about: null }
    case 'move': {
      const submit = loop.moves[screen.option.move].do
      const { number, title } = screen.detail.issue
      return { submit, title: `${submit} #${number}`, about: title }
    }
    case 'changeMove': {
      const submit = change.moves[screen.option.move].label
      return { submit, title: `${terminal.change.titles.one} · ${submit}`, about: screen.detail.set.title }
    }
  }
}

const hints = (form: Form, { words }: World): ReadonlyArray<KeyHint> => {
  const { keys } = words.terminal
  return form.picker === null
    ? [
        ['↑/↓', keys.next],
        ['Enter', keys.pick],
        ['Ctrl+S', keys.submit],
        ['Esc', keys.cancel]
      ]
    : [
        ['↑/↓', keys.move],
        ['Enter', keys.choose],
        ['Esc', keys.back]
      ]
}

const similarLines = ({ similar }: ReportScreen, world: World): ReadonlyArray<Line> => {
  const { terminal } = world.words
  if (similar.length === 0) return []
  return [
    blank,
    [{ text: terminal.similar.title, bold: true }],
    ...similar.slice(0, 3).map(({ number, title, stage, reportedAt, likeness }): Line => {
      const near = likeness.metres === null ? '' : ` · ${terminal.similar.near(Math.round(likeness.metres))}`
      const [first = ''] = wrap(title, Math.max(10, world.columns - 44))
      return [
        span(`  #${number} `, 'dim'),
        span(first),
        span(` ${stageName(world, stage)} · ${distance(world, reportedAt, world.now)}${near}`, 'dim')
      ]
    })
  ]
}
