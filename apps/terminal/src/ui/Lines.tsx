/** Draws lines of spans. The only place that knows colours; without them bold and marks still say everything. */
import { Box, Text } from 'ink'
import { createContext, useContext } from 'react'
import { fitLine, type Line, type Span, type Tone } from './line.ts'

/** False when the reader asked for no colours (NO_COLOR). */
export const Colours = createContext(true)

const colours: Record<Exclude<Tone, 'dim'>, string> = {
  accent: '#d3492a',
  green: 'green',
  amber: 'yellow',
  red: 'redBright'
}

const look = ({ tone, bold = false, inverse = false }: Span, colourful: boolean) => ({
  bold,
  inverse,
  dimColor: tone === 'dim',
  ...(colourful && tone !== undefined && tone !== 'dim' && { color: colours[tone] })
})

interface LinesProps {
  readonly lines: ReadonlyArray<Line>
  readonly columns: number
  /** Filled with empty lines up to this height, and cut there. */
  readonly rows: number
}

export function Lines({ lines, columns, rows }: LinesProps) {
  const colourful = useContext(Colours)
  const shown = Array.from({ length: rows }, (_, i) => fitLine(lines[i] ?? [], columns))
  return (
    <Box flexDirection="column" width={columns} height={rows} flexShrink={0}>
      {shown.map((line, row) => (
        <Text key={row} wrap="truncate-end">
          {line.map((one, i) => (
            <Text key={i} {...look(one, colourful)}>
              {one.text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}
