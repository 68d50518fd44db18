/** What surrounds every field: its name, a hint, what is wrong with it. Tells the form it stands in who it is. */
import { createMemo, createUniqueId, type JSX, Show, useContext } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { FormContext } from './form-context.ts'
import { LockIcon, WarningIcon } from './icons.tsx'

export interface FieldProps {
  readonly label: string
  /** For fields whose meaning is plain from where they stand; readers of the screen hear it all the same. */
  readonly labelHidden?: boolean | undefined
  /** The field's path in the form's values; faults find it by this. */
  readonly name?: string | undefined
  readonly hint?: JSX.Element
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** Marked as such, because most fields of our forms are needed. */
  readonly optional?: boolean | undefined
  readonly disabledReason?: string | undefined
  readonly class?: string | undefined
}

/** What a control needs from its field. */
export interface Wiring {
  readonly id: string
  readonly labelId: string
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly disabled: boolean
}

/** The keys of `FieldProps`, to split them from those of the control. */
export const fieldKeys = [
  'label',
  'labelHidden',
  'name',
  'hint',
  'error',
  'required',
  'optional',
  'disabledReason',
  'class'
] as const

export function Field(
  props: FieldProps & {
    /** Several controls under one name: a fieldset with a legend. */
    readonly group?: boolean | undefined
    readonly children: (wiring: Wiring) => JSX.Element
  }
) {
  const id = createUniqueId()
  const form = useContext(FormContext)
  // asked for once: reading the property makes what stands in it
  const hint = createMemo(() => props.disabledReason ?? props.hint)
  const error = () => props.error ?? (props.name === undefined ? undefined : form?.faultOf(props.name))
  if (props.name !== undefined) form?.register(props.name, { label: () => props.label, id })

  const wiring: Wiring = {
    id,
    labelId: `${id}-label`,
    get invalid() {
      return error() !== undefined
    },
    get describedBy() {
      const ids = [error() !== undefined && `${id}-error`, hint() !== undefined && `${id}-hint`].filter(
        (one) => one !== false
      )
      return ids.length === 0 ? undefined : ids.join(' ')
    },
    get disabled() {
      return props.disabledReason !== undefined
    }
  }

  const name = () => (
    <>
      {props.label}
      <Show when={props.optional}>
        <span class="ml-1.5 text-xs font-normal text-ink-3">{words.ui.form.optional}</span>
      </Show>
    </>
  )
  const nameClass = () => cx('w-fit text-sm font-medium text-ink-2', props.labelHidden === true && 'sr-only')

  return (
    <div
      class={cx('flex min-w-0 flex-col gap-1', props.class)}
      role={props.group ? 'group' : undefined}
      aria-labelledby={props.group ? wiring.labelId : undefined}
      aria-describedby={props.group ? wiring.describedBy : undefined}
    >
      <Show
        when={props.group}
        fallback={
          <label id={wiring.labelId} for={id} class={nameClass()}>
            {name()}
          </label>
        }
      >
        <span id={wiring.labelId} class={nameClass()}>
          {name()}
        </span>
      </Show>
      {props.children(wiring)}
      <Show when={error()}>
        {(says) => (
          <p id={`${id}-error`} class="flex items-start gap-1 text-sm text-accent-ink">
            <WarningIcon class="mt-0.5" />
            {says()}
          </p>
        )}
      </Show>
      <Show when={hint()}>
        <p id={`${id}-hint`} class="flex items-start gap-1 text-sm text-ink-3">
          <Show when={props.disabledReason}>
            <LockIcon class="mt-0.5" />
          </Show>
          <span>{hint()}</span>
        </p>
      </Show>
    </div>
  )
}
