/** Where a unit lies: its boundary, the units below it, the one above as a frame. */
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { BaseMap } from '../../map/base-map.tsx'
import type { Area, Box, Position, View } from '../../map/map-model.ts'
import { paths } from '../../paths.ts'
import type { Boundaries, UnitPage } from '../../queries/register-types.ts'
import { topologyQuery, useBoundariesQuery } from '../../queries/units.ts'
import { Button, EditIcon, MapIcon, Section } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { say } from './say.ts'
import { BoundaryDownload } from './shape/BoundaryDownload.tsx'
import { UnitTopology } from './UnitTopology.tsx'

export function UnitPlace(props: { page: UnitPage }) {
  const navigate = useNavigate()
  const whyNot = useWhyNot()
  const boundaries = useBoundariesQuery()
  const unit = () => props.page.unit
  const parent = () => unit().parentId
  const own = useQuery(() => boundaries(unit().level, unit().id))
  const below = useQuery(() => ({
    ...boundaries(unit().level + 1, unit().id),
    enabled: props.page.children.length > 0
  }))
  const above = useQuery(() => ({
    ...boundaries(unit().level - 1, parent() ?? undefined),
    enabled: parent() !== null
  }))
  const wrongBelow = useQuery(() => ({
    ...topologyQuery(unit().id, true),
    enabled: props.page.children.length > 0
  }))
  const wrongAbove = useQuery(() => ({
    ...topologyQuery(parent() ?? unit().id, false),
    enabled: parent() !== null
  }))
  const wrongBeside = () =>
    (wrongAbove.data?.lines ?? []).filter(({ units }) => units.some(({ id }) => id === unit().id))
  const faults = createMemo(() =>
    [...wrongBeside(), ...(wrongBelow.data?.lines ?? [])].flatMap(({ places }, i) =>
      places.flatMap(
        ({ shape }, j): ReadonlyArray<Area> =>
          shape === null ? [] : [{ id: `fault-${i}-${j}`, name: '', geometry: shape, fault: true }]
      )
    )
  )
  const [seen, setSeen] = createSignal<Position>()
  createEffect(
    on(
      () => unit().id,
      () => setSeen(undefined),
      { defer: true }
    )
  )
  const areas = createMemo((): ReadonlyArray<Area> => {
    const children = areasOf(below.data, { frame: false }).map((area) => ({
      ...area,
      name: within(area.name, unit().name)
    }))
    return [
      ...areasOf(above.data, { frame: true }),
      ...children,
      ...areasOf(own.data, { frame: children.length > 0 }),
      ...faults()
    ]
  })
  const outside = () => {
    const check = props.page.checks.find((one) => one.check === 'withinParent')
    return check?.outside?.at ?? null
  }
  const openUnit = (id: string) => {
    if (id !== unit().id) navigate(paths.unit(id), { scroll: false })
  }

  return (
    <Section
      title={say.unit.place}
      actions={
        <>
          <BoundaryDownload unit={unit()} />
          <Button
            size="small"
            icon={EditIcon}
            disabledReason={whyNot('unit.edit')}
            onClick={() => navigate(paths.boundary(unit().id))}
          >
            {props.page.boundary === null ? say.unit.mend.boundary : say.change}
          </Button>
        </>
      }
    >
      <Show
        when={props.page.boundary}
        fallback={
          <p class="flex items-start gap-1.5 text-ink-3">
            <MapIcon class="mt-[3px]" />
            {say.unit.noPlace}
          </p>
        }
      >
        {(boundary) => (
          <BaseMap
            label={say.unit.mapLabel(unit().name)}
            areas={areas()}
            view={viewOf(boundary().box, seen())}
            marker={seen() ?? outside()}
            onArea={props.page.children.length > 0 ? openUnit : undefined}
            class="h-64 rounded-md border border-line"
          />
        )}
      </Show>
      <Show when={outside() !== null}>
        <p class="mt-1 text-sm text-ink-3">{say.unit.check.withinParent.outsideHint}</p>
      </Show>
      <UnitTopology below={wrongBelow.data} beside={wrongBeside()} onSee={setSeen} />
      <p class="sr-only">{words.webLoop.map.keys}</p>
    </Section>
  )
}

const viewOf = (box: Box, seen: Position | undefined): View =>
  seen === undefined ? { box } : { at: seen, zoom: placeZoom }

/** A place of some metres is seen. */
const placeZoom = 17

/** `雁字第一网格3号微网格` within `雁字第一网格` is `3号微网格`. */
const within = (name: string, parent: string): string =>
  name.startsWith(parent) && name.length > parent.length ? name.slice(parent.length).trimStart() : name

export const areasOf = (
  boundaries: Boundaries | undefined,
  { frame }: { readonly frame: boolean }
): ReadonlyArray<Area> =>
  (boundaries?.collection?.features ?? []).map(({ id, properties, geometry }) => ({
    id,
    name: properties.name,
    geometry,
    frame,
    special: !frame && properties.kind === 'special'
  }))
