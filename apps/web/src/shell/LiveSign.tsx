/** Whether the screen follows the server: a dot and a word. */
import { live, online } from '../live.ts'
import { cx } from '../ui/cx.ts'
import { tip } from '../ui/tip.ts'
import { words } from '../words.ts'

export function LiveSign() {
  const state = () => (online() ? live() : 'lost')
  const hint = () => words.ui.live[`${state()}Hint`]
  return (
    <span
      ref={(element) => tip(element, () => ({ text: hint() }))}
      role="status"
      class="flex h-8 items-center max-md:hidden gap-1.5 px-1.5 text-sm text-ink-3"
    >
      <span
        aria-hidden="true"
        class={cx(
          'size-2 rounded-full border',
          state() === 'live' && 'border-ink-2 bg-ink-2',
          state() === 'connecting' && 'animate-breathe border-ink-2',
          state() === 'lost' && 'border-accent-ink'
        )}
      />
      <span class="max-lg:sr-only">{words.ui.live[state()]}</span>
    </span>
  )
}
