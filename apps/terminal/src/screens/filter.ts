/** What a list is narrowed by: one view, any number of stages and channels, an order. */
import { Channel, type Condition, Stage } from '@gezhi/domain/loop'
import { type FilterScreen, type Step, stay, type View } from '../app/screen.ts'
import type { Query, World } from '../app/world.ts'
import { moved } from '../ui/cursor.ts'
import type { Key } from '../ui/keys.ts'
import { issuesScreen, readIssues, views } from './issues.ts'

export type FilterRow =
  | { readonly kind: 'view'; readonly value: View }
  | { readonly kind: 'order'; readonly value: NonNullable<Query['order']> }
  | { readonly kind: 'condition'; readonly value: Condition }
  | { readonly kind: 'stage'; readonly value: Stage }
  | { readonly kind: 'channel'; readonly value: Channel }

const viewNames: ReadonlyArray<View> = ['open', 'desk', 'overdue', 'reported', 'closed', 'all']

export const filterRows: ReadonlyArray<FilterRow> = [
  ...viewNames.map((value): FilterRow => ({ kind: 'view', value })),
  ...(['due', 'newest', 'oldest'] as const).map((value): FilterRow => ({ kind: 'order', value })),
  ...(['overdue', 'returned', 'reworked'] as const).map((value): FilterRow => ({ kind: 'condition', value })),
  ...Stage.literals.map((value): FilterRow => ({ kind: 'stage', value })),
  ...Channel.literals.map((value): FilterRow => ({ kind: 'channel', value }))
]

export const isOn = ({ view, narrow }: FilterScreen, row: FilterRow): boolean => {
  switch (row.kind) {
    case 'view':
      return view === row.value
    case 'order':
      return (narrow.order ?? views[view].order) === row.value
    case 'condition':
      return narrow.conditions?.includes(row.value) ?? false
    case 'stage':
      return narrow.stages?.includes(row.value) ?? false
    case 'channel':
      return narrow.channels?.includes(row.value) ?? false
  }
}

export const pressFilter = (screen: FilterScreen, pressed: Key, world: World): Step => {
  const row = filterRows[screen.at]
  if (pressed.name === 'letter' && pressed.text === ' ' && row !== undefined) return stay(toggled(screen, row))
  if (pressed.name === 'letter' && pressed.text === 'c') return stay({ ...screen, narrow: {} })
  if (pressed.name === 'enter') {
    const next = issuesScreen(screen.view, screen.narrow)
    return stay(screen, { do: 'back' }, { do: 'home', screen: next }, ...readIssues(next, world.scope))
  }
  const to = moved(screen.at, pressed, filterRows.length, world.rows - 6)
  return to === undefined ? stay(screen) : stay({ ...screen, at: to })
}

const toggled = (screen: FilterScreen, row: FilterRow): FilterScreen => {
  const { narrow } = screen
  switch (row.kind) {
    case 'view':
      return { ...screen, view: row.value }
    case 'order':
      return { ...screen, narrow: { ...narrow, order: row.value } }
    case 'condition':
      return { ...screen, narrow: withList(narrow, 'conditions', flip(narrow.conditions, row.value)) }
    case 'stage':
      return { ...screen, narrow: withList(narrow, 'stages', flip(narrow.stages, row.value)) }
    case 'channel':
      return { ...screen, narrow: withList(narrow, 'channels', flip(narrow.channels, row.value)) }
  }
}

const flip = <A>(all: ReadonlyArray<A> | undefined, one: A): ReadonlyArray<A> =>
  all?.includes(one) ? all.filter((other) => other !== one) : [...(all ?? []), one]

/** An empty list would match nothing; it means that nothing is asked. */
const withList = <K extends 'conditions' | 'stages' | 'channels'>(
  narrow: Query,
  name: K,
  list: NonNullable<Query[K]>
): Query => {
  const { [name]: _before, ...rest } = narrow
  return list.length === 0 ? rest : { ...rest, [name]: list }
}
