/** A form: fields in one column, what is wrong named above and beside each, and what sends it below. */
import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import type { FormState } from './create-form.ts'
import { cx } from './cx.ts'
import { Failure } from './Failure.tsx'
import { type FieldEntry, FormContext } from './form-context.ts'
import { WarningIcon } from './icons.tsx'

export function Form<T extends object>(props: {
  form: FormState<T>
  /** What the button says: the deed, not "OK". */
  submitLabel: string
  submitDisabledReason?: string | undefined
  onDone?: (() => void) | undefined
  onCancel?: (() => void) | undefined
  /** Beside the buttons. */
  aside?: JSX.Element
  class?: string | undefined
  children: JSX.Element
}) {
  const summaryId = createUniqueId()
  const entries = new Map<string, FieldEntry>()
  let summary: HTMLDivElement | undefined

  const entryOf = (path: string) => entries.get(path) ?? entries.get(path.split('.')[0] ?? '')
  const focusField = (path: string) => document.getElementById(entryOf(path)?.id ?? '')?.focus()

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await props.form.submit()) return props.onDone?.()
    // one fault: straight to its field; several: to the list of them
    const faults = props.form.faults()
    if (faults.length === 1 && faults[0] !== undefined) focusField(faults[0].path)
    else if (faults.length > 1) summary?.focus()
  }

  return (
    <FormContext.Provider
      value={{
        faultOf: (name) => props.form.faults().find(({ path }) => path === name || path.startsWith(`${name}.`))?.says,
        register: (name, entry) => entries.set(name, entry)
      }}
    >
      <form novalidate onSubmit={submit} class={cx('flex max-w-xl flex-col gap-5', props.class)}>
        <Show when={props.form.faults().length > 1}>
          <div
            ref={(element) => {
              summary = element
            }}
            tabIndex={-1}
            role="alert"
            aria-labelledby={summaryId}
            class="rounded-md border border-accent-ink bg-accent-wash px-4 py-3"
          >
            <p id={summaryId} class="flex items-center gap-1.5 font-medium">
              <WarningIcon class="text-accent-ink" />
              {words.ui.form.faults(props.form.faults().length)}
            </p>
            <ul class="mt-1 pl-5.5">
              <For each={props.form.faults()}>
                {({ path, says }) => (
                  <li>
                    <button type="button" class="link text-left" onClick={() => focusField(path)}>
                      {words.ui.form.fault(entryOf(path)?.label() ?? path, says)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
        <Show when={props.form.failure()}>{(error) => <Failure error={error()} />}</Show>
        {props.children}
        <div class="flex flex-wrap items-center gap-2 pt-1 max-md:sticky max-md:bottom-(--foot,0px) max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-sheet max-md:px-4 max-md:py-3">
          <Button
            type="submit"
            variant="primary"
            busy={props.form.busy()}
            disabledReason={props.submitDisabledReason}
            class="max-md:flex-1"
          >
            {props.submitLabel}
          </Button>
          <Show when={props.onCancel}>
            {(cancel) => (
              <Button variant="quiet" onClick={() => cancel()()}>
                {words.ui.cancel}
              </Button>
            )}
          </Show>
          {props.aside}
        </div>
      </form>
    </FormContext.Provider>
  )
}
