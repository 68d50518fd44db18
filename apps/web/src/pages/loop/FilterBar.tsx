/** The filters of the list as chips: what is set stands out, what is not can be. All of it lives in the address. */
import type { UnitId } from '@gezhi/domain/common'
import { Channel, type Condition, type Stage, Stage as Stages } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, Show } from 'solid-js'
import { type AssigneeKey, assigneeOf, keyOf, useAssigneeChoices } from '../../forms/pick-assignee.ts'
import { classChoices } from '../../forms/pick-matter.ts'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { organisationsQuery, unitsQuery } from '../../queries/grid.ts'
import { useMatters } from '../../queries/reference.ts'
import { Chip, type Choice, Combobox, FilterChip, MultiCombobox } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { ChecksPanel, PeriodPanel, periodName } from './filter-panels.tsx'
import type { IssueFilters } from './issue-filters.ts'
import { stageName } from './stage-words.ts'

/** Conditions worth a tick box of their own; the others belong to figures. */
const offered: ReadonlyArray<Condition> = [
  'open',
  'overdue',
  'closed',
  'returned',
  'reworked',
  'rated',
  'satisfied',
  'solved'
]

interface BarProps {
  readonly filters: IssueFilters
  readonly onChange: (part: IssueFilters) => void
}

/** `处置中 等 3 项` */
const several = (names: ReadonlyArray<string>): string | undefined => {
  const [first, ...rest] = names
  if (first === undefined) return undefined
  return rest.length === 0 ? first : words.webLoop.issues.filterValue.several(first, rest.length)
}

const some = <V,>(values: ReadonlyArray<V>): ReadonlyArray<V> | undefined => (values.length === 0 ? undefined : values)

export function FilterBar(props: BarProps) {
  const name = () => words.webLoop.issues.filter
  return (
    <section
      aria-label={words.webLoop.issues.filters}
      class="flex items-center gap-1.5 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:[scrollbar-width:none] md:flex-wrap [&>*]:shrink-0 max-md:[&>[data-set]]:-order-1"
    >
      <UnitFilter {...props} />
      <SetFilter
        name={name().stage}
        choices={Stages.literals.filter((stage) => stage !== 'withdrawn')}
        nameOf={stageName}
        value={props.filters.stages}
        onChange={(stages: ReadonlyArray<Stage> | undefined) => props.onChange({ stages })}
      />
      <ClassFilter {...props} />
      <LeadFilter {...props} />
      <FilterChip
        name={name().period}
        value={props.filters.period === undefined ? undefined : periodName(props.filters.period)}
        onRemove={() => props.onChange({ period: undefined })}
      >
        <PeriodPanel value={props.filters.period} onChange={(period) => props.onChange({ period })} />
      </FilterChip>
      <SetFilter
        name={name().condition}
        choices={offered}
        nameOf={(condition) => words.loop.conditions[condition]}
        value={props.filters.conditions}
        onChange={(conditions: ReadonlyArray<Condition> | undefined) => props.onChange({ conditions })}
      />
      <SetFilter
        name={name().channel}
        choices={Channel.literals}
        nameOf={(channel) => words.loop.channels[channel]}
        value={props.filters.channels}
        onChange={(channels: ReadonlyArray<Channel> | undefined) => props.onChange({ channels })}
      />
      <Show when={props.filters.closed}>
        {(closed) => (
          <FilterChip
            name={name().closed}
            value={periodName(closed())}
            onRemove={() => props.onChange({ closed: undefined })}
          >
            <PeriodPanel value={closed()} onChange={(next) => props.onChange({ closed: next })} />
          </FilterChip>
        )}
      </Show>
      <GivenFilters {...props} />
    </section>
  )
}

/** Filters that come with a link and are only taken away here. */
function GivenFilters(props: BarProps) {
  const value = () => words.webLoop.issues.filterValue
  const name = () => words.webLoop.issues.filter
  return (
    <>
      <Show when={props.filters.mine}>
        {(mine) => (
          <Chip class="h-7" onRemove={() => props.onChange({ mine: undefined })}>
            {value().mine[mine()]}
          </Chip>
        )}
      </Show>
      <Show when={props.filters.only}>
        {(only) => (
          <Chip class="h-7" onRemove={() => props.onChange({ only: undefined })}>
            {only()
              .map((what) => value().only[what])
              .join(words.webLoop.common.list)}
          </Chip>
        )}
      </Show>
      <Show when={props.filters.lacks}>
        {(lacks) => (
          <Chip class="h-7" onRemove={() => props.onChange({ lacks: undefined })}>
            {lacks()
              .map((what) => value().lacks[what])
              .join(words.webLoop.common.list)}
          </Chip>
        )}
      </Show>
      <Show when={props.filters.figure}>
        {(figure) => (
          <Chip class="h-7" onRemove={() => props.onChange({ figure: undefined })}>
            {value().figure(words.loop.metrics[figure().metric], value().side[figure().side])}
          </Chip>
        )}
      </Show>
      <Show when={props.filters.batch}>
        <Chip class="h-7" onRemove={() => props.onChange({ batch: undefined })}>
          {name().batch} · {value().batch}
        </Chip>
      </Show>
    </>
  )
}

