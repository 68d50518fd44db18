/** Copies a number, a code, a link; says so in its own place. */
import { createSignal, onCleanup } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { CheckIcon, CopyIcon, type Icon } from './icons.tsx'

const shownMillis = 1_600

export function CopyButton(props: { text: string; label?: string | undefined; icon?: Icon | undefined }) {
  const [state, setState] = createSignal<'ready' | 'done' | 'refused'>('ready')
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  const copy = async () => {
    clearTimeout(timer)
    try {
      await navigator.clipboard.writeText(props.text)
      setState('done')
    } catch {
      // not on an insecure origin; the reader can still select the text
      setState('refused')
    }
    timer = setTimeout(() => setState('ready'), shownMillis)
  }
  const label = () => {
    if (state() === 'ready') return props.label ?? words.ui.copy.copy
    return state() === 'done' ? words.ui.copy.done : words.ui.copy.refused
  }
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={state() === 'done' ? CheckIcon : (props.icon ?? CopyIcon)}
        label={label()}
        onClick={copy}
      />
      <span role="status" class="sr-only">
        {state() === 'ready' ? '' : label()}
      </span>
    </>
  )
}
