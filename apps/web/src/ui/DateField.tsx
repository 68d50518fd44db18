/** A day: typed in any usual way, or picked from the month. */
import * as Pop from '@kobalte/core/popover'
import { createSignal, splitProps } from 'solid-js'
import { dayOf } from '../format.ts'
import { now } from '../now.ts'
import { words } from '../words.ts'
import { Calendar } from './Calendar.tsx'
import { Day, readDay } from './calendar.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import { CalendarIcon } from './icons.tsx'
import { Cover } from './keys.ts'

export interface DateFieldProps extends FieldProps {
  readonly value: Day | null
  readonly onChange: (value: Day | null) => void
  readonly min?: Day | undefined
  readonly max?: Day | undefined
}

export function DateField(props: DateFieldProps) {
  const [field, own] = splitProps(props, fieldKeys)
  const [open, setOpen] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  const today = () => Day.make(dayOf(new Date(now()).toISOString()))
  let input!: HTMLInputElement

  const read = () => {
    const typed = input.value.trim()
    const day = readDay(typed, today())
    const inRange =
      day !== undefined && (own.min === undefined || day >= own.min) && (own.max === undefined || day <= own.max)
    setUnreadable(typed !== '' && !inRange)
    if (typed === '') own.onChange(null)
    else if (day !== undefined && inRange) {
      own.onChange(day)
      input.value = day
    }
  }
  const fault = () => {
    if (!unreadable()) return undefined
    if (own.min !== undefined || own.max !== undefined) return words.ui.calendar.between(own.min, own.max)
    return words.ui.calendar.unreadable
  }

  return (
    <Field {...field} error={field.error ?? fault()}>
      {(wiring) => (
        <div class="box flex items-center pr-1 pl-2.5" data-disabled={wiring.disabled || undefined}>
          <input
            ref={input}
            id={wiring.id}
            name={field.name}
            value={own.value ?? ''}
            placeholder={words.ui.calendar.form}
            autocomplete="off"
            inputmode="numeric"
            disabled={wiring.disabled}
            aria-required={field.required}
            aria-invalid={wiring.invalid || undefined}
            aria-describedby={wiring.describedBy}
            onChange={read}
            class="w-full min-w-0 self-stretch bg-transparent outline-none"
          />
          <Pop.Root open={open()} onOpenChange={setOpen} gutter={6} placement="bottom-end">
            <Pop.Trigger
              class="grid size-6 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-select hover:text-ink"
              aria-label={words.ui.calendar.pick(field.label)}
              disabled={wiring.disabled}
            >
              <CalendarIcon />
            </Pop.Trigger>
            <Pop.Portal>
              <Pop.Content
                class="pop"
                onOpenAutoFocus={(event: Event) => event.preventDefault()}
                aria-label={words.ui.calendar.pick(field.label)}
              >
                <Cover />
                <Calendar
                  value={own.value}
                  today={today()}
                  min={own.min}
                  max={own.max}
                  onPick={(day) => {
                    setUnreadable(false)
                    own.onChange(day)
                    setOpen(false)
                  }}
                />
              </Pop.Content>
            </Pop.Portal>
          </Pop.Root>
        </div>
      )}
    </Field>
  )
}
