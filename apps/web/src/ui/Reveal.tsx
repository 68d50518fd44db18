/** The eye beside what is masked: asks for a reason, which is recorded, before the whole is shown. */
import { isReason } from '@gezhi/domain/access'
import { createSignal } from 'solid-js'
import { words } from '../words.ts'
import { createForm } from './create-form.ts'
import { Form } from './Form.tsx'
import { EyeIcon } from './icons.tsx'
import { Popover } from './Popover.tsx'
import { TextField } from './TextField.tsx'

export function Reveal(props: {
  readonly label: string
  readonly title: string
  /** Fetches the whole and shows it; what it fails with is told in the form. */
  readonly onReason: (reason: string) => Promise<void>
}) {
  const [open, setOpen] = createSignal(false)
  const form = createForm({
    initial: { reason: '' },
    check: ({ reason }) => (isReason(reason.trim()) ? [] : [{ path: 'reason', says: words.ui.person.reasonMissing }]),
    send: async ({ reason }) => {
      await props.onReason(reason.trim())
      setOpen(false)
    }
  })
  return (
    <Popover
      label={props.label}
      title={props.title}
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
  )
}
