/** Who reported, as far as the reader may know: masked, hidden on request, or shown whole for a reason that is recorded. */
import { Match, Switch } from 'solid-js'
import { useReveal } from '../../queries/reveal.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { useMay } from '../../session.tsx'
import { LockIcon, PersonName } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function IssueReporter(props: { detail: IssueDetail }) {
  const may = useMay()
  const reveal = useReveal(() => props.detail.issue.id)
  const reporter = () => props.detail.reporter
  return (
    <Switch fallback={<span class="text-ink-3">{words.webLoop.issue.anonymous}</span>}>
      <Match when={reporter().hidden}>
        <span class="flex items-start gap-1.5 text-ink-2">
          <LockIcon class="mt-[3px]" />
          {words.webLoop.issue.hiddenReporter}
        </span>
      </Match>
      <Match when={reporter().name}>
        {(name) => <PersonName name={name()} onReveal={may('person.reveal') ? reveal : undefined} />}
      </Match>
    </Switch>
  )
}
