/** What goes with the posts of one person: deputies, charges, inductions and hand-overs. */
import { plusMillis } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js'
import { formatDay, formatMoment } from '../../format.ts'
import { now } from '../../now.ts'
import { paths } from '../../paths.ts'
import { useEndCharge, useEndDeputy, useWithdrawInduction } from '../../queries/posts.ts'
import type { ChargeLine, DeputyLine, InductionLine, PersonPage } from '../../queries/register-types.ts'
import { useMay } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import { Badge, Button, confirm, PlusIcon, Section, toast } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import { HandoverRows } from './HandoverRows.tsx'
import { postText } from './post-text.ts'
import { say, sayPosts } from './say.ts'

const DeputyDrawer = lazy(() => import('./DeputyDrawer.tsx'))
const InductionDrawer = lazy(() => import('./InductionDrawer.tsx'))
const ChargeDrawer = lazy(() => import('./ChargeDrawer.tsx'))

export function PersonDuties(props: { page: PersonPage }) {
  const [doing, setDoing] = createSignal<'deputy' | 'induction' | 'charge'>()
  const close = () => setDoing(undefined)
  return (
    <>
      <Part
        title={sayPosts.deputy.title}
        add={sayPosts.deputy.add}
        none={sayPosts.deputy.none}
        lines={props.page.deputies}
        onAdd={() => setDoing('deputy')}
      >
        {(line) => <DeputyRow line={line} of={props.page.person.id} />}
      </Part>
      <Part
        title={sayPosts.charge.title}
        add={sayPosts.charge.add}
        none={sayPosts.charge.none}
        lines={props.page.charges}
        onAdd={() => setDoing('charge')}
      >
        {(line) => <ChargeRow line={line} />}
      </Part>
      <Part
        title={sayPosts.induction.title}
        add={sayPosts.induction.add}
        none={sayPosts.induction.none}
        lines={props.page.inductions}
        onAdd={() => setDoing('induction')}
      >
        {(line) => <InductionRow line={line} />}
      </Part>
      <Show when={props.page.handovers.length > 0}>
        <Section title={sayPosts.handover.title}>
          <HandoverRows lines={props.page.handovers} />
        </Section>
      </Show>
      <Suspense>
        <Show when={doing() === 'deputy'}>
          <DeputyDrawer page={props.page} onClose={close} />
        </Show>
        <Show when={doing() === 'induction'}>
          <InductionDrawer person={props.page.person} onClose={close} />
        </Show>
        <Show when={doing() === 'charge'}>
          <ChargeDrawer person={props.page.person} onClose={close} />
        </Show>
      </Suspense>
    </>
  )
}

function Part<A>(props: {
  title: string
  add: string
  none: string
  lines: ReadonlyArray<A>
  onAdd: () => void
  children: (line: A) => JSX.Element
}) {
  const whyNot = useWhyNot()
  return (
    <Section
      title={props.title}
      actions={
        <Button size="small" icon={PlusIcon} disabledReason={whyNot('post.arrange')} onClick={props.onAdd}>
          {props.add}
        </Button>
      }
    >
      <Show when={props.lines.length > 0} fallback={<p class="text-ink-3">{props.none}</p>}>
        <ul class="divide-y divide-line">
          <For each={props.lines}>{props.children}</For>
        </ul>
      </Show>
    </Section>
  )
}

/** A line with what it says, what stands under it, its state, and what ends it. */
function Row(props: { children: JSX.Element; under: string; state: string; end?: JSX.Element }) {
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
      <span class="min-w-0 flex-1">
        {props.children}
        <span class="block text-sm text-ink-3">{props.under}</span>
      </span>
      <Badge>{props.state}</Badge>
      {props.end}
    </li>
  )
}

