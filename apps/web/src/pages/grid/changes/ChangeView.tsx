/** One change: why, what, what it leads to, who decided; and what may be done with it now. On paper it is the form that is signed. */
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, For, lazy, Show, Suspense } from 'solid-js'
import { formatMoment } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { type ChangeDetail, isMoving } from '../../../queries/changes.ts'
import { unitsQuery } from '../../../queries/grid.ts'
import {
  Badge,
  Button,
  EditIcon,
  Failure,
  KeyValue,
  Notice,
  Page,
  PrintIcon,
  Section,
  WarningIcon
} from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { History } from '../History.tsx'
import { ChangeMoves } from './ChangeMoves.tsx'
import { ChangePreview } from './ChangePreview.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import { isWaiting } from './ChangesPage.tsx'
import { bornNames, type NameOf, quotedList } from './operation-text.ts'
import { sayChanges } from './say.ts'
import { mayEdit } from './step-address.ts'

const ChangeDrawer = lazy(() => import('./ChangeDrawer.tsx'))

export function ChangeView(props: {
  page: ChangeDetail
  /** What the draft was begun for: new steps start with it. */
  unit: string | undefined
}) {
  const units = useQuery(unitsQuery)
  const [editing, setEditing] = createSignal(false)
  const set = () => props.page.set
  const edits = () => mayEdit(props.page.options)
  const names = createMemo(() => {
    const born = bornNames(set().operations)
    const known = new Map<string, string>((units.data ?? []).map(({ id, name }) => [id, name]))
    return (id: UnitId) => props.page.names[id]?.name ?? born.get(id) ?? known.get(id)
  })
  const nameOf: NameOf = (id) => names()(id)

  return (
    <Page
      title={set().title}
      crumbs={[{ label: sayChanges.title, href: paths.changes() }]}
      aside={<Badge strong={isWaiting(set().state)}>{words.change.states[set().state]}</Badge>}
      actions={
        <>
          <ChangeMoves page={props.page} />
          <Button
            variant="quiet"
            icon={PrintIcon}
            label={sayChanges.print}
            onClick={() => window.print()}
            class="max-md:hidden"
          />
        </>
      }
    >
      <p class="mb-3 hidden text-center text-sm print:block">{sayChanges.form4.heading}</p>
      <div class="flex flex-col gap-3 empty:hidden [&:not(:empty)]:mb-6 print:hidden">
        <States page={props.page} />
      </div>
      <div class="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:block [&>section]:mt-0">
        <Section
          title={sayChanges.facts.reason}
          actions={
            <Show when={edits()}>
              <Button size="small" icon={EditIcon} onClick={() => setEditing(true)}>
                {sayChanges.edit.button}
              </Button>
            </Show>
          }
        >
          <p class="mb-4 whitespace-pre-line text-pretty">{set().reason}</p>
          <Facts page={props.page} />
        </Section>
        <ChangeSteps page={props.page} unit={props.unit} nameOf={nameOf} class="print:mt-6" />
      </div>
      <ChangePreview page={props.page} />
      <Signatures page={props.page} />
      <Section title={sayChanges.history} class="print:hidden">
        <History lines={props.page.history} />
      </Section>
      <Suspense>
        <Show when={editing()}>
          <ChangeDrawer set={set()} onClose={() => setEditing(false)} />
        </Show>
      </Suspense>
    </Page>
  )
}

function Facts(props: { page: ChangeDetail }) {
  const set = () => props.page.set
  const text = sayChanges.facts
  const moment = (at: string | null) => (at === null ? '' : formatMoment(at, 'full'))
  const by = (who: string | null, at: string | null) => (at === null ? '' : text.by(who ?? text.nobody, moment(at)))
  const effective = () => {
    const { effectiveAt, state } = set()
    return effectiveAt === null && state !== 'withdrawn' ? text.atOnce : moment(effectiveAt)
  }
  return (
    <KeyValue
      columns={1}
      facts={[
        { name: text.effective, value: effective() },
        { name: text.proposed, value: by(props.page.proposedBy, set().proposedAt) },
        ...(set().approvedAt === null
          ? []
          : [{ name: text.approved, value: by(props.page.approvedBy, set().approvedAt) }]),
        ...(set().publishedAt === null ? [] : [{ name: text.published, value: moment(set().publishedAt) }]),
        ...(set().inForceAt === null ? [] : [{ name: text.inForce, value: moment(set().inForceAt) }]),
        ...(set().note === null ? [] : [{ name: text.note, value: set().note }])
      ]}
    />
  )
}

/** What the reader has to know first: it went stale, it could not take effect, it waits for its day. */
function States(props: { page: ChangeDetail }) {
  const set = () => props.page.set
  const why = () => {
    const refused = props.page.preview?.refused
    return refused ?? undefined
  }
  return (
    <>
      <Show when={set().state === 'stalled'}>
        <Notice tone="alert" icon={WarningIcon} title={sayChanges.stalled.title}>
          {sayChanges.stalled.text}
        </Notice>
      </Show>
      <Show when={props.page.stale.length > 0}>
        <Notice tone={set().state === 'stalled' ? 'plain' : 'alert'} icon={WarningIcon} title={sayChanges.stale.title}>
          {sayChanges.stale.text(quotedList(props.page.stale.map(({ name }) => name)))}
        </Notice>
      </Show>
      <Show when={set().state !== 'draft' && why()}>{(refused) => <Failure error={refused()} />}</Show>
      <Show when={set().state === 'published' && set().effectiveAt}>
        {(at) => <Notice title={sayChanges.waitsFor(formatMoment(at(), 'full'))} />}
      </Show>
      <Show when={set().state === 'inForce' && isMoving(props.page)}>
        <Notice title={sayChanges.settling} />
      </Show>
    </>
  )
}

/** Only on paper. */
function Signatures(props: { page: ChangeDetail }) {
  const text = sayChanges.form4
  const rows = () => [
    { who: text.proposer, name: props.page.proposedBy },
    { who: text.approver, name: props.page.approvedBy }
  ]
  return (
    <div class="mt-8 hidden break-inside-avoid grid-cols-2 border border-line-2 print:grid">
      <For each={rows()}>
        {({ who, name }) => (
          <div class="flex min-h-32 flex-col justify-between border-line-2 p-3 first:border-r">
            <p>
              {who}：{name}
            </p>
            <p class="flex justify-between">
              <span>{text.sign}</span>
              <span>{text.day}</span>
            </p>
          </div>
        )}
      </For>
    </div>
  )
}
