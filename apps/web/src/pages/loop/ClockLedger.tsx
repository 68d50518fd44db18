/** A clock that says why: time left on its face, and under it line by line how the due time came about. */
import { For, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { now } from '../../now.ts'
import type { ClockView } from '../../queries/types.ts'
import { ClockBadge, Popover } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { faceOfClock } from './issue-face.ts'

type Line = ClockView['ledger'][number]

const eventWords = (line: Line): string => {
  const say = words.webLoop.issue.ledger
  const limit = line.limit === undefined ? undefined : words.loop.limits[line.limit.kind](line.limit.amount)
  switch (line.event) {
    case 'start':
      return limit === undefined ? say.plainStart : say.start(limit)
    case 'extend':
      return say.extend(limit ?? '')
    default:
      return say[line.event]
  }
}

const daysWords = ({ days }: Line): string | undefined =>
  days === null ? undefined : words.webLoop.issue.ledger.days(days.working, days.weekend + days.holidays.length)

export function ClockLedger(props: { name: string; clock: ClockView }) {
  return (
    <Show when={faceOfClock(props.clock, now())}>
      {(face) => (
        <Popover
          label={`${props.name}: ${words.webLoop.issue.whyDue}`}
          title={words.webLoop.issue.whyDue}
          triggerClass="inline-flex max-w-full items-center gap-2 rounded-sm hover:brightness-95 pointer-coarse:min-h-11"
          face={
            <>
              <ClockBadge face={face()} label={props.name} due={props.clock.due ?? undefined} />
              <Show when={props.clock.due}>
                {(due) => (
                  <span class="text-sm whitespace-nowrap text-ink-2">
                    {words.webLoop.issue.dueBy(formatMoment(due()))}
                  </span>
                )}
              </Show>
            </>
          }
        >
          <ol class="flex flex-col">
            <For each={props.clock.ledger}>
              {(line) => (
                <li class="border-b border-line py-1.5 last:border-0">
                  <p class="flex items-baseline justify-between gap-3">
                    <span>{eventWords(line)}</span>
                    <time datetime={line.at} class="shrink-0 text-sm text-ink-3">
                      {formatMoment(line.at)}
                    </time>
                  </p>
                  <p class="text-sm text-ink-2 empty:hidden">{line.reason}</p>
                  <p class="text-sm text-ink-3 empty:hidden">
                    <Show when={line.counts} fallback={words.webLoop.issue.ledger.ignored}>
                      <Show when={line.due}>
                        {(due) => (
                          <>
                            {words.webLoop.issue.ledger.due(formatMoment(due(), 'full'))}
                            <Show when={daysWords(line)}>
                              {(days) => (
                                <>
                                  <br />
                                  {days()}
                                </>
                              )}
                            </Show>
                          </>
                        )}
                      </Show>
                    </Show>
                  </p>
                </li>
              )}
            </For>
          </ol>
          <Show when={props.clock.provisional}>
            <p class="mt-2 text-sm text-ink-2">{words.loop.provisional}</p>
          </Show>
        </Popover>
      )}
    </Show>
  )
}
