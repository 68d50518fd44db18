/** What was picked on the map: a unit with its people, figures and what lies below it, or an issue. */
import { IssueId, UnitId } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { issueQuery, listQuery } from '../../queries/loop.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { treeQuery, unitQuery } from '../../queries/units.ts'
import { useScope } from '../../scope.tsx'
import { useMay } from '../../session.tsx'
import {
  Badge,
  Button,
  ButtonLink,
  CloseIcon,
  EmptyState,
  ErrorState,
  narrow,
  Section,
  Skeleton,
  StageMark,
  UpDownIcon
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { markOf } from '../loop/issue-face.ts'
import { writeFilters } from '../loop/issue-filters.ts'
import { LineClock } from '../loop/LineClock.tsx'
import { StageSign } from '../loop/StageSign.tsx'
import type { MapState } from './map-state.ts'
import { PhoneNumber } from './PhoneNumber.tsx'
import { say } from './say.ts'
import { Overdue } from './UnitChildren.tsx'
import { UnitFigures } from './UnitFigures.tsx'

const isUnitId = Schema.is(UnitId)
const isIssueId = Schema.is(IssueId)

export function MapPanel(props: {
  state: MapState
  onUnit: (id: string, level: number) => void
  onIssue: (id: string) => void
  onClose: () => void
}) {
  const unitId = () => (isUnitId(props.state.unit) ? props.state.unit : undefined)
  const issueId = () => (isIssueId(props.state.issue) ? props.state.issue : undefined)
  return (
    <div class="@container border-t border-line px-4 pt-3 pb-8">
      <Switch fallback={<EmptyState compact title={say.unit.missing} />}>
        <Match when={unitId()}>{(id) => <UnitPart id={id()} onUnit={props.onUnit} onClose={props.onClose} />}</Match>
        <Match when={issueId()}>{(id) => <IssuePart id={id()} onClose={props.onClose} />}</Match>
      </Switch>
    </div>
  )
}

function Head(props: { title: string; badge: JSX.Element; onClose: () => void; children: JSX.Element }) {
  return (
    <header class="mb-4">
      <div class="flex items-start gap-2">
        {/* on a phone the head of the page is hidden, and this is what the page is called */}
        <Dynamic component={narrow() ? 'h1' : 'h2'} class="min-w-0 flex-1 text-lg font-semibold">
          {props.title}
        </Dynamic>
        <Button
          variant="quiet"
          size="small"
          icon={CloseIcon}
          label={say.map.close}
          onClick={props.onClose}
          class="max-md:hidden"
        />
      </div>
      <div class="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-ink-3">{props.badge}</div>
      <div class="mt-3 flex flex-wrap gap-2">{props.children}</div>
    </header>
  )
}

function UnitPart(props: { id: UnitId; onUnit: (id: string, level: number) => void; onClose: () => void }) {
  const scope = useScope()
  const may = useMay()
  const page = useQuery(() => unitQuery(props.id))
  return (
    <Switch fallback={<Skeleton lines={8} />}>
      <Match when={page.data}>
        {(data) => (
          <>
            <Head
              title={data().unit.name}
              badge={
                <>
                  <Badge>{named(data().level.name)}</Badge>
                  {data().unit.code}
                  <Show when={data().unit.households}>{(n) => <span>{say.households(formatNumber(n()))}</span>}</Show>
                </>
              }
              onClose={props.onClose}
            >
              <ButtonLink href={paths.unit(props.id)} size="small">
                {say.map.openUnit}
              </ButtonLink>
              <Show when={scope}>
                {(source) => (
                  <Button size="small" icon={UpDownIcon} onClick={() => source().choose(props.id)}>
                    {say.map.asScope}
                  </Button>
                )}
              </Show>
            </Head>
            <Show when={may('figures.read')}>
              <UnitFigures id={props.id} />
            </Show>
            <Section title={say.unit.staff} class="mt-6">
              <People page={data()} />
            </Section>
            <Show when={may('issue.read')}>
              <Section title={say.map.issues} class="mt-6">
                <UrgentIssues id={props.id} />
              </Section>
            </Show>
            <Show when={data().children.length > 0}>
              <Section title={say.map.children} class="mt-6">
                <Children page={data()} onUnit={props.onUnit} />
              </Section>
            </Show>
          </>
        )}
      </Match>
      <Match when={page.error}>
        {(error) => <ErrorState compact error={error()} onAgain={() => void page.refetch()} />}
      </Match>
    </Switch>
  )
}

function People(props: { page: UnitPage }) {
  return (
    <Show when={props.page.people.length > 0} fallback={<p class="text-ink-3">{say.unit.noStaff}</p>}>
      <ul class="divide-y divide-line">
        <For each={props.page.people}>
          {(holder) => (
            <li class="flex flex-wrap items-center justify-between gap-x-3 py-1">
              <span>
                {holder.name} <span class="text-sm text-ink-3">{named(holder.roleName)}</span>
              </span>
              <PhoneNumber personId={holder.personId} name={holder.name} masked={holder.phone} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** Enough to see what burns; the list has the rest. */
const urgentMax = 5

function UrgentIssues(props: { id: UnitId }) {
  const list = useInfiniteQuery(() => listQuery({ unitId: props.id, conditions: ['open'] }, 'due'))
  const lines = () => (list.data?.pages[0]?.rows ?? []).slice(0, urgentMax)
  return (
    <Switch fallback={<Skeleton shape="rows" lines={3} />}>
      <Match when={list.data !== undefined && lines().length === 0}>
        <p class="text-ink-3">{say.map.noIssues}</p>
      </Match>
      <Match when={lines().length > 0}>
        <ul aria-label={say.map.issues} class="-mx-2">
          <For each={lines()}>
            {(line) => (
              <li>
                <A
                  href={paths.issue(line.id)}
                  class="flex items-center gap-2 rounded-sm px-2 py-1.5 hover:bg-hover pointer-coarse:py-3"
                >
                  <StageMark mark={markOf(line.stage)} class="text-ink-2" />
                  <span class="min-w-0 flex-1 truncate">{line.title}</span>
                  <LineClock line={line} />
                </A>
              </li>
            )}
          </For>
        </ul>
        <ButtonLink
          href={paths.issues(writeFilters({ unit: props.id, conditions: ['open'], order: 'due' }))}
          variant="quiet"
          size="small"
          class="mt-1 -ml-2"
        >
          {say.map.allIssues}
        </ButtonLink>
      </Match>
    </Switch>
  )
}

function Children(props: { page: UnitPage; onUnit: (id: string, level: number) => void }) {
  const tree = useQuery(treeQuery)
  const counts = (id: string) => tree.data?.find((unit) => unit.id === id)
  return (
    <ul>
      <For each={props.page.children}>
        {(child) => (
          <li>
            <button
              type="button"
              onClick={() => props.onUnit(child.id, child.level)}
              class="flex h-8 w-full items-center justify-between gap-3 rounded-sm px-2 text-left hover:bg-hover pointer-coarse:h-11"
            >
              <span class="truncate">{child.name}</span>
              <span class="flex items-center gap-3 text-sm text-ink-2">
                <Show when={(counts(child.id)?.overdue ?? 0) > 0}>
                  <Overdue count={counts(child.id)?.overdue ?? 0} />
                </Show>
                {formatNumber(counts(child.id)?.open ?? 0)}
              </span>
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}

function IssuePart(props: { id: IssueId; onClose: () => void }) {
  const detail = useQuery(() => issueQuery(props.id))
  return (
    <Switch fallback={<Skeleton lines={6} />}>
      <Match when={detail.data}>
        {(data) => (
          <>
            <Head
              title={data().issue.title}
              badge={
                <>
                  {say.map.number(data().issue.number)}
                  <StageSign stage={data().issue.stage} />
                </>
              }
              onClose={props.onClose}
            >
              <ButtonLink href={paths.issue(props.id)} size="small" variant="primary">
                {say.map.openIssue}
              </ButtonLink>
            </Head>
            <p class="text-pretty whitespace-pre-line">{data().issue.description}</p>
            <p class="mt-2 text-sm text-ink-2">{data().issue.address}</p>
            <p class="mt-1 text-sm text-ink-3">
              <For each={data().place}>
                {(unit, index) => (
                  <>
                    {index() > 0 ? ' / ' : ''}
                    <A href={paths.unit(unit.id)} class="hover:underline">
                      {unit.name}
                    </A>
                  </>
                )}
              </For>
            </p>
            <p class="mt-1 text-sm text-ink-3">
              {data().matter === null
                ? words.webLoop.common.noClass
                : named(data().matter?.minor ?? { zh: '', en: '' })}
            </p>
          </>
        )}
      </Match>
      <Match when={detail.error}>
        {(error) => <ErrorState compact error={error()} onAgain={() => void detail.refetch()} />}
      </Match>
    </Switch>
  )
}
