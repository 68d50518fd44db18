/** A year as twelve months: each day says by shape and word what it is; a press changes it. Arrows move between days. */
import type { Calendar } from '@gezhi/domain/common'
import { Day } from '@gezhi/domain/common'
import { createEffect, createSignal, For, on } from 'solid-js'
import { formatDay } from '../../format.ts'
import { dayBy, monthGrid, weekday } from '../../ui/calendar.ts'
import { cx } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { type DayKind, kindOf } from './calendar-model.ts'
import { say } from './say.ts'

const months = Array.from({ length: 12 }, (_, i) => i + 1)

/** Told apart without colour: holidays are struck through, days worked instead stand in a frame. */
const looks: Record<DayKind, string> = {
  work: 'text-ink',
  rest: 'bg-sunken text-ink-3',
  off: 'bg-select text-ink line-through decoration-2 decoration-accent-ink',
  on: 'border-2 border-ink font-semibold text-ink'
}

export function YearGrid(props: {
  year: number
  calendar: Calendar
  /** `undefined` where nothing may be changed. */
  onToggle: ((day: Day) => void) | undefined
}) {
  const [at, setAt] = createSignal(Day.make(`${props.year}-01-01`))
  let box!: HTMLFieldSetElement
  createEffect(
    on(
      () => props.year,
      (year) => setAt(Day.make(`${year}-01-01`)),
      { defer: true }
    )
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayBy(event.key, at())
    if (to === undefined || !to.startsWith(String(props.year))) return
    event.preventDefault()
    event.stopPropagation()
    setAt(to)
    box.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }

  return (
    <fieldset
      ref={box}
      onKeyDown={onKeyDown}
      class="grid items-start grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-x-8 gap-y-6"
    >
      <legend class="sr-only">{say.calendar.year(props.year)}</legend>
      <For each={months}>
        {(month) => (
          <Month
            month={month}
            first={Day.make(`${props.year}-${String(month).padStart(2, '0')}-01`)}
            calendar={props.calendar}
            at={at()}
            onFocus={setAt}
            onToggle={props.onToggle}
          />
        )}
      </For>
    </fieldset>
  )
}

function Month(props: {
  month: number
  first: Day
  calendar: Calendar
  /** The day that Tab reaches. */
  at: Day
  onFocus: (day: Day) => void
  onToggle: ((day: Day) => void) | undefined
}) {
  const weeks = () => monthGrid(props.first).filter((week) => week.some((day) => isIn(day)))
  const isIn = (day: Day) => day.slice(0, 7) === props.first.slice(0, 7)
  return (
    <table class="w-full table-fixed text-center text-sm">
      <caption class="mb-1 text-left text-base font-semibold">{say.calendar.month(props.month)}</caption>
      <thead>
        <tr>
          <For each={weeks()[0]}>
            {(day) => (
              <th scope="col" class="py-0.5 text-xs font-normal text-ink-3">
                <span aria-hidden="true">{words.ui.calendar.weekdays[weekday(day)]}</span>
                <span class="sr-only">{say.weekdays[weekday(day)]}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={weeks()}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  <td class="p-px">
                    {isIn(day) ? (
                      <DayButton
                        day={day}
                        kind={kindOf(props.calendar, day)}
                        standing={props.at === day}
                        onFocus={() => props.onFocus(day)}
                        onToggle={props.onToggle}
                      />
                    ) : undefined}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function DayButton(props: {
  day: Day
  kind: DayKind
  standing: boolean
  onFocus: () => void
  onToggle: ((day: Day) => void) | undefined
}) {
  return (
    <button
      type="button"
      data-day={props.day}
      data-kind={props.kind}
      tabIndex={props.standing ? 0 : -1}
      aria-disabled={props.onToggle === undefined || undefined}
      aria-label={say.calendar.toggle(formatDay(props.day, 'date'), say.calendar.kinds[props.kind])}
      onFocus={props.onFocus}
      onClick={() => props.onToggle?.(props.day)}
      class={cx(
        'h-7 w-full rounded-xs not-aria-disabled:hover:outline-1 not-aria-disabled:hover:outline-edge focus-visible:-outline-offset-2 pointer-coarse:h-9',
        looks[props.kind]
      )}
    >
      {Number(props.day.slice(8))}
    </button>
  )
}

export function DayLegend() {
  return (
    <ul aria-label={say.calendar.legend} class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      <For each={['work', 'rest', 'off', 'on'] as const}>
        {(kind) => (
          <li class="flex items-center gap-1.5">
            <span aria-hidden="true" class={cx('grid h-6 w-7 place-items-center rounded-xs text-sm', looks[kind])}>
              8
            </span>
            {say.calendar.kinds[kind]}
          </li>
        )}
      </For>
    </ul>
  )
}
