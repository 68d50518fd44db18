/** How much the register of buildings has of a unit, and whether that agrees with what is declared of it. */
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { buildingCountsQuery, type RegisterCounts } from '../../queries/buildings.ts'
import { ButtonLink, CheckIcon, ChevronRightIcon, Section, WarningIcon } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function UnitBuildings(props: { id: UnitId }) {
  const counted = useQuery(() => buildingCountsQuery(props.id))
  const own = () => counted.data?.[0]
  return (
    <Section
      title={words.building.title}
      actions={
        <ButtonLink size="small" icon={ChevronRightIcon} href={paths.buildings({ unit: props.id })}>
          {words.building.see}
        </ButtonLink>
      }
    >
      <Show when={own()}>
        {(of) => (
          <Show when={of().counts.buildings > 0} fallback={<p class="text-ink-3">{words.building.empty}</p>}>
            <p class="tabular-nums">
              {words.building.counts(
                formatNumber(of().counts.buildings),
                formatNumber(of().counts.households),
                formatNumber(of().counts.people)
              )}
            </p>
            <Show when={of().counts.counted < of().counts.households}>
              <p class="text-sm text-ink-3">
                {words.building.peopleOf(formatNumber(of().counts.counted), formatNumber(of().counts.households))}
              </p>
            </Show>
            <Agreement of={of()} />
          </Show>
        )}
      </Show>
    </Section>
  )
}

function Agreement(props: { of: RegisterCounts }) {
  const text = () => {
    const say = words.building.check
    const { check } = props.of
    if (check === null) return props.of.counts.households === 0 ? say.none : undefined
    const { declared, registered, difference } = check
    if (difference === 0) return say.same(formatNumber(registered))
    const numbers = [registered, declared, Math.abs(difference)].map((n) => formatNumber(n))
    const [a = '', b = '', c = ''] = numbers
    return difference > 0 ? say.more(a, b, c) : say.fewer(a, b, c)
  }
  return (
    <Show when={text()}>
      <p class="mt-1 flex items-center gap-1.5 text-sm text-ink-2">
        {props.of.check?.difference === 0 ? (
          <CheckIcon class="size-3.5" />
        ) : (
          <WarningIcon class="size-3.5 text-accent-ink" />
        )}
        {text()}
      </p>
    </Show>
  )
}
