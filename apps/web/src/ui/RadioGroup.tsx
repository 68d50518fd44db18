/** One of a few, all seen at once. */
import { For, Show, splitProps } from 'solid-js'
import type { Choice } from './choice.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'

export function RadioGroup<V extends string>(
  props: FieldProps & {
    readonly choices: ReadonlyArray<Choice<V>>
    readonly value: V | null
    readonly onChange: (value: V) => void
    /** Side by side, for two or three short names. */
    readonly inline?: boolean | undefined
  }
) {
  const [field, own] = splitProps(props, fieldKeys)
  return (
    <Field {...field} group>
      {(wiring) => (
        <div
          role="radiogroup"
          id={wiring.id}
          tabIndex={-1}
          aria-labelledby={wiring.labelId}
          aria-required={field.required}
          aria-invalid={wiring.invalid || undefined}
          class={own.inline ? 'flex flex-wrap gap-x-5' : 'flex flex-col gap-0.5'}
        >
          <For each={own.choices}>
            {(choice, index) => {
              const id = () => `${wiring.id}-${index()}`
              const hint = () => choice.disabledReason ?? choice.hint
              return (
                <div class="flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
                  <span class="grid size-6 shrink-0 place-items-center">
                    <input
                      type="radio"
                      id={id()}
                      name={`${wiring.id}-${field.name ?? ''}`}
                      value={choice.value}
                      checked={own.value === choice.value}
                      disabled={wiring.disabled || choice.disabledReason !== undefined}
                      onChange={() => own.onChange(choice.value)}
                      aria-describedby={hint() === undefined ? undefined : `${id()}-hint`}
                      class="size-4 appearance-none rounded-full border border-edge bg-raised transition-[border-width] checked:border-[5px] checked:border-ink hover:border-ink disabled:border-line-2"
                    />
                  </span>
                  <label for={id()} class="leading-6">
                    {choice.label}
                    <Show when={hint()}>
                      <span id={`${id()}-hint`} class="block text-sm text-ink-3">
                        {hint()}
                      </span>
                    </Show>
                  </label>
                </div>
              )
            }}
          </For>
        </div>
      )}
    </Field>
  )
}
