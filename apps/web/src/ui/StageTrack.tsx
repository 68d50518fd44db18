/** The whole loop as a line: what is behind, where it stands, what is still ahead. */
import { For, Show } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { CheckIcon } from './icons.tsx'

export interface TrackStage {
  readonly label: string
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** When it was reached, or is due; already written out. */
  readonly note?: string | undefined
}

export function StageTrack(props: { stages: ReadonlyArray<TrackStage>; label?: string | undefined }) {
  const at = () => props.stages.findIndex((stage) => stage.state === 'now')
  return (
    <div class="@container">
      <p class="mb-2 text-sm text-ink-3 @2xl:hidden">
        <Show when={at() >= 0}>{words.ui.track.position(at() + 1, props.stages.length)}</Show>
      </p>
      <ol aria-label={props.label ?? words.ui.track.label} class="flex flex-col @2xl:flex-row">
        <For each={props.stages}>
          {(stage, index) => (
            <li
              aria-current={stage.state === 'now' ? 'step' : undefined}
              class="group relative flex min-w-0 flex-1 items-start gap-3 pb-3 last:pb-0 @2xl:flex-col @2xl:items-center @2xl:gap-1.5 @2xl:pb-0 @2xl:text-center"
            >
              {/* the line to the next one */}
              <Show when={index() < props.stages.length - 1}>
                <span
                  aria-hidden="true"
                  class={cx(
                    'absolute top-5 bottom-0 left-[9px] w-0 border-l-[1.5px] @2xl:top-[9px] @2xl:right-[calc(-50%+12px)] @2xl:bottom-auto @2xl:left-[calc(50%+12px)] @2xl:w-auto @2xl:border-t-[1.5px] @2xl:border-l-0',
                    stage.state === 'done' ? 'border-ink' : 'border-dashed border-line-2'
                  )}
                />
              </Show>
              <span
                class={cx(
                  'relative grid size-5 shrink-0 place-items-center rounded-full',
                  stage.state === 'done' && 'bg-ink text-sheet',
                  stage.state === 'now' && 'border-[5px] border-accent bg-sheet',
                  stage.state === 'ahead' && 'border-[1.5px] border-edge bg-sheet',
                  stage.state === 'skipped' && 'border-[1.5px] border-dashed border-line-2 bg-sheet'
                )}
              >
                <Show when={stage.state === 'done'}>
                  <CheckIcon class="size-3" />
                </Show>
              </span>
              <span class="min-w-0 text-sm @max-2xl:flex @max-2xl:flex-1 @max-2xl:justify-between @max-2xl:gap-2">
                <span
                  class={cx(
                    'block',
                    stage.state === 'now'
                      ? 'font-semibold text-ink'
                      : stage.state === 'done'
                        ? 'text-ink-2'
                        : 'text-ink-3',
                    stage.state === 'skipped' && 'line-through'
                  )}
                >
                  {stage.label}
                  <span class="sr-only">{words.ui.track.states[stage.state]}</span>
                </span>
                <Show when={stage.note}>
                  <span class="block text-xs text-ink-3">{stage.note}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
