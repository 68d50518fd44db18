/** The list of issues: a view, what narrows it, words to search for, and a page that grows as one goes down. */
import { type Intent, type IssuesScreen, type Step, stay, type View } from '../app/screen.ts'
import { type IssueLine, loading, type Query, type World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import { draft, typed } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'
import { rowsPerIssue } from './issue-rows.ts'
import { glance, onIssue } from './today.ts'

export const views: Record<View, Query> = {
  open: { conditions: ['open'], order: 'due' },
  desk: { mine: 'desk', order: 'due' },
  overdue: { conditions: ['overdue'], order: 'due' },
  reported: { mine: 'reported', order: 'newest' },
  closed: { conditions: ['closed'], order: 'newest' },
  all: { order: 'newest' }
}

export const issuesScreen = (view: View = 'open', narrow: Query = {}): IssuesScreen => ({
  name: 'issues',
  view,
  narrow,
  data: loading,
  at: 0,
  reading: true,
  count: null,
  search: null
})

/** What is asked of the server: the view, what narrows it, and the scope that holds everywhere. */
export const queryOf = ({ view, narrow }: Pick<IssuesScreen, 'view' | 'narrow'>, scope: string | null): Query => ({
  ...views[view],
  ...narrow,
  conditions: [...(views[view].conditions ?? []), ...(narrow.conditions ?? [])],
  ...(scope !== null && narrow.unitId === undefined && { unitId: scope }),
  limit: 50
})

export const readIssues = (screen: IssuesScreen, scope: string | null): ReadonlyArray<Intent> => {
  const query = queryOf(screen, scope)
  const { order, limit, ...narrow } = query
  return [
    { do: 'list', query, cursor: null },
    { do: 'count', query: narrow }
  ]
}

export const issueRowsOf = ({ data }: IssuesScreen): ReadonlyArray<IssueLine> =>
  data.state === 'ready' ? data.value.rows : []

export const pressIssues = (screen: IssuesScreen, pressed: Key, world: World): Step => {
  if (screen.search !== null) return pressSearch(screen, screen.search, pressed, world)
  const rows = issueRowsOf(screen)
  const page = Math.max(1, Math.floor((world.rows - 6) / rowsPerIssue))
  const to = moved(screen.at, pressed, rows.length, page)
  if (to !== undefined) return stay(...goTo(screen, Math.max(0, to), rows, world))
  if (pressed.name === 'letter' && pressed.text === '/') {
    return stay({ ...screen, search: draft(screen.narrow.text ?? '') })
  }
  if (pressed.name === 'letter' && pressed.text === 'f') {
    return stay(screen, { do: 'open', screen: { name: 'filter', view: screen.view, narrow: screen.narrow, at: 0 } })
  }
  return onIssue(screen, pressed, rows[screen.at])
}

/** Near the end of what was read, the next page is asked for. */
const goTo = (
  screen: IssuesScreen,
  at: number,
  rows: ReadonlyArray<IssueLine>,
  world: World
): [IssuesScreen, ...ReadonlyArray<Intent>] => {
  const next = screen.data.state === 'ready' ? screen.data.value.next : null
  const more = next !== null && !screen.reading && at >= rows.length - 10
  const query = queryOf(screen, world.scope)
  return [
    { ...screen, at, reading: screen.reading || more },
    ...glance(rows[at]),
    ...(more ? [{ do: 'list', query, cursor: next } as const] : [])
  ]
}

const pressSearch = (
  screen: IssuesScreen,
  search: NonNullable<IssuesScreen['search']>,
  pressed: Key,
  world: World
): Step => {
  if (pressed.name === 'escape') return stay({ ...screen, search: null })
  if (pressed.name === 'enter') {
    const { text: _before, ...narrow } = screen.narrow
    const text = search.text.trim()
    return restart({ ...screen, narrow: text === '' ? narrow : { ...narrow, text } }, world)
  }
  return stay({ ...screen, search: typed(search, pressed) ?? search })
}

/** Another question: the list is read from the top. */
export const restart = (screen: IssuesScreen, world: World): Step<IssuesScreen> => {
  const next: IssuesScreen = { ...issuesScreen(screen.view, screen.narrow) }
  return stay(next, ...readIssues(next, world.scope))
}
