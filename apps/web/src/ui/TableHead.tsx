/** The head of a table: names, the way it is sorted, the box that ticks everything. */
import { For, Show } from 'solid-js'
import { words } from '../words.ts'
import { Checkbox } from './Checkbox.tsx'
import { cx } from './cx.ts'
import { DownIcon, UpIcon } from './icons.tsx'
import { lineClass } from './TableRow.tsx'
import { type Column, nextSort, type Sort } from './table-model.ts'

export function TableHead<Row>(props: {
  columns: ReadonlyArray<Column<Row>>
  sort: Sort | null
  onSort: ((sort: Sort | null) => void) | undefined
  /** How many are ticked; undefined where none can be. */
  selected: number | undefined
  size: number
  onSelectAll: (all: boolean) => void
}) {
  const direction = (id: string) => {
    if (props.sort?.by !== id) return undefined
    return props.sort.down ? 'descending' : 'ascending'
  }
  return (
    <div role="rowgroup" class="sticky top-0 z-10 min-w-(--least) border-b border-line-2 bg-sheet">
      <div role="row" aria-rowindex={1} class={cx(lineClass(props.selected !== undefined), 'h-8')}>
        <Show when={props.selected !== undefined}>
          <div role="columnheader">
            <Checkbox
              label={words.ui.table.selectAll}
              labelHidden
              checked={props.selected === props.size}
              partly={(props.selected ?? 0) > 0 && (props.selected ?? 0) < props.size}
              onChange={props.onSelectAll}
            />
          </div>
        </Show>
        <For each={props.columns}>
          {(column) => (
            <div
              role="columnheader"
              aria-sort={direction(column.id)}
              class={cx('min-w-0 text-sm text-ink-3', column.align === 'end' && 'text-right')}
            >
              <Show
                when={column.sortable && props.onSort}
                fallback={<span class="block truncate">{column.title}</span>}
              >
                {(onSort) => (
                  <button
                    type="button"
                    onClick={() => onSort()(nextSort(props.sort, column.id))}
                    class={cx(
                      'group/sort inline-flex h-6 max-w-full items-center gap-1 rounded-xs hover:text-ink',
                      props.sort?.by === column.id && 'font-medium text-ink'
                    )}
                  >
                    <span class="truncate">{column.title}</span>
                    <Show
                      when={direction(column.id) === 'descending'}
                      fallback={
                        <UpIcon
                          class={cx('size-3', props.sort?.by !== column.id && 'opacity-0 group-hover/sort:opacity-60')}
                        />
                      }
                    >
                      <DownIcon class="size-3" />
                    </Show>
                  </button>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </div>
  )
}
