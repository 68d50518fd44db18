/** How far an issue is on the line: the whole of it where there is room, else where it stands and what comes next. */
import { createMemo } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { StageTrack } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { lineOf } from './issue-face.ts'
import { stageName } from './stage-words.ts'

export function IssueTrack(props: { detail: IssueDetail }) {
  const stages = createMemo(() =>
    lineOf(props.detail).map(({ stage, state, at }) => ({
      label: stageName(stage),
      state,
      note: at === null ? undefined : formatMoment(at, 'day')
    }))
  )
  return (
    <section aria-label={words.webLoop.issue.track} class="mt-5">
      <StageTrack stages={stages()} label={words.webLoop.issue.track} />
    </section>
  )
}
