/** A person's name as the reader may see it. Showing a masked one takes a reason, and is recorded. */
import { createSignal, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { Reveal } from './Reveal.tsx'

export function PersonName(props: {
  /** `张**` or the name itself. */
  name: string
  /** What else is known of them, beside: a post, a unit. */
  note?: string | undefined
  /** Asks for the name itself; absent for readers who have it, or never may. */
  onReveal?: ((reason: string) => Promise<string>) | undefined
}) {
  const [revealed, setRevealed] = createSignal<string>()
  const show = async (reason: string) => {
    setRevealed(await props.onReveal?.(reason))
  }
  return (
    <span class="inline-flex max-w-full items-center gap-1">
      <span class="truncate">{revealed() ?? props.name}</span>
      <Show when={props.note}>
        <span class="truncate text-sm text-ink-3">{props.note}</span>
      </Show>
      <Show when={props.onReveal !== undefined && revealed() === undefined}>
        <Reveal label={words.ui.person.reveal(props.name)} title={words.ui.person.revealTitle} onReason={show} />
      </Show>
      <Show when={revealed() !== undefined}>
        <Button variant="quiet" size="small" onClick={() => setRevealed(undefined)}>
          {words.ui.person.hide}
        </Button>
      </Show>
    </span>
  )
}
