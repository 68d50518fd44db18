/** Long work: how far it is, what it is doing, and a way to stop it. */
import { Show } from 'solid-js'
import { formatNumber } from '../format.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

export function Progress(props: {
  label: string
  /** `null` while nobody knows how much there is. */
  part: number | null
  whole: number
  /** What is being done right now. */
  note?: string | undefined
  onCancel?: (() => void) | undefined
}) {
  const share = () => (props.part === null || props.whole === 0 ? 0 : Math.min(1, props.part / props.whole))
  return (
    <div class="flex flex-col gap-1.5">
      <div class="flex items-center justify-between gap-4">
        <span class="font-medium">{props.label}</span>
        <span class="flex items-center gap-3 text-sm text-ink-3">
          <Show when={props.part}>
            {(part) => words.ui.progress.of(formatNumber(part()), formatNumber(props.whole))}
          </Show>
          <Show when={props.onCancel}>
            {(cancel) => (
              <Button size="small" onClick={() => cancel()()}>
                {words.ui.progress.stop}
              </Button>
            )}
          </Show>
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={props.whole}
        aria-valuenow={props.part ?? undefined}
        class="h-1.5 overflow-hidden rounded-full bg-select"
      >
        <Show when={props.part !== null} fallback={<div class="h-full w-1/3 animate-sweep rounded-full bg-ink" />}>
          <div
            class="h-full rounded-full bg-ink transition-[width] duration-200"
            style={{ width: `${(share() * 100).toFixed(1)}%` }}
          />
        </Show>
      </div>
      <p class="min-h-5 text-sm text-ink-3" aria-live="polite">
        {props.note}
      </p>
    </div>
  )
}
