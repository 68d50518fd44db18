/** The steps of a longer job, one at a time: what is done can be gone back to, what is ahead waits. */
import { For } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { CheckIcon } from './icons.tsx'

export function Stepper(props: {
  label: string
  steps: ReadonlyArray<string>
  /** From 0. */
  at: number
  onGo?: ((step: number) => void) | undefined
}) {
  return (
    <nav aria-label={props.label}>
      <ol class="flex flex-wrap items-center gap-x-1 gap-y-1 sm:gap-x-1.5">
        <For each={props.steps}>
          {(step, index) => {
            const done = () => index() < props.at
            const now = () => index() === props.at
            return (
              <li class="flex items-center gap-1 sm:gap-1.5">
                <button
                  type="button"
                  aria-current={now() ? 'step' : undefined}
                  disabled={!done() || props.onGo === undefined}
                  onClick={() => props.onGo?.(index())}
                  class={cx(
                    'flex h-8 items-center gap-2 rounded-sm px-1.5 text-ink-3 enabled:text-ink-2 enabled:hover:bg-select',
                    now() && 'font-medium text-ink!'
                  )}
                >
                  <span
                    class={cx(
                      'grid size-5 place-items-center rounded-full border text-xs',
                      done() && 'border-ink bg-ink text-sheet',
                      now() && 'border-ink text-ink',
                      !done() && !now() && 'border-edge'
                    )}
                  >
                    {done() ? <CheckIcon class="size-3" /> : index() + 1}
                  </span>
                  <span class={cx(!now() && 'max-sm:sr-only')}>{step}</span>
                  <span class="sr-only">{done() ? words.ui.track.states.done : ''}</span>
                </button>
                <span
                  aria-hidden="true"
                  class={cx('h-px w-3 bg-line-2 sm:w-4', index() === props.steps.length - 1 && 'hidden')}
                />
              </li>
            )
          }}
        </For>
      </ol>
    </nav>
  )
}
