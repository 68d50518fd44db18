/** Somebody who has an account from the first day: who they are and how they log in. */
import { Show } from 'solid-js'
import { TextField } from '../../ui/index.tsx'
import { PasswordField } from '../settings/PasswordField.tsx'
import { say } from '../settings/say.ts'
import type { FounderKind, FounderValues } from './founding.ts'

export const founderName = (kind: FounderKind): string =>
  kind === 'manager' ? say.setUp.manager : say.administrators[kind]

export function FounderFields(props: {
  kind: FounderKind
  value: FounderValues
  onChange: (value: FounderValues) => void
  /** The step is called like the only one it asks for. */
  titleHidden?: boolean | undefined
}) {
  const hint = () => (props.kind === 'manager' ? say.setUp.managerHint : say.setUp.administratorHints[props.kind])
  const set = (part: Partial<FounderValues>) => props.onChange({ ...props.value, ...part })
  return (
    <fieldset class="rounded-md border border-line px-4 pt-3 pb-4">
      <legend class={props.titleHidden ? 'sr-only' : 'px-1 font-semibold'}>{founderName(props.kind)}</legend>
      <Show when={hint()}>{(text) => <p class="mb-3 text-sm text-ink-3">{text()}</p>}</Show>
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={say.setUp.personName}
          name={`${props.kind}.name`}
          value={props.value.name}
          onChange={(name) => set({ name })}
          maxLength={60}
          required
        />
        <TextField
          label={say.setUp.username}
          name={`${props.kind}.username`}
          value={props.value.username}
          onChange={(username) => set({ username })}
          hint={say.accounts.usernameHint}
          maxLength={32}
          required
        />
        <div class="sm:col-span-2">
          <PasswordField
            label={say.setUp.password}
            name={`${props.kind}.password`}
            value={props.value.password}
            onChange={(password) => set({ password })}
            username={props.value.username.trim()}
            makes
          />
        </div>
      </div>
    </fieldset>
  )
}
