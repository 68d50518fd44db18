/** Steps whose shape is drawn: a unit that is redrawn, and one that begins. */
import { areaOf, type Boundary, type UnitKind } from '@gezhi/domain/grid'
import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { boxOf, type Geometry } from '../../../../map/map-model.ts'
import { newUnitId } from '../../../../queries/units.ts'
import { TextField } from '../../../../ui/index.tsx'
import { words } from '../../../../words.ts'
import { say } from '../../say.ts'
import { createDrawing } from '../../shape/create-drawing.ts'
import { createFindings } from '../../shape/create-findings.ts'
import { linesOf } from '../../shape/finding-lines.ts'
import { ShapeEdit } from '../../shape/ShapeEdit.tsx'
import { boundaryIn } from '../../shape/surroundings.ts'
import { sayChanges } from '../say.ts'
import { type Placed, useAround } from './around.ts'
import { HeadsFields, isCode, KindField } from './FormSteps.tsx'
import { type Ground, useShapes } from './ground.ts'
import { Bench } from './SplitStep.tsx'
import type { Draft, StepProps } from './StepPage.tsx'
import { UnitField } from './UnitField.tsx'

export function RedrawStep(props: StepProps) {
  const kept = props.step.kept?.do === 'redraw' ? props.step.kept : undefined
  const text = sayChanges.form
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.id ?? props.step.unit))
  const one = () => props.ground.units().get(unit()?.value ?? '')
  const own = useShapes(props.ground, () => one()?.id)
  const [drawn, setDrawn] = createSignal<Drawn>({ whyNot: text.wait })
  const draft = (): Draft => {
    const [id, now] = [unit()?.value, drawn()]
    if (id === undefined) return { whyNot: text.unitMissing }
    if ('whyNot' in now) return now
    return now.boundary === undefined
      ? { whyNot: say.boundary.notClosed }
      : { operation: { do: 'redraw', id, boundary: now.boundary } }
  }
  createEffect(() => props.onDraft(draft()))
  const head = () => <UnitField ground={props.ground} value={unit()} onChange={setUnit} />
  /** What the drawing begins with, once it is known. */
  const begun = createMemo(
    () => {
      const [id, before] = [one()?.id, own.above()]
      return id === undefined || before === undefined ? undefined : { id, before }
    },
    undefined,
    { equals: (a, b) => a?.id === b?.id }
  )
  return (
    <Show
      when={begun()}
      keyed
      fallback={
        <Bench label={words.change.operations.redraw} maps={props.maps}>
          {head()}
          {props.verdict}
        </Bench>
      }
    >
      {({ id, before }) => (
        <DrawBench
          ground={props.ground}
          unit={one()}
          before={before}
          begin={kept?.id === id ? boundaryIn(kept.boundary) : before}
          needed
          onDrawn={setDrawn}
          head={head()}
          foot={props.verdict}
        />
      )}
    </Show>
  )
}

