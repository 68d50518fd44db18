/** Several of many, found by typing; each chosen one is a chip that Backspace or its cross takes away. */
import { createUniqueId, For, Show, splitProps } from 'solid-js'
import { words } from '../words.ts'
import { Chip } from './Chip.tsx'
import { ChoiceList, optionId } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import { type ChoiceSource, createChoosing } from './create-choosing.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'

export function MultiCombobox<V>(
  props: FieldProps & {
    readonly value: ReadonlyArray<Choice<V>>
    readonly onChange: (value: ReadonlyArray<Choice<V>>) => void
    readonly choices: ChoiceSource<V>
    readonly placeholder?: string | undefined
  }
) {
  const [field, own] = splitProps(props, fieldKeys)
  const listId = createUniqueId()
  const choosing = createChoosing<V>(() => own.choices)
  let box!: HTMLDivElement
  let input!: HTMLInputElement

  const has = (choice: Choice<V>) => own.value.some((one) => one.value === choice.value)
  const without = (choice: Choice<V>) => own.value.filter((one) => one.value !== choice.value)
  const toggle = (choice: Choice<V>) => {
    own.onChange(has(choice) ? without(choice) : [...own.value, choice])
    input.value = ''
    choosing.type('')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (choosing.key(event.key)) return event.preventDefault()
    const standing = choosing.standing()
    const last = own.value.at(-1)
    if (event.key === 'Enter' && choosing.open()) {
      event.preventDefault()
      if (standing !== undefined) toggle(standing)
    } else if (event.key === 'Escape' && choosing.open()) {
      event.preventDefault()
      event.stopPropagation()
      choosing.close()
    } else if (event.key === 'Backspace' && input.value === '' && last !== undefined) own.onChange(without(last))
  }

  return (
    <Field {...field}>
      {(wiring) => (
        <>
          <div
            ref={box}
            class="box flex flex-wrap items-center gap-1 py-[3px] pr-2 pl-1"
            data-disabled={wiring.disabled || undefined}
          >
            <For each={own.value}>
              {(choice) => <Chip onRemove={() => own.onChange(without(choice))}>{choice.label}</Chip>}
            </For>
            <input
              ref={input}
              id={wiring.id}
              role="combobox"
              autocomplete="off"
              value={choosing.typed() ?? ''}
              placeholder={own.value.length === 0 ? (own.placeholder ?? words.ui.choose.typeToFind) : undefined}
              disabled={wiring.disabled}
              aria-expanded={choosing.open()}
              aria-controls={choosing.open() ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={choosing.active() < 0 ? undefined : optionId(listId, choosing.active())}
              aria-required={field.required}
              aria-invalid={wiring.invalid || undefined}
              aria-describedby={wiring.describedBy}
              onInput={(event) => choosing.type(event.currentTarget.value)}
              onClick={choosing.show}
              onKeyDown={onKeyDown}
              onBlur={() => {
                choosing.close()
                input.value = ''
              }}
              class="h-6 min-w-24 flex-1 bg-transparent px-1.5 outline-none"
            />
          </div>
          <Show when={choosing.open()}>
            <ChoiceList
              id={listId}
              label={field.label}
              choices={choosing.choices()}
              active={choosing.active()}
              chosen={has}
              many
              busy={choosing.busy()}
              failed={choosing.failed()}
              anchor={() => box}
              onPick={toggle}
              onPoint={choosing.setActive}
            />
          </Show>
        </>
      )}
    </Field>
  )
}
