/** What is known of an issue as names and values, and what came of it: result, answer, rating. */
import { Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { IssueDetail, IssueNow } from '../../queries/types.ts'
import { KeyValue, Section } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { IssueReporter } from './IssueReporter.tsx'

export function IssueFacts(props: { detail: IssueDetail }) {
  const issue = () => props.detail.issue
  const name = () => words.webLoop.issue.fact
  const matter = () => props.detail.matter
  const reporter = () => props.detail.reporter
  return (
    <Section title={words.webLoop.issue.facts}>
      <KeyValue
        facts={[
          { name: name().reporter, value: <IssueReporter detail={props.detail} /> },
          { name: name().phone, value: reporter().phone },
          { name: name().reportedAt, value: formatMoment(issue().reportedAt, 'full') },
          { name: name().channel, value: words.loop.channels[issue().channel] },
          { name: name().lead, value: leadName(props.detail) },
          ...(countsOf(issue()) === undefined ? [] : [{ name: name().counts, value: countsOf(issue()) }]),
          ...(matter()?.condition ? [{ name: name().condition, value: text(matter()?.condition), wide: true }] : []),
          ...(matter()?.closing ? [{ name: name().closing, value: text(matter()?.closing), wide: true }] : []),
          ...(issue().confidential
            ? [{ name: name().confidential, value: words.webLoop.issue.confidentialYes, wide: true }]
            : [])
        ]}
      />
    </Section>
  )
}

const text = (text2: { readonly zh: string; readonly en: string } | null | undefined): string | undefined =>
  text2 ? named(text2) : undefined

const leadName = ({ issue, names }: IssueDetail): string =>
  issue.lead === null ? words.webLoop.common.noLead : (names[issue.lead.id] ?? words.webLoop.common.unknown)

/** `派遣 2 次、退回 1 次`; a single dispatch is no news. */
const countsOf = (issue: IssueNow): string | undefined => {
  const say = words.webLoop.issue.counts
  const parts = [
    issue.dispatches > 1 && say.dispatches(issue.dispatches),
    issue.returns > 0 && say.returns(issue.returns),
    issue.reworks > 0 && say.reworks(issue.reworks),
    issue.reopens > 0 && say.reopens(issue.reopens),
    issue.extensions > 0 && say.extensions(issue.extensions)
  ].filter((part) => part !== false)
  return parts.length === 0 ? undefined : parts.join(words.webLoop.common.list)
}

/** What the reporter gets to see, and what they said to it. */
export function IssueOutcome(props: { issue: IssueNow }) {
  const say = () => words.webLoop.issue
  return (
    <>
      <Show when={props.issue.result}>
        {(result) => (
          <Section title={say().resultTitle}>
            <p class="max-w-prose text-pretty whitespace-pre-wrap">{result()}</p>
          </Section>
        )}
      </Show>
      <Show when={props.issue.answer}>
        {(answer) => (
          <Section title={say().answerTitle}>
            <blockquote class="max-w-prose border-l-2 border-ink pl-4 text-pretty whitespace-pre-wrap">
              {answer()}
            </blockquote>
            <Show when={props.issue.ground}>
              {(ground) => <p class="mt-2 text-sm text-ink-2">{words.loop.grounds[ground()]}</p>}
            </Show>
          </Section>
        )}
      </Show>
      <Show when={props.issue.rating}>
        {(rating) => (
          <Section title={say().ratingTitle}>
            <p>
              {words.loop.resolved(rating().resolved)}
              {words.webLoop.common.list}
              {say().satisfaction(rating().satisfaction, satisfactionWord(rating().satisfaction))}
            </p>
          </Section>
        )}
      </Show>
    </>
  )
}

export const satisfactionWord = (n: number): string => {
  const all: Readonly<Record<number, string>> = words.loop.satisfactions
  return all[n] ?? ''
}
