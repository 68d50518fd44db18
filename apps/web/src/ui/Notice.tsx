/** A remark in the flow of the page, with a sign and an edge; the frame of failures and hints. */
import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { cx } from './cx.ts'
import { type Icon, InfoIcon } from './icons.tsx'

export function Notice(props: {
  title: JSX.Element
  children?: JSX.Element
  icon?: Icon | undefined
  /** `alert` is read out at once. */
  tone?: 'plain' | 'alert' | undefined
  actions?: JSX.Element
  class?: string | undefined
}) {
  return (
    <div
      role={props.tone === 'alert' ? 'alert' : 'note'}
      class={cx(
        'flex items-start gap-x-3 rounded-md border px-3.5 py-2.5',
        props.tone === 'alert' ? 'border-accent-ink/50 bg-accent-wash' : 'border-line-2 bg-sunken',
        props.class
      )}
    >
      <Dynamic
        component={props.icon ?? InfoIcon}
        class={cx('mt-[3px] shrink-0', props.tone === 'alert' ? 'text-accent-ink' : 'text-ink-3')}
      />
      <div class="flex min-w-0 flex-1 flex-wrap items-start gap-x-3 gap-y-2">
        <div class="min-w-0 flex-[1_1_12rem]">
          <p class="font-medium">{props.title}</p>
          <div class="text-sm text-ink-2">{props.children}</div>
        </div>
        <div class="flex shrink-0 gap-2 empty:hidden">{props.actions}</div>
      </div>
    </div>
  )
}
