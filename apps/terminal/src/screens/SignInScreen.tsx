/** Log-in: an address, a code, and waiting for somebody to confirm it there. */

import { say } from '../app/say.ts'
import type { SignInScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { blank, type Line, paragraph, span } from '../ui/line.ts'

interface SignInProps {
  readonly screen: State
  readonly world: World
}

export function SignInScreen({ screen, world }: SignInProps) {
  const { columns, words } = world
  const { keys, titles } = words.terminal
  const again = screen.phase.kind === 'over' || screen.phase.kind === 'failed'
  const left = Math.max(1, Math.min(8, columns - 70))
  return (
    <Frame
      world={world}
      title={titles.signIn}
      writing
      keys={[...(again ? [['Enter', keys.again] as const] : []), ['L', keys.language], ['q', keys.quit]]}
    >
      {(rows) => {
        const lines = [
          blank,
          ...phaseLines(screen, world, columns - left - 1),
          blank,
          ...note(world, columns - left - 1)
        ]
        return <Lines lines={lines.map((line) => [span(' '.repeat(left)), ...line])} columns={columns} rows={rows} />
      }}
    </Frame>
  )
}

const note = ({ words, server }: World, columns: number): ReadonlyArray<Line> => [
  ...paragraph(words.terminal.signIn.key, columns, { tone: 'dim' }),
  [span(server, 'dim')]
]

const phaseLines = ({ phase }: State, world: World, columns: number): ReadonlyArray<Line> => {
  const { signIn } = world.words.terminal
  switch (phase.kind) {
    case 'asking':
      return [[span(signIn.asking)]]
    case 'waiting':
      return [
        ...paragraph(signIn.open, columns),
        blank,
        [{ text: `  ${phase.address}`, bold: true }],
        blank,
        [span(`  ${signIn.code}  `), { text: ` ${phase.code} `, bold: true, inverse: true }],
        blank,
        ...paragraph(signIn.waiting(Math.max(1, Math.round((phase.until - world.now) / 60_000))), columns, {
          tone: 'dim'
        })
      ]
    case 'over':
      return paragraph(phase.because === 'denied' ? signIn.denied : signIn.expired, columns)
    case 'failed':
      return [...paragraph(say(world, phase.failure), columns, { bold: true }), blank, [span(signIn.again)]]
  }
}
