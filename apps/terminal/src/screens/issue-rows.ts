/** A list of issues as lines, two for each: what it is, and how it stands. */
import { type IssueLine, stageName, type World } from '../app/world.ts'
import { distance } from '../format.ts'
import { windowOf } from '../ui/cursor.ts'
import { ends, fitLine, type Line, type Span, span, type Tone } from '../ui/line.ts'
import { oneLine } from '../ui/text.ts'

export const rowsPerIssue = 2

/** Each light has a mark of its own, so that it is told apart without colours. */
export const lightMark: Record<IssueLine['light'], Span> = {
  red: span('▲', 'red'),
  amber: span('△', 'amber'),
  green: span('·', 'green'),
  none: span(' ')
}

const lightTone: Record<IssueLine['light'], Tone> = { red: 'red', amber: 'amber', green: 'green', none: 'dim' }

/** `剩 5小时`, `超 2天`; nothing where no clock runs. */
export const timeLeft = (world: World, due: string | null, light: IssueLine['light']): Span => {
  if (due === null || light === 'none') return span('')
  const { list } = world.words.terminal
  const far = distance(world, due, world.now)
  return span(Date.parse(due) < world.now ? list.over(far) : list.left(far), lightTone[light])
}

export const issueRows = (
  world: World,
  issues: ReadonlyArray<IssueLine>,
  at: number,
  columns: number,
  rows: number
): ReadonlyArray<Line> => {
  const page = Math.max(1, Math.floor(rows / rowsPerIssue))
  const top = windowOf(at, issues.length, page)
  return issues.slice(top, top + page).flatMap((issue, i) => issueRow(world, issue, top + i === at, columns))
}

const issueRow = (world: World, issue: IssueLine, here: boolean, columns: number): ReadonlyArray<Line> => {
  return [
    fitLine(
      [
        span(here ? '›' : ' ', 'accent'),
        lightMark[issue.light],
        span(' '),
        { text: oneLine(issue.title), bold: here, inverse: here }
      ],
      columns
    ),
    ends(
      [
        span(`   #${issue.number} `, 'dim'),
        span(stageName(world, issue.stage)),
        span(` ${oneLine(issue.unitName)}`, 'dim')
      ],
      [timeLeft(world, issue.stepDue, issue.light)],
      columns
    )
  ]
}
