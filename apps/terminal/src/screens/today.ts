/** Today: what I owe, by time left; and what I reported that others still work on. */
import { type Intent, type Step, stay, type TodayScreen } from '../app/screen.ts'
import type { IssueLine, World } from '../app/world.ts'
import { loading } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'
import { rowsPerIssue } from './issue-rows.ts'

export const todayScreen: TodayScreen = { name: 'today', data: loading, tab: 'desk', at: 0 }

/** The server tells of all that waits for the reader; of that the part in scope is shown. */
export const todayRows = (
  { data, tab }: TodayScreen,
  { scope, registers }: Pick<World, 'scope' | 'registers'>
): ReadonlyArray<IssueLine> => {
  if (data.state !== 'ready') return []
  const within = scope === null ? undefined : registers?.units.find(({ id }) => id === scope)?.path
  return within === undefined ? data.value[tab] : data.value[tab].filter(({ path }) => path.startsWith(within))
}

export const pressToday = (screen: TodayScreen, pressed: Key, world: World): Step => {
  const rows = todayRows(screen, world)
  const page = Math.max(1, Math.floor((world.rows - 8) / rowsPerIssue))
  const to = moved(screen.at, pressed, rows.length, page)
  if (to !== undefined) return stay({ ...screen, at: Math.max(0, to) }, ...glance(rows[to]))
  if (pressed.name === 'tab' || pressed.name === 'left' || pressed.name === 'right') {
    const next: TodayScreen = { ...screen, tab: screen.tab === 'desk' ? 'reported' : 'desk', at: 0 }
    return stay(next, ...glance(todayRows(next, world)[0]))
  }
  return onIssue(screen, pressed, rows[screen.at])
}

/** The detail beside the list follows the cursor when it rests. */
export const glance = (row: IssueLine | undefined): ReadonlyArray<Intent> =>
  row === undefined ? [] : [{ do: 'detail', id: row.id, soon: true }]

/** What may be done with the issue under the cursor, in every list. */
export const onIssue = <S extends Step['screen']>(screen: S, pressed: Key, row: IssueLine | undefined): Step<S> => {
  if (row === undefined) return stay(screen)
  const { id } = row
  if (pressed.name === 'enter' || (pressed.name === 'letter' && pressed.text === 'o')) {
    return stay(
      screen,
      { do: 'open', screen: { name: 'issue', id, failure: null, top: 0 } },
      { do: 'detail', id, soon: false }
    )
  }
  if (pressed.name === 'letter' && pressed.text === 'e') {
    return stay(screen, { do: 'open', screen: { name: 'act', id, at: 0 } }, { do: 'detail', id, soon: false })
  }
  return stay(screen)
}
