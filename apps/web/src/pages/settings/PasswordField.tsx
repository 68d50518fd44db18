/** A new password: shown if wanted, made if wanted, and what it still lacks said while it is typed. */
import { checkPassword } from '@gezhi/domain/access'
import { Result } from 'effect'
import { createSignal, For, Show } from 'solid-js'
import { Button, CheckIcon, cx, EyeIcon, EyeOffIcon, RefreshIcon, TextField } from '../../ui/index.tsx'
import { makePassword } from './make-password.ts'
import { say } from './say.ts'

const demands = ['length', 'kinds', 'differsFromName'] as const
export type Demand = (typeof demands)[number]

export const lacksOf = (password: string, username: string): ReadonlyArray<Demand> => {
  const checked = checkPassword(password, username === '' ? '\u0000' : username)
  return Result.isSuccess(checked) ? [] : checked.failure.lacks
}

export function PasswordField(props: {
  label: string
  name?: string | undefined
  value: string
  onChange: (value: string) => void
  /** It may not contain it. */
  username: string
  /** Offers to make one, for passwords that are handed over. */
  makes?: boolean | undefined
  error?: string | undefined
  autocomplete?: 'new-password' | 'off' | undefined
}) {
  const [shown, setShown] = createSignal(false)
  const lacks = () => lacksOf(props.value, props.username)
  const make = () => {
    props.onChange(makePassword())
    setShown(true)
  }
  return (
    <div>
      <TextField
        label={props.label}
        name={props.name}
        type={shown() ? 'text' : 'password'}
        value={props.value}
        onChange={props.onChange}
        autocomplete={props.autocomplete ?? 'new-password'}
        maxLength={128}
        required
        error={props.error}
        after={
          <>
            <Show when={props.makes}>
              <Button
                variant="quiet"
                size="small"
                class="size-6"
                icon={RefreshIcon}
                label={say.accounts.generate}
                onClick={make}
              />
            </Show>
            <Button
              variant="quiet"
              size="small"
              class="size-6"
              icon={shown() ? EyeOffIcon : EyeIcon}
              label={shown() ? say.password.hide : say.password.show}
              onClick={() => setShown(!shown())}
            />
          </>
        }
      />
      <ul class="mt-1 flex flex-col text-sm text-ink-3">
        <For each={demands}>
          {(demand) => {
            const met = () => props.value !== '' && !lacks().includes(demand)
            return (
              <li class="flex items-center gap-1.5">
                <span
                  aria-hidden="true"
                  class={cx(
                    'grid size-3.5 place-items-center rounded-full border',
                    met() ? 'border-ink bg-ink text-sheet' : 'border-edge'
                  )}
                >
                  <Show when={met()}>
                    <CheckIcon class="size-2.5" />
                  </Show>
                </span>
                {say.password[demand]}
                <span class="sr-only">{met() ? say.password.met : say.password.unmet}</span>
              </li>
            )
          }}
        </For>
      </ul>
    </div>
  )
}
