/** One filter of a list: what it is, what it is set to, a panel to change it, a cross to drop it. */
import { type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { CloseIcon } from './icons.tsx'
import { Popover } from './Popover.tsx'

export function FilterChip(props: {
  name: string
  /** In words; undefined while it is not set. */
  value: string | undefined
  onRemove?: (() => void) | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** The panel. */
  children: JSX.Element
}) {
  return (
    <span
      data-set={props.value !== undefined || undefined}
      class="inline-flex h-7 max-w-full items-center rounded-sm border border-dashed border-line-2 text-sm data-set:border-solid data-set:border-edge data-set:bg-raised pointer-coarse:h-10"
    >
      <Popover
        label={words.ui.filter.change(props.name)}
        open={props.open}
        onOpenChange={props.onOpenChange}
        triggerClass="inline-flex h-full min-w-0 items-center gap-1.5 rounded-sm px-2 text-ink-2 hover:text-ink"
        face={
          <>
            <span class="shrink-0">{props.name}</span>
            <Show when={props.value}>
              <span class="truncate font-medium text-ink">{props.value}</span>
            </Show>
          </>
        }
      >
        {props.children}
      </Popover>
      <Show when={props.value !== undefined && props.onRemove}>
        {(remove) => (
          <button
            type="button"
            aria-label={words.ui.filter.remove(props.name)}
            onClick={() => remove()()}
            class="grid h-full w-6 shrink-0 place-items-center rounded-sm text-ink-3 hover:text-ink pointer-coarse:w-10"
          >
            <CloseIcon class="size-3" />
          </button>
        )}
      </Show>
    </span>
  )
}
