/** The head of an issue: its number and name, what kind it is, and what may be done with the page itself. */

import { A } from '@solidjs/router'
import { createEffect, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { formatMoment, formatRelative } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import type { IssueDetail } from '../../queries/types.ts'
import { Badge, Button, CopyButton, type Crumb, LinkIcon, LockIcon, narrow, PrintIcon } from '../../ui/index.tsx'
import { setScreenTitle } from '../../ui/screen-title.ts'
import { named, words } from '../../words.ts'
import { StageSign } from './StageSign.tsx'

export function IssueHead(props: {
  detail: IssueDetail
  whole?: boolean | undefined
  crumbs?: ReadonlyArray<Crumb> | undefined
  actions?: JSX.Element
}) {
  const issue = () => props.detail.issue
  const number = () => words.webLoop.common.number(issue().number)
  createEffect(() => {
    if (props.whole) setScreenTitle(`${number()} ${issue().title}`)
  })
  return (
    <header class="mb-4">
      <p class="mb-4 hidden text-center text-sm text-ink-3 print:block">
        {words.webLoop.issue.printTitle} ·{' '}
        {words.webLoop.issue.printedAt(formatMoment(new Date(now()).toISOString(), 'full'))}
      </p>
      <div class="flex items-start gap-2">
        <div class="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
          <For each={props.crumbs}>
            {(crumb) => (
              <>
                <A href={crumb.href} class="rounded-sm hover:text-ink hover:underline print:hidden">
                  {crumb.label}
                </A>
                <span aria-hidden="true" class="text-line-2 print:hidden">
                  /
                </span>
              </>
            )}
          </For>
          <span>{number()}</span>
          <CopyButton text={String(issue().number)} label={words.webLoop.issue.copyNumber} />
        </div>
        <div class="flex shrink-0 items-center gap-0.5 print:hidden">
          <CopyButton
            text={new URL(paths.issue(issue().id), location.origin).href}
            label={words.webLoop.issue.copyLink}
            icon={LinkIcon}
          />
          <Button
            variant="quiet"
            size="small"
            icon={PrintIcon}
            label={words.webLoop.issue.print}
            onClick={() => window.print()}
          />
          {props.actions}
        </div>
      </div>
      {/* on a phone it stands in the place of the list, and of the list's heading */}
      <Dynamic component={props.whole || narrow() ? 'h1' : 'h2'} class="mt-0.5 text-xl font-semibold text-balance">
        {issue().title}
      </Dynamic>
      <p class="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
        <StageSign stage={issue().stage} />
        <Show when={props.detail.matter} fallback={<span class="text-ink-3">{words.webLoop.common.noClass}</span>}>
          {(matter) => (
            <span>
              {named(matter().major)} / {named(matter().minor)}
            </span>
          )}
        </Show>
        <Show when={issue().tier}>
          {(tier) => <Badge>{words.webLoop.common.tier(words.loop.tiers[tier()])}</Badge>}
        </Show>
        <Show when={issue().confidential}>
          <Badge icon={LockIcon}>{words.webLoop.issue.fact.confidential}</Badge>
        </Show>
        <span class="text-ink-3">
          {words.loop.channels[issue().channel]} ·{' '}
          <time datetime={issue().reportedAt} title={formatMoment(issue().reportedAt, 'full')}>
            {formatRelative(issue().reportedAt, now())}
          </time>
        </span>
      </p>
    </header>
  )
}
