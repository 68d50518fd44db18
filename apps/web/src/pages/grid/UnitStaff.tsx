/** Who holds a post in a unit, which posts are vacant, and which organisations serve it. */
import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { useOpens } from '../../admission.ts'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { Holder, UnitPage } from '../../queries/register-types.ts'
import { useMay } from '../../session.tsx'
import { Badge, Button, PlusIcon, Section } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { useAskEndPost } from './end-post.ts'
import { PhoneNumber } from './PhoneNumber.tsx'
import { say } from './say.ts'
import type { UnitDeed } from './UnitView.tsx'

export function UnitStaff(props: { page: UnitPage; onDo: (deed: UnitDeed) => void }) {
  const whyNot = useWhyNot()
  const [all, setAll] = createSignal(false)
  return (
    <div class="mt-8 grid gap-x-8 gap-y-8 @3xl:grid-cols-2 [&>section]:mt-0 [&>section>div:first-child]:min-h-9">
      <Section
        title={say.unit.staff}
        actions={
          <Button
            size="small"
            icon={PlusIcon}
            disabledReason={whyNot('person.edit')}
            onClick={() => props.onDo({ does: 'appoint' })}
          >
            {say.post.add}
          </Button>
        }
      >
        <Show
          when={props.page.people.length + props.page.vacancies.length > 0}
          fallback={<p class="text-ink-3">{say.unit.noStaff}</p>}
        >
          <ul class="divide-y divide-line">
            <For each={props.page.people}>{(holder) => <HolderLine holder={holder} />}</For>
            <For each={props.page.vacancies}>
              {(vacancy) => (
                <li class="flex items-center justify-between gap-3 py-1.5">
                  <span class="min-w-0">
                    <span class="text-ink-3">{say.unit.vacant}</span>
                    <span class="ml-2">{named(vacancy.roleName)}</span>
                    <span class="block text-sm text-ink-3">{say.unit.vacantHint(vacancy.min, vacancy.have)}</span>
                  </span>
                  <Button
                    size="small"
                    disabledReason={whyNot('person.edit')}
                    onClick={() => props.onDo({ does: 'appoint', role: vacancy.role })}
                  >
                    {say.unit.mend.appoint}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
      <Section title={say.unit.organisations}>
        <Show
          when={props.page.organisations.length > 0}
          fallback={<p class="text-ink-3">{say.unit.noOrganisations}</p>}
        >
          <ul class="divide-y divide-line">
            <For each={all() ? props.page.organisations : props.page.organisations.slice(0, fewMax)}>
              {(one) => (
                <li class="flex items-center justify-between gap-3 py-1.5">
                  <A href={paths.organisations({ open: one.id })} class="truncate hover:underline">
                    {one.name}
                  </A>
                  <Badge>{say.organisationKinds[one.kind]}</Badge>
                </li>
              )}
            </For>
          </ul>
          <Show when={!all() && props.page.organisations.length > fewMax}>
            <Button variant="quiet" size="small" class="mt-1 -ml-2" onClick={() => setAll(true)}>
              {say.unit.allOrganisations(formatNumber(props.page.organisations.length))}
            </Button>
          </Show>
        </Show>
      </Section>
    </div>
  )
}

/** Departments of the whole place serve every unit: the nearest few tell more. */
const fewMax = 8

export function HolderLine(props: { holder: Holder }) {
  const may = useMay()
  const opens = useOpens()
  const askEnd = useAskEndPost()
  const holder = () => props.holder
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
      <span class="min-w-0 flex-1">
        <Show when={opens('people')} fallback={<span>{holder().name}</span>}>
          <A href={paths.person(holder().personId)} class="font-medium hover:underline">
            {holder().name}
          </A>
        </Show>
        <span class="ml-2 text-ink-2">{named(holder().roleName)}</span>
        <span class="block text-sm text-ink-3">{say.since(formatMoment(holder().from, 'date'))}</span>
      </span>
      <PhoneNumber personId={holder().personId} name={holder().name} masked={holder().phone} />
      <Show when={may('person.edit')}>
        <Button
          variant="quiet"
          size="small"
          onClick={() =>
            void askEnd({
              id: holder().id,
              revision: holder().revision,
              name: holder().name,
              role: named(holder().roleName)
            })
          }
        >
          {say.post.end}
        </Button>
      </Show>
    </li>
  )
}
