/** User name and password. The browser may remember the name; the password is never kept here. */
import { createSignal, onMount, Show } from 'solid-js'
import { saidOf } from '../../refusal.ts'
import { keep, kept } from '../../remember.ts'
import type { SessionSource } from '../../session.tsx'
import { Button } from '../../ui/Button.tsx'
import { EyeIcon, EyeOffIcon, WarningIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { words } from '../../words.ts'

export const nameKey = 'username'

export function LoginForm(props: { signIn: SessionSource['signIn'] }) {
  const [username, setUsername] = createSignal(kept(nameKey) ?? '')
  const [password, setPassword] = createSignal('')
  const [shown, setShown] = createSignal(false)
  const [capsLock, setCapsLock] = createSignal(false)
  const [missing, setMissing] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  let nameInput!: HTMLInputElement
  let passwordInput!: HTMLInputElement

  // who was here before only types the password
  onMount(() => (username() === '' ? nameInput : passwordInput).focus())

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    // browsers fill in without telling
    setUsername(nameInput.value.trim())
    setPassword(passwordInput.value)
    setMissing(true)
    setFailure(undefined)
    if (username() === '') return nameInput.focus()
    if (password() === '') return passwordInput.focus()
    setBusy(true)
    try {
      const answer = await props.signIn(username(), password())
      if ('ok' in answer) return keep(nameKey, username())
      setFailure(answer.refusal)
      passwordInput.focus()
      passwordInput.select()
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form novalidate onSubmit={submit} class="flex flex-col gap-4">
      <Show when={failure()}>
        {(error) => (
          <Notice tone="alert" icon={WarningIcon} title={saidOf(error()).what}>
            {saidOf(error()).next}
          </Notice>
        )}
      </Show>
      <TextField
        label={words.ui.logIn.username}
        value={username()}
        onChange={setUsername}
        autocomplete="username"
        required
        error={missing() && username() === '' ? words.ui.logIn.usernameMissing : undefined}
        ref={(input) => {
          nameInput = input
        }}
      />
      <TextField
        label={words.ui.logIn.password}
        type={shown() ? 'text' : 'password'}
        value={password()}
        onChange={setPassword}
        autocomplete="current-password"
        required
        error={missing() && password() === '' ? words.ui.logIn.passwordMissing : undefined}
        hint={capsLock() ? <span role="status">{words.ui.logIn.capsLock}</span> : undefined}
        onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        onBlur={() => setCapsLock(false)}
        after={
          <Button
            variant="quiet"
            size="small"
            class="size-6"
            icon={shown() ? EyeOffIcon : EyeIcon}
            label={shown() ? words.ui.logIn.hide : words.ui.logIn.show}
            onClick={() => setShown(!shown())}
          />
        }
        ref={(input) => {
          passwordInput = input
        }}
      />
      <Button type="submit" variant="primary" size="large" busy={busy()} class="mt-2 w-full">
        {words.ui.logIn.submit}
      </Button>
    </form>
  )
}
