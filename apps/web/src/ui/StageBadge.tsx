/** Where something stands in its loop: shape and word. */
import { cx } from './cx.ts'
import { type Mark, StageMark } from './StageMark.tsx'

export function StageBadge(props: { mark: Mark; label: string; class?: string | undefined }) {
  return (
    <span
      class={cx(
        'inline-flex items-center gap-1.5 align-bottom whitespace-nowrap',
        props.mark === 1 || props.mark === 'declined' || props.mark === 'merged' ? 'text-ink-3' : 'text-ink',
        props.class
      )}
    >
      <StageMark mark={props.mark} />
      {props.label}
    </span>
  )
}
