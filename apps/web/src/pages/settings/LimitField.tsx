/** How long something may take: so many of a unit. */
import type { Limit, LimitKind } from '@gezhi/domain/common'
import { limitMax } from '@gezhi/domain/common'
import { NumberField, Select } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

const kinds = ['continuous', 'working_hour', 'working_day', 'natural_day'] as const satisfies ReadonlyArray<LimitKind>

export const limitText = ({ kind, amount }: Limit): string => words.loop.limits[kind](amount)

export function LimitField(props: {
  label: string
  labelHidden?: boolean | undefined
  hint?: string | undefined
  value: Limit
  onChange: (value: Limit) => void
  disabledReason?: string | undefined
}) {
  // the reason of the whole part stands above it once
  const closed = () => (props.disabledReason === undefined ? undefined : say.readOnly)
  return (
    <fieldset class="min-w-0">
      <legend class={props.labelHidden ? 'sr-only' : 'mb-1 text-sm font-medium text-ink-2'}>{props.label}</legend>
      <div class="grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-2">
        <NumberField
          label={say.limit.amount}
          labelHidden
          value={props.value.amount}
          min={1}
          max={limitMax[props.value.kind]}
          disabledReason={closed()}
          onChange={(amount) => amount !== null && props.onChange({ ...props.value, amount })}
        />
        <Select
          label={say.limit.kind}
          labelHidden
          value={props.value.kind}
          disabledReason={closed()}
          choices={kinds.map((kind) => ({ value: kind, label: say.limit.kinds[kind] }))}
          onChange={(kind) => props.onChange({ kind, amount: Math.min(props.value.amount, limitMax[kind]) })}
        />
      </div>
      {props.hint === undefined ? null : <p class="mt-1 text-sm text-ink-3">{props.hint}</p>}
    </fieldset>
  )
}
