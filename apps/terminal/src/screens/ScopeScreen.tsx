/** Choosing what everything is narrowed to, drawn. */
import { useCursor } from 'ink'
import type { ScopeScreen as State } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { Frame } from '../ui/Frame.tsx'
import { Lines } from '../ui/Lines.tsx'
import { searchCursor, treeHead, treeLines } from './tree-lines.ts'

interface ScopeProps {
  readonly screen: State
  readonly world: World
}

export function ScopeScreen({ screen, world }: ScopeProps) {
  const { columns, words } = world
  const { keys, titles, scope } = words.terminal
  const { setCursorPosition } = useCursor()
  const x = searchCursor(screen, world)
  setCursorPosition(x === undefined ? undefined : { x, y: 2 })
  return (
    <Frame
      world={world}
      title={titles.scope}
      writing={screen.search !== null}
      keys={[
        ['j/k', keys.move],
        ['h/l', keys.branch],
        ['Enter', keys.choose],
        ['/', keys.search],
        ['0', keys.all],
        ['q', keys.back]
      ]}
    >
      {(rows) => (
        <Lines
          lines={[treeHead(screen, world, scope.everywhere), [], ...treeLines(screen, world, columns, rows - 2)]}
          columns={columns}
          rows={rows}
        />
      )}
    </Frame>
  )
}
