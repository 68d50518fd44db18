/** The columns of a table, which of them are shown, and what a key does in it. No drawing here. */
import type { JSX } from 'solid-js'
import { createKept } from '../remember.ts'
import { movedBy } from './cursor.ts'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => JSX.Element
  /** In rem; the table scrolls sideways rather than go below. */
  readonly width: number
  /** Takes what room is left, by this share. */
  readonly grow?: number | undefined
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
  /** Cannot be hidden. */
  readonly always?: boolean | undefined
  /** Where there is no room for all, those with the highest number leave first; without one a column stays. */
  readonly drop?: number | undefined
  /** Not shown until somebody asks for it. */
  readonly initiallyHidden?: boolean | undefined
  /** Its place on a phone's card; in the line of remarks by default. `named`: there, and with its title, as numbers need it. */
  readonly card?: 'title' | 'corner' | 'remark' | 'named' | 'none' | undefined
}

export interface Sort {
  readonly by: string
  readonly down: boolean
}

/** The columns that fit into `rem`, each at its least width; those that leave do so by their `drop`. */
export const fitting = <Row>(columns: ReadonlyArray<Column<Row>>, rem: number): ReadonlyArray<Column<Row>> => {
  const needed = columns.reduce((sum, { width }) => sum + width + gapRem, 0)
  const [first] = columns.filter(({ drop }) => drop !== undefined).sort((a, b) => (b.drop ?? 0) - (a.drop ?? 0))
  return needed <= rem || first === undefined
    ? columns
    : fitting(
        columns.filter((one) => one !== first),
        rem
      )
}

const gapRem = 0.75

/** Up, then down, then as the data comes. */
export const nextSort = (sort: Sort | null, by: string): Sort | null => {
  if (sort?.by !== by) return { by, down: false }
  return sort.down ? null : { by, down: true }
}

export type TableDeed = { readonly to: number } | 'open' | 'toggle' | 'all' | 'none'

/** What a key asks of a table with the cursor at row `at` of `size`; `undefined`: nothing, leave it to others. */
export const deedOf = (key: string, at: number, size: number): TableDeed | undefined => {
  if (key === 'Enter' || key === 'o') return at < 0 ? undefined : 'open'
  if (key === 'x' || key === ' ') return at < 0 ? undefined : 'toggle'
  if (key === 'mod+a') return 'all'
  if (key === 'Escape') return 'none'
  const to = movedBy(key, at, size)
  return to === undefined ? undefined : { to }
}

/** The selection after a row was ticked; with `from`, every row between that one and this follows it. */
export const ticked = (
  selected: ReadonlySet<string>,
  keys: ReadonlyArray<string>,
  at: number,
  from: number | undefined
): ReadonlySet<string> => {
  const key = keys[at]
  if (key === undefined) return selected
  const on = !selected.has(key)
  const [first, last] = from === undefined ? [at, at] : [Math.min(at, from), Math.max(at, from)]
  const touched = keys.slice(first, last + 1)
  const next = new Set(selected)
  for (const one of touched) on ? next.add(one) : next.delete(one)
  return next
}

export interface ColumnChoice<Row> {
  readonly all: () => ReadonlyArray<Column<Row>>
  readonly shown: () => ReadonlyArray<Column<Row>>
  readonly isShown: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly reset: () => void
}

/** Which columns are shown, kept by this browser under `key`. `columns` follows the language. */
export const createColumns = <Row>(key: string, columns: () => ReadonlyArray<Column<Row>>): ColumnChoice<Row> => {
  const [changed, setChanged] = createKept<ReadonlySet<string>>(
    `columns.${key}`,
    new Set(),
    (text) => new Set(text.split(' ')),
    (ids) => [...ids].join(' ')
  )
  const isShown = (id: string) => {
    const column = columns().find((one) => one.id === id)
    if (column === undefined) return false
    return column.always === true || (column.initiallyHidden === true) === changed().has(id)
  }
  return {
    all: columns,
    shown: () => columns().filter(({ id }) => isShown(id)),
    isShown,
    toggle: (id) => {
      const next = new Set(changed())
      if (!next.delete(id)) next.add(id)
      setChanged(next)
    },
    reset: () => setChanged(new Set())
  }
}
