/** The shape of what is on its way, so that nothing jumps when it comes. */
import { For } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'

/** One bar; give it the size of what it stands for. */
export function Bone(props: { class?: string | undefined }) {
  return <span class={cx('block animate-breathe rounded-xs bg-select', props.class ?? 'h-4 w-full')} />
}

const widths = ['w-4/5', 'w-full', 'w-3/5', 'w-11/12', 'w-2/3', 'w-3/4']

export function Skeleton(props: { lines?: number | undefined; shape?: 'text' | 'rows' | 'cards' | undefined }) {
  const lines = () => Array.from({ length: props.lines ?? 4 }, (_, i) => widths[i % widths.length])
  return (
    <div role="status" aria-label={words.ui.loading} class={props.shape === 'cards' ? 'grid gap-3 sm:grid-cols-3' : ''}>
      <For each={lines()}>
        {(width) =>
          props.shape === 'cards' ? (
            <div class="rounded-md border border-line p-4">
              <Bone class="mb-3 h-3 w-1/3" />
              <Bone class="h-7 w-1/2" />
            </div>
          ) : props.shape === 'rows' ? (
            <div class="flex h-10 items-center gap-4 border-b border-line px-3">
              <Bone class="size-4 shrink-0" />
              <span class="flex-1">
                <Bone class={cx('h-3.5', width)} />
              </span>
              <Bone class="h-3.5 w-16 shrink-0 max-sm:hidden" />
              <Bone class="h-3.5 w-24 shrink-0 max-sm:hidden" />
            </div>
          ) : (
            <Bone class={cx('my-2.5 h-3.5', width)} />
          )
        }
      </For>
    </div>
  )
}
