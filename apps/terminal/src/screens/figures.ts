/** Figures by unit, class or lead; each opens the records behind it. */
import { type FiguresScreen, type Step, stay } from '../app/screen.ts'
import { type Board, loading, type Query, type World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'
import { issuesScreen, readIssues } from './issues.ts'

export const figuresScreen = (by: FiguresScreen['by'] = 'unit'): FiguresScreen => ({
  name: 'figures',
  by,
  data: loading,
  at: 0
})

const next = { unit: 'matter', matter: 'lead', lead: 'unit' } as const

type BoardLine = Board['total']

export const boardRows = ({ data }: FiguresScreen): ReadonlyArray<BoardLine> =>
  data.state === 'ready' ? [data.value.total, ...data.value.lines] : []

/** The filter whose list is what a line counted. */
export const recordsOf = (by: FiguresScreen['by'], line: BoardLine): Query => {
  if (line.key === null) return {}
  if (by === 'unit') return line.unitId === null ? {} : { unitId: line.unitId }
  return by === 'matter' ? { matters: [line.key] } : { lead: line.key }
}

export const pressFigures = (screen: FiguresScreen, pressed: Key, world: World): Step => {
  const rows = boardRows(screen)
  const to = moved(screen.at, pressed, rows.length, world.rows - 7)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) })
  if (pressed.name === 'tab') {
    const by = next[screen.by]
    return stay(figuresScreen(by), { do: 'board', by })
  }
  const line = rows[screen.at]
  if (pressed.name === 'enter' && line !== undefined) {
    const records = issuesScreen('all', recordsOf(screen.by, line))
    return stay(screen, { do: 'open', screen: records }, ...readIssues(records, world.scope))
  }
  return stay(screen)
}
