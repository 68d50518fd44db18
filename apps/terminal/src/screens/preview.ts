/** What stands beside a list: the issue under the cursor, in full once it is read. */
import { type IssueLine, stageName, type World } from '../app/world.ts'
import { blank, type Line, paragraph, span } from '../ui/line.ts'
import { factLines, timelineLines } from './issue-lines.ts'

export const previewLines = (world: World, row: IssueLine | undefined, columns: number): ReadonlyArray<Line> => {
  if (row === undefined) return []
  const detail = world.details.get(row.id)
  return detail === undefined
    ? [
        ...paragraph(row.title, columns, { bold: true }),
        [span(stageName(world, row.stage)), span(`  #${row.number}`, 'dim')],
        blank,
        [span(world.words.terminal.loading, 'dim')]
      ]
    : [...factLines(world, detail, columns), ...timelineLines(world, detail, columns)]
}
