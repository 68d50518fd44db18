/** Where posts are not filled or soon will not be, what was left and by whom, and how much lies on each person. */
import { plusMillis } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, For, type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { coverageQuery, handoversQuery, newHandoverId, useOpenHandover } from '../../queries/posts.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { Coverage, Holder } from '../../queries/register-types.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { tellRefusal } from '../../tell.ts'
import { Badge, Button, ErrorState, Page, Section, Skeleton, toast } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { GridTabs } from './GridTabs.tsx'
import { HandoverRows } from './HandoverRows.tsx'
import { postText } from './post-text.ts'
import { say, sayPosts } from './say.ts'

const PostDrawer = lazy(() => import('./PostDrawer.tsx'))

export default function CoveragePage() {
  const scope = useScopeUnit()
  const coverage = useQuery(() => ({ ...coverageQuery(scope()), placeholderData: keepPreviousData }))
  return (
    <Page title={sayPosts.coverage.title} bar={<GridTabs current="posts" />}>
      <Switch fallback={<Skeleton shape="rows" lines={12} />}>
        <Match when={coverage.data}>{(data) => <Loaded data={data()} />}</Match>
        <Match when={coverage.error}>
          {(error) => <ErrorState error={error()} onAgain={() => void coverage.refetch()} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Loaded(props: { data: Coverage }) {
  const lists = useQuery(handoversQuery)
  const text = sayPosts.coverage
  return (
    <div class="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2 [&>div>section]:mt-0">
      <div class="flex flex-col gap-8">
        <Section title={text.lists}>
          <Show when={(lists.data ?? []).length > 0} fallback={<p class="text-ink-3">{text.listsNone}</p>}>
            <HandoverRows lines={lists.data ?? []} who />
          </Show>
        </Section>
        <Show when={props.data.lapsed.length > 0}>
          <Section title={text.lapsed}>
            <p class="mb-1 text-sm text-ink-3">{text.lapsedHint}</p>
            <Lines each={props.data.lapsed}>{(one) => <LapsedRow one={one} />}</Lines>
          </Section>
        </Show>
        <Section title={text.expiring}>
          <Show when={props.data.expiring.length > 0} fallback={<p class="text-ink-3">{text.expiringNone}</p>}>
            <Lines each={props.data.expiring}>
              {(one) => (
                <>
                  <HolderText one={one} under={one.to === null ? '' : text.until(lastDay(one.to))} />
                  <Badge strong={!one.followed}>{one.followed ? text.followed : text.unfollowed}</Badge>
                </>
              )}
            </Lines>
          </Show>
        </Section>
        <Loads data={props.data} />
      </div>
      <div class="flex flex-col gap-8">
        <Vacancies data={props.data} />
        <Show when={props.data.teams.length > 0}>
          <Section title={text.teams}>
            <Lines each={props.data.teams}>
              {({ unit, name, min, max, have }) => (
                <UnitText unit={unit} under={text.team(named(name), have, min, max)} />
              )}
            </Lines>
          </Section>
        </Show>
        <Show when={props.data.unorganised.length > 0}>
          <Section title={text.unorganised}>
            <Lines each={props.data.unorganised}>
              {({ unit, kind }) => <UnitText unit={unit} under={text.unorganisedLine(say.organisationKinds[kind])} />}
            </Lines>
          </Section>
        </Show>
      </div>
    </div>
  )
}

/** The last day of a post; its end is the beginning of the next one. */
const lastDay = (to: NonNullable<Holder['to']>): string => formatMoment(plusMillis(to, -1), 'date')

function Lines<A>(props: { each: ReadonlyArray<A>; children: (one: A) => JSX.Element }) {
  return (
    <ul class="divide-y divide-line">
      <For each={props.each}>
        {(one) => <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">{props.children(one)}</li>}
      </For>
    </ul>
  )
}

function HolderText(props: { one: Holder; under: string }) {
  return (
    <span class="min-w-0 flex-1">
      <A href={paths.person(props.one.personId)} class="font-medium hover:underline">
        {props.one.name}
      </A>
      <span class="ml-2 text-ink-2">{postText(props.one)}</span>
      <span class="block text-sm text-ink-3">{props.under}</span>
    </span>
  )
}

type UnitRef = Coverage['vacancies'][number]['unit']

function UnitText(props: { unit: UnitRef; under: string }) {
  return (
    <span class="min-w-0 flex-1">
      <A href={paths.unit(props.unit.id)} class="font-medium hover:underline">
        {props.unit.name}
      </A>
      <span class="ml-2 text-sm text-ink-3">{props.unit.above}</span>
      <span class="block text-sm text-ink-2">{props.under}</span>
    </span>
  )
}

function LapsedRow(props: { one: Holder }) {
  const whyNot = useWhyNot()
  const open = useOpenHandover()
  const id = newHandoverId()
  const make = async () => {
    try {
      await open({ id, postId: props.one.id })
      toast({ says: sayPosts.coverage.lapsedMade, link: { label: sayPosts.desk.open, href: paths.handover(id) } })
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <>
      <HolderText one={props.one} under={props.one.to === null ? '' : sayPosts.coverage.until(lastDay(props.one.to))} />
      <Button size="small" disabledReason={whyNot('post.arrange')} onClick={() => void make()}>
        {sayPosts.coverage.lapsedMake}
      </Button>
    </>
  )
}

function Vacancies(props: { data: Coverage }) {
  const whyNot = useWhyNot()
  const reference = useQuery(referenceQuery)
  const units = useQuery(unitsQuery)
  const [at, setAt] = createSignal<Coverage['vacancies'][number]>()
  const text = sayPosts.coverage
  const levelOf = (id: string) => {
    const unit = units.data?.find((one) => one.id === id)
    return unit === undefined ? undefined : reference.data?.scheme.data.levels[unit.level]
  }
  return (
    <Section title={`${text.vacancies} ${formatNumber(props.data.totals.vacancies)}`}>
      <Show when={props.data.vacancies.length > 0} fallback={<p class="text-ink-3">{text.vacanciesNone}</p>}>
        <Lines each={props.data.vacancies}>
          {(one) => (
            <>
              <UnitText unit={one.unit} under={text.vacancy(named(one.roleName), one.have, one.min)} />
              <Button size="small" disabledReason={whyNot('person.edit')} onClick={() => setAt(one)}>
                {text.appoint}
              </Button>
            </>
          )}
        </Lines>
        <Show when={props.data.totals.vacancies > props.data.vacancies.length}>
          <p class="mt-2 text-sm text-ink-3">{text.more(formatNumber(props.data.totals.vacancies))}</p>
        </Show>
      </Show>
      <Suspense>
        <Show when={at()}>
          {(one) => (
            <PostDrawer
              place={{ kind: 'unit', id: one().unit.id }}
              placeName={one().unit.name}
              level={levelOf(one().unit.id)}
              role={one().role}
              onClose={() => setAt(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </Section>
  )
}

function Loads(props: { data: Coverage }) {
  const text = sayPosts.coverage
  const bound = (n: number | null) => (n === null ? text.unbounded : formatNumber(n))
  const hint = () => {
    const { band, totals } = props.data
    if (band === null) return text.loadFree
    const bounds = text.loadHint(bound(band.unitsMax), bound(band.householdsMax), bound(band.openMax))
    return totals.over === 0 ? bounds : `${bounds} · ${text.loadOver(formatNumber(totals.over))}`
  }
  type Line = Coverage['loads'][number]
  const cell = (line: Line, what: Line['over'][number]) => {
    const value = line[what]
    return (
      <td class="py-1.5 pl-3 text-right tabular-nums">
        <span class={line.over.includes(what) ? 'font-semibold text-accent-ink' : ''}>
          {value === null ? '—' : formatNumber(value)}
          <Show when={line.over.includes(what)}>
            <span class="sr-only"> {text.over}</span>
          </Show>
        </span>
      </td>
    )
  }
  return (
    <Section title={text.load}>
      <p class="mb-1 text-sm text-ink-3">{hint()}</p>
      <Show when={props.data.loads.length > 0} fallback={<p class="text-ink-3">{text.loadNone}</p>}>
        <table class="w-full">
          <thead class="text-sm text-ink-3">
            <tr class="border-b border-line">
              <th class="py-1.5 text-left font-normal">{text.column.name}</th>
              <th class="py-1.5 pl-3 text-right font-normal">{text.column.units}</th>
              <th class="py-1.5 pl-3 text-right font-normal">{text.column.households}</th>
              <th class="py-1.5 pl-3 text-right font-normal">{text.column.open}</th>
            </tr>
          </thead>
          <tbody class="divide-y divide-line">
            <For each={props.data.loads}>
              {(line) => (
                <tr>
                  <td class="py-1.5">
                    <A href={paths.person(line.person.id)} class="hover:underline">
                      {line.person.name}
                    </A>
                  </td>
                  {cell(line, 'units')}
                  {cell(line, 'households')}
                  {cell(line, 'open')}
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </Section>
  )
}
