/** On or off, at once: what is set here needs no saving. */
import { createMemo, createUniqueId, type JSX, Show } from 'solid-js'
import { cx } from './cx.ts'

export function Switch(props: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: JSX.Element
  disabledReason?: string | undefined
  class?: string | undefined
}) {
  const id = createUniqueId()
  const hint = createMemo(() => props.disabledReason ?? props.hint)
  const toggle = () => props.disabledReason === undefined && props.onChange(!props.checked)
  return (
    <div class={cx('flex items-start justify-between gap-4', props.class)}>
      <span>
        <label id={`${id}-label`} for={id} class="leading-6">
          {props.label}
        </label>
        <Show when={hint()}>
          <span id={`${id}-hint`} class="block text-sm text-ink-3">
            {hint()}
          </span>
        </Show>
      </span>
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={props.checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint() === undefined ? undefined : `${id}-hint`}
        aria-disabled={props.disabledReason !== undefined || undefined}
        onClick={toggle}
        class="group relative mt-0.5 h-5 w-9 shrink-0 rounded-full border border-edge bg-sunken transition-colors aria-checked:border-ink aria-checked:bg-ink aria-disabled:border-line-2 aria-disabled:opacity-60"
      >
        <span class="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-edge transition-[translate] group-aria-checked:translate-x-4 group-aria-checked:bg-sheet" />
      </button>
    </div>
  )
}
