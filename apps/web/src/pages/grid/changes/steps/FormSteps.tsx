/** Steps that are filled in and not drawn: closing a unit, amending one, hanging one below another. */
import type { UnitId } from '@gezhi/domain/common'
import { type To, UnitCode, type UnitKind } from '@gezhi/domain/grid'
import { AreaClass } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type Choice, Combobox, NumberField, RadioGroup, Select, TextField } from '../../../../ui/index.tsx'
import { words } from '../../../../words.ts'
import { say } from '../../say.ts'
import { ShapeBench } from '../../shape/ShapeBench.tsx'
import { sayChanges } from '../say.ts'
import type { GroundUnit } from './ground.ts'
import type { Draft, StepProps } from './StepPage.tsx'
import { UnitField } from './UnitField.tsx'

function FormStep(props: StepProps & { children: JSX.Element }) {
  return (
    <ShapeBench
      label={words.change.operations[props.step.does]}
      panel={
        <>
          {props.children}
          {props.verdict}
        </>
      }
    >
      {props.maps}
    </ShapeBench>
  )
}

export function CloseStep(props: StepProps) {
  const kept = props.step.kept?.do === 'close' ? props.step.kept : undefined
  const text = sayChanges.form
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.id ?? props.step.unit))
  const [into, setInto] = createSignal(props.ground.choice(kept?.into ?? undefined))
  const chosen = () => found(props, unit())
  const below = () => {
    const one = chosen()
    return one === undefined ? 0 : props.ground.below(one.id).length
  }
  createEffect(() => {
    const id = unit()?.value
    props.onDraft(
      id === undefined ? { whyNot: text.unitMissing } : { operation: { do: 'close', id, into: into()?.value ?? null } }
    )
  })
  return (
    <FormStep {...props}>
      <UnitField
        ground={props.ground}
        value={unit()}
        onChange={(next) => {
          setUnit(next)
          setInto(null)
        }}
      />
      <Show when={chosen()}>
        {(one) => (
          <Combobox
            label={text.into}
            hint={text.intoHint}
            placeholder={text.unitHint}
            optional={below() === 0}
            required={below() > 0}
            value={into()}
            onChange={setInto}
            choices={props.ground.choices((unit) => unit.level === one().level && unit.id !== one().id)}
          />
        )}
      </Show>
    </FormStep>
  )
}

export function MoveStep(props: StepProps) {
  const kept = props.step.kept?.do === 'move' ? props.step.kept : undefined
  const text = sayChanges.form
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.id ?? props.step.unit))
  const [parent, setParent] = createSignal(props.ground.choice(kept?.parentId))
  const [code, setCode] = createSignal<string>(kept?.code ?? '')
  const chosen = () => found(props, unit())
  createEffect(() => props.onDraft(draft()))
  const draft = (): Draft => {
    const [id, parentId] = [unit()?.value, parent()?.value]
    if (id === undefined || parentId === undefined) return { whyNot: text.unitMissing }
    if (chosen()?.parentId === parentId) return { whyNot: text.sameParent }
    const given = code().trim()
    if (given !== '' && !isCode(given)) return { whyNot: words.import.faults.BadCode() }
    return { operation: { do: 'move', id, parentId, ...(isCode(given) && { code: given }) } }
  }
  return (
    <FormStep {...props}>
      <UnitField
        ground={props.ground}
        value={unit()}
        onChange={(next) => {
          setUnit(next)
          setParent(null)
        }}
        fits={({ parentId }) => parentId !== null}
      />
      <Show when={chosen()}>
        {(one) => (
          <>
            <Combobox
              label={text.newParent}
              hint={text.newParentHint(props.ground.levelName(one().level - 1))}
              placeholder={text.unitHint}
              required
              value={parent()}
              onChange={setParent}
              choices={props.ground.choices(({ level, id }) => level === one().level - 1 && id !== one().parentId)}
            />
            <TextField
              label={text.code}
              hint={say.unit.codeAuto}
              optional
              inputmode="numeric"
              maxLength={32}
              value={code()}
              onChange={setCode}
            />
          </>
        )}
      </Show>
    </FormStep>
  )
}

interface Values {
  readonly name: string
  readonly kind: UnitKind
  readonly areaClass: AreaClass | 'none'
  readonly households: number | null
  readonly population: number | null
}

