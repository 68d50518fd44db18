/** What moves with a change, from where to where and how much; and what does not. */
import { For, type JSX, Show } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import type { ChangePreview } from '../../../queries/changes.ts'
import { RightIcon } from '../../../ui/index.tsx'
import { sayChanges } from './say.ts'

export function PreviewMoves(props: { preview: ChangePreview }) {
  const text = sayChanges.preview
  const more = () => props.preview.more
  return (
    <div class="grid gap-x-10 gap-y-5 md:grid-cols-2">
      <Part title={text.issues}>
        <Show when={props.preview.issues.length > 0} fallback={<p class="text-ink-3">{text.noIssues}</p>}>
          <Ways ways={props.preview.issues} count={(n) => text.count(n, more())} />
        </Show>
      </Part>
      <Show when={props.preview.buildings.length > 0}>
        <Part title={text.buildings}>
          <Ways ways={props.preview.buildings} count={(n) => text.houses(n, more())} />
        </Part>
      </Show>
      <Show when={props.preview.organisations.length > 0}>
        <Part title={text.organisations}>
          <ul>
            <For each={props.preview.organisations}>{(name) => <li class="py-1">{name}</li>}</For>
          </ul>
        </Part>
      </Show>
      <p class="text-ink-2 md:col-span-2">{text.stays}</p>
    </div>
  )
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <div>
      <h3 class="mb-1 text-sm text-ink-3">{props.title}</h3>
      {props.children}
    </div>
  )
}

function Ways(props: { ways: ChangePreview['issues']; count: (n: string) => string }) {
  return (
    <ul class="divide-y divide-line">
      <For each={props.ways}>
        {({ from, to, count }) => (
          <li class="flex flex-wrap items-center gap-x-2 py-1.5">
            <span>{from}</span>
            <RightIcon class="size-3.5 text-ink-3" />
            <span>{to ?? sayChanges.preview.nowhere}</span>
            <span class="ml-auto text-ink-2 tabular-nums">{props.count(formatNumber(count))}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
