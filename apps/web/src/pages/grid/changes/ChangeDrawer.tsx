/** Makes a draft, or changes what a draft says of itself: title, reason, day of effect. */
import { type Day, dayAt } from '@gezhi/domain/common'
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { startOfDay } from '../../../day.ts'
import { zone } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { type ChangeDetail, newChangeSetId, useMoveChange, useProposeChange } from '../../../queries/changes.ts'
import { unitsQuery } from '../../../queries/grid.ts'
import { createForm, DateField, Drawer, Form, TextArea, TextField, toast } from '../../../ui/index.tsx'
import { sayChanges } from './say.ts'

interface Values {
  readonly title: string
  readonly reason: string
  readonly effective: Day | null
}

export default function ChangeDrawer(props: {
  /** The draft to edit; without one a new one is made. */
  set?: ChangeDetail['set'] | undefined
  /** The unit that a new one is about. */
  about?: string | undefined
  onClose: () => void
}) {
  const navigate = useNavigate()
  const propose = useProposeChange()
  const move = useMoveChange()
  const units = useQuery(() => ({ ...unitsQuery(), enabled: props.about !== undefined }))
  const id = newChangeSetId()
  const unit = () => units.data?.find((one) => one.id === props.about)
  const text = sayChanges.edit

  const form = createForm<Values>({
    initial: {
      title: props.set?.title ?? '',
      reason: props.set?.reason ?? '',
      effective: props.set?.effectiveAt == null ? null : dayAt(props.set.effectiveAt, zone())
    },
    check: ({ title, reason }) => [
      ...(title.trim() === '' ? [{ path: 'title', says: text.titleMissing }] : []),
      ...(reason.trim() === '' ? [{ path: 'reason', says: text.reasonMissing }] : [])
    ],
    send: async ({ title, reason, effective }) => {
      const effectiveAt = effective === null ? null : startOfDay(effective, zone())
      const given = { title: title.trim(), reason: reason.trim(), effectiveAt }
      if (props.set !== undefined) {
        await move({ id: props.set.id, seen: props.set.revision, move: 'edit', input: given })
        toast({ says: text.done })
        return
      }
      await propose({ id, ...given })
      toast({ says: sayChanges.create.done })
      navigate(paths.change(id, props.about === undefined ? {} : { unit: props.about }))
    }
  })

  return (
    <Drawer
      open
      title={props.set === undefined ? sayChanges.create.title : text.title}
      description={
        <Show when={props.set === undefined}>
          {unit() === undefined ? '' : `${sayChanges.create.about(unit()?.name ?? '')} · `}
          {sayChanges.create.hint}
        </Show>
      }
      onClose={props.onClose}
    >
      <Form
        form={form}
        submitLabel={props.set === undefined ? sayChanges.create.send : text.send}
        onDone={props.set === undefined ? () => undefined : props.onClose}
        onCancel={props.onClose}
      >
        <TextField
          {...form.field('title')}
          label={sayChanges.facts.title}
          placeholder={text.titleSample}
          required
          maxLength={100}
          autofocus
        />
        <TextArea {...form.field('reason')} label={sayChanges.facts.reason} required rows={4} maxLength={2000} />
        <DateField {...form.field('effective')} label={text.effective} hint={text.effectiveHint} optional />
      </Form>
    </Drawer>
  )
}
