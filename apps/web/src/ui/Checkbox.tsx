/** Yes or no, or partly for the box above a list. */
import { createEffect, createMemo, createUniqueId, type JSX, Show } from 'solid-js'
import { cx } from './cx.ts'
import { CheckIcon, MinusIcon } from './icons.tsx'

export function Checkbox(props: {
  label: string
  labelHidden?: boolean | undefined
  checked: boolean
  partly?: boolean | undefined
  onChange?: ((checked: boolean) => void) | undefined
  /** Instead of `onChange`, where Shift matters. */
  onPress?: ((event: MouseEvent) => void) | undefined
  hint?: JSX.Element
  name?: string | undefined
  disabledReason?: string | undefined
  /** -1 where the row around it is what the keyboard moves through. */
  tabIndex?: number | undefined
  class?: string | undefined
}) {
  const id = createUniqueId()
  let input!: HTMLInputElement
  createEffect(() => {
    input.indeterminate = props.partly === true
  })
  const hint = createMemo(() => props.disabledReason ?? props.hint)
  return (
    <div class={cx('flex items-start gap-2', props.class)}>
      <span class="relative grid size-6 shrink-0 place-items-center pointer-coarse:size-8">
        <input
          ref={input}
          id={id}
          type="checkbox"
          name={props.name}
          checked={props.checked}
          disabled={props.disabledReason !== undefined}
          tabIndex={props.tabIndex}
          aria-label={props.labelHidden ? props.label : undefined}
          aria-describedby={hint() === undefined ? undefined : `${id}-hint`}
          onChange={(event) => props.onChange?.(event.currentTarget.checked)}
          onClick={(event) => props.onPress?.(event)}
          class="peer absolute inset-0 m-auto size-4 appearance-none rounded-xs border border-edge bg-raised transition-colors checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink hover:border-ink disabled:border-line-2 disabled:bg-sunken"
        />
        <Show when={props.partly} fallback={<CheckIcon class={tick('peer-checked:opacity-100')} />}>
          <MinusIcon class={tick('opacity-100')} />
        </Show>
      </span>
      <Show when={!props.labelHidden}>
        <label for={id} class="py-px text-base leading-6">
          {props.label}
          <Show when={hint()}>
            <span id={`${id}-hint`} class="block text-sm text-ink-3">
              {hint()}
            </span>
          </Show>
        </label>
      </Show>
    </div>
  )
}

const tick = (shown: string) =>
  cx('pointer-events-none relative size-3 text-sheet opacity-0 peer-disabled:text-ink-3', shown)
