/** Gaps, overlaps and what lies outside, each with its size and a way to its place. */
import type { TopologyFault } from '@gezhi/domain/grid'
import { For, Show } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import type { Position } from '../../../map/map-model.ts'
import { Button, PinIcon } from '../../../ui/index.tsx'
import { sayShape } from './say.ts'

export interface FindingLine {
  readonly fault: TopologyFault
  /** Names of the units concerned; of the unit above for a gap. */
  readonly units: ReadonlyArray<string>
  readonly area: number
  readonly places: number
  readonly at: Position | undefined
  /** Beside it: new, or as before. */
  readonly note?: string | undefined
}

export function Findings(props: {
  lines: ReadonlyArray<FindingLine>
  onSee?: ((at: Position, line: FindingLine) => void) | undefined
}) {
  return (
    <ul class="divide-y divide-line">
      <For each={props.lines}>
        {(line) => (
          <li class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
            <span class="min-w-0 flex-1">
              <span class="text-base text-ink">{findingText(line)}</span>
              <span class="block text-ink-3">
                {sayShape.findings.size(exactArea(line.area), line.places)}
                <Show when={line.note}>{(note) => <> · {note()}</>}</Show>
              </span>
            </span>
            <Show when={line.at !== undefined && props.onSee}>
              {(see) => (
                <Button size="small" icon={PinIcon} onClick={() => line.at !== undefined && see()(line.at, line)}>
                  {sayShape.findings.see}
                </Button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

export const findingText = ({ fault, units }: Pick<FindingLine, 'fault' | 'units'>): string => {
  const say = sayShape.findings
  const [first = '', second = ''] = units
  switch (fault) {
    case 'gap':
      return say.gap(first)
    case 'overlap':
      return say.overlap(units.map((name) => say.quoted(name)).join(say.join))
    case 'outside':
      return say.outside(first)
    case 'crossed':
      return say.crossed(first, second)
  }
}

/** To the square metre, and to a tenth of it where there are few. */
export const exactArea = (area: number): string => sayShape.squareMetres(formatNumber(area, area < 100 ? 1 : 0))
