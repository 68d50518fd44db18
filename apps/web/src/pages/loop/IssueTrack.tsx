/** How far an issue is on the line: the whole of it where there is room, else where it stands and what comes next. */
import { createMemo, For, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { cx, StageTrack } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { type LineStage, lineOf } from './issue-face.ts'
import { stageName } from './stage-words.ts'

export function IssueTrack(props: { detail: IssueDetail }) {
  const line = createMemo(() => lineOf(props.detail))
  const stages = () =>
    line().map(({ stage, state, at }) => ({
      label: stageName(stage),
      state,
      note: at === null ? undefined : formatMoment(at, 'day')
    }))
  return (
    <section aria-label={words.webLoop.issue.track} class="mt-5">
      <div class="hidden @3xl:block print:block">
        <StageTrack stages={stages()} label={words.webLoop.issue.track} />
      </div>
      <div class="@3xl:hidden print:hidden">
        <ShortTrack line={line()} />
      </div>
    </section>
  )
}

/** One stroke a stage; in words only where it stands and what comes next. */
function ShortTrack(props: { line: ReadonlyArray<LineStage> }) {
  const at = () =>
    Math.max(
      0,
      props.line.findLastIndex(({ state }) => state !== 'ahead')
    )
  const next = () => props.line[at() + 1]
  return (
    <>
      <p class="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span class="font-medium">
          {stageName(props.line[at()]?.stage ?? 'reported')}
          <span class="ml-2 font-normal text-ink-3">{words.ui.track.position(at() + 1, props.line.length)}</span>
        </span>
        <Show when={next()}>
          {(stage) => <span class="text-ink-3">{words.webLoop.issue.thenStage(stageName(stage().stage))}</span>}
        </Show>
      </p>
      <div aria-hidden="true" class="flex gap-1">
        <For each={props.line}>
          {({ state }) => (
            <span
              class={cx(
                'h-1.5 flex-1 rounded-full',
                state === 'done' && 'bg-ink',
                state === 'now' && 'bg-accent',
                state === 'ahead' && 'bg-select',
                state === 'skipped' && 'border border-dashed border-line-2'
              )}
            />
          )}
        </For>
      </div>
    </>
  )
}
