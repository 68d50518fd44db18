/** One unit: what it is, how its issues stand, who answers for it, what it lacks, what lies below, what happened to it. */
import { UnitId } from '@gezhi/domain/common'
import { A, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useOpens } from '../../admission.ts'
import { paths } from '../../paths.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { unitQuery } from '../../queries/units.ts'
import { useMay } from '../../session.tsx'
import { Badge, ButtonLink, bindKeys, EmptyState, ErrorState, narrow, Section, Skeleton } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { sayChanges } from './changes/say.ts'
import { EndedUnit } from './EndedUnit.tsx'
import { History } from './History.tsx'
import { UnitNotice } from './notice/UnitNotice.tsx'
import { say } from './say.ts'
import { UnitActions } from './UnitActions.tsx'
import { UnitBuildings } from './UnitBuildings.tsx'
import { UnitChanges } from './UnitChanges.tsx'
import { UnitChecks } from './UnitChecks.tsx'
import { UnitChildren } from './UnitChildren.tsx'
import { UnitCodes } from './UnitCodes.tsx'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitFigures } from './UnitFigures.tsx'
import { UnitLineage } from './UnitLineage.tsx'
import { UnitPlace } from './UnitPlace.tsx'
import { UnitStaff } from './UnitStaff.tsx'
import type { Forest } from './unit-tree.ts'

const UnitDrawer = lazy(() => import('./UnitDrawer.tsx'))
const CodeDrawer = lazy(() => import('./CodeDrawer.tsx'))
const IssueCodesDrawer = lazy(() => import('./IssueCodesDrawer.tsx'))
const PostDrawer = lazy(() => import('./PostDrawer.tsx'))

const isUnitId = Schema.is(UnitId)

/** What is being done beside the page. */
export type UnitDeed =
  | { readonly does: 'edit'; readonly field?: 'households' }
  | { readonly does: 'add' }
  | { readonly does: 'codes' }
  | { readonly does: 'issue' }
  | { readonly does: 'appoint'; readonly role?: string }

export default function UnitView(props: { id: string; forest: Forest }) {
  const id = () => (isUnitId(props.id) ? props.id : undefined)
  const page = useQuery(() => ({ ...unitQuery(UnitId.make(id() ?? '')), enabled: id() !== undefined }))
  const known = () => props.forest.byId.get(props.id)
  return (
    <Switch fallback={<Waiting name={known()?.name} />}>
      <Match when={page.data}>{(data) => <Loaded page={data()} forest={props.forest} />}</Match>
      <Match when={id() === undefined || (page.error !== null && known() === undefined)}>
        <EmptyState title={say.unit.missing} actions={<ButtonLink href={paths.grid()}>{say.unit.toTree}</ButtonLink>}>
          {say.unit.missingHint}
        </EmptyState>
      </Match>
      <Match when={page.error}>{(error) => <ErrorState error={error()} onAgain={() => void page.refetch()} />}</Match>
    </Switch>
  )
}

function Waiting(props: { name: string | undefined }) {
  return (
    <div class="px-4 py-4 md:px-6">
      <h2 class="mb-4 min-h-7 text-xl font-semibold">{props.name}</h2>
      <Skeleton lines={5} />
      <div class="mt-6">
        <Skeleton shape="cards" lines={3} />
      </div>
    </div>
  )
}

/** What the address asks to be done on arrival. */
const deedIn = (does: string | undefined, role: string | undefined): UnitDeed | undefined => {
  if (does === 'edit') return { does, field: 'households' }
  if (does === 'codes') return { does }
  return does === 'appoint' ? { does, ...(role !== undefined && { role }) } : undefined
}

