/** The list under a combobox: what was found, or that nothing was, or that the search is on its way. */
import { createEffect, For, Show } from 'solid-js'
import { words } from '../words.ts'
import type { Choice } from './choice.ts'
import { cx } from './cx.ts'
import { floatUnder } from './float.ts'
import { CheckIcon } from './icons.tsx'

export const optionId = (listId: string, index: number): string => `${listId}-option-${index}`

export function ChoiceList<V>(props: {
  id: string
  label: string
  choices: ReadonlyArray<Choice<V>>
  active: number
  chosen: (choice: Choice<V>) => boolean
  many?: boolean | undefined
  busy: boolean
  failed: boolean
  anchor: () => HTMLElement
  onPick: (choice: Choice<V>) => void
  onPoint: (index: number) => void
}) {
  let box!: HTMLDivElement
  floatUnder(
    () => box,
    () => props.anchor()
  )
  createEffect(() => {
    document.getElementById(optionId(props.id, props.active))?.scrollIntoView({ block: 'nearest' })
  })
  const remark = () => {
    if (props.failed) return words.ui.choose.failed
    if (props.choices.length > 0) return undefined
    return props.busy ? words.ui.choose.searching : words.ui.choose.nothing
  }

  return (
    // the field keeps the focus: a press on the list must not take it away
    <div ref={box} class="pop overflow-y-auto p-1" onMouseDown={(event) => event.preventDefault()}>
      <div
        id={props.id}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={props.many || undefined}
        aria-busy={props.busy}
      >
        <For each={props.choices}>
          {(choice, index) => (
            <div
              id={optionId(props.id, index())}
              role="option"
              aria-selected={props.chosen(choice)}
              aria-disabled={choice.disabledReason !== undefined || undefined}
              data-active={props.active === index()}
              onPointerMove={() => props.onPoint(index())}
              onClick={() => choice.disabledReason === undefined && props.onPick(choice)}
              class="pop-item py-1"
            >
              <span class="min-w-0 flex-1">
                <span class="block truncate">{choice.label}</span>
                <Show when={choice.disabledReason ?? choice.hint}>
                  {(hint) => <span class="block truncate text-xs text-ink-3">{hint()}</span>}
                </Show>
              </span>
              <CheckIcon class={cx(!props.chosen(choice) && 'invisible')} />
            </div>
          )}
        </For>
      </div>
      <p role="status" class={cx('text-sm text-ink-3', remark() !== undefined && 'px-2.5 py-2')}>
        {remark()}
      </p>
    </div>
  )
}
