/** The lines of the list: how grave, which unit, what is wrong, and the way to mend it. */
import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { paths } from '../../../paths.ts'
import type { CheckLine } from '../../../queries/checks.ts'
import { Badge, ButtonLink } from '../../../ui/index.tsx'
import { mendingOf } from './mending.ts'
import { saidOf, say } from './say.ts'

export function CheckLines(props: { rows: ReadonlyArray<CheckLine> }) {
  return (
    <ul class="divide-y divide-line border-y border-line">
      <For each={props.rows}>
        {(line) => (
          <li class="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
            <span class="w-24 shrink-0 pt-0.5">
              <Badge strong={line.severity === 'fault'}>{say.severities[line.severity]}</Badge>
            </span>
            <span class="w-52 min-w-0 shrink-0 max-sm:w-auto">
              <Show when={!line.unit.ended} fallback={<span>{`${line.unit.name}（${say.ended}）`}</span>}>
                <A href={paths.unit(line.unit.id)} class="font-medium hover:underline">
                  {line.unit.name}
                </A>
              </Show>
              <span class="block truncate text-sm text-ink-3">{line.unit.above}</span>
            </span>
            <span class="min-w-0 flex-1 basis-56">
              {saidOf(line).what}
              <span class="block text-sm text-ink-3">{saidOf(line).next}</span>
            </span>
            <Show when={mendingOf(line)}>
              {(href) => (
                <ButtonLink href={href()} size="small" class="print:hidden">
                  {say.mends[line.mend]}
                </ButtonLink>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
