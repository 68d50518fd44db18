/**
 * Rows of records: a cursor for the keyboard (j k Enter x), a selection, sorting, a head that stays, only the rows
 * that are seen in the page, and cards instead of columns on a phone. What the rows are is the page's business.
 */
import { createVirtualizer } from '@tanstack/solid-virtual'
import { createEffect, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js'
import { words } from '../words.ts'
import { Busy } from './Busy.tsx'
import { cx } from './cx.ts'
import { bindKeys } from './keys.ts'
import { narrow } from './narrow.ts'
import { TableCard } from './TableCard.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { type Column, deedOf, type Sort, ticked } from './table-model.ts'

export interface TableProps<Row> {
  /** What the rows are: `待办事项`. */
  readonly label: string
  readonly rows: ReadonlyArray<Row>
  readonly rowKey: (row: Row) => string
  /** Names a row for its tick box. */
  readonly rowName: (row: Row) => string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly onOpen?: ((row: Row) => void) | undefined
  /** The row whose detail is open beside. */
  readonly openKey?: string | undefined
  readonly selected?: ReadonlySet<string> | undefined
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  /** What may be done with the selected rows. */
  readonly bulk?: JSX.Element
  readonly sort?: Sort | null | undefined
  readonly onSort?: ((sort: Sort | null) => void) | undefined
  /** How many there are where not all are loaded yet. */
  readonly total?: number | undefined
  readonly onReachEnd?: (() => void) | undefined
  readonly busy?: boolean | undefined
  /** The main table of its page: its keys work from anywhere on it. */
  readonly main?: boolean | undefined
  readonly empty: JSX.Element
  readonly class?: string | undefined
}

const rowPixels = 36
const cardPixels = 84
/** Rows before the end at which more are asked for. */
const ahead = 12

export function Table<Row>(props: TableProps<Row>) {
  return (
    <Show when={props.rows.length > 0} fallback={props.empty}>
      <Rows {...props} />
    </Show>
  )
}

function Rows<Row>(props: TableProps<Row>) {
  const id = createUniqueId()
  const [at, setAt] = createSignal(-1)
  /** The cursor is drawn once the keyboard has moved it. */
  const [byKeys, setByKeys] = createSignal(false)
  let tickedFrom: number | undefined
  let box!: HTMLDivElement

  const virtual = createVirtualizer({
    get count() {
      return props.rows.length
    },
    getScrollElement: () => box,
    estimateSize: () => (narrow() ? cardPixels : rowPixels),
    overscan: 12,
    getItemKey: (index) => {
      const row = props.rows[index]
      return row === undefined ? index : props.rowKey(row)
    }
  })

  createEffect(on(narrow, () => virtual.measure(), { defer: true }))
  // the cursor stays on its record when rows come and go above it
  createEffect(
    on(
      () => props.rows,
      (rows, before) => {
        const row = before?.[at()]
        const key = row === undefined ? undefined : props.rowKey(row)
        if (key !== undefined) setAt(rows.findIndex((one) => props.rowKey(one) === key))
      }
    )
  )
  createEffect(() => {
    const last = virtual.getVirtualItems().at(-1)
    if (last !== undefined && last.index >= props.rows.length - ahead) props.onReachEnd?.()
  })

  const keys = () => props.rows.map(props.rowKey)
  const select = (index: number, range: boolean) => {
    props.onSelect?.(ticked(props.selected ?? new Set(), keys(), index, range ? tickedFrom : undefined))
    tickedFrom = index
  }
  const selectAll = (all: boolean) => props.onSelect?.(new Set(all ? keys() : []))
  const open = (index: number) => {
    const row = props.rows[index]
    setAt(index)
    if (row !== undefined) props.onOpen?.(row)
  }

  const press = (key: string): boolean => {
    const deed = deedOf(key, at(), props.rows.length)
    if (deed === undefined) return false
    if (typeof deed === 'object') {
      setByKeys(true)
      setAt(deed.to)
      virtual.scrollToIndex(deed.to)
    } else if (deed === 'open') {
      if (props.onOpen === undefined) return false
      open(at())
    } else if (props.onSelect === undefined || (deed === 'none' && !props.selected?.size)) return false
    else if (deed === 'toggle') select(at(), false)
    else selectAll(deed === 'all')
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box || event.isComposing || event.altKey) return
    const key = event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key
    if (press(key)) event.preventDefault()
  }
  if (props.main)
    bindKeys([
      { keys: 'j', does: () => words.ui.keys.next, run: () => press('j') },
      { keys: 'k', does: () => words.ui.keys.previous, run: () => press('k') },
      { keys: 'Enter', does: () => words.ui.keys.open, run: (event) => isLoose(event) && press('Enter') },
      ...(props.onSelect === undefined
        ? []
        : [{ keys: 'x', does: () => words.ui.keys.select, run: () => void press('x') }])
    ])

  const line = () => ({
    '--columns': props.columns
      .map(({ width, grow }) => (grow === undefined ? `${width}rem` : `minmax(${width}rem, ${grow}fr)`))
      .join(' '),
    '--least': `${props.columns.reduce((sum, { width }) => sum + width, props.onSelect === undefined ? 1.5 : 3.75)}rem`
  })

  return (
    <div class={cx('relative flex min-h-0 flex-col', props.class)}>
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.total ?? props.rows.length) + 1}
        aria-colcount={props.columns.length}
        aria-multiselectable={props.onSelect !== undefined || undefined}
        aria-activedescendant={at() < 0 ? undefined : `${id}-${at()}`}
        aria-busy={props.busy}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at() < 0) setAt(0)
          setByKeys(box.matches(':focus-visible'))
        }}
        style={line()}
        class="min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
      >
        <Show when={!narrow()}>
          <TableHead
            columns={props.columns}
            sort={props.sort ?? null}
            onSort={props.onSort}
            selected={props.onSelect === undefined ? undefined : (props.selected?.size ?? 0)}
            size={props.rows.length}
            onSelectAll={selectAll}
          />
        </Show>
        <div
          role="rowgroup"
          class="relative min-w-(--least) max-md:min-w-0"
          style={{ height: `${virtual.getTotalSize()}px` }}
        >
          <For each={virtual.getVirtualItems()}>
            {(item) => (
              <Show when={props.rows[item.index]}>
                {(row) => (
                  <div
                    role="row"
                    tabIndex={-1}
                    id={`${id}-${item.index}`}
                    data-index={item.index}
                    ref={(element) => queueMicrotask(() => virtual.measureElement(element))}
                    aria-rowindex={item.index + 2}
                    aria-selected={
                      props.onSelect === undefined ? undefined : (props.selected?.has(props.rowKey(row())) ?? false)
                    }
                    aria-current={props.openKey === props.rowKey(row()) || undefined}
                    onClick={(event) => isLoose(event) && open(item.index)}
                    onKeyDown={(event) =>
                      event.key === 'Enter' && event.target === event.currentTarget && open(item.index)
                    }
                    style={{ transform: `translateY(${item.start}px)` }}
                    class={cx(
                      'group absolute inset-x-0 top-0 border-b border-line transition-colors hover:bg-hover aria-selected:bg-select aria-[current=true]:bg-select aria-[current=true]:shadow-[inset_2px_0_0_var(--ink)]',
                      at() === item.index && byKeys() && 'outline-2 -outline-offset-2 outline-ink'
                    )}
                  >
                    <Show when={!narrow()} fallback={<TableCard row={row()} columns={props.columns} />}>
                      <TableRow
                        row={row()}
                        columns={props.columns}
                        name={props.rowName(row())}
                        selected={
                          props.onSelect === undefined ? undefined : (props.selected?.has(props.rowKey(row())) ?? false)
                        }
                        onSelect={(range) => select(item.index, range)}
                      />
                    </Show>
                  </div>
                )}
              </Show>
            )}
          </For>
        </div>
      </div>
      <Show when={props.busy}>
        <div class="flex items-center justify-center gap-2 border-t border-line py-2 text-sm text-ink-3">
          <Busy /> {words.ui.loading}
        </div>
      </Show>
      <Show when={props.bulk !== undefined && (props.selected?.size ?? 0) > 0}>
        <div
          role="toolbar"
          aria-label={words.ui.table.bulk}
          class="absolute inset-x-0 bottom-4 z-10 mx-auto flex w-fit max-w-[calc(100%-2rem)] animate-rise flex-wrap items-center gap-2 rounded-md border border-line-2 bg-raised py-1.5 pr-1.5 pl-4 shadow-raised"
        >
          <span class="mr-2 text-ink-2">{words.ui.table.selected(props.selected?.size ?? 0)}</span>
          {props.bulk}
        </div>
      </Show>
    </div>
  )
}

/** The press was on the row itself, not on a link, button or box inside it. */
const isLoose = (event: Event): boolean =>
  !(event.target instanceof Element) || event.target.closest('a, button, input, label, summary') === null
