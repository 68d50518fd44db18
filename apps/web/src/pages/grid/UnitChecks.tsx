/** What a unit lacks, in sentences, each with a way to mend it. What is all right is folded away. */
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { Check, UnitPage } from '../../queries/register-types.ts'
import { Button, CheckIcon, InfoIcon, Notice, WarningIcon } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { say } from './say.ts'
import type { UnitDeed } from './UnitView.tsx'

export function UnitChecks(props: { page: UnitPage; onDo: (deed: UnitDeed) => void }) {
  const reference = useQuery(referenceQuery)
  const roleName = (key: string) => {
    const role = reference.data?.roles.data.find((one) => one.key === key)
    return role === undefined ? key : named(role.name)
  }
  const bad = () => props.page.checks.filter(({ ok }) => ok === false)
  const rest = () => props.page.checks.filter(({ ok }) => ok !== false)
  return (
    <div class="mb-4">
      <Show when={bad().length > 0}>
        <Notice tone="plain" icon={WarningIcon} title={say.unit.checksBad(bad().length)}>
          <ul class="mt-1 divide-y divide-line">
            <For each={bad()}>
              {(check) => (
                <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
                  <span class="min-w-0">
                    <span class="text-base text-ink">{said(check, roleName).what}</span>
                    <Show when={said(check, roleName).hint}>
                      {(hint) => <span class="block text-ink-3">{hint()}</span>}
                    </Show>
                  </span>
                  <Mend check={check} page={props.page} onDo={props.onDo} />
                </li>
              )}
            </For>
          </ul>
        </Notice>
      </Show>
      <Show when={rest().length > 0}>
        <details class="mt-2 text-sm text-ink-3 print:hidden">
          <summary class="w-fit rounded-sm px-1 py-0.5 hover:text-ink">
            {bad().length === 0 ? say.unit.checksGood : say.unit.checks}
          </summary>
          <ul class="mt-1 flex flex-col gap-1 pl-1">
            <For each={rest()}>
              {(check) => (
                <li class="flex items-start gap-1.5">
                  {check.ok === null ? <InfoIcon class="mt-0.5" /> : <CheckIcon class="mt-0.5" />}
                  <span>
                    {said(check, roleName).what}
                    <Show when={said(check, roleName).hint}>{(hint) => <span class="block">{hint()}</span>}</Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </div>
  )
}

const said = (
  check: Check,
  roleName: (key: string) => string
): { readonly what: string; readonly hint?: string | undefined } => {
  const words = say.unit.check
  switch (check.check) {
    case 'post': {
      const role = roleName(check.role)
      const { min, max, have } = check
      if (have < min) return { what: words.post.short(role, min - have), hint: words.post.shortHint(min, have) }
      if (max !== null && have > max) {
        return { what: words.post.over(role, max, have), hint: words.post.overHint(max, have) }
      }
      return { what: words.post.good(role, have) }
    }
    case 'households': {
      const [min, max] = [formatNumber(check.min), formatNumber(check.max)]
      if (check.have === null) return { what: words.households.unknown, hint: words.households.hint(min, max) }
      const have = formatNumber(check.have)
      if (check.ok === true) return { what: words.households.good(have) }
      const what = check.have < check.min ? words.households.below(have, min) : words.households.above(have, max)
      return { what, hint: words.households.hint(min, max) }
    }
    case 'boundary':
      return check.ok ? { what: words.boundary.good } : { what: words.boundary.missing, hint: words.boundary.hint }
    case 'withinParent': {
      if (check.ok === null) return { what: words.withinParent.unknown, hint: words.withinParent.unknownHint }
      if (check.ok) return { what: words.withinParent.good }
      const metres = formatNumber(Math.round(check.outside?.metres ?? 0))
      return { what: words.withinParent.outside(metres), hint: words.withinParent.outsideHint }
    }
  }
}

function Mend(props: { check: Check; page: UnitPage; onDo: (deed: UnitDeed) => void }) {
  const navigate = useNavigate()
  const whyNot = useWhyNot()
  const mend = () => {
    const { check } = props
    const unit = props.page.unit
    switch (check.check) {
      case 'post':
        return check.have < check.min
          ? {
              label: say.unit.mend.appoint,
              needs: 'person.edit' as const,
              run: () => props.onDo({ does: 'appoint', role: check.role })
            }
          : undefined
      case 'households':
        return {
          label: say.unit.edit,
          needs: 'unit.edit' as const,
          run: () => props.onDo({ does: 'edit', field: 'households' })
        }
      default:
        return {
          label: check.check === 'boundary' ? say.unit.mend.boundary : say.change,
          needs: 'unit.edit' as const,
          run: () => navigate(paths.boundary(unit.id))
        }
    }
  }
  return (
    <Show when={mend()}>
      {(way) => (
        <Button size="small" disabledReason={whyNot(way().needs)} onClick={() => way().run()}>
          {way().label}
        </Button>
      )}
    </Show>
  )
}
