/** One line of text. */
import { type JSX, Show, splitProps } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { cx } from './cx.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import type { Icon } from './icons.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'search' | 'tel' | 'email' | undefined
  readonly placeholder?: string | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | undefined
  readonly maxLength?: number | undefined
  readonly icon?: Icon | undefined
  /** Inside the box, after the text: a unit, a button. */
  readonly after?: JSX.Element
  readonly autofocus?: boolean | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: ((input: HTMLInputElement) => void) | undefined
}

export function TextField(props: TextFieldProps) {
  const [field, own] = splitProps(props, fieldKeys)
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="box flex items-center gap-2 px-2.5 has-[button]:pr-1" data-disabled={wiring.disabled || undefined}>
          <Dynamic component={own.icon} class="text-ink-3" />
          <input
            ref={(input) => own.ref?.(input)}
            id={wiring.id}
            name={field.name}
            type={own.type ?? 'text'}
            value={own.value}
            onInput={(event) => own.onChange(event.currentTarget.value)}
            onKeyDown={(event) => own.onKeyDown?.(event)}
            onBlur={() => own.onBlur?.()}
            placeholder={own.placeholder}
            autocomplete={own.autocomplete ?? 'off'}
            inputmode={own.inputmode}
            maxlength={own.maxLength}
            autofocus={own.autofocus}
            disabled={wiring.disabled}
            aria-required={field.required}
            aria-invalid={wiring.invalid || undefined}
            aria-describedby={wiring.describedBy}
            class={cx(
              'w-full min-w-0 self-stretch bg-transparent outline-none',
              own.type === 'search' && '[&::-webkit-search-cancel-button]:hidden'
            )}
          />
          <Show when={own.after}>
            {(after) => <span class="flex shrink-0 items-center text-ink-3">{after()}</span>}
          </Show>
        </div>
      )}
    </Field>
  )
}
