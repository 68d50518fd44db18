/** A phone number as the reader may see it. Showing the whole of it takes a reason, and is recorded. */
import type { PersonId } from '@gezhi/domain/common'
import { createSignal, Show } from 'solid-js'
import { revealPhone } from '../../queries/people.ts'
import { useMay } from '../../session.tsx'
import { Button, createForm, EyeIcon, Form, Popover, TextField } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

export function PhoneNumber(props: { personId: PersonId; name: string; masked: string | null }) {
  const may = useMay()
  const [open, setOpen] = createSignal(false)
  const [whole, setWhole] = createSignal<string>()
  const form = createForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim().length < 2 ? [{ path: 'reason', says: words.ui.person.reasonMissing }] : []),
    send: async ({ reason }) => {
      setWhole(await revealPhone(props.personId, reason.trim()))
      setOpen(false)
    }
  })
  return (
    <Show when={props.masked} fallback={<span class="text-ink-3">{say.reveal.none}</span>}>
      <span class="inline-flex max-w-full items-center gap-1">
        <span class="truncate tabular-nums">{whole() ?? props.masked}</span>
        <Show when={may('person.reveal') && whole() === undefined}>
          <Popover
            label={say.reveal.button(props.name)}
            title={say.reveal.title}
            icon={EyeIcon}
            iconOnly
            open={open()}
            onOpenChange={setOpen}
            triggerClass="grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-select hover:text-ink print:hidden pointer-coarse:size-10"
          >
            <p class="mb-3 text-sm text-ink-2">{words.ui.person.recorded}</p>
            <Form form={form} submitLabel={words.ui.person.show} class="gap-3!">
              <TextField
                {...form.field('reason')}
                label={words.ui.person.reason}
                placeholder={words.ui.person.reasonSample}
                required
                autofocus
              />
            </Form>
          </Popover>
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
