/** Keys as they stand on the keyboard. */
import { For } from 'solid-js'
import { cx } from './cx.ts'
import { keyCaps } from './keys.ts'

export function Kbd(props: { keys: string; class?: string | undefined }) {
  return (
    <span class={cx('inline-flex items-center gap-0.5', props.class)} aria-hidden="true">
      <For each={keyCaps(props.keys)}>
        {(cap) => (
          <kbd class="inline-grid h-[1.125rem] min-w-[1.125rem] place-items-center rounded-xs border border-current/25 px-1 font-sans text-[0.6875rem] leading-none">
            {cap}
          </kbd>
        )}
      </For>
    </span>
  )
}
