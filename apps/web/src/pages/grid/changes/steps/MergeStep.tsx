/** Merging units below the same unit: chosen on the map or in a list, the ground of all together becomes that of the new one. */
import type { UnitId } from '@gezhi/domain/common'
import type { Boundary } from '@gezhi/domain/grid'
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js'
import { newUnitId } from '../../../../queries/units.ts'
import { Checkbox, TextField } from '../../../../ui/index.tsx'
import { say } from '../../say.ts'
import { type Merged, ShapeMerge } from '../../shape/ShapeMerge.tsx'
import { sayShape } from '../../shape/say.ts'
import { sayChanges } from '../say.ts'
import { type GroundUnit, useShapes } from './ground.ts'
import { Bench } from './SplitStep.tsx'
import type { Draft, StepProps } from './StepPage.tsx'
import { UnitField } from './UnitField.tsx'

export function MergeStep(props: StepProps) {
  const kept = props.step.kept?.do === 'merge' ? props.step.kept : undefined
  const text = sayChanges.form
  const id = kept?.into.id ?? newUnitId()
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.ids[0] ?? props.step.unit))
  const [name, setName] = createSignal<string>(kept?.into.name ?? unit()?.label ?? '')
  const [merged, setMerged] = createSignal<Merged>()
  /** Chosen in the list: those that have no boundary to be pressed on a map. */
  const [listed, setListed] = createSignal<ReadonlySet<string>>(new Set(kept?.ids.slice(1)))

  const one = () => props.ground.units().get(unit()?.value ?? '')
  const siblings = (): ReadonlyArray<GroundUnit> => {
    const parentId = one()?.parentId
    return parentId == null ? [] : props.ground.below(parentId).filter((unit) => unit.id !== one()?.id)
  }
  const shapes = useShapes(props.ground, () => one()?.parentId ?? undefined)
  const drawn = createMemo(() => new Map((shapes.below() ?? []).map((shape) => [shape.id, shape] as const)))
  /** What the choosing began with: boundaries that are read anew take nothing out of anybody's hands. */
  const begun = createMemo<{ readonly id: UnitId; readonly boundary: Boundary } | undefined>((before) => {
    const now = one()?.id
    if (now === undefined) return undefined
    if (before?.id === now) return before
    const boundary = drawn().get(now)?.boundary
    return boundary === undefined ? undefined : { id: now, boundary }
  })
  const own = () => begun()?.boundary
  const unlisted = () => siblings().filter((unit) => own() === undefined || !drawn().has(unit.id))
  const taken = (): ReadonlyArray<UnitId> => [
    ...(merged()?.taken ?? []).map((neighbour) => neighbour.id),
    ...unlisted().flatMap((unit) => (listed().has(unit.id) ? [unit.id] : []))
  ]
  const choose = (next: ReturnType<typeof unit>) => {
    setUnit(next)
    setName(next?.label ?? '')
    setMerged(undefined)
    setListed(new Set<string>())
  }
  const draft = (): Draft => {
    const first = one()
    if (first === undefined) return { whyNot: text.unitMissing }
    if (shapes.below() === undefined) return { whyNot: text.wait }
    if (taken().length === 0) return { whyNot: text.togetherMissing }
    if (name().trim() === '') return { whyNot: say.unit.nameMissing }
    const boundary = own() === undefined ? undefined : (merged()?.shape ?? own())
    return {
      operation: {
        do: 'merge',
        ids: [first.id, ...taken()],
        into: { ...kept?.into, id, name: name().trim(), ...(boundary !== undefined && { boundary }) }
      }
    }
  }
  createEffect(() => props.onDraft(draft()))
  const toggle = (unit: UnitId, on: boolean) => {
    const next = new Set(listed())
    if (on) next.add(unit)
    else next.delete(unit)
    setListed(next)
  }

  const head = () => (
    <UnitField ground={props.ground} value={unit()} onChange={choose} fits={({ parentId }) => parentId !== null} />
  )
  const foot = () => (
    <>
      <Show when={one() !== undefined && siblings().length === 0}>
        <p class="text-ink-3">{text.noSiblings}</p>
      </Show>
      <Show when={unlisted().length > 0 && shapes.below() !== undefined}>
        <fieldset>
          <legend class="mb-1 text-sm text-ink-3">{own() === undefined ? text.together : text.undrawn}</legend>
          <For each={unlisted()}>
            {(sibling) => (
              <Checkbox
                label={sibling.name}
                checked={listed().has(sibling.id)}
                onChange={(on) => toggle(sibling.id, on)}
              />
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={one()}>
        <TextField label={text.mergedName} required maxLength={100} value={name()} onChange={setName} />
      </Show>
      {props.verdict}
    </>
  )
  const frame = () => {
    const above = shapes.above()
    return above == null ? [] : [{ id: 'above', name: '', geometry: above, frame: true }]
  }

  return (
    <Show
      when={own()}
      keyed
      fallback={
        <Bench label={sayShape.tool.merge} maps={props.maps}>
          {head()}
          <Show when={one() !== undefined && shapes.below() !== undefined}>
            <p class="text-sm text-ink-3">{text.noShapeMerge}</p>
          </Show>
          {foot()}
        </Bench>
      }
    >
      {(shape) => (
        <ShapeMerge
          shape={shape}
          name={one()?.name ?? ''}
          beside={[...drawn().values()].filter((neighbour) => neighbour.id !== one()?.id)}
          frame={frame()}
          chosen={unit()?.value === kept?.ids[0] ? kept?.ids.slice(1) : undefined}
          onMerged={setMerged}
          head={head()}
          foot={foot()}
        />
      )}
    </Show>
  )
}
