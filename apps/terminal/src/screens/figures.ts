/** Figures by unit, class or lead; each opens the records behind it. */
import { Metric } from '@gezhi/domain/loop'
import { type FiguresScreen, type Step, stay } from '../app/screen.ts'
import { type Board, loading, type Query, type World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'
import { width } from '../ui/text.ts'
import { issuesScreen, readIssues } from './issues.ts'

export const figuresScreen = (by: FiguresScreen['by'] = 'unit'): FiguresScreen => ({
  name: 'figures',
  by,
  data: loading,
  at: 0,
  column: 0
})

const next = { unit: 'matter', matter: 'lead', lead: 'unit' } as const

const nameColumnsMin = 20
export const columnOf = ({ words }: World, metric: Metric): number => Math.max(7, width(words.loop.metrics[metric])) + 2

/** As many metrics as there is room for. */
export const columnsOf = (world: World): ReadonlyArray<Metric> => {
  let room = world.columns - nameColumnsMin - 10
  return Metric.literals.filter((metric) => {
    room -= columnOf(world, metric)
    return room >= 0
  })
}

type BoardLine = Board['total']

export const boardRows = ({ data }: FiguresScreen): ReadonlyArray<BoardLine> =>
  data.state === 'ready' ? [data.value.total, ...data.value.lines] : []

/** The filter whose list is what a figure counted: of a rate, what is above the line. `null` where nothing finds them. */
export const recordsOf = ({ column }: FiguresScreen, { records }: BoardLine): Query | null =>
  records === null ? null : { ...records, ...figureOf(Metric.literals[column - 1]) }

const figureOf = (metric: Metric | undefined): Query =>
  metric === undefined ? { conditions: ['counted'] } : { figure: { metric, side: 'part' } }

export const pressFigures = (screen: FiguresScreen, pressed: Key, world: World): Step => {
  const rows = boardRows(screen)
  const to = moved(screen.at, pressed, rows.length, world.rows - 7)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) })
  if (pressed.name === 'tab') {
    const by = next[screen.by]
    return stay({ ...figuresScreen(by), column: screen.column }, { do: 'board', by })
  }
  const beside = sideways(pressed)
  if (beside !== 0) {
    const column = Math.max(0, Math.min(columnsOf(world).length, screen.column + beside))
    return stay({ ...screen, column })
  }
  const line = rows[screen.at]
  const found = line === undefined ? null : recordsOf(screen, line)
  if (pressed.name === 'enter' && found !== null) {
    const records = issuesScreen('all', found)
    return stay(screen, { do: 'open', screen: records }, ...readIssues(records, world.scope))
  }
  return stay(screen)
}

const sideways = ({ name, text }: Key): number => {
  if (name === 'right' || (name === 'letter' && text === 'l')) return 1
  return name === 'left' || (name === 'letter' && text === 'h') ? -1 : 0
}
