/** Where it is: on a small map of the grids around, and in words from the district down. */
import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { BaseMap } from '../../map/base-map.tsx'
import { paths } from '../../paths.ts'
import { areasAroundQuery } from '../../queries/grid.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { PinIcon, Section } from '../../ui/index.tsx'
import { words } from '../../words.ts'

const closeUp = 15.5

export function IssuePlace(props: { detail: IssueDetail }) {
  const issue = () => props.detail.issue
  const here = () => props.detail.place.at(-1)
  const areas = useQuery(() => areasAroundQuery(here()?.level ?? 0, props.detail.place.at(-2)?.id))
  const position = () => {
    const point = issue().point
    return point === null ? undefined : `${point[0].toFixed(6)}, ${point[1].toFixed(6)}`
  }
  return (
    <Section title={words.webLoop.issue.place}>
      <Show when={(areas.data?.length ?? 0) > 0 || issue().point !== null}>
        <BaseMap
          label={words.webLoop.map.place}
          areas={areas.data ?? []}
          marker={issue().point}
          chosen={issue().unitId}
          view={pointView(issue().point)}
          class="mb-3 h-52 rounded-md border border-line print:hidden"
        />
      </Show>
      <p class="flex items-start gap-1.5">
        <PinIcon class="mt-[3px] text-ink-3" />
        <span class="min-w-0">
          <Show when={issue().address}>{(address) => <span class="block font-medium">{address()}</span>}</Show>
          <span class="text-ink-2">
            <For each={props.detail.place}>
              {(unit, index) => (
                <>
                  <Show when={index() > 0}>
                    <span aria-hidden="true" class="mx-1 text-line-2">
                      /
                    </span>
                  </Show>
                  <A href={paths.unit(unit.id)} class="hover:text-ink hover:underline">
                    {unit.name}
                  </A>
                </>
              )}
            </For>
          </span>
          <span class="block text-sm text-ink-3">
            {words.loop.located[issue().located]}
            <Show when={position()}>{(text) => <> · {text()}</>}</Show>
          </span>
        </span>
      </p>
    </Section>
  )
}

/** A report by unit alone shows the unit; one with a position shows the surroundings of that. */
const pointView = (point: IssueDetail['issue']['point']) =>
  point === null ? undefined : { at: [point[0], point[1]] as const, zoom: closeUp }
