/** One building: what it is, its doors as one sees them, and what happened to it. */
import type { BuildingId } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import {
  type BuildingPage,
  buildingQuery,
  type EntranceLine,
  type HouseholdLine,
  useEndBuilding
} from '../../queries/buildings.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { useMay } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import {
  Badge,
  Button,
  CopyButton,
  confirm,
  EditIcon,
  EmptyState,
  ErrorState,
  KeyValue,
  Menu,
  MoreIcon,
  PlusIcon,
  PrintIcon,
  Section,
  Skeleton,
  TrashIcon,
  toast
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { History } from './History.tsx'
import { StairPlan } from './StairPlan.tsx'

const BuildingDrawer = lazy(() => import('./BuildingDrawer.tsx'))
const EntranceDrawer = lazy(() => import('./EntranceDrawer.tsx'))
const HouseholdDrawer = lazy(() => import('./HouseholdDrawer.tsx'))

export type BuildingDeed =
  | { readonly does: 'edit' }
  | { readonly does: 'entrance'; readonly entrance?: EntranceLine }
  | { readonly does: 'household'; readonly entrance: EntranceLine; readonly household?: HouseholdLine }

export default function BuildingView(props: { id: BuildingId; onEnded: () => void }) {
  const page = useQuery(() => buildingQuery(props.id))
  return (
    <Switch
      fallback={
        <div class="p-6">
          <Skeleton lines={8} />
        </div>
      }
    >
      <Match when={page.data}>{(data) => <Loaded page={data()} onEnded={props.onEnded} />}</Match>
      <Match when={page.error}>
        {(error) => (
          <Show
            when={Reflect.get(Object(error()), 'message') === 'NotFound'}
            fallback={<ErrorState error={error()} onAgain={() => void page.refetch()} />}
          >
            <EmptyState title={words.building.missing}>{words.building.missingHint}</EmptyState>
          </Show>
        )}
      </Match>
    </Switch>
  )
}

function Loaded(props: { page: BuildingPage; onEnded: () => void }) {
  const whyNot = useWhyNot()
  const units = useQuery(unitsQuery)
  const [deed, setDeed] = createSignal<BuildingDeed>()
  const end = useEndBuilding()
  const building = () => props.page.building
  const close = () => setDeed(undefined)
  const doing = <D extends BuildingDeed['does']>(does: D) => {
    const now = deed()
    return now?.does === does ? (now as Extract<BuildingDeed, { does: D }>) : undefined
  }
  const people = () => props.page.households.reduce((sum, one) => sum + (one.people ?? 0), 0)

  const askEnd = async () => {
    const { id, revision, name } = building()
    const say = words.building
    if (
      !(await confirm({ title: say.endTitle(name), consequence: say.endConsequence, deed: say.end, harmful: true }))
    ) {
      return
    }
    try {
      await end({ id, seen: revision })
      toast({ says: say.ended(name) })
      props.onEnded()
    } catch (error) {
      tellRefusal(error)
    }
  }

  return (
    <article class="@container px-4 pt-3 pb-10 md:px-6">
      <header class="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h2 class="text-xl font-semibold">{building().name}</h2>
          <Badge>{words.building.kinds[building().kind]}</Badge>
        </div>
        <div class="flex items-center gap-1.5 print:hidden">
          <Button icon={EditIcon} disabledReason={whyNot('building.edit')} onClick={() => setDeed({ does: 'edit' })}>
            {words.building.edit}
          </Button>
          <Menu
            label={words.building.detail}
            icon={MoreIcon}
            iconOnly
            items={[
              { label: words.building.print, icon: PrintIcon, onSelect: () => window.print() },
              'line',
              {
                label: words.building.end,
                icon: TrashIcon,
                harmful: true,
                disabledReason: whyNot('building.edit'),
                onSelect: () => void askEnd()
              }
            ]}
          />
        </div>
      </header>

      <Facts page={props.page} />

      <Section
        title={words.building.stairs}
        class="mt-8"
        actions={
          <Button
            size="small"
            icon={PlusIcon}
            disabledReason={whyNot('building.edit')}
            onClick={() => setDeed({ does: 'entrance' })}
          >
            {words.building.addEntrance}
          </Button>
        }
      >
        <Show when={props.page.entrances.length > 0} fallback={<p class="text-ink-3">{words.building.noEntrances}</p>}>
          <p class="mb-2 text-sm text-ink-3">
            {words.building.field.households} {formatNumber(props.page.households.length)} ·{' '}
            {words.building.field.people} {formatNumber(people())}
          </p>
          <StairPlan page={props.page} onDo={setDeed} />
        </Show>
      </Section>

      <Section title={words.building.history} class="mt-8 print:hidden">
        <History lines={props.page.history} nameOf={(id) => units.data?.find((unit) => unit.id === id)?.name} />
      </Section>

      <Suspense>
        <Show when={doing('edit')}>
          <BuildingDrawer building={building()} unitId={building().unitId} onClose={close} />
        </Show>
        <Show when={doing('entrance')}>
          {(one) => <EntranceDrawer building={building()} entrance={one().entrance} onClose={close} />}
        </Show>
        <Show when={doing('household')}>
          {(one) => <HouseholdDrawer entrance={one().entrance} household={one().household} onClose={close} />}
        </Show>
      </Suspense>
    </article>
  )
}

function Facts(props: { page: BuildingPage }) {
  const may = useMay()
  const building = () => props.page.building
  const say = () => words.building.field
  return (
    <KeyValue
      facts={[
        {
          name: say().number,
          value: (
            <span class="-my-1 inline-flex items-center gap-1 tabular-nums">
              {building().code}
              <CopyButton text={building().code} />
            </span>
          )
        },
        { name: say().address, value: building().addressText },
        {
          name: say().unit,
          value: (
            <A href={paths.unit(building().unitId)} class="link">
              {props.page.chain
                .slice(1)
                .map(({ name }) => name)
                .join(' / ')}
            </A>
          )
        },
        { name: say().storeys, value: building().storeys },
        {
          name: say().point,
          value: (
            <Show when={building().point} fallback={words.building.noPoint}>
              {(point) => (
                <Show when={may('unit.read')} fallback={point().join(', ')}>
                  <span class="tabular-nums">
                    {point()
                      .map((degrees) => degrees.toFixed(5))
                      .join(', ')}
                  </span>
                </Show>
              )}
            </Show>
          )
        },
        { name: say().from, value: formatMoment(building().from, 'date') }
      ]}
    />
  )
}
