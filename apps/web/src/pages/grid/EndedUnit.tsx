/** A unit that ended, as it was last: to be read only. */
import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useOpens } from '../../admission.ts'
import { formatMoment } from '../../format.ts'
import { BaseMap } from '../../map/base-map.tsx'
import { paths } from '../../paths.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { Notice, Section } from '../../ui/index.tsx'
import { sayChanges } from './changes/say.ts'
import { postText } from './post-text.ts'
import { say } from './say.ts'
import { UnitFacts } from './UnitFacts.tsx'

export function EndedUnit(props: { page: UnitPage; to: string }) {
  const opens = useOpens()
  const unit = () => props.page.unit
  return (
    <>
      <Notice title={sayChanges.lineage.endedAt(formatMoment(props.to, 'full'))} />
      <div class="mt-8 grid gap-x-8 gap-y-8 @3xl:grid-cols-2 [&>section]:mt-0">
        <Section title={say.unit.facts}>
          <UnitFacts page={props.page} />
        </Section>
        <Section title={say.unit.place}>
          <Show when={props.page.boundary?.shape} fallback={<p class="text-ink-3">{say.unit.noPlace}</p>}>
            {(shape) => (
              <BaseMap
                label={say.unit.mapLabel(unit().name)}
                areas={[{ id: unit().id, name: unit().name, geometry: shape() }]}
                class="h-64 rounded-md border border-line"
              />
            )}
          </Show>
        </Section>
      </div>
      <Show when={props.page.people.length > 0}>
        <Section title={sayChanges.lineage.lastPeople}>
          <ul class="divide-y divide-line">
            <For each={props.page.people}>
              {(one) => (
                <li class="py-1.5">
                  <Show when={opens('people')} fallback={<span class="font-medium">{one.name}</span>}>
                    <A href={paths.person(one.personId)} class="font-medium hover:underline">
                      {one.name}
                    </A>
                  </Show>
                  <span class="ml-2 text-ink-2">{postText(one)}</span>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  )
}
