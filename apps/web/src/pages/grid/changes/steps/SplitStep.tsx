/** Splitting a unit: lines on the map divide its ground, again and again; each part gets a name, and what lies below a place. */
import type { UnitId } from '@gezhi/domain/common'
import type { Boundary, SplitPart } from '@gezhi/domain/grid'
import { createEffect, createMemo, createSignal, For, Index, type JSX, on, Show } from 'solid-js'
import { formatNumber } from '../../../../format.ts'
import { type Area, boxOf } from '../../../../map/map-model.ts'
import { newUnitId } from '../../../../queries/units.ts'
import { Button, CheckIcon, PlusIcon, Select, TextField, TrashIcon, UndoIcon } from '../../../../ui/index.tsx'
import { words } from '../../../../words.ts'
import { say } from '../../say.ts'
import { ShapeBench } from '../../shape/ShapeBench.tsx'
import { ShapeSplit } from '../../shape/ShapeSplit.tsx'
import { areaOfNeighbour, boundaryIn } from '../../shape/surroundings.ts'
import { sayChanges } from '../say.ts'
import { HeadsFields } from './FormSteps.tsx'
import { useShapes } from './ground.ts'
import type { Draft, StepProps } from './StepPage.tsx'
import { UnitField } from './UnitField.tsx'

interface Part {
  readonly id: UnitId
  readonly name: string
  readonly households: number | null
  readonly population: number | null
  readonly boundary: Boundary | undefined
}

const partsMax = 50

