/** A row as a phone shows it: what it is, how urgent it is, and the rest in a line below. */
import { For, type JSX, Show } from 'solid-js'
import type { Column } from './table-model.ts'

export function TableCard<Row>(props: { row: Row; columns: ReadonlyArray<Column<Row>> }) {
  const titles = () => {
    const named = props.columns.filter(({ card }) => card === 'title')
    return named.length > 0 ? named : props.columns.slice(0, 1)
  }
  const corner = () => props.columns.filter(({ card }) => card === 'corner')
  const remarks = () =>
    props.columns.filter(
      (one) => (one.card === undefined || one.card === 'remark' || one.card === 'named') && !titles().includes(one)
    )
  return (
    <div role="presentation" class="flex min-h-20 flex-col justify-center gap-1.5 px-4 py-3">
      <div role="presentation" class="flex items-start justify-between gap-3">
        <div role="presentation" class="line-clamp-2 min-w-0 font-medium">
          <For each={titles()}>{(column) => <Cell>{column.cell(props.row)}</Cell>}</For>
        </div>
        <Show when={corner().length > 0}>
          <div role="presentation" class="shrink-0">
            <For each={corner()}>{(column) => <Cell>{column.cell(props.row)}</Cell>}</For>
          </div>
        </Show>
      </div>
      <div role="presentation" class="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-2 [&>:has([data-none])]:hidden">
        <For each={remarks()}>
          {(column) => (
            <Cell>
              <span class={column.card === 'named' ? 'mr-1 text-ink-3' : 'sr-only'}>{column.title}</span>
              {column.cell(props.row)}
            </Cell>
          )}
        </For>
      </div>
    </div>
  )
}

function Cell(props: { children: JSX.Element }) {
  return (
    <div role="gridcell" class="min-w-0">
      {props.children}
    </div>
  )
}