function SetFilter<V extends string>(props: {
  name: string
  choices: ReadonlyArray<V>
  nameOf: (value: V) => string
  value: ReadonlyArray<V> | undefined
  onChange: (value: ReadonlyArray<V> | undefined) => void
}) {
  return (
    <FilterChip
      name={props.name}
      value={several((props.value ?? []).map(props.nameOf))}
      onRemove={() => props.onChange(undefined)}
    >
      <ChecksPanel
        label={props.name}
        choices={props.choices.map((value) => ({ value, label: props.nameOf(value) }))}
        value={props.value ?? []}
        onChange={(value) => props.onChange(some(value))}
      />
    </FilterChip>
  )
}

function UnitFilter(props: BarProps) {
  const [open, setOpen] = createSignal(false)
  const unitChoices = useUnitChoices()
  const units = useQuery(() => ({ ...unitsQuery(), enabled: props.filters.unit !== undefined }))
  const chosen = (): Choice<UnitId> | null => {
    const { unit } = props.filters
    return unit === undefined ? null : { value: unit, label: units.data?.find(({ id }) => id === unit)?.name ?? '…' }
  }
  return (
    <FilterChip
      name={words.webLoop.issues.filter.unit}
      value={chosen()?.label}
      onRemove={() => props.onChange({ unit: undefined })}
      open={open()}
      onOpenChange={setOpen}
    >
      <Combobox
        label={words.webLoop.issues.filter.unit}
        labelHidden
        value={chosen()}
        choices={unitChoices}
        placeholder={words.webLoop.report.unitHint}
        onChange={(choice) => {
          props.onChange({ unit: choice?.value })
          setOpen(false)
        }}
      />
    </FilterChip>
  )
}

function LeadFilter(props: BarProps) {
  const [open, setOpen] = createSignal(false)
  const assigneeChoices = useAssigneeChoices()
  const isSet = () => props.filters.lead !== undefined
  const organisations = useQuery(() => ({ ...organisationsQuery(), enabled: isSet() }))
  const units = useQuery(() => ({ ...unitsQuery(), enabled: isSet() }))
  const chosen = (): Choice<AssigneeKey> | null => {
    const organisation = organisations.data?.find(({ id }) => id === props.filters.lead)
    if (organisation !== undefined) {
      return { value: keyOf({ kind: 'organisation', id: organisation.id }), label: organisation.name }
    }
    const unit = units.data?.find(({ id }) => id === props.filters.lead)
    return unit === undefined ? null : { value: keyOf({ kind: 'unit', id: unit.id }), label: unit.name }
  }
  return (
    <FilterChip
      name={words.webLoop.issues.filter.lead}
      value={isSet() ? (chosen()?.label ?? '…') : undefined}
      onRemove={() => props.onChange({ lead: undefined })}
      open={open()}
      onOpenChange={setOpen}
    >
      <Combobox
        label={words.webLoop.issues.filter.lead}
        labelHidden
        value={chosen()}
        choices={assigneeChoices}
        onChange={(choice) => {
          props.onChange({ lead: choice === null ? undefined : assigneeOf(choice.value).id })
          setOpen(false)
        }}
      />
    </FilterChip>
  )
}

function ClassFilter(props: BarProps) {
  const matters = useMatters()
  const choices = createMemo(() => classChoices(matters()))
  const chosen = () =>
    (props.filters.matters ?? []).map(
      (code) => choices().find(({ value }) => value === code) ?? { value: code, label: code }
    )
  return (
    <FilterChip
      name={words.webLoop.issues.filter.matter}
      value={several(chosen().map(({ label }) => label))}
      onRemove={() => props.onChange({ matters: undefined })}
    >
      <MultiCombobox
        label={words.webLoop.issues.filter.matter}
        labelHidden
        value={chosen()}
        choices={choices()}
        onChange={(value) => props.onChange({ matters: some(value.map((choice) => choice.value)) })}
      />
    </FilterChip>
  )
}