function Loaded(props: { page: UnitPage; forest: Forest }) {
  const may = useMay()
  const [search, setSearch] = useSearchParams<{ does?: string; role?: string }>()
  const [deed, setDeed] = createSignal<UnitDeed | undefined>(deedIn(search.does, search.role))
  const unit = () => props.page.unit
  const ended = () => {
    const { to } = unit()
    return to !== null && Date.parse(to) <= Date.now() ? to : undefined
  }
  /** Of units that the tree does not have any more. */
  const nameOf = (id: string) =>
    [...props.page.lineage.predecessors, ...props.page.lineage.successors].find((one) => one.id === id)?.name
  const close = () => {
    setDeed(undefined)
    if (search.does !== undefined) setSearch({ does: undefined, role: undefined }, { replace: true })
  }
  if (may('unit.edit') && ended() === undefined)
    bindKeys([{ keys: 'e', does: () => say.unit.edit, run: () => setDeed({ does: 'edit' }) }])
  const doing = <D extends UnitDeed['does']>(does: D) => {
    const now = deed()
    return now?.does === does ? (now as Extract<UnitDeed, { does: D }>) : undefined
  }

  return (
    <article class="@container px-4 pt-3 pb-10 md:px-6">
      <Show when={props.page.chain.length > 0}>
        <nav aria-label={say.unit.fact.parent} class="-ml-1 print:block!">
          <ol class="flex flex-wrap items-center text-sm text-ink-3">
            <For each={props.page.chain}>
              {(above) => (
                <li class="flex items-center">
                  <A href={paths.unit(above.id)} noScroll class="rounded-sm px-1 py-0.5 hover:text-ink hover:underline">
                    {above.name}
                  </A>
                  <span aria-hidden="true" class="text-line-2">
                    /
                  </span>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <header class="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          {/* on a phone the head of the page is hidden, and this is what the page is called */}
          <Dynamic component={narrow() ? 'h1' : 'h2'} class="text-xl font-semibold">
            {unit().name}
          </Dynamic>
          <Badge>{named(props.page.level.name)}</Badge>
          <Show when={unit().kind === 'special'}>
            <Badge>{say.unitKinds.special}</Badge>
          </Show>
        </div>
        <Show when={ended() === undefined} fallback={<Badge strong>{sayChanges.lineage.ended}</Badge>}>
          <UnitActions page={props.page} onDo={setDeed} />
        </Show>
      </header>

      <Show when={ended()} fallback={<Living page={props.page} forest={props.forest} onDo={setDeed} />}>
        {(to) => <EndedUnit page={props.page} to={to()} />}
      </Show>
      <UnitCodes page={props.page} onDo={setDeed} />
      <UnitLineage id={unit().id} lineage={props.page.lineage} />
      <Section title={say.unit.history}>
        <History lines={props.page.history} forest={props.forest} nameOf={nameOf} />
      </Section>

      <Suspense>
        <Show when={doing('edit')}>
          {(edit) => <UnitDrawer page={props.page} focus={edit().field} onClose={close} />}
        </Show>
        <Show when={doing('add')}>
          <UnitDrawer parent={unit()} onClose={close} />
        </Show>
        <Show when={doing('codes')}>
          <CodeDrawer page={props.page} onClose={close} />
        </Show>
        <Show when={doing('issue')}>
          <IssueCodesDrawer page={props.page} onClose={close} />
        </Show>
        <Show when={doing('appoint')}>
          {(appoint) => (
            <PostDrawer
              place={{ kind: 'unit', id: unit().id }}
              placeName={unit().name}
              level={props.page.level}
              role={appoint().role}
              onClose={close}
            />
          )}
        </Show>
      </Suspense>
    </article>
  )
}

function Living(props: { page: UnitPage; forest: Forest; onDo: (deed: UnitDeed) => void }) {
  const may = useMay()
  const opens = useOpens()
  const unit = () => props.page.unit
  return (
    <>
      <UnitChanges id={unit().id} />
      <UnitChecks page={props.page} onDo={props.onDo} />
      <Show when={may('figures.read')}>
        <UnitFigures id={unit().id} />
      </Show>
      <div class="mt-8 grid gap-x-8 gap-y-8 @3xl:grid-cols-2 [&>section]:mt-0 [&>section>div:first-child]:min-h-9">
        <Section title={say.unit.facts}>
          <UnitFacts page={props.page} />
        </Section>
        <UnitPlace page={props.page} />
      </div>
      <UnitStaff page={props.page} onDo={props.onDo} />
      <Show when={opens('buildings')}>
        <UnitBuildings id={unit().id} />
      </Show>
      <UnitChildren page={props.page} forest={props.forest} onDo={props.onDo} />
      <UnitNotice page={props.page} />
    </>
  )
}
