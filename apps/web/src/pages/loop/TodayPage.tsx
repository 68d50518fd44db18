/** Today: what the reader owes, by time left; what they reported and others work on; and how much there is of each. */

import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { dayIn } from '../../day.ts'
import { formatDay, zone } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { todayQuery } from '../../queries/loop.ts'
import { postDeskQuery } from '../../queries/posts.ts'
import type { Today } from '../../queries/types.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { useAccount, useMay } from '../../session.tsx'
import {
  ButtonLink,
  bindKeys,
  EmptyState,
  ErrorState,
  Page,
  PlusIcon,
  Section,
  Skeleton,
  Stat,
  Stats
} from '../../ui/index.tsx'
import { allWords, words } from '../../words.ts'
import { deskGroups } from './desk-groups.ts'
import { IssueRows, rowMark } from './IssueRows.tsx'
import { type IssueFilters, writeFilters } from './issue-filters.ts'

const listOf = (filters: IssueFilters): string => paths.issues(writeFilters(filters))

/** Most have nothing there, and fetch nothing for it. */
const PostDesk = lazy(async () => {
  const [found] = await Promise.all([import('./PostDesk.tsx'), allWords()])
  return found
})

export default function TodayPage() {
  const account = useAccount()
  const may = useMay()
  const scope = useScopeUnit()
  const today = useQuery(() => ({ ...todayQuery(scope()), enabled: may('issue.read') }))
  const posts = useQuery(postDeskQuery)
  const postsWait = () => posts.data !== undefined && Object.values(posts.data).some((some) => some.length > 0)
  useRowKeys()

  const lead = () => {
    const date = formatDay(dayIn(now(), zone()), 'dayOfWeek')
    const { post } = account()
    return post === null ? words.webLoop.today.lead(date) : words.webLoop.today.leadWithPost(date, post)
  }

  return (
    <Page title={words.ui.nav.today} lead={lead()}>
      <Show when={may('issue.report')}>
        <ButtonLink href={paths.report()} variant="primary" size="large" icon={PlusIcon} class="mb-5 w-full md:hidden">
          {words.ui.nav.report}
        </ButtonLink>
      </Show>
      <Suspense>
        <Show when={postsWait() && posts.data}>
          {(desk) => (
            <div class="mb-8">
              <PostDesk desk={desk()} />
            </div>
          )}
        </Show>
      </Suspense>
      <Switch fallback={<Loading />}>
        <Match when={!may('issue.read')}>
          <EmptyState
            title={words.webLoop.today.noIssues.title}
            actions={<ButtonLink href={paths.settings()}>{words.webLoop.today.noIssues.settings}</ButtonLink>}
          >
            {words.webLoop.today.noIssues.hint}
          </EmptyState>
        </Match>
        <Match when={today.data}>{(data) => <Desk today={data()} />}</Match>
        <Match when={today.error}>
          {(error) => <ErrorState error={error()} onAgain={() => void today.refetch()} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Loading() {
  return (
    <>
      <Skeleton shape="cards" lines={3} />
      <div class="mt-8">
        <Skeleton shape="rows" lines={6} />
      </div>
    </>
  )
}

function Desk(props: { today: Today }) {
  const counts = () => props.today.counts
  const rest = () => counts().desk - props.today.desk.length
  const figure = () => words.webLoop.today.figure
  return (
    <div class="flex flex-col gap-8">
      <div class="max-md:order-last">
        <Stats label={words.webLoop.today.figures}>
          <Stat label={figure().desk} value={counts().desk} href={listOf({ mine: 'desk', order: 'due' })} />
          <Stat
            label={figure().overdue}
            value={counts().overdue}
            href={listOf({ mine: 'desk', conditions: ['overdue'], order: 'due' })}
          />
          <Stat
            label={figure().reported}
            value={counts().reported}
            href={listOf({ mine: 'reported', conditions: ['open'] })}
          />
          <Stat label={figure().fresh} value={counts().newSinceYesterday} href={listOf({ period: 'hours24' })} />
          <Stat label={figure().open} value={counts().openInSight} href={listOf({ conditions: ['open'] })} />
          <Stat
            label={figure().overdueInSight}
            value={counts().overdueInSight}
            href={listOf({ conditions: ['overdue'], order: 'due' })}
          />
        </Stats>
      </div>

      <Section
        title={words.webLoop.today.desk}
        class="mt-0!"
        actions={
          <Show when={counts().desk > 0}>
            <ButtonLink href={listOf({ mine: 'desk', order: 'due' })} variant="quiet" size="small">
              {words.webLoop.today.all}
            </ButtonLink>
          </Show>
        }
      >
        <Show when={props.today.desk.length > 0} fallback={<NothingToDo open={counts().openInSight} />}>
          <For each={deskGroups(props.today.desk, now(), zone())}>
            {(group) => (
              <section class="mb-4">
                <h3 class="mb-0.5 flex items-baseline gap-2 text-sm font-medium text-ink-2">
                  {words.webLoop.today.groups[group.name]}
                  <span class="font-normal text-ink-3">{group.lines.length}</span>
                </h3>
                <IssueRows label={words.webLoop.today.groups[group.name]} lines={group.lines} next="mine" />
              </section>
            )}
          </For>
          <Show when={rest() > 0}>
            <p class="text-sm text-ink-3">{words.webLoop.today.more(rest())}</p>
          </Show>
        </Show>
      </Section>

      <Show when={props.today.reported.length > 0}>
        <Section
          class="mt-0!"
          title={words.webLoop.today.reported}
          actions={
            <ButtonLink href={listOf({ mine: 'reported' })} variant="quiet" size="small">
              {words.webLoop.today.reportedAll}
            </ButtonLink>
          }
        >
          <IssueRows label={words.webLoop.today.reported} lines={props.today.reported} next="others" />
        </Section>
      </Show>
    </div>
  )
}

function NothingToDo(props: { open: number }) {
  const may = useMay()
  return (
    <EmptyState
      compact
      title={words.webLoop.today.empty.title}
      actions={
        <>
          <Show when={props.open > 0}>
            <ButtonLink href={listOf({ conditions: ['open'], order: 'due' })}>
              {words.webLoop.today.empty.look}
            </ButtonLink>
          </Show>
          <Show when={may('issue.report')}>
            <ButtonLink href={paths.report()} icon={PlusIcon}>
              {words.webLoop.today.empty.report}
            </ButtonLink>
          </Show>
        </>
      }
    >
      {words.webLoop.today.empty.hint} {may('issue.report') ? words.webLoop.today.empty.reporter : ''}
    </EmptyState>
  )
}

/** j and k go from line to line over all lists of the page; e opens the line with its next move ready. */
const useRowKeys = (): void => {
  const navigate = useNavigate()
  const lines = () => [...document.querySelectorAll<HTMLAnchorElement>(`[${rowMark}]`)]
  const step = (by: 1 | -1) => {
    const all = lines()
    const at = all.findIndex((line) => line.matches(':focus'))
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  bindKeys([
    { keys: 'j', does: () => words.ui.keys.next, run: () => step(1) },
    { keys: 'k', does: () => words.ui.keys.previous, run: () => step(-1) },
    {
      keys: 'e',
      does: () => words.webLoop.issues.act,
      run: () => {
        const line = lines().find((one) => one === document.activeElement)
        if (line !== undefined) navigate(`${line.pathname}?act=1`)
      }
    }
  ])
}
