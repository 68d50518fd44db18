/** The table of figures as separated values that spreadsheet programs open as they are: a mark of its encoding, no formulas. */
import { cellOfText, percent } from '@gezhi/domain/common'
import { Metric, metrics } from '@gezhi/domain/loop'
import type { BoardLine } from '../../queries/figures.ts'
import { words } from '../../words.ts'

/** Both counts of every share beside its percent, so that nothing has to be worked out again. */
export const sheetOf = (
  title: string,
  lines: ReadonlyArray<BoardLine>,
  nameOf: (line: BoardLine) => string
): ReadonlyArray<ReadonlyArray<string | number>> => {
  const { sheet, issues } = words.webFigures
  const { conditions, metrics: names } = words.loop
  const head = Metric.literals.flatMap((metric) => [
    sheet.part(names[metric], conditions[metrics[metric].part]),
    sheet.whole(names[metric], conditions[metrics[metric].whole]),
    sheet.percent(names[metric])
  ])
  const rows = lines.map((line) => [
    nameOf(line),
    line.counts.counted,
    ...Metric.literals.flatMap((metric) => {
      const share = line.shares[metric]
      return [share.part, share.whole, percent(share) ?? '']
    })
  ])
  return [[title, issues, ...head], ...rows]
}

export const csvOf = (rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`

const quoted = (cell: string | number): string => (typeof cell === 'string' ? cellOfText(cell) : String(cell))

/** Hands the reader a file that was made here. */
export const saveFile = (name: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has taken it by the next turn
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
