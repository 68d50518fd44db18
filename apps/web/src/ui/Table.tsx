/**
 * Rows of records: a cursor for the keyboard (j k Enter x), a selection, sorting, a head that stays, only the rows
 * that are seen in the page. Where it is narrow, columns leave by their `drop`; on a phone rows become cards.
 */
import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { Busy } from './Busy.tsx'
import { createRows, isLoose } from './create-rows.ts'
import { cx } from './cx.ts'
import { TableCard } from './TableCard.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { Column, Sort } from './table-model.ts'

export interface TableProps<Row> {
  /** What the rows are: `待办事项`. */
  readonly label: string
  readonly rows: ReadonlyArray<Row>
  readonly rowKey: (row: Row) => string
  /** Names a row for its tick box. */
  readonly rowName: (row: Row) => string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly onOpen?: ((row: Row) => void) | undefined
  /** What a key of its own does with the row at the cursor, in the main table of a page. */
  readonly act?: { readonly keys: string; readonly does: () => string; readonly run: (row: Row) => void } | undefined
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
  /** `h-full` where it scrolls inside its place; otherwise it is as long as its rows. */
  readonly class?: string | undefined
}

export function Table<Row>(props: TableProps<Row>) {
  return (
    <Show when={props.rows.length > 0} fallback={props.empty}>
      <Rows {...props} />
    </Show>
  )
}

function Rows<Row>(props: TableProps<Row>) {
  const id = createUniqueId()
  let box!: HTMLDivElement
  const rows = createRows(props, () => box)
  const anySelected = createMemo(() => (props.selected?.size ?? 0) > 0)
  const isSelected = (row: Row) => (rows.ticks() ? (props.selected?.has(props.rowKey(row)) ?? false) : undefined)
  const track = ({ width, grow }: Column<Row>) =>
    grow === undefined ? `${width}rem` : `minmax(${width}rem, ${grow}fr)`

  return (
    <div class={cx('relative flex min-h-0 flex-col', props.class)}>
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.total ?? props.rows.length) + 1}
        aria-multiselectable={rows.ticks() || undefined}
        aria-activedescendant={rows.at() < 0 ? undefined : `${id}-${rows.at()}`}
        aria-busy={props.busy}
        onKeyDown={rows.onKeyDown}
        onFocus={rows.onFocus}
        style={{
          '--columns': rows.columns().map(track).join(' '),
          '--least': rows.cards() ? '0' : `${rows.least()}rem`
        }}
        class="min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
      >
        <Show when={!rows.cards()}>
          <TableHead
            columns={rows.columns()}
            sort={props.sort ?? null}
            onSort={props.onSort}
            selected={rows.ticks() ? (props.selected?.size ?? 0) : undefined}
            size={props.rows.length}
            onSelectAll={rows.selectAll}
          />
        </Show>
        <div role="rowgroup" class="relative min-w-(--least)" style={{ height: `${rows.virtual.getTotalSize()}px` }}>
          <For each={rows.virtual.getVirtualItems()}>
            {(item) => (
              <Show when={props.rows[item.index]}>
                {(row) => (
                  <div
                    role="row"
                    id={`${id}-${item.index}`}
                    data-index={item.index}
                    ref={(element) => queueMicrotask(() => rows.cards() && rows.virtual.measureElement(element))}
                    aria-rowindex={item.index + 2}
                    aria-selected={isSelected(row())}
                    aria-current={props.openKey === props.rowKey(row()) || undefined}
                    onClick={(event) => isLoose(event) && rows.open(item.index)}
                    style={{ transform: `translateY(${item.start}px)` }}
                    class={cx(
                      'group absolute inset-x-0 top-0 border-b border-line transition-colors aria-selected:bg-select aria-[current=true]:bg-select aria-[current=true]:shadow-[inset_2px_0_0_var(--ink)]',
                      props.onOpen !== undefined && 'hover:bg-hover',
                      rows.at() === item.index && rows.byKeys() && 'outline-2 -outline-offset-2 outline-ink'
                    )}
                  >
                    <Show when={!rows.cards()} fallback={<TableCard row={row()} columns={rows.columns()} />}>
                      <TableRow
                        row={row()}
                        columns={rows.columns()}
                        name={props.rowName(row())}
                        selected={isSelected(row())}
                        onSelect={(range) => rows.select(item.index, range)}
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
      <Show when={anySelected() && props.bulk}>
        {(bulk) => (
          <div
            role="toolbar"
            aria-label={words.ui.table.bulk}
            class="absolute inset-x-0 bottom-4 z-10 mx-auto flex w-fit max-w-[calc(100%-2rem)] animate-rise flex-wrap items-center gap-2 rounded-md border border-line-2 bg-raised py-1.5 pr-1.5 pl-4 shadow-raised"
          >
            <span class="mr-2 text-ink-2">{words.ui.table.selected(props.selected?.size ?? 0)}</span>
            {bulk()}
          </div>
        )}
      </Show>
    </div>
  )
}
