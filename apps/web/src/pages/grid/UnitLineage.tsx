/** What a unit came from, what became of it, by which changes, and what it was called, coded and hung on before. */
import type { UnitId } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, type JSX, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { paths } from '../../paths.ts'
import { changesQuery } from '../../queries/changes.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { Badge, Section } from '../../ui/index.tsx'
import { sayChanges } from './changes/say.ts'

type Lineage = UnitPage['lineage']

/** There is nothing to tell of a unit that began as it is. */
export const hasLineage = ({ predecessors, successors, versions }: Lineage): boolean =>
  predecessors.length + successors.length > 0 || versions.length > 1

export function UnitLineage(props: { id: UnitId; lineage: Lineage }) {
  const text = sayChanges.lineage
  const changes = useQuery(() => ({ ...changesQuery(props.id), enabled: hasLineage(props.lineage) }))
  const inForce = () => (changes.data ?? []).filter(({ state }) => state === 'inForce')
  return (
    <Show when={hasLineage(props.lineage)}>
      <Section title={text.title}>
        <div class="grid gap-x-8 gap-y-5 @3xl:grid-cols-2">
          <Kin title={text.from} units={props.lineage.predecessors} />
          <Kin title={text.became} units={props.lineage.successors} />
          <Show when={inForce().length > 0}>
            <Part title={text.changes}>
              <For each={inForce()}>
                {(change) => (
                  <li class="py-1.5">
                    <A href={paths.change(change.id)} class="font-medium hover:underline">
                      {change.title}
                    </A>
                    <span class="block text-sm text-ink-3">
                      {change.inForceAt === null ? '' : text.since(formatMoment(change.inForceAt, 'date'))}
                    </span>
                  </li>
                )}
              </For>
            </Part>
          </Show>
          <Show when={props.lineage.versions.length > 1}>
            <Part title={text.former}>
              <For each={props.lineage.versions}>
                {(version) => (
                  <li class="py-1.5">
                    <span class="font-medium">{version.name}</span>
                    <span class="ml-2 text-ink-2 tabular-nums">{version.code}</span>
                    <Show when={version.parent}>
                      {(parent) => (
                        <A href={paths.unit(parent().id)} noScroll class="ml-2 text-ink-2 hover:underline">
                          {text.under(parent().name)}
                        </A>
                      )}
                    </Show>
                    <span class="block text-sm text-ink-3">{spanText(version)}</span>
                  </li>
                )}
              </For>
            </Part>
          </Show>
        </div>
      </Section>
    </Show>
  )
}

function Kin(props: { title: string; units: Lineage['predecessors'] }) {
  return (
    <Show when={props.units.length > 0}>
      <Part title={props.title}>
        <For each={props.units}>
          {(unit) => (
            <li class="py-1.5">
              <A href={paths.unit(unit.id)} noScroll class="font-medium hover:underline">
                {unit.name}
              </A>
              <span class="ml-2 text-ink-2 tabular-nums">{unit.code}</span>
              <Show when={unit.to !== null}>
                <span class="ml-2">
                  <Badge>{sayChanges.lineage.ended}</Badge>
                </span>
              </Show>
              <span class="block text-sm text-ink-3">{spanText(unit)}</span>
            </li>
          )}
        </For>
      </Part>
    </Show>
  )
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <div>
      <h3 class="text-sm text-ink-3">{props.title}</h3>
      <ul class="divide-y divide-line">{props.children}</ul>
    </div>
  )
}

const spanText = ({ from, to }: { readonly from: string; readonly to: string | null }): string => {
  const text = sayChanges.lineage
  return to === null
    ? text.since(formatMoment(from, 'date'))
    : text.span(formatMoment(from, 'date'), formatMoment(to, 'date'))
}
