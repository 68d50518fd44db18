/** Units before and after, line by line: what begins, changes and ends, and in what. */
import { For, type JSX, Show } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import type { UnitChange, UnitSide } from '../../../queries/changes.ts'
import { Badge, RightIcon } from '../../../ui/index.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { areaText } from '../measures.ts'
import { leading } from './preview-areas.ts'
import { sayChanges } from './say.ts'

export function PreviewUnits(props: { lines: ReadonlyArray<UnitChange> }) {
  const text = sayChanges.preview
  /** Those that change by themselves before those that only follow. */
  const ordered = () => {
    const first = new Set(leading(props.lines))
    return [...first, ...props.lines.filter((line) => !first.has(line))]
  }
  const head = () => [text.column.unit, text.column.code, text.column.parent]
  return (
    <ScrollBox label={text.units} class="border-0">
      <table class="w-full min-w-[44rem] print:min-w-0">
        <thead class="text-left text-sm text-ink-3">
          <tr class="border-b border-line">
            <For each={head()}>{(title) => <th class="py-1.5 pr-4 font-normal">{title}</th>}</For>
            <th class="py-1.5 pr-4 text-right font-normal whitespace-nowrap">{text.column.households}</th>
            <th class="py-1.5 text-right font-normal whitespace-nowrap">{text.column.area}</th>
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          <For each={ordered()}>
            {(line) => (
              <tr class="align-top">
                <td class="py-1.5 pr-4">
                  <span class="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                    <span class="font-medium">
                      <Sides line={line} of={({ name }) => name} />
                    </span>
                    <Badge strong={line.change !== 'changes'}>{text.change[line.change]}</Badge>
                  </span>
                </td>
                <td class="py-1.5 pr-4 tabular-nums">
                  <Sides line={line} of={({ code }) => code} />
                </td>
                <td class="py-1.5 pr-4">
                  <Sides line={line} of={({ parent }) => parent} />
                </td>
                <td class="py-1.5 pr-4 text-right tabular-nums">
                  <Sides line={line} of={({ households }) => (households === null ? null : formatNumber(households))} />
                </td>
                <td class="py-1.5 text-right whitespace-nowrap tabular-nums">
                  <Sides line={line} of={({ area }) => (area === null ? null : areaText(area))} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** One fact: once where it stays, struck out and new where it changes. */
function Sides(props: { line: UnitChange; of: (side: UnitSide) => string | null }): JSX.Element {
  const text = sayChanges.preview
  const value = (side: UnitSide | null) => (side === null ? null : props.of(side))
  const before = () => value(props.line.before)
  const after = () => value(props.line.after)
  const changes = () => props.line.change === 'changes' && before() !== after()
  return (
    <Show when={changes()} fallback={after() ?? before() ?? text.nothing}>
      <span class="inline-flex flex-wrap items-center gap-x-1">
        <del class="text-ink-3">{before() ?? text.nothing}</del>
        <RightIcon class="size-3 text-ink-3" />
        <span class="sr-only">{text.to}</span>
        <span>{after() ?? text.nothing}</span>
      </span>
    </Show>
  )
}
