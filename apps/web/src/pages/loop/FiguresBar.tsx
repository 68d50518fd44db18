/** What the board is about: how it is grouped, of which time, and what it was narrowed to on the way down. */
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { dayIn } from '../../day.ts'
import { zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { organisationsQuery, unitsQuery } from '../../queries/grid.ts'
import { useMatters } from '../../queries/reference.ts'
import { CheckIcon, Chip, DateField, FilterChip, LinkTabs, RadioGroup } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { type FiguresSpan, type FiguresState, type Grouping, groupings, spans, writeFigures } from './figures-state.ts'
import { periodName } from './filter-panels.tsx'

interface BarProps {
  readonly state: FiguresState
  readonly nameOf: (by: Grouping) => string
  readonly onChange: (part: Partial<FiguresState>) => void
}

export const spanName = (span: FiguresSpan): string =>
  typeof span === 'string' ? words.webFigures.periods[span] : periodName(span)

export function FiguresBar(props: BarProps) {
  const say = () => words.webFigures
  const tab = (by: FiguresState['by']) => ({
    href: paths.figures(writeFigures({ ...props.state, by })),
    label: props.nameOf(by),
    current: props.state.by === by
  })
  return (
    <div class="flex flex-col gap-3">
      <LinkTabs label={say().by} tabs={groupings.map(tab)} />
      <div class="flex flex-wrap items-center gap-1.5">
        <FilterChip name={say().period} value={spanName(props.state.span)}>
          <SpanPanel value={props.state.span} onChange={(span) => props.onChange({ span })} />
        </FilterChip>
        <FilterChip name={say().tree} value={say().trees[props.state.asThen ? 'asThen' : 'asNow']}>
          <RadioGroup
            label={say().tree}
            hint={say().treeHint}
            value={props.state.asThen ? 'asThen' : 'asNow'}
            choices={(['asNow', 'asThen'] as const).map((value) => ({ value, label: say().trees[value] }))}
            onChange={(tree) => props.onChange({ asThen: tree === 'asThen' })}
          />
        </FilterChip>
        <Show when={props.state.matter}>
          {(code) => (
            <Chip class="h-7" onRemove={() => props.onChange({ matter: undefined })}>
              <MatterName code={code()} />
            </Chip>
          )}
        </Show>
        <Show when={props.state.lead}>
          {(id) => (
            <Chip class="h-7" onRemove={() => props.onChange({ lead: undefined })}>
              {say().column.lead} · <LeadName id={id()} />
            </Chip>
          )}
        </Show>
      </div>
    </div>
  )
}

function MatterName(props: { code: string }) {
  const matters = useMatters()
  const name = () => matters().find(({ code }) => code === props.code)?.minor
  return (
    <Show when={name()} fallback={props.code}>
      {(name) => named(name())}
    </Show>
  )
}

function LeadName(props: { id: string }) {
  const organisations = useQuery(organisationsQuery)
  const units = useQuery(unitsQuery)
  const known = () =>
    organisations.data?.find(({ id }) => id === props.id) ?? units.data?.find(({ id }) => id === props.id)
  return <>{known()?.name ?? '…'}</>
}

function SpanPanel(props: { value: FiguresSpan; onChange: (value: FiguresSpan) => void }) {
  const say = () => words.webLoop.issues.period
  const days = () => (typeof props.value === 'object' ? props.value : { from: null, to: null })
  const set = (part: Partial<ReturnType<typeof days>>) => {
    const next = { ...days(), ...part }
    props.onChange(next.from === null && next.to === null ? 'month' : next)
  }
  const today = () => dayIn(now(), zone())
  return (
    <div class="flex flex-col gap-3">
      <div class="grid grid-cols-2 gap-1">
        <For each={spans}>
          {(span) => (
            <button
              type="button"
              aria-pressed={props.value === span}
              onClick={() => props.onChange(span)}
              class="flex h-8 items-center justify-between rounded-sm px-2 text-left hover:bg-hover aria-pressed:bg-select aria-pressed:font-medium pointer-coarse:h-11"
            >
              {words.webFigures.periods[span]}
              <Show when={props.value === span}>
                <CheckIcon class="size-3.5" />
              </Show>
            </button>
          )}
        </For>
      </div>
      <fieldset class="grid grid-cols-2 gap-2 border-t border-line pt-3">
        <legend class="sr-only">{words.webFigures.custom}</legend>
        <DateField
          label={say().from}
          value={days().from}
          max={days().to ?? today()}
          onChange={(from) => set({ from })}
        />
        <DateField
          label={say().to}
          value={days().to}
          min={days().from ?? undefined}
          max={today()}
          onChange={(to) => set({ to })}
        />
      </fieldset>
    </div>
  )
}
