/** One change of the tree opened, the menu of what may be done with it, and the form of a move. */
import { newId } from '@gezhi/client'
import { type ChangeActScreen, type ChangeMoveScreen, type ChangeScreen, type Step, stay } from '../app/screen.ts'
import type { ChangeDetail, World } from '../app/world.ts'
import { type ChangeOption, changeForm, readChange } from '../form/change-form.ts'
import { finder } from '../form/find.ts'
import { pressForm, withFaults } from '../form/form.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'
import { changeMenuOpened } from './changes.ts'
import { numbered } from './issue.ts'

export const pressChange = (screen: ChangeScreen, pressed: Key, world: World): Step => {
  const isMenu = pressed.name === 'letter' && (pressed.text === 'e' || pressed.text === 'a')
  if (isMenu || pressed.name === 'enter') return stay(screen, ...changeMenuOpened(screen.id))
  const top = moved(screen.top, pressed, 10_000, world.rows - 6)
  return top === undefined ? stay(screen) : stay({ ...screen, top })
}

/** Open moves first, each group in the order of the life of a change. */
export const changeMenuOf = ({ options }: ChangeDetail): ReadonlyArray<ChangeOption> => [
  ...options.filter(({ barred }) => barred === null),
  ...options.filter(({ barred }) => barred !== null)
]

export const pressChangeAct = (screen: ChangeActScreen, pressed: Key, world: World): Step => {
  const detail = world.changes.get(screen.id)
  if (detail === undefined) return stay(screen)
  const menu = changeMenuOf(detail)
  const to = moved(screen.at, pressed, menu.length, menu.length)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) })
  const chosen = numbered(pressed)
  const option = menu[chosen ?? screen.at]
  if (option === undefined || (pressed.name !== 'enter' && chosen === undefined)) return stay(screen)
  const here = { ...screen, at: menu.indexOf(option) }
  if (option.barred !== null) return stay(here)
  const form = changeForm(world, detail, option)
  return stay(here, { do: 'open', screen: { name: 'changeMove', detail, option, form, commandId: newId() } })
}

export const pressChangeMove = (screen: ChangeMoveScreen, pressed: Key, world: World): Step => {
  const { form, asks } = pressForm(screen.form, pressed, finder(world))
  if (asks === 'leave') return stay(screen, { do: 'back' })
  if (asks === null) return stay({ ...screen, form })
  const read = readChange(world, form)
  if (read.faults !== null) return stay({ ...screen, form: withFaults(form, read.faults) })
  const { id, revision } = screen.detail.set
  return stay(
    { ...screen, form: { ...form, busy: true } },
    {
      do: 'moveChange',
      command: { commandId: screen.commandId, id, seen: revision, move: screen.option.move, input: read.value }
    }
  )
}
