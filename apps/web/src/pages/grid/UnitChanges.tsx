/** Changes that are under way and concern a unit. */
import type { UnitId } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { paths } from '../../paths.ts'
import { changesQuery } from '../../queries/changes.ts'
import { Badge, Notice } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { sayChanges } from './changes/say.ts'

export function UnitChanges(props: { id: UnitId }) {
  const list = useQuery(() => changesQuery(props.id))
  const underWay = () => (list.data ?? []).filter(({ state }) => state !== 'inForce' && state !== 'withdrawn')
  return (
    <Show when={underWay().length > 0}>
      <Notice title={sayChanges.concerned(underWay().length)} class="mb-4 print:hidden">
        <ul>
          <For each={underWay()}>
            {({ id, title, state }) => (
              <li class="flex flex-wrap items-center gap-2 py-0.5">
                <A href={paths.change(id)} class="font-medium text-ink hover:underline">
                  {title}
                </A>
                <Badge>{words.change.states[state]}</Badge>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}