export function SplitStep(props: StepProps) {
  const kept = props.step.kept?.do === 'split' ? props.step.kept : undefined
  const text = sayChanges.form
  const [unit, setUnit] = createSignal(props.ground.choice(kept?.id ?? props.step.unit))
  const [parts, setParts] = createSignal<ReadonlyArray<Part>>([])
  const [before, setBefore] = createSignal<ReadonlyArray<ReadonlyArray<Part>>>([])
  const [target, setTarget] = createSignal(0)
  const [pieces, setPieces] = createSignal<ReadonlyArray<Boundary>>()
  /** Of the units below, the part each was given to. */
  const [given, setGiven] = createSignal<ReadonlyMap<UnitId, UnitId>>(givenIn(kept?.parts ?? []))

  const one = () => props.ground.units().get(unit()?.value ?? '')
  const shapes = useShapes(props.ground, () => one()?.parentId ?? undefined)
  /** `null` where it has none, `undefined` while it is fetched. */
  const whole = createMemo((): Boundary | null | undefined => {
    const found = shapes.below()
    return found === undefined ? undefined : (found.find(({ id }) => id === unit()?.value)?.boundary ?? null)
  })
  /** A memo: boundaries that are read anew take nothing out of anybody's hands. */
  const begun = createMemo(() => (whole() === undefined ? undefined : unit()?.value))
  createEffect(
    on(begun, (id) => {
      if (id === undefined) return
      setBefore([])
      setTarget(0)
      if (kept?.id === id) return void setParts(kept.parts.map(partOf))
      setGiven(new Map())
      const first = freshPart(nameFor([]), whole() ?? undefined)
      setParts(whole() === null ? [first, freshPart(nameFor([first]), undefined)] : [first])
    })
  )

  const nameFor = (taken: ReadonlyArray<Part>): string => {
    const names = new Set(taken.map(({ name }) => name))
    for (let n = 0; ; n++) {
      const name = text.partNames(one()?.name ?? '', n)
      if (!names.has(name)) return name
    }
  }
  const change = (index: number, to: Partial<Part>) => {
    const part = parts()[index]
    if (part !== undefined) setParts(parts().with(index, { ...part, ...to }))
  }
  const cut = () => {
    const [found, at] = [pieces(), target()]
    const part = parts()[at]
    if (found === undefined || part === undefined) return
    setBefore([...before(), parts()])
    const next = [...parts()]
    const made: Array<Part> = []
    for (const [i, boundary] of found.entries()) {
      made.push(i === 0 ? { ...part, boundary } : freshPart(nameFor([...next, ...made]), boundary))
    }
    setParts(next.toSpliced(at, 1, ...made))
    setPieces(undefined)
  }
  const undo = () => {
    const last = before().at(-1)
    if (last === undefined) return
    setBefore(before().slice(0, -1))
    setTarget(0)
    setParts(last)
  }
  const below = () => {
    const id = unit()?.value
    return id === undefined ? [] : props.ground.below(id)
  }
  const draft = (): Draft => {
    const id = unit()?.value
    if (id === undefined) return { whyNot: text.unitMissing }
    if (whole() === undefined) return { whyNot: text.wait }
    if (parts().length < 2) return { whyNot: whole() === null ? text.twoParts : text.cutFirst }
    if (parts().some(({ name }) => name.trim() === '')) return { whyNot: text.names }
    const living = new Set(below().map((child) => child.id))
    return {
      operation: {
        do: 'split',
        id,
        parts: parts().map(({ id: partId, name, households, population, boundary }): SplitPart => {
          const children = [...given()].flatMap(([child, to]) => (to === partId && living.has(child) ? [child] : []))
          return {
            id: partId,
            name: name.trim(),
            ...(households !== null && { households }),
            ...(population !== null && { population }),
            ...(boundary !== undefined && { boundary }),
            ...(children.length > 0 && { children })
          }
        })
      }
    }
  }
  createEffect(() => props.onDraft(draft()))

  const shape = createMemo(() => (whole() == null ? undefined : parts()[target()]?.boundary))
  const around = (): ReadonlyArray<Area> => {
    const frame = shapes.above()
    return [
      ...(frame == null ? [] : [{ id: 'above', name: '', geometry: frame, frame: true }]),
      ...(shapes.below() ?? []).filter(({ id }) => id !== unit()?.value).map(areaOfNeighbour),
      ...parts().flatMap(({ id, name, boundary }, i) =>
        i === target() || boundary === undefined ? [] : [{ id, name, geometry: boundary }]
      )
    ]
  }
  /** What the whole has, and the parts together once all of them say. */
  const sums = (): string => {
    const { households = null, population = null } = one() ?? {}
    if (households === null && population === null) return ''
    const together = parts().reduce<number | null>(
      (sum, part) => (sum === null || part.households === null ? null : sum + part.households),
      0
    )
    return [
      text.wholeHas(
        households === null ? '' : say.households(formatNumber(households)),
        population === null ? '' : say.people(formatNumber(population))
      ),
      ...(together === null ? [] : [text.partsHave(say.households(formatNumber(together)))])
    ].join(' · ')
  }
  const head = () => (
    <>
      <UnitField ground={props.ground} value={unit()} onChange={setUnit} fits={({ parentId }) => parentId !== null} />
      <Show when={whole() !== null && parts().length > 1}>
        <Select
          label={text.cutWhich}
          value={String(target())}
          onChange={(value) => setTarget(Number(value))}
          choices={parts().map(({ name }, i) => ({ value: String(i), label: name || text.part(i + 1) }))}
        />
      </Show>
    </>
  )
  const fields = () => (
    <>
      <Show when={whole() === null}>
        <p class="text-sm text-ink-3">{text.noShape}</p>
      </Show>
      <Show when={parts().length > 1}>
        <section aria-label={text.parts} class="flex flex-col gap-3">
          <div>
            <h2 class="font-medium">{text.parts}</h2>
            <p class="text-sm text-ink-3">{sums()}</p>
          </div>
          <Index each={parts()}>
            {(part, i) => (
              <fieldset class="rounded-md border border-line p-3">
                <legend class="px-1 text-sm text-ink-3">{text.part(i + 1)}</legend>
                <div class="flex flex-col gap-3">
                  <TextField
                    label={text.newName}
                    required
                    maxLength={100}
                    value={part().name}
                    onChange={(name) => change(i, { name })}
                  />
                  <HeadsFields
                    households={part().households}
                    population={part().population}
                    onHouseholds={(households) => change(i, { households })}
                    onPopulation={(population) => change(i, { population })}
                  />
                  <Show when={whole() === null && parts().length > 2}>
                    <Button
                      size="small"
                      variant="quiet"
                      icon={TrashIcon}
                      onClick={() => setParts(parts().toSpliced(i, 1))}
                    >
                      {text.fewerPart}
                    </Button>
                  </Show>
                </div>
              </fieldset>
            )}
          </Index>
          <Show when={whole() === null && parts().length < partsMax}>
            <Button
              size="small"
              icon={PlusIcon}
              onClick={() => setParts([...parts(), freshPart(nameFor(parts()), undefined)])}
            >
              {text.morePart}
            </Button>
          </Show>
        </section>
        <Show when={below().length > 0}>
          <section aria-label={text.below} class="flex flex-col gap-2">
            <h2 class="font-medium">{text.below}</h2>
            <p class="text-sm text-ink-3">{text.belowHint}</p>
            <For each={below()}>
              {(child) => (
                <Select
                  label={child.name}
                  value={given().get(child.id) ?? byPlace}
                  onChange={(value) => {
                    const next = new Map(given())
                    const to = parts().find(({ id }) => id === value)
                    if (to === undefined) next.delete(child.id)
                    else next.set(child.id, to.id)
                    setGiven(next)
                  }}
                  choices={[
                    { value: byPlace, label: text.byPlace },
                    ...parts().map(({ id, name }, i) => ({ value: id, label: name || text.part(i + 1) }))
                  ]}
                />
              )}
            </For>
          </section>
        </Show>
      </Show>
      {props.verdict}
    </>
  )

  return (
    <Show
      when={shape()}
      keyed
      fallback={
        <Bench label={words.change.operations.split} maps={props.maps}>
          {head()}
          {fields()}
        </Bench>
      }
    >
      {(ground) => (
        <ShapeSplit
          shape={ground}
          name={parts().length > 1 ? parts()[target()]?.name : one()?.name}
          again={parts().length > 1}
          view={boxOf([{ geometry: whole() ?? ground }])}
          around={around()}
          onPieces={setPieces}
          head={head()}
          foot={
            <>
              <div class="flex flex-wrap gap-1.5">
                <Button
                  icon={CheckIcon}
                  disabledReason={pieces() === undefined ? text.cutFirst : undefined}
                  onClick={cut}
                >
                  {text.cut}
                </Button>
                <Show when={before().length > 0}>
                  <Button icon={UndoIcon} variant="quiet" onClick={undo}>
                    {text.undoCut}
                  </Button>
                </Show>
              </div>
              {fields()}
            </>
          }
        />
      )}
    </Show>
  )
}

const byPlace = 'place'

export function Bench(props: { label: string; maps: JSX.Element; children: JSX.Element }) {
  return (
    <ShapeBench label={props.label} panel={props.children}>
      {props.maps}
    </ShapeBench>
  )
}

const freshPart = (name: string, boundary: Boundary | undefined): Part => ({
  id: newUnitId(),
  name,
  households: null,
  population: null,
  boundary
})

const partOf = ({ id, name, households = null, population = null, boundary }: SplitPart): Part => ({
  id,
  name,
  households,
  population,
  boundary: boundary === undefined ? undefined : (boundaryIn(boundary) ?? undefined)
})

const givenIn = (parts: ReadonlyArray<SplitPart>): ReadonlyMap<UnitId, UnitId> =>
  new Map(parts.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
