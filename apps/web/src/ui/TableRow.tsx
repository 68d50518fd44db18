/** The cells of one row. */
import { For, Show } from 'solid-js'
import { words } from '../words.ts'
import { Checkbox } from './Checkbox.tsx'
import { cx } from './cx.ts'
import type { Column } from './table-model.ts'

export const lineClass = (ticks: boolean): string =>
  cx('grid items-center gap-x-3 px-3', ticks ? 'grid-cols-[1.5rem_var(--columns)]' : 'grid-cols-(--columns)')

export function TableRow<Row>(props: {
  row: Row
  columns: ReadonlyArray<Column<Row>>
  name: string
  /** Undefined where rows cannot be ticked. */
  selected: boolean | undefined
  onSelect: (range: boolean) => void
}) {
  return (
    <div class={cx(lineClass(props.selected !== undefined), 'h-9')} role="presentation">
      <Show when={props.selected !== undefined}>
        <div role="gridcell">
          <Checkbox
            label={words.ui.table.select(props.name)}
            labelHidden
            tabIndex={-1}
            checked={props.selected === true}
            onPress={(event) => props.onSelect(event.shiftKey)}
          />
        </div>
      </Show>
      <For each={props.columns}>
        {(column) => (
          <div role="gridcell" class={cx('min-w-0 truncate', column.align === 'end' && 'text-right')}>
            {column.cell(props.row)}
          </div>
        )}
      </For>
    </div>
  )
}
