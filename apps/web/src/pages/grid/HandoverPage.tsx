/** What somebody left: the successor accepts it item by item or whole, a superior assigns it. */
import { HandoverId, type PersonId } from '@gezhi/domain/common'
import { A, useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useOpens } from '../../admission.ts'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { handoverQuery, useAcceptHandover, useAssignHandover } from '../../queries/posts.ts'
import type { HandoverPage as Data, HandoverItem } from '../../queries/register-types.ts'
import { refusalOf } from '../../refusal.ts'
import { tellRefusal } from '../../tell.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Checkbox,
  type Choice,
  Combobox,
  createForm,
  Drawer,
  EmptyState,
  ErrorState,
  Form,
  KeyValue,
  Notice,
  Page,
  Section,
  Skeleton,
  toast
} from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { stageName } from '../loop/stage-words.ts'
import { stateOf } from './HandoverRows.tsx'
import { postText } from './post-text.ts'
import { sayPosts } from './say.ts'

const isId = Schema.is(HandoverId)

export default function HandoverPage() {
  const params = useParams<{ id: string }>()
  const id = () => (isId(params.id) ? params.id : undefined)
  const page = useQuery(() => ({ ...handoverQuery(HandoverId.make(id() ?? nobody)), enabled: id() !== undefined }))
  const isMissing = () => id() === undefined || refusalOf(page.error)?._tag === 'NotFound'
  return (
    <Switch
      fallback={
        <Page title={sayPosts.handover.title}>
          <Skeleton lines={8} />
        </Page>
      }
    >
      <Match when={page.data}>{(data) => <Loaded page={data()} />}</Match>
      <Match when={page.error !== null || id() === undefined}>
        <Page title={sayPosts.handover.title}>
          <Show when={isMissing()} fallback={<ErrorState error={page.error} onAgain={() => void page.refetch()} />}>
            <EmptyState
              title={sayPosts.handover.missing}
              actions={<ButtonLink href={paths.coverage()}>{sayPosts.handover.toList}</ButtonLink>}
            >
              {sayPosts.handover.missingHint}
            </EmptyState>
          </Show>
        </Page>
      </Match>
    </Switch>
  )
}

/** Stands in the question that is not asked. */
const nobody = '00000000-0000-7000-8000-000000000000'

function Loaded(props: { page: Data }) {
  const accept = useAcceptHandover()
  const opens = useOpens()
  const say = sayPosts.handover
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const [assigning, setAssigning] = createSignal(false)
  const list = () => props.page.handover
  const waiting = () => props.page.lines.filter(({ taken }) => taken === null)
  const picked = () => waiting().filter(({ id }) => chosen().has(id))
  const mayChoose = () => props.page.mayAccept || props.page.mayAssign
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen())
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const take = async () => {
    const items = picked().map(({ id }) => id)
    // afterwards nothing waits any more
    const count = items.length || waiting().length
    try {
      await accept({ id: list().id, seen: list().revision, ...(items.length > 0 && { items }) })
      toast({ says: say.accepted(formatNumber(count)) })
      setChosen(new Set<string>())
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <Page
      title={say.heading(list().person.name, named(list().roleName))}
      width="text"
      crumbs={opens('coverage') ? [{ label: sayPosts.coverage.title, href: paths.coverage() }] : []}
      aside={<Badge strong={list().left > 0}>{stateOf(list())}</Badge>}
      actions={
        <Show when={list().closedAt === null}>
          <Show when={props.page.mayAssign}>
            <Button onClick={() => setAssigning(true)}>{say.assign}</Button>
          </Show>
          <Button
            variant="primary"
            disabledReason={props.page.mayAccept ? undefined : say.whyNotAccept}
            onClick={() => void take()}
          >
            {picked().length === 0
              ? say.acceptAll(formatNumber(waiting().length))
              : say.acceptSome(formatNumber(picked().length))}
          </Button>
        </Show>
      }
    >
      <KeyValue
        facts={[
          { name: say.leftAt, value: formatMoment(list().openedAt, 'full') },
          { name: say.successor, value: list().successor?.name ?? say.successorNone },
          { name: say.place, value: list().placeName }
        ]}
      />
      <Section title={say.items} class="mt-8">
        <ul class="divide-y divide-line">
          <For each={props.page.lines}>
            {(line) => (
              <ItemRow
                line={line}
                chosen={mayChoose() && line.taken === null ? chosen().has(line.id) : undefined}
                onChoose={(on) => toggle(line.id, on)}
              />
            )}
          </For>
        </ul>
      </Section>
      <Show when={assigning()}>
        <AssignDrawer
          page={props.page}
          items={picked().map(({ id }) => id)}
          onClose={() => {
            setAssigning(false)
            setChosen(new Set<string>())
          }}
        />
      </Show>
    </Page>
  )
}

function ItemRow(props: { line: HandoverItem; chosen: boolean | undefined; onChoose: (on: boolean) => void }) {
  const say = sayPosts.handover
  const line = () => props.line
  const name = () => line().name ?? say.hidden
  const state = () => {
    const { taken, over } = line()
    if (taken !== null) return say.taken[taken.how](taken.by.name)
    return over ? say.over : say.waiting
  }
  return (
    <li class="flex items-center gap-3 py-1.5">
      <Show when={props.chosen !== undefined}>
        <Checkbox label={say.select(name())} labelHidden checked={props.chosen === true} onChange={props.onChoose} />
      </Show>
      <span class="min-w-0 flex-1">
        <span class="mr-2 text-sm text-ink-3">{say.kinds[line().kind]}</span>
        <Show when={line().kind === 'issue' && line().name !== null} fallback={<span>{name()}</span>}>
          <A href={paths.issue(line().id)} class="hover:underline">
            {line().name}
          </A>
        </Show>
        <span class="block text-sm text-ink-3">{underOf(line())}</span>
      </span>
      <Badge strong={line().taken === null && !line().over}>{state()}</Badge>
    </li>
  )
}

const underOf = ({ number, stage, due }: HandoverItem): string =>
  [
    number === null ? '' : `#${number}`,
    stage === null ? '' : stageName(stage),
    due === null ? '' : formatMoment(due, 'full')
  ]
    .filter((text) => text !== '')
    .join(' · ')

interface Values {
  readonly to: Choice<PersonId> | null
}

function AssignDrawer(props: { page: Data; items: ReadonlyArray<string>; onClose: () => void }) {
  const assign = useAssignHandover()
  const say = sayPosts.handover
  const form = createForm<Values>({
    initial: { to: null },
    check: ({ to }) => (to === null ? [{ path: 'to', says: say.assignMissing }] : []),
    send: async ({ to }) => {
      if (to === null) return
      const { id, revision } = props.page.handover
      await assign({ id, seen: revision, to: to.value, ...(props.items.length > 0 && { items: props.items }) })
      toast({ says: say.assigned(to.label) })
    }
  })
  return (
    <Drawer open title={say.assignTitle} onClose={props.onClose}>
      <Form form={form} submitLabel={say.assign} onDone={props.onClose} onCancel={props.onClose}>
        <Combobox
          {...form.field('to')}
          label={sayPosts.passOn.who}
          hint={say.assignHint}
          choices={props.page.candidates.map(({ id, name, posts }) => ({
            value: id,
            label: name,
            hint: posts.map(postText).join(' / ')
          }))}
          required
        />
        <Show when={props.items.length === 0}>
          <Notice title={say.assignAll} />
        </Show>
      </Form>
    </Drawer>
  )
}
