/** What opens under a filter: several of a few, a stretch of days, one or several found by typing. */
import { For, Show } from 'solid-js'
import { dayIn, type Period, presets } from '../../day.ts'
import { formatDay, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { Checkbox, CheckIcon, type Choice, DateField } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function ChecksPanel<V extends string>(props: {
  label: string
  choices: ReadonlyArray<Choice<V>>
  value: ReadonlyArray<V>
  onChange: (value: ReadonlyArray<V>) => void
}) {
  const toggle = (value: V) =>
    props.onChange(props.value.includes(value) ? props.value.filter((one) => one !== value) : [...props.value, value])
  return (
    <fieldset class="flex max-h-80 flex-col overflow-y-auto">
      <legend class="sr-only">{props.label}</legend>
      <For each={props.choices}>
        {(choice) => (
          <Checkbox
            label={choice.label}
            hint={choice.hint}
            checked={props.value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        )}
      </For>
    </fieldset>
  )
}

export const periodName = (period: Period): string => {
  if (typeof period === 'string') return words.webLoop.issues.period[period]
  const { from, to } = period
  const say = words.webLoop.issues.period
  if (from !== null && to !== null) return say.between(formatDay(from), formatDay(to))
  return from !== null ? say.since(formatDay(from)) : to !== null ? say.until(formatDay(to)) : ''
}

export function PeriodPanel(props: { value: Period | undefined; onChange: (value: Period | undefined) => void }) {
  const days = () => (typeof props.value === 'object' ? props.value : { from: null, to: null })
  const set = (part: Partial<ReturnType<typeof days>>) => {
    const next = { ...days(), ...part }
    props.onChange(next.from === null && next.to === null ? undefined : next)
  }
  const today = () => dayIn(now(), zone())
  return (
    <div class="flex flex-col gap-3">
      <div class="grid grid-cols-2 gap-1">
        <For each={presets}>
          {(preset) => (
            <button
              type="button"
              aria-pressed={props.value === preset}
              onClick={() => props.onChange(preset)}
              class="flex h-8 items-center justify-between rounded-sm px-2 text-left hover:bg-hover aria-pressed:bg-select aria-pressed:font-medium pointer-coarse:h-11"
            >
              {words.webLoop.issues.period[preset]}
              <Show when={props.value === preset}>
                <CheckIcon class="size-3.5" />
              </Show>
            </button>
          )}
        </For>
      </div>
      <div class="grid grid-cols-2 gap-2 border-t border-line pt-3">
        <DateField
          label={words.webLoop.issues.period.from}
          value={days().from}
          max={days().to ?? today()}
          onChange={(from) => set({ from })}
        />
        <DateField
          label={words.webLoop.issues.period.to}
          value={days().to}
          min={days().from ?? undefined}
          max={today()}
          onChange={(to) => set({ to })}
        />
      </div>
    </div>
  )
}