const valuesOf = (unit: GroundUnit | undefined): Values => ({
  name: unit?.name ?? '',
  kind: unit?.kind ?? 'base',
  areaClass: unit?.areaClass ?? 'none',
  households: unit?.households ?? null,
  population: unit?.population ?? null
})

export function AmendStep(props: StepProps) {
  const kept = props.step.kept?.do === 'amend' ? props.step.kept : undefined
  const text = sayChanges.form
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.id ?? props.step.unit))
  const chosen = () => found(props, unit())
  const [values, setValues] = createStore<Values>({ ...valuesOf(chosen()), ...changesIn(kept) })
  const choose = (next: Choice<UnitId> | null) => {
    setUnit(next)
    setValues(valuesOf(found(props, next)))
  }
  const draft = (): Draft => {
    const one = chosen()
    if (one === undefined) return { whyNot: text.unitMissing }
    const name = values.name.trim()
    if (name === '') return { whyNot: say.unit.nameMissing }
    const areaClass = values.areaClass === 'none' ? null : values.areaClass
    const change = {
      ...(name !== one.name && { name }),
      ...(values.kind !== one.kind && { kind: values.kind }),
      ...(areaClass !== one.areaClass && { areaClass }),
      ...(values.households !== one.households && { households: values.households }),
      ...(values.population !== one.population && { population: values.population })
    }
    return Object.keys(change).length === 0
      ? { whyNot: text.nothingChanged }
      : { operation: { do: 'amend', id: one.id, ...change } }
  }
  createEffect(() => props.onDraft(draft()))
  return (
    <FormStep {...props}>
      <UnitField ground={props.ground} value={unit()} onChange={choose} />
      <Show when={chosen()}>
        {(one) => (
          <>
            <TextField
              label={text.newName}
              required
              maxLength={100}
              value={values.name}
              onChange={(name) => setValues({ name })}
            />
            <Show when={one().parentId !== null}>
              <KindField value={values.kind} onChange={(kind) => setValues({ kind })} />
            </Show>
            <Select
              label={say.unit.fact.areaClass}
              value={values.areaClass}
              onChange={(areaClass) => setValues({ areaClass })}
              choices={[
                { value: 'none', label: say.unit.noAreaClass },
                ...AreaClass.literals.map((one) => ({ value: one, label: words.loop.areaClasses[one] }))
              ]}
            />
            <HeadsFields
              households={values.households}
              population={values.population}
              onHouseholds={(households) => setValues({ households })}
              onPopulation={(population) => setValues({ population })}
            />
          </>
        )}
      </Show>
    </FormStep>
  )
}

export function KindField(props: { value: UnitKind; onChange: (kind: UnitKind) => void }) {
  return (
    <RadioGroup
      label={say.unit.fact.kind}
      value={props.value}
      onChange={props.onChange}
      choices={(['base', 'special'] as const).map((kind) => ({
        value: kind,
        label: say.unitKinds[kind],
        hint: say.unitKindHints[kind]
      }))}
    />
  )
}

export function HeadsFields(props: {
  households: number | null
  population: number | null
  onHouseholds: (n: number | null) => void
  onPopulation: (n: number | null) => void
}) {
  return (
    <div class="grid grid-cols-2 gap-3">
      <NumberField
        label={say.unit.fact.households}
        optional
        min={0}
        value={props.households}
        onChange={props.onHouseholds}
      />
      <NumberField
        label={say.unit.fact.population}
        optional
        min={0}
        value={props.population}
        onChange={props.onPopulation}
      />
    </div>
  )
}

export const isCode = Schema.is(UnitCode)

const found = (props: StepProps, choice: Choice<UnitId> | null): GroundUnit | undefined =>
  choice === null ? undefined : props.ground.units().get(choice.value)

const changesIn = (kept: To<'amend'> | undefined): Partial<Values> => {
  if (kept === undefined) return {}
  const { name, kind, areaClass, households, population } = kept
  return {
    ...(name !== undefined && { name }),
    ...(kind !== undefined && { kind }),
    ...(areaClass !== undefined && { areaClass: areaClass ?? 'none' }),
    ...(households !== undefined && { households }),
    ...(population !== undefined && { population })
  }
}
