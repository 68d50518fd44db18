/** How a file writes things, how often, and what each is taken for: what nobody decided comes first. */
import { createSignal, For, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import type { ValueLine } from '../../queries/imports.ts'
import { Checkbox, CheckIcon, type Choice, Combobox, Select, WarningIcon } from '../../ui/index.tsx'
import { say } from './say.ts'

/** Fewer can be seen at once; more are found by typing. */
const fewChoices = 12
const shownMax = 60

export function MeaningTable(props: {
  label: string
  lines: ReadonlyArray<ValueLine>
  choices: ReadonlyArray<Choice<string>>
  /** What was chosen here, by value. */
  chosen: Readonly<Record<string, string>>
  onChoose: (value: string, means: string) => void
}) {
  const [fewer, setFewer] = createSignal(false)
  const meaningOf = ({ value, means }: ValueLine) => props.chosen[value] ?? means
  const decided = () => props.lines.filter((line) => meaningOf(line) !== null).length
  const shown = () =>
    (fewer() ? props.lines.filter((line) => meaningOf(line) === null) : props.lines).slice(0, shownMax)
  return (
    <>
      <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p class="flex items-center gap-1.5 text-sm text-ink-2">
          {decided() === props.lines.length ? <CheckIcon /> : <WarningIcon class="text-accent-ink" />}
          {say.options.decided(decided(), props.lines.length)}
        </p>
        <Show when={decided() > 0 && decided() < props.lines.length}>
          <Checkbox label={say.options.fewer} checked={fewer()} onChange={setFewer} />
        </Show>
      </div>
      <ul aria-label={props.label} class="flex flex-col divide-y divide-line">
        <For each={shown()}>
          {(line) => (
            <li class="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-3 gap-y-1 py-1.5 max-sm:[&>:last-child]:col-span-2 sm:grid-cols-[minmax(0,1fr)_4.5rem_minmax(0,1fr)]">
              <span class="truncate" title={line.value}>
                {line.value}
              </span>
              <span class="text-right text-sm text-ink-3">{say.options.rows(formatNumber(line.rows))}</span>
              <Meaning
                line={line}
                choices={props.choices}
                means={meaningOf(line)}
                onChoose={(means) => props.onChoose(line.value, means)}
              />
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

function Meaning(props: {
  line: ValueLine
  choices: ReadonlyArray<Choice<string>>
  means: string | null
  onChoose: (means: string) => void
}) {
  const label = () => `${props.line.value} ${say.options.means}`
  const chosen = () => props.choices.find(({ value }) => value === props.means) ?? null
  return (
    <Show
      when={props.choices.length > fewChoices}
      fallback={
        <Select
          label={label()}
          labelHidden
          value={props.means}
          choices={props.choices}
          placeholder={say.options.undecided}
          onChange={props.onChoose}
        />
      }
    >
      <Combobox
        label={label()}
        labelHidden
        required
        value={chosen()}
        choices={props.choices}
        placeholder={say.options.undecided}
        onChange={(choice) => choice !== null && props.onChoose(choice.value)}
      />
    </Show>
  )
}
