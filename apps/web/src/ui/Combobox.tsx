/**
 * One of many, found by typing: a unit, a person, a matter. The choices are given, or searched for on the server.
 * Keys that belong to an input method (Enter that ends pinyin) are left to it.
 */
import { createUniqueId, Show, splitProps } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { ChoiceList, optionId } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import { type ChoiceSource, createChoosing } from './create-choosing.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import { CloseIcon, UpDownIcon } from './icons.tsx'

export interface ComboboxProps<V> extends FieldProps {
  /** The whole choice, so that its name is known before anything was searched. */
  readonly value: Choice<V> | null
  readonly onChange: (value: Choice<V> | null) => void
  readonly choices: ChoiceSource<V>
  readonly placeholder?: string | undefined
}

export function Combobox<V>(props: ComboboxProps<V>) {
  const [field, own] = splitProps(props, fieldKeys)
  const listId = createUniqueId()
  const choosing = createChoosing<V>(() => own.choices)
  let box!: HTMLDivElement
  let input!: HTMLInputElement

  const pick = (choice: Choice<V>) => {
    own.onChange(choice)
    choosing.close()
  }

  const leave = () => {
    if (choosing.typed()?.trim() === '') own.onChange(null)
    choosing.close()
    input.value = own.value?.label ?? ''
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (choosing.key(event.key)) return event.preventDefault()
    const standing = choosing.standing()
    if (event.key === 'Enter' && choosing.open()) {
      event.preventDefault()
      if (standing !== undefined) pick(standing)
    } else if (event.key === 'Escape' && choosing.open()) {
      event.preventDefault()
      // the dialog around the field stays
      event.stopPropagation()
      choosing.close()
      input.value = own.value?.label ?? ''
    }
  }

  return (
    <Field {...field}>
      {(wiring) => (
        <>
          <div ref={box} class="box flex items-center gap-1 pr-1 pl-2.5" data-disabled={wiring.disabled || undefined}>
            <input
              ref={input}
              id={wiring.id}
              role="combobox"
              autocomplete="off"
              value={choosing.typed() ?? own.value?.label ?? ''}
              placeholder={own.placeholder ?? words.ui.choose.typeToFind}
              disabled={wiring.disabled}
              aria-expanded={choosing.open()}
              aria-controls={choosing.open() ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={choosing.active() < 0 ? undefined : optionId(listId, choosing.active())}
              aria-required={field.required}
              aria-invalid={wiring.invalid || undefined}
              aria-describedby={wiring.describedBy}
              onInput={(event) => choosing.type(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              onClick={choosing.show}
              onKeyDown={onKeyDown}
              onBlur={leave}
              class="w-full min-w-0 self-stretch bg-transparent text-ellipsis outline-none"
            />
            <Show
              when={own.value !== null && !field.required && !wiring.disabled}
              fallback={<UpDownIcon class="pointer-events-none mr-1 text-ink-3" />}
            >
              <Button
                variant="quiet"
                size="small"
                icon={CloseIcon}
                label={words.ui.clear}
                class="size-6"
                onClick={() => {
                  own.onChange(null)
                  input.focus()
                }}
              />
            </Show>
          </div>
          <Show when={choosing.open()}>
            <ChoiceList
              id={listId}
              label={field.label}
              choices={choosing.choices()}
              active={choosing.active()}
              chosen={(choice) => choice.value === own.value?.value}
              busy={choosing.busy()}
              failed={choosing.failed()}
              anchor={() => box}
              onPick={pick}
              onPoint={choosing.setActive}
            />
          </Show>
        </>
      )}
    </Field>
  )
}
