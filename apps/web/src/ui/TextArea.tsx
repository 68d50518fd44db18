/** Several lines of text; grows with what is written. */
import { Show, splitProps } from 'solid-js'
import { words } from '../words.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly rows?: number | undefined
  /** Characters; what is left is told when it becomes little. */
  readonly maxLength?: number | undefined
  readonly autofocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
}

/** From this share of `maxLength` on the rest is counted aloud. */
const nearlyFull = 0.8

export function TextArea(props: TextAreaProps) {
  const [field, own] = splitProps(props, fieldKeys)
  const left = () => (own.maxLength === undefined ? Number.POSITIVE_INFINITY : own.maxLength - own.value.length)
  return (
    <Field {...field}>
      {(wiring) => (
        <>
          <textarea
            id={wiring.id}
            name={field.name}
            rows={own.rows ?? 4}
            style={{ 'min-height': `${(own.rows ?? 4) * 1.42 + 0.875}rem` }}
            value={own.value}
            onInput={(event) => own.onChange(event.currentTarget.value)}
            onBlur={() => own.onBlur?.()}
            placeholder={own.placeholder}
            autofocus={own.autofocus}
            disabled={wiring.disabled}
            aria-required={field.required}
            aria-invalid={wiring.invalid || undefined}
            aria-describedby={wiring.describedBy}
            class="box field-sizing-content max-h-96 w-full resize-y px-2.5 py-1.5 leading-relaxed"
          />
          <Show when={own.maxLength !== undefined && left() < own.maxLength * (1 - nearlyFull)}>
            <p
              class="self-end text-xs text-ink-3 data-over:text-accent-ink"
              data-over={left() < 0 || undefined}
              aria-live="polite"
            >
              {left() < 0 ? words.ui.form.tooMany(-left()) : words.ui.form.charactersLeft(left())}
            </p>
          </Show>
        </>
      )}
    </Field>
  )
}
