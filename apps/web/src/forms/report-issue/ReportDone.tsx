/** After a report has arrived: its number, who has it now, and by when something happens. */
import type { IssueId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { mainMoveOf, todoOf, whoIsNext } from '../../pages/loop/next-step.ts'
import { paths } from '../../paths.ts'
import { issueQuery } from '../../queries/loop.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { Button, ButtonLink, CheckIcon, ErrorState, KeyValue, PlusIcon, Skeleton } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function ReportDone(props: { id: IssueId; arrived: boolean; onAnother: () => void }) {
  const issue = useQuery(() => issueQuery(props.id))
  return (
    <Switch fallback={<Skeleton lines={6} />}>
      <Match when={issue.data}>
        {(detail) => <Receipt detail={detail()} arrived={props.arrived} onAnother={props.onAnother} />}
      </Match>
      <Match when={issue.error}>{(error) => <ErrorState error={error()} onAgain={() => void issue.refetch()} />}</Match>
    </Switch>
  )
}

function Receipt(props: { detail: IssueDetail; arrived: boolean; onAnother: () => void }) {
  const say = () => words.webLoop.report
  const issue = () => props.detail.issue
  const who = () => {
    const next = mainMoveOf(issue().stage)
    const name = whoIsNext(issue().stage, null)
    return name === undefined || next === undefined ? undefined : words.webLoop.issue.waitsFor(name, todoOf(next))
  }
  return (
    <div class="max-w-xl" role="status">
      <p class="flex items-center gap-2.5 text-xl font-semibold">
        <span class="grid size-7 place-items-center rounded-full bg-ink text-sheet">
          <CheckIcon />
        </span>
        {say().done(issue().number)}
      </p>
      <Show when={props.arrived}>
        <p class="mt-1 text-ink-2">{say().arrived}</p>
      </Show>
      <p class="mt-3 font-medium">{issue().title}</p>
      <div class="mt-2">
        <KeyValue
          columns={1}
          facts={[
            { name: say().doneUnit, value: props.detail.place.map(({ name }) => name).join(' / ') },
            { name: say().doneWho, value: who() },
            {
              name: say().doneBy,
              value: issue().stepDue === null ? undefined : formatMoment(issue().stepDue ?? '', 'full')
            },
            { name: say().donePromise, value: say().donePromiseHint }
          ]}
        />
      </div>
      <p class="mt-4 text-ink-2">{say().doneHint}</p>
      <div class="mt-5 flex flex-wrap gap-2">
        <ButtonLink href={paths.issue(issue().id)} variant="primary">
          {say().openIt}
        </ButtonLink>
        <Button icon={PlusIcon} onClick={props.onAnother}>
          {say().another}
        </Button>
      </div>
    </div>
  )
}
