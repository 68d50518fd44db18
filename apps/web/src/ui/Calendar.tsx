/** One month to pick a day from. Arrows move by day and week, Page Up and Page Down by month. */
import { createSignal, For, onMount } from 'solid-js'
import { formatDay } from '../format.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { type Day, dayBy, monthGrid, plusMonths, weekday } from './calendar.ts'
import { cx } from './cx.ts'
import { ChevronLeftIcon, ChevronRightIcon } from './icons.tsx'

export function Calendar(props: {
  value: Day | null
  today: Day
  min?: Day | undefined
  max?: Day | undefined
  onPick: (day: Day) => void
}) {
  const [at, setAt] = createSignal(props.value ?? props.today)
  let grid!: HTMLTableElement
  const focusAt = () => grid.querySelector<HTMLElement>('[data-at=true]')?.focus({ preventScroll: true })
  // once the popover has found its place
  onMount(() => requestAnimationFrame(focusAt))

  const outside = (day: Day) =>
    (props.min !== undefined && day < props.min) || (props.max !== undefined && day > props.max)
  const go = (day: Day) => {
    setAt(() => day)
    focusAt()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayBy(event.key, at())
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }

  return (
    <div class="w-64 p-2">
      <div class="mb-1 flex items-center justify-between">
        <Button
          variant="quiet"
          size="small"
          icon={ChevronLeftIcon}
          label={words.ui.calendar.monthBefore}
          onClick={() => setAt((day) => plusMonths(day, -1))}
        />
        <span class="font-medium" aria-live="polite">
          {words.ui.calendar.month(at().slice(0, 4), Number(at().slice(5, 7)))}
        </span>
        <Button
          variant="quiet"
          size="small"
          icon={ChevronRightIcon}
          label={words.ui.calendar.monthAfter}
          onClick={() => setAt((day) => plusMonths(day, 1))}
        />
      </div>
      <table ref={grid} class="w-full text-center text-sm" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <For each={monthGrid(at())[0]}>
              {(day) => (
                <th scope="col" class="py-1 text-xs font-normal text-ink-3">
                  {words.ui.calendar.weekdays[weekday(day)]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={monthGrid(at())}>
            {(week) => (
              <tr>
                <For each={week}>
                  {(day) => (
                    <td class="p-0">
                      <button
                        type="button"
                        tabIndex={day === at() ? 0 : -1}
                        data-at={day === at()}
                        disabled={outside(day)}
                        aria-label={formatDay(day)}
                        aria-current={day === props.today ? 'date' : undefined}
                        aria-pressed={day === props.value}
                        onClick={() => props.onPick(day)}
                        class={cx(
                          'size-8 rounded-sm hover:bg-select focus-visible:-outline-offset-2 disabled:text-ink-3 disabled:line-through aria-pressed:bg-ink aria-pressed:text-sheet',
                          day.slice(0, 7) !== at().slice(0, 7) && 'text-ink-3',
                          day === props.today &&
                            'font-semibold underline decoration-ink decoration-2 underline-offset-4'
                        )}
                      >
                        {Number(day.slice(8))}
                      </button>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
