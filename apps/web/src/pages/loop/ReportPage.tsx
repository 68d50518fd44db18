/** Reporting: the form, and then what became of it. */
import type { IssueId } from '@gezhi/domain/common'
import { createSignal, Show } from 'solid-js'
import { ReportDone } from '../../forms/report-issue/ReportDone.tsx'
import { ReportForm } from '../../forms/report-issue/ReportForm.tsx'
import { Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function ReportPage() {
  const [sent, setSent] = createSignal<{ readonly id: IssueId; readonly arrived: boolean }>()
  return (
    <Page title={words.webLoop.report.title} lead={sent() === undefined ? words.webLoop.report.lead : undefined}>
      <Show when={sent()} fallback={<ReportForm onSent={(id, arrived) => setSent({ id, arrived })} />}>
        {(report) => <ReportDone {...report()} onAnother={() => setSent(undefined)} />}
      </Show>
    </Page>
  )
}
