/** One of up to a dozen known values. */
import * as Listbox from '@kobalte/core/select'
import { createMemo, Show, splitProps } from 'solid-js'
import { words } from '../words.ts'
import { type Choice, sameChoices } from './choice.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import { CheckIcon, UpDownIcon } from './icons.tsx'
import { Cover } from './keys.ts'

export function Select<V extends string>(
  props: FieldProps & {
    readonly choices: ReadonlyArray<Choice<V>>
    readonly value: V | null
    readonly onChange: (value: V) => void
    readonly placeholder?: string | undefined
  }
) {
  const [field, own] = splitProps(props, fieldKeys)
  // the same choices made anew are no other choices: a list that is open would shut under the hand
  const choices = createMemo(() => [...own.choices], undefined, { equals: sameChoices })
  const chosen = () => choices().find((choice) => choice.value === own.value) ?? null
  return (
    <Field {...field}>
      {(wiring) => (
        <Listbox.Root<Choice<V>>
          options={choices()}
          optionValue="value"
          optionTextValue="label"
          optionDisabled={(choice) => choice.disabledReason !== undefined}
          value={chosen()}
          onChange={(choice) => choice !== null && own.onChange(choice.value)}
          placeholder={own.placeholder ?? words.ui.choose.one}
          disabled={wiring.disabled}
          disallowEmptySelection
          gutter={4}
          sameWidth={false}
          fitViewport
          itemComponent={(row) => (
            <Listbox.Item item={row.item} class="pop-item py-1">
              <span class="min-w-0 flex-1">
                <span class="block truncate">{row.item.rawValue.label}</span>
                <Show when={row.item.rawValue.disabledReason ?? row.item.rawValue.hint}>
                  {(hint) => <span class="block text-xs text-ink-3">{hint()}</span>}
                </Show>
              </span>
              <span class="size-4">
                <Listbox.ItemIndicator>
                  <CheckIcon />
                </Listbox.ItemIndicator>
              </span>
            </Listbox.Item>
          )}
        >
          <Listbox.Trigger
            id={wiring.id}
            aria-labelledby={`${wiring.labelId} ${wiring.id}-value`}
            aria-describedby={wiring.describedBy}
            data-invalid={wiring.invalid || undefined}
            class="box flex w-full items-center gap-2 px-2.5 text-left"
          >
            <Listbox.Value<Choice<V>>
              id={`${wiring.id}-value`}
              class="min-w-0 flex-1 truncate data-[placeholder-shown]:text-ink-3"
            >
              {(state) => state.selectedOption().label}
            </Listbox.Value>
            <UpDownIcon class="text-ink-3" />
          </Listbox.Trigger>
          <Listbox.Portal>
            <Listbox.Content class="pop min-w-(--kb-popper-anchor-width) max-w-96">
              <Cover />
              <Listbox.Listbox
                aria-label={field.label}
                class="max-h-(--kb-popper-content-available-height) overflow-y-auto p-1 outline-none"
              />
            </Listbox.Content>
          </Listbox.Portal>
        </Listbox.Root>
      )}
    </Field>
  )
}
