/** What a unit is: code, level, size. */
import { formatMoment, formatNumber } from '../../format.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { CheckIcon, CopyButton, KeyValue, WarningIcon } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { areaText } from './measures.ts'
import { say } from './say.ts'

export function UnitFacts(props: { page: UnitPage }) {
  const unit = () => props.page.unit
  const fact = () => say.unit.fact
  return (
    <KeyValue
      columns={1}
      facts={[
        {
          name: fact().code,
          value: (
            <span class="-my-1 inline-flex items-center gap-1">
              {unit().code}
              <CopyButton text={unit().code} />
            </span>
          )
        },
        { name: fact().level, value: named(props.page.level.name) },
        // above the level at which people work there is one kind only
        ...(props.page.level.working || unit().kind === 'special'
          ? [{ name: fact().kind, value: say.unitKinds[unit().kind] }]
          : []),
        { name: fact().areaClass, value: areaClass(unit().areaClass) },
        { name: fact().households, value: <Households page={props.page} /> },
        { name: fact().population, value: unit().population === null ? '' : formatNumber(unit().population ?? 0) },
        { name: fact().area, value: props.page.boundary === null ? '' : areaText(props.page.boundary.area) },
        { name: fact().from, value: formatMoment(unit().from, 'date') }
      ]}
    />
  )
}

const areaClass = (of: UnitPage['unit']['areaClass']): string => (of === null ? '' : words.loop.areaClasses[of])

/** The number, and the band it should be in where the level scheme has one. */
function Households(props: { page: UnitPage }) {
  const check = () => props.page.checks.find((one) => one.check === 'households')
  const have = () => props.page.unit.households
  return (
    <span class="flex flex-wrap items-center gap-x-2">
      {have() === null ? <span class="text-ink-3">{words.ui.none}</span> : formatNumber(have() ?? 0)}
      {check() === undefined ? undefined : (
        <span class="flex items-center gap-1 text-sm text-ink-3">
          {check()?.ok === true ? <CheckIcon class="size-3.5" /> : <WarningIcon class="size-3.5 text-accent-ink" />}
          {say.unit.band(formatNumber(check()?.min ?? 0), formatNumber(check()?.max ?? 0))}
        </span>
      )}
    </span>
  )
}
