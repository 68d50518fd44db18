/** Tables for people: columns as wide as they need to be, the last one cut to what the window has left. */
import { cut, fit, oneLine, width } from '../ui/text.ts'

export const tableOf = (
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  columns: number,
  right: ReadonlyArray<number> = []
): string => {
  const cells = [heads, ...rows].map((row) => row.map(oneLine))
  const widths = heads.map((_head, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))))
  return cells
    .map((row) => {
      const line = row.map((cell, i) =>
        i === row.length - 1 && !right.includes(i)
          ? cell
          : fit(cell, widths[i] ?? 0, right.includes(i) ? 'right' : 'left')
      )
      return `${cut(line.join('  '), Math.max(40, columns)).trimEnd()}\n`
    })
    .join('')
}
