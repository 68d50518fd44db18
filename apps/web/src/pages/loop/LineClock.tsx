/** The step clock of a line of a list: how much time is left, as of this minute. */
import { Show } from 'solid-js'
import { now } from '../../now.ts'
import type { IssueLine } from '../../queries/types.ts'
import { ClockBadge } from '../../ui/ClockBadge.tsx'
import { faceOfLine } from './issue-face.ts'

export function LineClock(props: {
  line: Pick<IssueLine, 'stage' | 'stepDue' | 'light' | 'promiseMet'>
  /** In a table: no ground unless it is urgent. */
  bare?: boolean | undefined
}) {
  return (
    <Show when={faceOfLine(props.line, now())}>
      {(face) => <ClockBadge face={face()} due={props.line.stepDue ?? undefined} bare={props.bare} />}
    </Show>
  )
}
