/** A word with an edge: a class, a tier, a source. No colour; what counts says so in words. */
import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { cx } from './cx.ts'
import type { Icon } from './icons.tsx'

export function Badge(props: { icon?: Icon | undefined; strong?: boolean | undefined; children: JSX.Element }) {
  return (
    <span
      class={cx(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs whitespace-nowrap',
        props.strong ? 'border-ink bg-ink text-sheet' : 'border-line-2 text-ink-2'
      )}
    >
      <Dynamic component={props.icon} class="size-3" />
      <span class="truncate">{props.children}</span>
    </span>
  )
}
