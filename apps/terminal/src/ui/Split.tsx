/** Left list, right detail, a line between them. */
import { Box } from 'ink'
import { Lines } from './Lines.tsx'
import { type Line, span } from './line.ts'

interface SplitProps {
  readonly columns: number
  readonly rows: number
  readonly leftColumns: number
  readonly left: (columns: number) => ReadonlyArray<Line>
  readonly right: (columns: number) => ReadonlyArray<Line>
}

export function Split({ columns, rows, leftColumns, left, right }: SplitProps) {
  const rightColumns = columns - leftColumns - 3
  const line = Array.from({ length: rows }, (): Line => [span(' │ ', 'dim')])
  return (
    <Box width={columns} height={rows}>
      <Lines lines={left(leftColumns)} columns={leftColumns} rows={rows} />
      <Lines lines={line} columns={3} rows={rows} />
      <Lines lines={right(rightColumns)} columns={rightColumns} rows={rows} />
    </Box>
  )
}

/** Two fifths for the list, within what both can use. */
export const listColumns = (columns: number): number => Math.max(30, Math.min(56, Math.floor(columns * 0.42)))
