/** A phone number as the reader may see it. Showing the whole of it takes a reason, and is recorded. */
import type { PersonId } from '@gezhi/domain/common'
import { createSignal, Show } from 'solid-js'
import { revealPhone } from '../../queries/people.ts'
import { useMay } from '../../session.tsx'
import { Button, Reveal } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

export function PhoneNumber(props: { personId: PersonId; name: string; masked: string | null }) {
  const may = useMay()
  const [whole, setWhole] = createSignal<string>()
  const show = async (reason: string) => {
    setWhole(await revealPhone(props.personId, reason))
  }
  return (
    <Show when={props.masked} fallback={<span class="text-ink-3">{say.reveal.none}</span>}>
      <span class="inline-flex max-w-full items-center gap-1">
        <span class="truncate tabular-nums">{whole() ?? props.masked}</span>
        <Show when={may('person.reveal') && whole() === undefined}>
          <Reveal label={say.reveal.button(props.name)} title={say.reveal.title} onReason={show} />
        </Show>
        <Show when={whole() !== undefined}>
          <Button variant="quiet" size="small" onClick={() => setWhole(undefined)}>
            {words.ui.person.hide}
          </Button>
        </Show>
      </span>
    </Show>
  )
}
