/** A part that scrolls by itself: named, and reached by the keyboard. */
import type { JSX } from 'solid-js'
import { cx } from './cx.ts'

export function ScrollBox(props: { label: string; class?: string | undefined; children: JSX.Element }) {
  return (
    <section
      tabIndex={0}
      aria-label={props.label}
      class={cx('relative overflow-auto rounded-md border border-line', props.class)}
    >
      {props.children}
    </section>
  )
}
