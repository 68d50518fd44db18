/** Which columns a table shows. */
import { For } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { Checkbox } from './Checkbox.tsx'
import { ColumnsIcon } from './icons.tsx'
import { Popover } from './Popover.tsx'
import type { ColumnChoice } from './table-model.ts'

export function ColumnMenu<Row>(props: { columns: ColumnChoice<Row> }) {
  return (
    <Popover
      class="max-md:hidden"
      label={words.ui.table.columns}
      icon={ColumnsIcon}
      variant="quiet"
      iconOnly
      title={words.ui.table.columns}
    >
      <div class="flex flex-col">
        <For each={props.columns.all()}>
          {(column) => (
            <Checkbox
              label={column.title}
              checked={props.columns.isShown(column.id)}
              disabledReason={column.always ? words.ui.table.always : undefined}
              onChange={() => props.columns.toggle(column.id)}
            />
          )}
        </For>
      </div>
      <Button variant="quiet" size="small" class="mt-2" onClick={props.columns.reset}>
        {words.ui.table.reset}
      </Button>
    </Popover>
  )
}
