/** The register of buildings of a place, and one of them open beside it. */
import { BuildingId, UnitId } from '@gezhi/domain/common'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { type BuildingLine, buildingsQuery } from '../../queries/buildings.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { useMay } from '../../session.tsx'
import {
  Button,
  ButtonLink,
  Chip,
  type Column,
  EmptyState,
  ErrorState,
  NoValue,
  Page,
  PlusIcon,
  Skeleton,
  SplitView,
  Table,
  UploadIcon
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { SearchBox } from '../SearchBox.tsx'
import { GridTabs } from './GridTabs.tsx'

const BuildingView = lazy(() => import('./BuildingView.tsx'))
const BuildingDrawer = lazy(() => import('./BuildingDrawer.tsx'))

const isUnitId = Schema.is(UnitId)
const isBuildingId = Schema.is(BuildingId)

export default function BuildingsPage() {
  const [search, setSearch] = useSearchParams<{ q?: string; unit?: string; open?: string }>()
  const whyNot = useWhyNot()
  const scope = useScopeUnit()
  const units = useQuery(unitsQuery)
  const [making, setMaking] = createSignal(false)
  /** The unit of the address, else what the whole page is about. */
  const unitId = () => (isUnitId(search.unit) ? search.unit : scope())
  const asked = () => {
    const unit = unitId()
    return { ...(search.q && { text: search.q }), ...(unit !== undefined && { unitId: unit }) }
  }
  const named = () => (isUnitId(search.unit) ? units.data?.find(({ id }) => id === search.unit)?.name : undefined)
  const list = useInfiniteQuery(() => ({ ...buildingsQuery(asked()), placeholderData: keepPreviousData }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])
  const total = () => list.data?.pages[0]?.total
  const opened = () => (isBuildingId(search.open) ? search.open : undefined)
  const whole = createMemo(() => (opened() === undefined ? columns(words.building) : short(words.building)))

  return (
    <Page
      title={words.building.title}
      width="full"
      aside={
        <span class="flex items-center gap-2 text-ink-3">
          <Show when={total()}>{(n) => <span>{words.building.count(formatNumber(n()))}</span>}</Show>
          <Show when={named()}>{(name) => <Chip onRemove={() => setSearch({ unit: undefined })}>{name()}</Chip>}</Show>
        </span>
      }
      actions={
        <>
          <SearchBox
            label={words.building.search}
            does={words.building.find}
            text={search.q ?? ''}
            onFind={(q) => setSearch({ q: q === '' ? undefined : q })}
          />
          <Button icon={PlusIcon} disabledReason={whyNot('building.edit')} onClick={() => setMaking(true)}>
            {words.building.create}
          </Button>
        </>
      }
      bar={<GridTabs current="buildings" />}
    >
      <Switch fallback={<Skeleton shape="rows" lines={14} />}>
        <Match when={list.error !== null && rows().length === 0}>
          <ErrorState error={list.error} onAgain={() => void list.refetch()} />
        </Match>
        <Match when={list.data}>
          <SplitView
            keep="buildings"
            start={40}
            detailLabel={words.building.detail}
            onClose={() => setSearch({ open: undefined })}
            list={
              <Table
                main
                class="h-full"
                label={words.building.title}
                rows={rows()}
                rowKey={({ id }) => id}
                rowName={({ name }) => name}
                columns={whole()}
                onOpen={({ id }) => setSearch({ open: id })}
                openKey={opened()}
                total={total()}
                busy={list.isFetchingNextPage}
                onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
                empty={<Nothing narrowed={search.q !== undefined} onMake={() => setMaking(true)} />}
              />
            }
            detail={
              opened() === undefined ? undefined : (
                <Suspense
                  fallback={
                    <div class="p-6">
                      <Skeleton lines={8} />
                    </div>
                  }
                >
                  <Show when={opened()} keyed>
                    {(id) => <BuildingView id={id} onEnded={() => setSearch({ open: undefined })} />}
                  </Show>
                </Suspense>
              )
            }
          />
        </Match>
      </Switch>
      <Suspense>
        <Show when={making()}>
          <BuildingDrawer unitId={unitId()} onClose={() => setMaking(false)} onMade={(id) => setSearch({ open: id })} />
        </Show>
      </Suspense>
    </Page>
  )
}

function Nothing(props: { narrowed: boolean; onMake: () => void }) {
  const may = useMay()
  return (
    <EmptyState
      title={props.narrowed ? words.building.none : words.building.empty}
      actions={
        <Show when={!props.narrowed}>
          <Show when={may('import.run') && may('building.edit')}>
            <ButtonLink href={paths.newImport('buildings')} icon={UploadIcon}>
              {words.building.importThem}
            </ButtonLink>
          </Show>
          <Show when={may('building.edit')}>
            <Button icon={PlusIcon} onClick={props.onMake}>
              {words.building.create}
            </Button>
          </Show>
        </Show>
      }
    >
      {props.narrowed ? words.building.noneHint : words.building.emptyHint}
    </EmptyState>
  )
}

type Say = typeof words.building

const columns = (say: Say): ReadonlyArray<Column<BuildingLine>> => [
  {
    id: 'name',
    title: say.field.name,
    width: 9,
    grow: 2,
    always: true,
    card: 'title',
    cell: ({ name }) => <span class="font-medium">{name}</span>
  },
  {
    id: 'number',
    title: say.field.number,
    width: 4,
    drop: 3,
    card: 'corner',
    cell: ({ number }) => <span class="tabular-nums text-ink-3">{number}</span>
  },
  {
    id: 'address',
    title: say.field.address,
    width: 12,
    grow: 3,
    drop: 4,
    cell: ({ addressText }) => addressText || <NoValue />
  },
  { id: 'unit', title: say.field.unit, width: 9, grow: 2, drop: 2, cell: ({ unitName }) => unitName },
  { id: 'kind', title: say.field.kind, width: 5, drop: 5, cell: ({ kind }) => say.kinds[kind] },
  count('storeys', say.field.storeys, ({ storeys }) => storeys, 6),
  { ...count('households', say.field.households, ({ households }) => households), width: 6 },
  count('people', say.field.people, ({ people }) => people, 1)
]

/** Beside an open building. */
const short = (say: Say) => columns(say).filter(({ id }) => ['name', 'number', 'households', 'people'].includes(id))

const count = (
  id: string,
  title: string,
  of: (line: BuildingLine) => number | null,
  drop?: number
): Column<BuildingLine> => ({
  id,
  title,
  width: 4,
  align: 'end',
  card: 'named',
  ...(drop !== undefined && { drop }),
  cell: (line) => {
    const n = of(line)
    return n === null || n === 0 ? <NoValue /> : formatNumber(n)
  }
})
