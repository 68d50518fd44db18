/** Writes down what the holder of a post agreed to have published, or takes it back. */
import { Show } from 'solid-js'
import { type NoticeHolder, useSetClearance } from '../../../queries/notices.ts'
import { tellRefusal } from '../../../tell.ts'
import { Button, createForm, Drawer, Form, InfoIcon, RadioGroup, TextField, toast } from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { say } from './say.ts'

type Cleared = NonNullable<NoticeHolder['cleared']>

interface Values {
  readonly name: Cleared['name']
  readonly phone: Cleared['phone']
  readonly dutyPhone: string
  readonly consent: string
}

const textOr = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export default function ClearanceDrawer(props: { holder: NoticeHolder; onClose: () => void }) {
  const setClearance = useSetClearance()
  const given = props.holder.cleared
  const order = { postId: props.holder.postId, seen: given?.revision ?? null }
  const form = createForm<Values>({
    initial: {
      name: given?.name ?? 'hidden',
      phone: given?.phone ?? 'hidden',
      dutyPhone: given?.dutyPhone ?? '',
      consent: given?.consent ?? ''
    },
    send: async ({ name, phone, dutyPhone, consent }) => {
      await setClearance({
        ...order,
        name,
        phone,
        dutyPhone: phone === 'duty' ? textOr(dutyPhone) : null,
        consent: textOr(consent)
      })
      toast({ says: say.cleared })
    }
  })
  const takeBack = () =>
    setClearance({ ...order, name: 'hidden', phone: 'hidden' }).then(() => {
      toast({ says: say.takenBack })
      props.onClose()
    }, tellRefusal)
  const isShown = () => form.values.name !== 'hidden' || form.values.phone !== 'hidden'

  return (
    <Drawer open title={say.clearTitle(props.holder.name)} onClose={props.onClose}>
      <Form form={form} submitLabel={words.ui.save} onDone={props.onClose} onCancel={props.onClose}>
        <RadioGroup
          {...form.field('name')}
          label={say.nameField}
          choices={(['hidden', 'surname', 'whole'] as const).map((value) => ({ value, label: say.shown[value] }))}
        />
        <RadioGroup
          {...form.field('phone')}
          label={say.phoneField}
          choices={(['hidden', 'own', 'duty'] as const).map((value) => ({
            value,
            label: say.phone[value],
            hint: value === 'own' && !props.holder.hasPhone ? say.noOwnPhone : undefined
          }))}
        />
        <Show when={form.values.phone === 'duty'}>
          <TextField {...form.field('dutyPhone')} label={say.dutyPhone} required maxLength={30} />
        </Show>
        <Show
          when={!props.holder.isOwn}
          fallback={
            <p class="flex items-start gap-1.5 text-sm text-ink-2">
              <InfoIcon class="mt-0.5" />
              {say.consentOwn}
            </p>
          }
        >
          <TextField
            {...form.field('consent')}
            label={say.consent}
            hint={say.consentHint}
            required={isShown()}
            maxLength={200}
          />
        </Show>
        <Show when={given !== null && (given.name !== 'hidden' || given.phone !== 'hidden')}>
          <div>
            <Button size="small" onClick={() => void takeBack()}>
              {say.takeBack}
            </Button>
          </div>
        </Show>
      </Form>
    </Drawer>
  )
}
