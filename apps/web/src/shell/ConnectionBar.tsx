/** Says when what is on the screen may be old, since when, and what happens next. */
import { Show } from 'solid-js'
import { formatMoment } from '../format.ts'
import { live, liveAt, online, reconnect } from '../live.ts'
import { Button } from '../ui/Button.tsx'
import { OfflineIcon } from '../ui/icons.tsx'
import { words } from '../words.ts'

export function ConnectionBar() {
  const lost = () => !online() || live() === 'lost'
  return (
    <div role="status" class="print:hidden">
      <Show when={lost()}>
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-2 bg-select px-4 py-2 md:px-6">
          <OfflineIcon class="text-accent-ink" />
          <span class="font-medium">{online() ? words.ui.live.lost : words.ui.live.offline}</span>
          <span class="flex-1 text-sm text-ink-2">{words.ui.live.offlineNext(formatMoment(liveAt(), 'time'))}</span>
          <Show when={online() && reconnect()}>
            {(again) => (
              <Button size="small" onClick={() => again()()}>
                {words.ui.live.reconnect}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </div>
  )
}
