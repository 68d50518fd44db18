/** A report: what it is and where it is, the rest as far as it is known. What is typed stays until it has arrived. */
import type { IssueId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { draftOf } from '../../drafts.ts'
import { issueQuery, useReport } from '../../queries/loop.ts'
import { useMatters } from '../../queries/reference.ts'
import { placed, refusalOf, saidOf } from '../../refusal.ts'
import { useAccount } from '../../session.tsx'
import { Button, Checkbox, Combobox, createForm, Form, TextArea, TextField } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { matterChoice } from '../pick-matter.ts'
import { Duplicates } from './Duplicates.tsx'
import { PlacePicker } from './PlacePicker.tsx'
import {
  asDraft,
  descriptionMax,
  emptyReport,
  faultsIn,
  fromDraft,
  type ReportValues,
  reportOf,
  similarOf,
  titleMax
} from './report-values.ts'

export function ReportForm(props: {
  /** `arrived`: it had been sent before, and the answer was lost. */
  onSent: (id: IssueId, arrived: boolean) => void
}) {
  const say = () => words.webLoop.report
  const account = useAccount()
  const client = useQueryClient()
  const matters = useMatters()
  const matterChoices = createMemo(() => matters().map(matterChoice))
  const report = useReport()
  const draft = draftOf(account().id, 'report')
  const kept = draft.read()
  const [restored, setRestored] = createSignal(kept?.title !== undefined || kept?.description !== undefined)

  const form = createForm<ReportValues>({
    initial: kept === undefined ? emptyReport() : fromDraft(kept),
    check: faultsIn,
    send: async (values) => {
      try {
        await report.mutateAsync(reportOf(values))
        draft.drop()
        props.onSent(values.id, false)
      } catch (error) {
        if (await hasArrived(error, values.id)) {
          draft.drop()
          return props.onSent(values.id, true)
        }
        const { what, next } = saidOf(error)
        const tag = refusalOf(error)?._tag ?? ''
        const path = fieldOf[tag]
        throw placed(error, path === undefined ? [] : [{ path, says: words.webLoop.common.sentences(what, next) }])
      }
    }
  })

  /** Under the same id with other words: the first attempt was taken although its answer never came. */
  const hasArrived = async (error: unknown, id: IssueId): Promise<boolean> => {
    if (refusalOf(error)?._tag !== 'CommandReused') return false
    return client.fetchQuery(issueQuery(id)).then(
      () => true,
      () => false
    )
  }

  createEffect(
    on(
      () => JSON.stringify(asDraft(form.values)),
      () => draft.write(asDraft(form.values)),
      { defer: true }
    )
  )
  const startOver = () => {
    draft.drop()
    form.reset(emptyReport())
    setRestored(false)
  }

  return (
    <div class="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
      <Form form={form} submitLabel={say().submit}>
        <Show when={restored()}>
          <p class="flex items-center gap-2 text-sm text-ink-2" role="status">
            {say().restored}
            <Button variant="quiet" size="small" onClick={startOver}>
              {say().startOver}
            </Button>
          </p>
        </Show>
        <TextField
          {...form.field('title')}
          label={say().what}
          hint={say().whatHint}
          maxLength={titleMax}
          required
          autofocus={kept === undefined}
        />
        <TextArea
          {...form.field('description')}
          label={say().description}
          hint={say().descriptionHint}
          maxLength={descriptionMax}
          rows={3}
          optional
        />
        <PlacePicker form={form} />
        <div class="lg:hidden">
          <Duplicates of={similarOf(form.values)} />
        </div>
        <Combobox
          {...form.field('matter')}
          label={say().class}
          hint={say().classHint}
          choices={matterChoices()}
          optional
        />
        <Contact form={form} />
      </Form>
      <aside class="max-lg:hidden">
        <div class="sticky top-4">
          <Duplicates of={similarOf(form.values)} />
        </div>
      </aside>
    </div>
  )
}

/** The field that a refusal is about. */
const fieldOf: Readonly<Record<string, 'unit' | 'address' | 'matter' | undefined>> = {
  NoUnitThere: 'unit',
  PlaceMissing: 'unit',
  AddressUnknown: 'address',
  AddressAmbiguous: 'address',
  UnknownMatter: 'matter'
}

function Contact(props: { form: ReturnType<typeof createForm<ReportValues>> }) {
  const say = () => words.webLoop.report
  const begun = () => {
    const { contactName, contactPhone, confidential } = props.form.values
    return contactName !== '' || contactPhone !== '' || confidential
  }
  return (
    <details open={begun()} class="group rounded-md border border-line px-4 py-2.5">
      <summary class="flex min-h-6 items-center gap-2 font-medium">{say().contact}</summary>
      <div class="mt-3 flex flex-col gap-4 pb-1.5">
        <p class="text-sm text-ink-3">{say().contactHint}</p>
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField {...props.form.field('contactName')} label={say().contactName} maxLength={60} />
          <TextField
            {...props.form.field('contactPhone')}
            label={say().contactPhone}
            type="tel"
            inputmode="tel"
            maxLength={30}
            optional
          />
        </div>
        <Checkbox
          label={say().confidential}
          hint={say().confidentialHint}
          checked={props.form.values.confidential}
          onChange={(confidential) => props.form.set('confidential', confidential)}
        />
      </div>
    </details>
  )
}
