/** What surrounds every screen: where one is, a line for what just happened, and the keys that work here. */
import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { World } from '../app/world.ts'
import { Lines } from './Lines.tsx'
import { bold, ends, fitLine, type Line, type Span, span, widthOf } from './line.ts'
import { oneLine, wrap } from './text.ts'

export type KeyHint = readonly [keys: string, says: string]

interface FrameProps {
  readonly world: World
  readonly title: string
  readonly keys: ReadonlyArray<KeyHint>
  /** Letters are text here, so `?` is no help. */
  readonly writing?: boolean
  readonly children: (rows: number) => ReactNode
}

const noticeRowsMax = 4

/** Rows that a screen has for itself. */
export const bodyRows = (world: World): number => Math.max(1, world.rows - 3 - noticeLines(world).length)

export function Frame({ world, title, keys, writing = false, children }: FrameProps) {
  const { columns } = world
  const notice = noticeLines(world)
  const rows = bodyRows(world)
  return (
    <Box flexDirection="column" width={columns} height={world.rows}>
      <Lines lines={[header(world, title), rule(columns)]} columns={columns} rows={2} />
      <Box height={rows} width={columns}>
        {children(rows)}
      </Box>
      {notice.length === 0 ? null : <Lines lines={notice} columns={columns} rows={notice.length} />}
      <Lines lines={[footer(world, keys, writing)]} columns={columns} rows={1} />
    </Box>
  )
}

const rule = (columns: number): Line => [span('─'.repeat(columns), 'dim')]

const header = (world: World, title: string): Line => {
  const { words, me, connected } = world
  const right: ReadonlyArray<Span> =
    me === null
      ? []
      : [
          span(`${scopeName(world)}  `),
          span(`${oneLine(me.name)} `),
          connected ? span('●', 'dim') : span('○', 'accent')
        ]
  return ends([{ text: words.ui.product, bold: true, tone: 'accent' }, span('  '), bold(title)], right, world.columns)
}

/** The last two names of the way to the unit. */
const scopeName = ({ registers, scope, me, words }: World): string => {
  if (scope === null) return me === null ? '' : oneLine(me.tenantName)
  const unit = registers?.units.find(({ id }) => id === scope)
  const parent = registers?.units.find(({ id }) => id === unit?.parentId)
  const names = [parent?.name, unit?.name].filter((name) => name !== undefined)
  return names.length === 0 ? words.terminal.everything : names.map(oneLine).join(' › ')
}

/** What just happened, and as long as that holds that the server is away. */
const noticeLines = ({ notice, columns, connected, me, words }: World): ReadonlyArray<Line> => {
  const lost: ReadonlyArray<Line> = connected || me === null ? [] : [[span(`○ ${words.terminal.disconnected}`, 'dim')]]
  if (notice === null) return lost
  const mark = notice.tone === 'good' ? '✓ ' : '! '
  const told = wrap(notice.text, columns - 2)
    .slice(0, noticeRowsMax)
    .map((text, i) => [
      span(i === 0 ? mark : '  ', notice.tone === 'good' ? 'green' : 'red'),
      notice.tone === 'good' ? span(text) : bold(text)
    ])
  return [...told, ...lost]
}

/** As many as there is room for; help is always the last. */
const footer = (world: World, keys: ReadonlyArray<KeyHint>, writing: boolean): Line => {
  const { columns, going, words } = world
  if (going) return fitLine([span(words.terminal.going, 'accent')], columns)
  const hint = ([letters, says]: KeyHint): Line => [bold(letters), span(` ${says}  `, 'dim')]
  const last = writing ? [] : hint(['?', words.terminal.keys.help])
  const shown: Array<Span> = []
  for (const one of keys.map(hint)) {
    if (widthOf(shown) + widthOf(one) + widthOf(last) > columns) break
    shown.push(...one)
  }
  return fitLine([...shown, ...last], columns)
}
