/** Takes units around into a shape: a shape comes in, the one around all of them goes out. */
import { areaOf, type Boundary, boxesMeet, boxOf as domainBoxOf, mergeBoundaries } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { BaseMap } from '../../../map/base-map.tsx'
import { type Area, boxOf, type View } from '../../../map/map-model.ts'
import { Checkbox, Failure, KeyValue } from '../../../ui/index.tsx'
import { exactArea } from './Findings.tsx'
import { ShapeBench } from './ShapeBench.tsx'
import { sayShape } from './say.ts'
import { areaOfNeighbour, type Neighbour } from './surroundings.ts'

export interface Merged {
  readonly shape: Boundary
  /** The units that were taken in. */
  readonly taken: ReadonlyArray<Neighbour>
}

export function ShapeMerge(props: {
  shape: Boundary
  name: string
  beside: ReadonlyArray<Neighbour>
  /** Drawn beneath: the unit above. */
  frame: ReadonlyArray<Area>
  /** Taken in from the start. */
  chosen?: ReadonlyArray<string> | undefined
  /** `undefined` while none is chosen or they do not adjoin. */
  onMerged: (merged: Merged | undefined) => void
  head?: JSX.Element
  foot?: JSX.Element
}) {
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set(props.chosen))
  const taken = () => props.beside.filter(({ id }) => chosen().has(id))
  const merged = createMemo(() =>
    taken().length === 0 ? undefined : mergeBoundaries([props.shape, ...taken().map(({ boundary }) => boundary)])
  )
  const shape = () => {
    const found = merged()
    return found !== undefined && Result.isSuccess(found) ? found.success : undefined
  }
  const refusal = () => {
    const found = merged()
    return found !== undefined && Result.isFailure(found) ? found.failure : undefined
  }
  createEffect(on(shape, (found) => props.onMerged(found === undefined ? undefined : { shape: found, taken: taken() })))
  const toggle = (id: string) => {
    if (!props.beside.some((one) => one.id === id)) return
    const next = new Set(chosen())
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  /** The shape and what lies at it; it stays while units are chosen. */
  const view = viewOf(props.shape, props.beside)
  const areas = (): ReadonlyArray<Area> => [
    ...props.beside.map((one) => ({ ...areaOfNeighbour(one), ...(chosen().has(one.id) && { fill: takenFill() }) })),
    { id: 'own', name: props.name, geometry: props.shape, fill: takenFill() },
    ...props.frame,
    { id: 'merged', name: '', geometry: shape() ?? props.shape, frame: true }
  ]

  return (
    <ShapeBench
      label={sayShape.tool.merge}
      panel={
        <>
          {props.head}
          <p class="text-sm text-ink-3">{sayShape.merge.help}</p>
          <Show when={refusal()}>{(why) => <Failure error={why()} />}</Show>
          <div role="status">
            <Show when={shape()}>
              {(found) => (
                <KeyValue columns={1} facts={[{ name: sayShape.merge.result, value: exactArea(areaOf(found())) }]} />
              )}
            </Show>
          </div>
          <fieldset>
            <legend class="mb-1 text-sm text-ink-3">{sayShape.merge.neighbours}</legend>
            <For each={props.beside} fallback={<p class="text-ink-3">{sayShape.merge.none}</p>}>
              {({ id, name }) => <Checkbox label={name} checked={chosen().has(id)} onChange={() => toggle(id)} />}
            </For>
          </fieldset>
          {props.foot}
        </>
      }
    >
      <BaseMap label={sayShape.merge.map} areas={areas()} view={view} onArea={toggle} class="h-full" />
    </ShapeBench>
  )
}

const viewOf = (shape: Boundary, beside: ReadonlyArray<Neighbour>): View => {
  const own = domainBoxOf(shape)
  const near = beside.filter(({ boundary }) => boxesMeet(own, domainBoxOf(boundary)))
  return { box: boxOf([{ geometry: shape }, ...near.map(({ boundary }) => ({ geometry: boundary }))]) ?? own }
}

const takenFill = (): string => getComputedStyle(document.documentElement).getPropertyValue('--select').trim()
