/** Finds in what is on the screen, or asks the server: a text field with a way to empty it. */
import { Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { CloseIcon, SearchIcon } from './icons.tsx'
import { TextField } from './TextField.tsx'

export function SearchField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  class?: string | undefined
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
}) {
  let input: HTMLInputElement | undefined
  const empty = () => {
    props.onChange('')
    input?.focus()
  }
  return (
    <TextField
      label={props.label}
      labelHidden
      type="search"
      icon={SearchIcon}
      value={props.value}
      onChange={props.onChange}
      placeholder={props.placeholder ?? props.label}
      class={props.class}
      ref={(element) => {
        input = element
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.value !== '') {
          event.preventDefault()
          empty()
        } else props.onKeyDown?.(event)
      }}
      after={
        <Show when={props.value !== ''}>
          <Button variant="quiet" size="small" icon={CloseIcon} label={words.ui.clear} onClick={empty} class="size-6" />
        </Show>
      }
    />
  )
}
