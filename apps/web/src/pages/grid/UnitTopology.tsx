/** What is wrong between the boundaries below a unit, and between it and those beside it; shown on the map above. */
import { createMemo, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import type { Position } from '../../map/map-model.ts'
import type { Topology } from '../../queries/register-types.ts'
import { Notice, WarningIcon } from '../../ui/index.tsx'
import { type FindingLine, Findings } from './shape/Findings.tsx'
import { sayShape } from './shape/say.ts'

const shownMax = 8

export function UnitTopology(props: {
  below: Topology | undefined
  /** Lines of the unit above that have to do with this one. */
  beside: Topology['lines']
  onSee: (at: Position) => void
}) {
  const lines = createMemo(() => [...props.beside, ...(props.below?.lines ?? [])])
  const total = () => props.beside.length + (props.below?.total ?? 0)
  const names = (units: ReadonlyArray<{ readonly name: string }>) =>
    units
      .slice(0, shownMax)
      .map(({ name }) => sayShape.findings.quoted(name))
      .join(sayShape.findings.join)
  return (
    <div class="mt-2 flex flex-col gap-2">
      <Show when={lines().length > 0}>
        <Notice tone="plain" icon={WarningIcon} title={sayShape.findings.bad(total())}>
          <Findings lines={lines().slice(0, shownMax).map(lineOf)} onSee={props.onSee} />
          <Show when={total() > shownMax}>
            <p class="mt-1">{sayShape.findings.more(formatNumber(total() - shownMax))}</p>
          </Show>
        </Notice>
      </Show>
      <div class="text-sm text-ink-3 empty:hidden">
        <Show when={props.below && props.below.checked < props.below.of && props.below}>
          {(going) => <p>{sayShape.findings.going(formatNumber(going().checked), formatNumber(going().of))}</p>}
        </Show>
        <Show when={(props.below?.undrawn.length ?? 0) > 0}>
          <p>{sayShape.findings.undrawn(names(props.below?.undrawn ?? []))}</p>
        </Show>
        <Show when={(props.below?.tooLarge.length ?? 0) > 0}>
          <p>{sayShape.findings.tooLarge(names(props.below?.tooLarge ?? []))}</p>
        </Show>
      </div>
    </div>
  )
}

const lineOf = ({ fault, units, area, places, placesTotal }: Topology['lines'][number]): FindingLine => ({
  fault,
  units: units.map(({ name }) => name),
  area,
  places: placesTotal,
  at: places[0]?.at
})
