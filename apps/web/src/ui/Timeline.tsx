/** What happened, the latest first or last, by day: the history on every detail page. */
import { createMemo, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { dayOf, formatDay, formatMoment } from '../format.ts'
import { cx } from './cx.ts'
import type { Icon } from './icons.tsx'

export interface TimelineEntry {
  readonly id: string
  /** UTC moment. */
  readonly at: string
  /** What happened, in one line. */
  readonly says: JSX.Element
  /** Who did it, in which duty. */
  readonly who?: JSX.Element
  /** What was written, attached, changed. */
  readonly detail?: JSX.Element
  readonly icon?: Icon | undefined
  /** A milestone among remarks. */
  readonly strong?: boolean | undefined
}

export function Timeline(props: { entries: ReadonlyArray<TimelineEntry> }) {
  const days = createMemo(() => {
    const byDay = new Map<string, Array<TimelineEntry>>()
    for (const entry of props.entries) {
      const day = dayOf(entry.at)
      const list = byDay.get(day)
      if (list === undefined) byDay.set(day, [entry])
      else list.push(entry)
    }
    return [...byDay]
  })
  return (
    <div>
      <For each={days()}>
        {([day, entries]) => (
          <section class="mb-4 last:mb-0">
            <h3 class="mb-1 text-sm font-medium text-ink-3">{formatDay(day, 'date')}</h3>
            <ol>
              <For each={entries}>
                {(entry) => (
                  <li class="group/entry relative grid grid-cols-[3rem_1.25rem_1fr] gap-x-2 pb-3">
                    <time datetime={entry.at} class="pt-px text-right text-sm text-ink-3">
                      {formatMoment(entry.at, 'time')}
                    </time>
                    <span
                      aria-hidden="true"
                      class="absolute top-6 bottom-0 left-[calc(3rem+0.5rem+0.625rem-0.5px)] w-px bg-line-2 group-last/entry:hidden"
                    />
                    <span
                      class={cx(
                        'grid size-5 place-items-center rounded-full border',
                        entry.strong ? 'border-ink bg-ink text-sheet' : 'border-line-2 bg-sheet text-ink-3'
                      )}
                    >
                      <Show
                        when={entry.icon}
                        fallback={<span class={cx('size-1.5 rounded-full', entry.strong ? 'bg-sheet' : 'bg-edge')} />}
                      >
                        <Dynamic component={entry.icon} class="size-3" />
                      </Show>
                    </span>
                    <div class="min-w-0 pb-1">
                      <p>
                        <span class={cx(entry.strong && 'font-medium')}>{entry.says}</span>
                        <Show when={entry.who}>
                          <span class="ml-2 text-sm text-ink-3">{entry.who}</span>
                        </Show>
                      </p>
                      <Show when={entry.detail}>
                        <div class="mt-1 text-pretty text-ink-2">{entry.detail}</div>
                      </Show>
                    </div>
                  </li>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
    </div>
  )
}
