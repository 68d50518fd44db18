/** A small thing that was chosen; with a cross it can be taken away. */
import { type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { CloseIcon } from './icons.tsx'

export function Chip(props: {
  children: JSX.Element
  onRemove?: (() => void) | undefined
  class?: string | undefined
}) {
  return (
    <span
      class={cx(
        'inline-flex h-6 max-w-full items-center gap-0.5 rounded-sm bg-select pl-2 text-sm',
        props.onRemove === undefined && 'pr-2',
        props.class
      )}
    >
      <span class="truncate">{props.children}</span>
      <Show when={props.onRemove}>
        {(remove) => (
          <button
            type="button"
            aria-label={words.ui.remove}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => remove()()}
            class="grid size-6 shrink-0 place-items-center rounded-sm text-ink-3 hover:text-ink"
          >
            <CloseIcon class="size-3" />
          </button>
        )}
      </Show>
    </span>
  )
}
