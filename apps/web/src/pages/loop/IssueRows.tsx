/** Issues as lines to go on with: what it is, how much time is left, what comes next. j and k move, Enter opens. */
import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { paths } from '../../paths.ts'
import type { IssueLine } from '../../queries/types.ts'
import { StageMark } from '../../ui/StageMark.tsx'
import { named, words } from '../../words.ts'
import { markOf } from './issue-face.ts'
import { LineClock } from './LineClock.tsx'
import { mainMoveOf, todoOf, whoIsNext } from './next-step.ts'
import { stageName } from './stage-words.ts'

/** Lines of these lists, for the keys that move through them. */
export const rowMark = 'data-issue-row'

export function IssueRows(props: { label: string; lines: ReadonlyArray<IssueLine>; next?: 'mine' | 'others' }) {
  const then = (line: IssueLine) => (props.next === 'mine' ? nextMove(line) : waitingFor(line))
  return (
    <ul aria-label={props.label} class="-mx-2 flex flex-col">
      <For each={props.lines}>
        {(line) => (
          <li class="relative after:absolute after:inset-x-2 after:bottom-0 after:h-px after:bg-line last:after:hidden">
            <A
              href={paths.issue(line.id)}
              {...{ [rowMark]: '' }}
              class="group grid grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 rounded-sm px-2 py-2 hover:bg-hover focus-visible:-outline-offset-2 pointer-coarse:py-3 md:grid-cols-[1rem_minmax(0,1fr)_minmax(0,11rem)_9.5rem]"
            >
              <StageMark mark={markOf(line.stage)} class="text-ink-2 md:row-span-2" />
              <span class="col-start-2 row-start-1 truncate font-medium">{line.title}</span>
              <span class="row-start-2 text-sm text-ink-3 max-md:col-[2/4] md:col-start-2 md:truncate">
                <span class="text-ink-2 md:hidden">{then(line)} · </span>
                {words.webLoop.common.number(line.number)} · {line.unitName}
                <Show when={line.matterName}>{(matter) => <> · {named(matter())}</>}</Show>
              </span>
              <span class="col-start-3 row-span-2 row-start-1 truncate text-sm text-ink-2 max-md:hidden">
                {then(line)}
              </span>
              <span class="col-start-3 row-start-1 justify-self-end md:col-start-4 md:row-span-2">
                <LineClock line={line} />
              </span>
            </A>
          </li>
        )}
      </For>
    </ul>
  )
}

const nextMove = ({ stage }: IssueLine): string => {
  const move = mainMoveOf(stage)
  return move === undefined ? stageName(stage) : words.webLoop.today.nextIs(todoOf(move))
}

const waitingFor = ({ stage, leadName }: IssueLine): string => {
  const who = whoIsNext(stage, leadName)
  return who === undefined ? stageName(stage) : words.webLoop.today.waitsFor(who)
}
