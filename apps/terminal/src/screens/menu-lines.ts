/** A menu of moves, as lines: what is open first, then what is not and why. */
import type { Failure } from '@gezhi/client'
import { say } from '../app/say.ts'
import type { World } from '../app/world.ts'
import { blank, fitLine, type Line, paragraph, span } from '../ui/line.ts'

export interface MenuEntry {
  readonly label: string
  readonly barred: Extract<Failure, { readonly kind: 'refused' }>['refusal'] | null
}

/** `focus` is the line of the entry that is meant; `none` is said where nothing is open. */
export const menuLines = (world: World, menu: ReadonlyArray<MenuEntry>, at: number, none: string) => {
  const { act } = world.words.terminal
  const open = menu.filter(({ barred }) => barred === null).length
  const lines: Array<Line> = [[span(open === 0 ? none : act.title, 'dim')]]
  let focus = 0
  menu.forEach(({ label, barred }, i) => {
    if (i === open && i > 0) lines.push(blank, [span(act.barred, 'dim')])
    const here = i === at
    if (here) focus = lines.length
    lines.push(
      fitLine(
        [
          span(here ? '› ' : '  ', 'accent'),
          span(i < 9 ? `${i + 1} ` : '  ', 'dim'),
          barred === null ? { text: label, bold: true, inverse: here } : span(label, 'dim')
        ],
        world.columns
      )
    )
    if (barred !== null) {
      const why = say(world, { kind: 'refused', refusal: barred })
      lines.push(...paragraph(why, world.columns - 6, { tone: 'dim' }).map((line) => [span('      '), ...line]))
    }
  })
  return { lines, focus }
}