export function OpenStep(props: StepProps) {
  const kept = props.step.kept?.do === 'open' ? props.step.kept : undefined
  const text = sayChanges.form
  const id = kept?.id ?? newUnitId()
  const [parent, setParent] = createSignal(props.ground.choice(kept?.parentId ?? props.step.unit))
  const [kind, setKind] = createSignal<UnitKind>(kept?.kind ?? 'base')
  const [name, setName] = createSignal<string>(kept?.name ?? '')
  const [code, setCode] = createSignal<string>(kept?.code ?? '')
  const [households, setHouseholds] = createSignal<number | null>(kept?.households ?? null)
  const [population, setPopulation] = createSignal<number | null>(kept?.population ?? null)
  const [drawn, setDrawn] = createSignal<Drawn>({ boundary: undefined })
  const above = () => props.ground.units().get(parent()?.value ?? '')
  const draft = (): Draft => {
    const [one, now, given] = [above(), drawn(), code().trim()]
    if (one === undefined) return { whyNot: text.unitMissing }
    if (name().trim() === '') return { whyNot: say.unit.nameMissing }
    if (given !== '' && !isCode(given)) return { whyNot: words.import.faults.BadCode() }
    if ('whyNot' in now) return now
    const [heads, people] = [households(), population()]
    return {
      operation: {
        do: 'open',
        parentId: one.id,
        kind: kind(),
        id,
        name: name().trim(),
        ...(isCode(given) && { code: given }),
        ...(heads !== null && { households: heads }),
        ...(people !== null && { population: people }),
        ...(now.boundary !== undefined && { boundary: now.boundary })
      }
    }
  }
  createEffect(() => props.onDraft(draft()))
  const placed = (): Placed | undefined => {
    const one = above()
    return one === undefined ? undefined : { id, level: one.level + 1, parentId: one.id, kind: kind() }
  }
  const head = () => (
    <>
      <UnitField
        ground={props.ground}
        label={text.parent}
        value={parent()}
        onChange={setParent}
        fits={({ level }) => level + 1 < props.ground.levels()}
      />
      <TextField label={text.newName} required maxLength={100} value={name()} onChange={setName} />
      <KindField value={kind()} onChange={setKind} />
      <TextField
        label={text.code}
        hint={say.unit.codeAuto}
        optional
        inputmode="numeric"
        maxLength={32}
        value={code()}
        onChange={setCode}
      />
      <HeadsFields
        households={households()}
        population={population()}
        onHouseholds={setHouseholds}
        onPopulation={setPopulation}
      />
      {props.verdict}
      <h2 class="font-medium">{text.draw}</h2>
      <p class="text-sm text-ink-3">{text.drawHint}</p>
    </>
  )
  return (
    <Show
      when={above()?.id}
      keyed
      fallback={
        <Bench label={words.change.operations.open} maps={props.maps}>
          {head()}
        </Bench>
      }
    >
      {(parentId) => (
        <DrawBench
          ground={props.ground}
          unit={placed()}
          before={null}
          begin={kept?.parentId === parentId && kept.boundary !== undefined ? boundaryIn(kept.boundary) : null}
          onDrawn={setDrawn}
          head={head()}
        />
      )}
    </Show>
  )
}

/** What was drawn; without a boundary nothing was, which is fine where none is needed. */
type Drawn = { readonly boundary: Boundary | undefined } | { readonly whyNot: string }

function DrawBench(props: {
  ground: Ground
  unit: Placed | undefined
  /** As it is before the step. */
  before: Geometry | null
  /** As the drawing begins. */
  begin: Geometry | null
  needed?: boolean
  onDrawn: (drawn: Drawn) => void
  head: JSX.Element
  foot?: JSX.Element
}) {
  const drawing = createDrawing(props.begin)
  const around = useAround(props.ground, () => props.unit)
  const [neighbours, setNeighbours] = createSignal(true)
  const shape = createMemo((): Boundary | undefined => {
    const found = drawing.found()
    return found !== undefined && 'boundary' in found ? found.boundary : undefined
  })
  const stored = createDrawing(props.before).found()
  const storedShape = stored !== undefined && 'boundary' in stored ? stored.boundary : undefined
  const fault = () => {
    const found = drawing.found()
    return found !== undefined && 'refusal' in found ? found.refusal : undefined
  }
  const placed = props.unit
  const findings = placed === undefined ? () => undefined : createFindings(() => placed, shape, around)
  const findingsBefore =
    placed === undefined || storedShape === undefined
      ? () => undefined
      : createFindings(
          () => placed,
          () => storedShape,
          around
        )
  createEffect(() => {
    const [now, open] = [shape(), drawing.draft().open]
    if (fault() !== undefined) props.onDrawn({ whyNot: say.boundary.faulty })
    else if ((open?.length ?? 0) > 0)
      props.onDrawn({ whyNot: props.needed ? say.boundary.notClosed : sayChanges.form.unfinished })
    else if (props.needed && !drawing.changed() && props.begin === props.before)
      props.onDrawn({ whyNot: say.boundary.unchanged })
    else props.onDrawn({ boundary: now })
  })
  return (
    <Show when={around.ready()}>
      <ShapeEdit
        drawing={drawing}
        around={around.areas(neighbours())}
        view={
          boxOf(props.begin === null ? [] : [{ geometry: props.begin }]) ??
          boxOf(around.areas(false)) ??
          boxOf(around.areas(true))
        }
        before={storedShape === undefined ? null : areaOf(storedShape)}
        fault={fault()}
        failure={undefined}
        findings={findings()}
        lines={linesOf(findings() ?? [], findingsBefore(), around.nameOf)}
        neighbours={neighbours()}
        onNeighbours={setNeighbours}
        head={props.head}
        foot={props.foot}
      />
    </Show>
  )
}
