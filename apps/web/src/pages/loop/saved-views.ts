/** Views of the list: the ones everybody has, and those that somebody keeps in this browser. */

import { newIssueId } from '../../queries/intention.ts'
import { createKept } from '../../remember.ts'
import { type IssueFilters, readFilters, writeFilters } from './issue-filters.ts'

export const viewNames = ['mine', 'reported', 'open', 'overdue', 'fresh', 'closed', 'all'] as const
export type ViewName = (typeof viewNames)[number]

export const views: Readonly<Record<ViewName, IssueFilters>> = {
  mine: { mine: 'desk', order: 'due' },
  reported: { mine: 'reported' },
  open: { conditions: ['open'] },
  overdue: { conditions: ['overdue'], order: 'due' },
  fresh: { period: 'today' },
  closed: { conditions: ['closed'], closed: 'month' },
  all: {}
}

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly filters: IssueFilters
}

/** The same filters in the same order are the same text. */
export const textOf = (filters: IssueFilters): string =>
  new URLSearchParams(
    Object.entries(writeFilters(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  ).toString()

const read = (text: string): ReadonlyArray<SavedView> | undefined => {
  try {
    const kept: unknown = JSON.parse(text)
    if (!Array.isArray(kept)) return undefined
    return kept.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null) return []
      const { id, name, query } = one as Record<string, unknown>
      if (typeof id !== 'string' || typeof name !== 'string' || typeof query !== 'string') return []
      return [{ id, name, filters: readFilters(Object.fromEntries(new URLSearchParams(query))) }]
    })
  } catch {
    return undefined
  }
}

const write = (saved: ReadonlyArray<SavedView>): string =>
  JSON.stringify(saved.map(({ id, name, filters }) => ({ id, name, query: textOf(filters) })))

const [saved, setSaved] = createKept<ReadonlyArray<SavedView>>('views.issues', [], read, write)

export { saved as savedViews }

export const saveView = (name: string, filters: IssueFilters): void =>
  setSaved([...saved(), { id: newIssueId(), name, filters }])

/** Gives back what was there, so that it can be undone. */
export const removeView = (id: string): (() => void) => {
  const before = saved()
  setSaved(before.filter((view) => view.id !== id))
  return () => setSaved(before)
}
