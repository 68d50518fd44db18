/** A number with its unit; the arrows count, and what is no number is said so, not swallowed. */
import { createSignal, splitProps } from 'solid-js'
import { words } from '../words.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import { readNumber } from './read-number.ts'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  /** Decimals allowed; none by default. */
  readonly digits?: number | undefined
  readonly unit?: string | undefined
}

export function NumberField(props: NumberFieldProps) {
  const [field, own] = splitProps(props, fieldKeys)
  const [fault, setFault] = createSignal<'noNumber' | 'range'>()
  const digits = () => own.digits ?? 0
  const fits = (value: number) =>
    value >= (own.min ?? Number.NEGATIVE_INFINITY) && value <= (own.max ?? Number.POSITIVE_INFINITY)

  const read = (typed: string) => {
    const value = typed.trim() === '' ? null : readNumber(typed, digits())
    setFault(value === undefined ? 'noNumber' : value !== null && !fits(value) ? 'range' : undefined)
    if (value !== undefined && (value === null || fits(value))) own.onChange(value)
  }
  const count = (direction: number) => {
    const next = (own.value ?? own.min ?? 0) + direction * (own.step ?? 1)
    const rounded = Number(next.toFixed(digits()))
    if (!fits(rounded)) return
    setFault(undefined)
    own.onChange(rounded)
  }
  const says = () => {
    if (fault() === 'noNumber') return digits() === 0 ? words.ui.number.whole : words.ui.number.decimals(digits())
    return fault() === 'range' ? words.ui.number.between(own.min, own.max) : undefined
  }

  return (
    <Field {...field} error={field.error ?? says()}>
      {(wiring) => (
        <div class="box flex items-center gap-2 px-2.5" data-disabled={wiring.disabled || undefined}>
          <input
            id={wiring.id}
            name={field.name}
            value={own.value ?? ''}
            inputmode={digits() === 0 ? 'numeric' : 'decimal'}
            autocomplete="off"
            disabled={wiring.disabled}
            aria-required={field.required}
            aria-invalid={wiring.invalid || undefined}
            aria-describedby={wiring.describedBy}
            onChange={(event) => read(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              count(event.key === 'ArrowUp' ? 1 : -1)
            }}
            class="w-full min-w-0 self-stretch bg-transparent outline-none"
          />
          <span class="shrink-0 text-ink-3">{own.unit}</span>
        </div>
      )}
    </Field>
  )
}