function EndButton(props: {
  label: string
  title: string
  consequence: string
  said: string
  end: () => Promise<unknown>
}) {
  const ask = async () => {
    const { title, consequence, label } = props
    if (!(await confirm({ title, consequence, deed: label, harmful: true }))) return
    try {
      await props.end()
      toast({ says: props.said })
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <Button variant="quiet" size="small" onClick={() => void ask()}>
      {props.label}
    </Button>
  )
}

/** Days as people say them: the last one belongs to it. */
const daysText = (from: DeputyLine['from'], to: DeputyLine['to']): string =>
  sayPosts.span(formatMoment(from, 'date'), formatMoment(plusMillis(to, -1), 'date'))

function DeputyRow(props: { line: DeputyLine; of: string }) {
  const may = useMay()
  const end = useEndDeputy()
  const line = () => props.line
  const isAway = () => line().standsFor.id === props.of
  const other = () => (isAway() ? line().person : line().standsFor)
  const isOver = () => Date.parse(line().to) <= now()
  const posts = () => line().posts?.map(postText).join(words.webLoop.common.list) ?? sayPosts.deputy.all
  const state = () => {
    if (line().inForce) return sayPosts.deputy.now
    return isOver() ? sayPosts.deputy.past : sayPosts.deputy.coming
  }
  return (
    <Row
      under={[daysText(line().from, line().to), posts(), line().reason].filter(Boolean).join(' · ')}
      state={state()}
      end={
        <Show when={!isOver() && may('post.arrange')}>
          <EndButton
            label={sayPosts.deputy.end}
            title={sayPosts.deputy.endTitle(line().person.name)}
            consequence={sayPosts.deputy.endConsequence}
            said={sayPosts.deputy.ended}
            end={() => end({ id: line().id, seen: line().revision })}
          />
        </Show>
      }
    >
      <A href={paths.person(other().id)} class="font-medium hover:underline">
        {isAway() ? sayPosts.deputy.byOther(other().name) : sayPosts.deputy.forOther(other().name)}
      </A>
    </Row>
  )
}

function ChargeRow(props: { line: ChargeLine }) {
  const may = useMay()
  const end = useEndCharge()
  const line = () => props.line
  const time = () => {
    const { from, to } = line()
    return to === null ? say.since(formatMoment(from, 'date')) : daysText(from, to)
  }
  return (
    <Row
      under={time()}
      state={line().inForce ? say.post.current : say.post.past}
      end={
        <Show when={line().inForce && may('post.arrange')}>
          <EndButton
            label={sayPosts.charge.end}
            title={sayPosts.charge.endTitle(line().placeName)}
            consequence={sayPosts.charge.endConsequence}
            said={sayPosts.charge.ended}
            end={() => end({ id: line().id, seen: line().revision })}
          />
        </Show>
      }
    >
      <span class="mr-2 text-ink-2">{sayPosts.charges[line().place.kind]}</span>
      <Show when={line().place.kind === 'unit'} fallback={<span class="font-medium">{line().placeName}</span>}>
        <A href={paths.unit(line().place.id)} class="font-medium hover:underline">
          {line().placeName}
        </A>
      </Show>
    </Row>
  )
}

function InductionRow(props: { line: InductionLine }) {
  const may = useMay()
  const withdraw = useWithdrawInduction()
  const line = () => props.line
  return (
    <Row
      under={`${formatDay(line().on)} · ${sayPosts.induction.by(line().teacher)}`}
      state={line().withdrawn === null ? named(line().roleName) : sayPosts.induction.withdrawn}
      end={
        <Show when={line().withdrawn === null && may('post.arrange')}>
          <EndButton
            label={sayPosts.induction.withdraw}
            title={sayPosts.induction.withdrawTitle}
            consequence={sayPosts.induction.withdrawConsequence}
            said={sayPosts.induction.withdrawn}
            end={() => withdraw({ id: line().id, seen: line().revision })}
          />
        </Show>
      }
    >
      <span class="font-medium">{line().lesson}</span>
    </Row>
  )
}
