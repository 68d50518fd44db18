/** One issue, on its own page or beside the list: what is asked, by when, what to do next, and all that is known of it. */
import { IssueId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { paths } from '../../paths.ts'
import { issueQuery } from '../../queries/loop.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { refusalOf } from '../../refusal.ts'
import { ButtonLink, type Crumb, EmptyState, ErrorState, Section, Skeleton } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { IssueFacts, IssueOutcome } from './IssueFacts.tsx'
import { IssueHead } from './IssueHead.tsx'
import { IssuePlace } from './IssuePlace.tsx'
import { IssueRoute } from './IssueRoute.tsx'
import { IssueTasks } from './IssueTasks.tsx'
import { IssueTimeline } from './IssueTimeline.tsx'
import { IssueTrack } from './IssueTrack.tsx'
import { NextBox } from './NextBox.tsx'

const isIssueId = Schema.is(IssueId)

export interface IssueViewProps {
  readonly id: string
  /** It is the page, not a panel of it. */
  readonly whole?: boolean | undefined
  readonly crumbs?: ReadonlyArray<Crumb> | undefined
  /** At the right of the head. */
  readonly actions?: JSX.Element
  readonly onClose?: (() => void) | undefined
}

export default function IssueView(props: IssueViewProps) {
  const known = createMemo(() => (isIssueId(props.id) ? props.id : undefined))
  return (
    <Show when={known()} keyed fallback={<Missing />}>
      {(id) => <Known {...props} id={id} />}
    </Show>
  )
}

function Known(props: Omit<IssueViewProps, 'id'> & { id: IssueId }) {
  const issue = useQuery(() => issueQuery(props.id))
  const isMissing = () => refusalOf(issue.error)?._tag === 'NotFound'
  return (
    <Switch
      fallback={
        <div class="px-4 py-5 md:px-6">
          <Skeleton lines={10} />
        </div>
      }
    >
      <Match when={issue.data}>{(detail) => <Detail {...props} detail={detail()} />}</Match>
      <Match when={isMissing()}>
        <Missing />
      </Match>
      <Match when={issue.error}>{(error) => <ErrorState error={error()} onAgain={() => void issue.refetch()} />}</Match>
    </Switch>
  )
}

function Missing() {
  return (
    <EmptyState
      title={words.webLoop.issue.missing}
      actions={<ButtonLink href={paths.issues()}>{words.webLoop.issue.toList}</ButtonLink>}
    >
      {words.webLoop.issue.missingHint}
    </EmptyState>
  )
}

function Detail(props: Omit<IssueViewProps, 'id'> & { detail: IssueDetail }) {
  const issue = () => props.detail.issue
  return (
    <article data-print="sheet" class="@container px-4 pt-4 pb-10 md:px-6">
      <IssueHead detail={props.detail} whole={props.whole} crumbs={props.crumbs} actions={props.actions} />
      <NextBox detail={props.detail} />
      <IssueTrack detail={props.detail} />
      <div class="mt-6 grid gap-x-8 @4xl:grid-cols-[minmax(0,1fr)_20rem] @4xl:grid-rows-[auto_1fr]">
        <div class="min-w-0">
          <Section title={words.webLoop.issue.description}>
            <p class="max-w-prose text-pretty whitespace-pre-wrap">
              {issue().description === '' ? (
                <span class="text-ink-3">{words.webLoop.issue.noDescription}</span>
              ) : (
                issue().description
              )}
            </p>
          </Section>
          <IssueOutcome issue={issue()} />
          <IssueFacts detail={props.detail} />
        </div>
        <aside class="min-w-0 @max-4xl:mt-8 @4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1">
          <IssuePlace detail={props.detail} />
          <IssueRoute detail={props.detail} />
          <IssueTasks detail={props.detail} />
        </aside>
        <div class="min-w-0">
          <IssueTimeline detail={props.detail} />
        </div>
      </div>
    </article>
  )
}
