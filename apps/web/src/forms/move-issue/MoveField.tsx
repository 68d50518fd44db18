/** One field of a move, by its name in the table of moves. */

import { LimitKind, plusDays } from '@gezhi/domain/common'
import type { Field, Ground, MatterCode } from '@gezhi/domain/loop'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { dayIn } from '../../day.ts'
import { zone } from '../../format.ts'
import { now } from '../../now.ts'
import { useMatters } from '../../queries/reference.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { Combobox, DateField, type FormState, MultiCombobox, NumberField, RadioGroup, Select } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { useAssigneeChoices } from '../pick-assignee.ts'
import { matterChoice } from '../pick-matter.ts'
import { type MoveValues, proposalOf } from './move-values.ts'
import { PhraseArea } from './PhraseArea.tsx'
import { textFields, textMax } from './phrases.ts'

interface MoveFieldProps {
  readonly field: Field
  readonly form: FormState<MoveValues>
  readonly detail: IssueDetail
  readonly grounds: ReadonlyArray<Ground>
  readonly required: boolean
}

export function MoveField(props: MoveFieldProps) {
  const assigneeChoices = useAssigneeChoices()
  const say = () => words.loop.fields[props.field]
  const text = () => textFields.find((name) => name === props.field)
  return (
    <Switch>
      <Match when={text()}>
        {(name) => (
          <PhraseArea
            {...props.form.field(name())}
            label={say().label}
            hint={say().hint}
            maxLength={textMax[name()]}
            required={props.required}
            rows={name() === 'note' ? 2 : 4}
          />
        )}
      </Match>
      <Match when={props.field === 'matter'}>
        <MatterField {...props} />
      </Match>
      <Match when={props.field === 'lead'}>
        <LeadField {...props} />
      </Match>
      <Match when={props.field === 'assistants'}>
        <MultiCombobox
          {...props.form.field('assistants')}
          label={say().label}
          hint={say().hint}
          choices={assigneeChoices}
          optional
        />
      </Match>
      <Match when={props.field === 'ground'}>
        <RadioGroup
          {...props.form.field('ground')}
          label={say().label}
          choices={props.grounds.map((ground) => ({ value: ground, label: words.loop.grounds[ground] }))}
          required
        />
      </Match>
      <Match when={props.field === 'rating'}>
        <RatingField {...props} />
      </Match>
      <Match when={props.field === 'until'}>
        <DateField
          {...props.form.field('until')}
          label={say().label}
          hint={words.webLoop.act.untilHint}
          min={plusDays(dayIn(now(), zone()), 1)}
          required={props.required}
        />
      </Match>
      <Match when={props.field === 'limit'}>
        <LimitField {...props} />
      </Match>
    </Switch>
  )
}

function MatterField(props: MoveFieldProps) {
  const matters = useMatters()
  const choices = createMemo(() => matters().map(matterChoice))
  const chosen = () => {
    const code: MatterCode | undefined = props.form.values.matter?.value
    return matters().find((matter) => matter.code === code)
  }
  return (
    <div class="flex flex-col gap-1.5">
      <Combobox
        {...props.form.field('matter')}
        label={words.loop.fields.matter.label}
        hint={words.loop.fields.matter.hint}
        choices={choices()}
        required={props.required}
      />
      <Show when={chosen()}>
        {(matter) => (
          <div class="border-l-2 border-line-2 pl-3 text-sm text-ink-2">
            <Show when={matter().condition}>
              {(condition) => <p>{words.webLoop.act.matterCondition(named(condition()))}</p>}
            </Show>
            <Show when={matter().closing}>
              {(closing) => <p>{words.webLoop.act.matterClosing(named(closing()))}</p>}
            </Show>
          </div>
        )}
      </Show>
    </div>
  )
}

function LeadField(props: MoveFieldProps) {
  const assigneeChoices = useAssigneeChoices()
  const proposal = () => proposalOf(props.detail)
  const hint = () => {
    const name = proposal()?.label
    return name === undefined ? words.webLoop.act.noProposal : words.webLoop.act.proposed(name)
  }
  return (
    <Combobox
      {...props.form.field('lead')}
      label={words.loop.fields.lead.label}
      hint={hint()}
      choices={assigneeChoices}
      required
    />
  )
}

const scores = ['1', '2', '3', '4', '5'] as const

function RatingField(props: MoveFieldProps) {
  const say = () => words.webLoop.act
  return (
    <div class="flex flex-col gap-4">
      <RadioGroup
        {...props.form.field('resolved')}
        name="rating"
        label={say().resolved}
        inline
        choices={[
          { value: 'yes', label: say().yes },
          { value: 'no', label: say().no }
        ]}
        required
      />
      <RadioGroup
        value={props.form.values.satisfaction}
        onChange={(score) => props.form.set('satisfaction', score)}
        label={say().satisfaction}
        inline
        choices={scores.map((score) => ({ value: score, label: words.loop.satisfactions[score] }))}
        required
      />
    </div>
  )
}

function LimitField(props: MoveFieldProps) {
  return (
    <div class="grid grid-cols-2 gap-3">
      <NumberField
        value={props.form.values.amount}
        onChange={(amount) => props.form.set('amount', amount)}
        name="limit"
        label={words.loop.fields.limit.label}
        hint={words.loop.fields.limit.hint}
        min={1}
        required
      />
      <Select
        {...props.form.field('kind')}
        label={words.webLoop.act.limitKind}
        choices={LimitKind.literals.map((kind) => ({ value: kind, label: words.webLoop.act.limitKinds[kind] }))}
      />
    </div>
  )
}
