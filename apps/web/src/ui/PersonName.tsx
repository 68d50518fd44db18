/** A person's name as the reader may see it. Showing a masked one takes a reason, and is recorded. */
import { createSignal, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { createForm } from './create-form.ts'
import { Form } from './Form.tsx'
import { EyeIcon } from './icons.tsx'
import { Popover } from './Popover.tsx'
import { TextField } from './TextField.tsx'

export function PersonName(props: {
  /** `张**` or the name itself. */
  name: string
  /** What else is known of them, beside: a post, a unit. */
  note?: string | undefined
  /** Asks for the name itself; absent for readers who have it, or never may. */
  onReveal?: ((reason: string) => Promise<string>) | undefined
}) {
  const [open, setOpen] = createSignal(false)
  const [revealed, setRevealed] = createSignal<string>()
  const form = createForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? [{ path: 'reason', says: words.ui.person.reasonMissing }] : []),
    send: async ({ reason }) => {
      const name = await props.onReveal?.(reason.trim())
      setRevealed(name)
      setOpen(false)
    }
  })
  return (
    <span class="inline-flex max-w-full items-center gap-1">
      <span class="truncate">{revealed() ?? props.name}</span>
      <Show when={props.note}>
        <span class="truncate text-sm text-ink-3">{props.note}</span>
      </Show>
      <Show when={props.onReveal !== undefined && revealed() === undefined}>
        <Popover
          label={words.ui.person.reveal(props.name)}
          title={words.ui.person.revealTitle}
          icon={EyeIcon}
          iconOnly
          open={open()}
          onOpenChange={setOpen}
          triggerClass="grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-select hover:text-ink print:hidden"
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
      <Show when={revealed() !== undefined}>
        <Button variant="quiet" size="small" onClick={() => setRevealed(undefined)}>
          {words.ui.person.hide}
        </Button>
      </Show>
    </span>
  )
}
