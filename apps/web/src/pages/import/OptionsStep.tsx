/** What the words of the file mean here, and what happens to rows that do not fit. */

import { type Crs, OrganisationKind } from '@gezhi/domain/grid'
import { Channel, PastState } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { For, type JSX, Show } from 'solid-js'
import { classChoices } from '../../forms/pick-matter.ts'
import { unitsQuery } from '../../queries/grid.ts'
import type { Inspected } from '../../queries/imports.ts'
import { referenceQuery, useMatters } from '../../queries/reference.ts'
import {
  type Choice,
  Combobox,
  MultiCombobox,
  Progress,
  RadioGroup,
  Section,
  Select,
  TextField
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import type { Wizard } from './create-wizard.ts'
import { asText, type Choices } from './import-order.ts'
import { MeaningTable } from './MeaningTable.tsx'
import { StepFoot } from './StepFoot.tsx'
import { say } from './say.ts'
import { zones } from './zones.ts'

const frames = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const satisfies ReadonlyArray<Crs>

export function OptionsStep(props: { wizard: Wizard; found: Inspected }) {
  const kind = () => props.wizard.kind()
  return (
    <div class="max-w-3xl">
      <p class="mb-4 text-ink-2">{say.options.lead}</p>
      <div class="flex flex-col gap-5">
        <Show when={kind() === 'units'}>
          <UnitOptions wizard={props.wizard} />
        </Show>
        <Show when={kind() === 'people'}>
          <PeopleOptions wizard={props.wizard} />
        </Show>
        <Show when={kind() === 'buildings'}>
          <Row>
            <Frame wizard={props.wizard} />
          </Row>
        </Show>
        <Show when={kind() === 'issues'}>
          <IssueOptions wizard={props.wizard} found={props.found} />
        </Show>
      </div>
      <Show when={props.wizard.busy() === 'checking'}>
        <div class="mt-6">
          <Progress label={say.options.checking} part={null} whole={props.found.rows} />
        </div>
      </Show>
      <Meanings wizard={props.wizard} />
      <StepFoot onBack={() => props.wizard.go('columns')} onNext={() => void props.wizard.check('check')} />
    </div>
  )
}

const useChoice = (wizard: Wizard) => ({
  get: <K extends keyof Choices>(name: K): Choices[K] => wizard.choices()[name],
  set:
    <K extends keyof Choices>(name: K) =>
    (value: Choices[K]) =>
      wizard.choose(name, value)
})

function Row(props: { children: JSX.Element }) {
  return <div class="grid items-start gap-5 sm:grid-cols-2">{props.children}</div>
}

function Frame(props: { wizard: Wizard }) {
  const choice = useChoice(props.wizard)
  return (
    <Select
      label={say.options.crs}
      hint={say.options.crsHint}
      value={choice.get('crs')}
      onChange={choice.set('crs')}
      choices={frames.map((crs) => ({ value: crs, label: say.options.frames[crs] }))}
    />
  )
}

function Times(props: { wizard: Wizard }) {
  const choice = useChoice(props.wizard)
  const chosen = (): Choice<string> => ({ value: choice.get('zone'), label: choice.get('zone') })
  return (
    <Row>
      <Combobox
        label={say.options.zone}
        hint={say.options.zoneHint}
        required
        value={chosen()}
        choices={zones.map((zone) => ({ value: zone, label: zone }))}
        onChange={(zone) => zone !== null && choice.set('zone')(zone.value)}
      />
      <Select
        label={say.options.dates}
        value={choice.get('dates')}
        onChange={choice.set('dates')}
        choices={(['auto', 'dayFirst', 'monthFirst'] as const).map((order) => ({
          value: order,
          label: say.options.dateOrders[order]
        }))}
      />
    </Row>
  )
}

function UnitOptions(props: { wizard: Wizard }) {
  const choice = useChoice(props.wizard)
  const reference = useQuery(referenceQuery)
  const units = useQuery(unitsQuery)
  const levels = () => reference.data?.scheme.data.levels ?? []
  return (
    <>
      <Row>
        <Frame wizard={props.wizard} />
        <Select
          label={say.options.level}
          hint={say.options.levelHint}
          value={choice.get('level')}
          onChange={choice.set('level')}
          choices={[
            { value: 'guess', label: say.options.levelGuess },
            ...levels().map(({ name }, i) => ({ value: String(i), label: say.options.levelAll(named(name)) }))
          ]}
        />
      </Row>
      <RadioGroup
        label={say.options.codes}
        value={choice.get('codes')}
        onChange={choice.set('codes')}
        choices={[
          { value: 'given', label: say.options.codesGiven },
          { value: 'underParent', label: say.options.codesUnderParent }
        ]}
      />
      <RadioGroup
        label={say.options.known}
        value={choice.get('known')}
        onChange={choice.set('known')}
        choices={[
          { value: 'fault', label: say.options.knownFault },
          { value: 'boundary', label: say.options.knownBoundary }
        ]}
      />
      <Show when={units.data?.length === 0}>
        <Section title={say.options.root}>
          <p class="mb-3 text-sm text-ink-3">{say.options.rootHint}</p>
          <Row>
            <TextField label={say.options.rootName} value={choice.get('rootName')} onChange={choice.set('rootName')} />
            <TextField label={say.options.rootCode} value={choice.get('rootCode')} onChange={choice.set('rootCode')} />
          </Row>
        </Section>
      </Show>
    </>
  )
}

/** Stands for no role. */
const none = 'none'

function PeopleOptions(props: { wizard: Wizard }) {
  const choice = useChoice(props.wizard)
  const roles = useRoleChoices()
  return (
    <>
      <Times wizard={props.wizard} />
      <Select
        label={say.options.role}
        value={choice.get('role') === '' ? none : choice.get('role')}
        onChange={(role) => choice.set('role')(role === none ? '' : role)}
        choices={[{ value: none, label: say.options.roleNone }, ...roles()]}
      />
    </>
  )
}

const useRoleChoices = (): (() => ReadonlyArray<Choice<string>>) => {
  const reference = useQuery(referenceQuery)
  return () =>
    (reference.data?.roles.data ?? [])
      .filter(({ administrator }) => administrator === null)
      .map(({ key, name }) => ({ value: key, label: named(name) }))
}

function IssueOptions(props: { wizard: Wizard; found: Inspected }) {
  const choice = useChoice(props.wizard)
  const units = useQuery(unitsQuery)
  const root = () => units.data?.find(({ parentId }) => parentId === null)?.name ?? ''
  const place = () => [
    { value: 'fault' as const, label: say.options.placeFault },
    { value: 'root' as const, label: say.options.placeRoot(root()) }
  ]
  const unused = () => props.found.columns.filter((column) => !Object.values(props.wizard.mapping).includes(column))
  const asChoice = (column: string): Choice<string> => ({ value: column, label: column })
  return (
    <>
      <Times wizard={props.wizard} />
      <Row>
        <Frame wizard={props.wizard} />
        <Select
          label={say.options.otherStatuses}
          value={choice.get('otherStatuses')}
          onChange={choice.set('otherStatuses')}
          choices={[
            { value: 'guess', label: say.options.otherStatusesGuess },
            ...PastState.literals.map((state) => ({ value: state, label: say.options.states[state] }))
          ]}
        />
      </Row>
      <Row>
        <RadioGroup
          label={say.options.otherClasses}
          value={choice.get('otherClasses')}
          onChange={choice.set('otherClasses')}
          choices={[
            { value: 'fault', label: say.options.otherClassesFault },
            { value: 'text', label: say.options.otherClassesText }
          ]}
        />
        <RadioGroup
          label={say.options.doubled}
          value={choice.get('doubled')}
          onChange={choice.set('doubled')}
          choices={[
            { value: 'leaveOut', label: say.options.doubledLeaveOut },
            { value: 'keep', label: say.options.doubledKeep }
          ]}
        />
      </Row>
      <Row>
        <RadioGroup
          label={say.options.withoutPlace}
          value={choice.get('withoutPlace')}
          onChange={choice.set('withoutPlace')}
          choices={place()}
        />
        <RadioGroup
          label={say.options.outOfArea}
          value={choice.get('outOfArea')}
          onChange={choice.set('outOfArea')}
          choices={place()}
        />
      </Row>
      <Show when={unused().length > 0}>
        <MultiCombobox
          label={say.options.keep}
          hint={say.options.keepHint}
          optional
          value={choice.get('keep').map(asChoice)}
          choices={unused().map(asChoice)}
          onChange={(columns) => choice.set('keep')(columns.map(({ value }) => value))}
        />
      </Show>
    </>
  )
}

/** Words of the file by field, each with what it may mean. */
function Meanings(props: { wizard: Wizard }) {
  const reference = useQuery(referenceQuery)
  const matters = useMatters()
  const roles = useRoleChoices()
  const choicesOf = (field: string): ReadonlyArray<Choice<string>> | undefined => {
    switch (field) {
      case 'status':
        return PastState.literals.map((state) => ({ value: state, label: say.options.states[state] }))
      case 'class':
        return [
          { value: asText, label: say.options.asText },
          ...classChoices(matters()).filter(({ value }) => value.length > 2)
        ]
      case 'channel':
        return Channel.literals.map((channel) => ({ value: channel, label: words.loop.channels[channel] }))
      case 'kind':
        return OrganisationKind.literals.map((one) => ({ value: one, label: words.import.organisationKinds[one] }))
      case 'role':
        return roles()
      case 'level':
        return (reference.data?.scheme.data.levels ?? []).map(({ name }, i) => ({
          value: String(i),
          label: named(name)
        }))
      default:
        return undefined
    }
  }
  const titleOf = (field: string): string => {
    const found: unknown = Reflect.get(say.options.meanings, field)
    return typeof found === 'string' ? found : field
  }
  const fields = () =>
    Object.entries(props.wizard.checked()?.values ?? {}).flatMap(([field, lines]) => {
      const choices = choicesOf(field)
      return choices === undefined || lines.length === 0 ? [] : [{ field, lines, choices }]
    })
  return (
    <For each={fields()}>
      {({ field, lines, choices }) => (
        <Section title={titleOf(field)}>
          <MeaningTable
            label={titleOf(field)}
            lines={lines}
            choices={choices}
            chosen={props.wizard.choices().meanings[field] ?? {}}
            onChoose={(value, means) => props.wizard.mean(field, value, means)}
          />
        </Section>
      )}
    </For>
  )
}
