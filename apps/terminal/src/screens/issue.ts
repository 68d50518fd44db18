/** One issue opened, and the menu of what may be done with it. */
import { newId } from '@gezhi/client'
import type { ActScreen, IssueScreen, Step } from '../app/screen.ts'
import { stay } from '../app/screen.ts'
import type { IssueDetail, World } from '../app/world.ts'
import { actForm, type Option } from '../form/act-form.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'

/** Lines scrolled by a key; `Infinity` ends are cut by the view, which knows how long the text is. */
const scrolled = (top: number, pressed: Key, page: number): number | undefined => moved(top, pressed, 10_000, page)

export const pressIssue = (screen: IssueScreen, pressed: Key, world: World): Step => {
  if (pressed.name === 'letter' && (pressed.text === 'e' || pressed.text === 'a')) return openMenu(screen)
  if (pressed.name === 'enter') return openMenu(screen)
  if (pressed.name === 'end' || (pressed.name === 'letter' && pressed.text === 'G'))
    return stay({ ...screen, top: 9_999 })
  const top = scrolled(screen.top, pressed, world.rows - 6)
  return top === undefined ? stay(screen) : stay({ ...screen, top })
}

const openMenu = (screen: IssueScreen): Step =>
  stay(screen, { do: 'open', screen: { name: 'act', id: screen.id, at: 0 } })

/** Open moves first, each group in the order of the loop. */
export const menuOf = ({ options }: IssueDetail): ReadonlyArray<Option> => [
  ...options.filter(({ barred }) => barred === null),
  ...options.filter(({ barred }) => barred !== null)
]

export const pressAct = (screen: ActScreen, pressed: Key, world: World): Step => {
  const detail = world.details.get(screen.id)
  if (detail === undefined) return stay(screen)
  const menu = menuOf(detail)
  const to = moved(screen.at, pressed, menu.length, menu.length)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) })
  const option = menu[numbered(pressed) ?? screen.at]
  if (option === undefined || (pressed.name !== 'enter' && numbered(pressed) === undefined)) return stay(screen)
  const at = menu.indexOf(option)
  if (option.barred !== null) return stay({ ...screen, at })
  return stay(
    { ...screen, at },
    { do: 'registers' },
    { do: 'open', screen: { name: 'move', detail, option, form: actForm(world, detail, option), commandId: newId() } }
  )
}

/** `1` picks the first, and so on. */
export const numbered = ({ name, text }: Key): number | undefined =>
  name === 'letter' && /^[1-9]$/.test(text) ? Number(text) - 1 : undefined
