/** Changes what a unit says in its notice, and in those below that say nothing of their own. */
import type { UnitId } from '@gezhi/domain/common'
import { type NoticeView, useAmendNotice } from '../../../queries/notices.ts'
import { createForm, Drawer, Form, TextArea, TextField, toast } from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { say } from './say.ts'

const textOr = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export default function NoticeDrawer(props: { notice: NoticeView; unitId: UnitId; onClose: () => void }) {
  const amend = useAmendNotice()
  const { own, held, revision } = props.notice
  const form = createForm({
    initial: { supervisionPhone: own.supervisionPhone ?? '', howToReport: own.howToReport ?? '' },
    send: async ({ supervisionPhone, howToReport }) => {
      await amend({
        unitId: props.unitId,
        seen: revision,
        supervisionPhone: textOr(supervisionPhone),
        howToReport: textOr(howToReport)
      })
      toast({ says: say.saved })
    }
  })
  return (
    <Drawer open title={say.edit} onClose={props.onClose}>
      <Form form={form} submitLabel={words.ui.save} onDone={props.onClose} onCancel={props.onClose}>
        <TextField
          {...form.field('supervisionPhone')}
          label={say.supervisionPhone}
          hint={say.supervisionHint}
          placeholder={own.supervisionPhone === null ? held.supervisionPhone?.text : undefined}
          optional
          maxLength={30}
          autofocus
        />
        <TextArea
          {...form.field('howToReport')}
          label={say.howToReport}
          hint={say.howToReportHint}
          placeholder={own.howToReport === null ? held.howToReport?.text : undefined}
          optional
          maxLength={500}
        />
      </Form>
    </Drawer>
  )
}
