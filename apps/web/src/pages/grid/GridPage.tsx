/** The grid: the tree of units, and one of them open beside it. */
import { Day } from '@gezhi/domain/common'
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { paths } from '../../paths.ts'
import { treeAtQuery, treeQuery } from '../../queries/units.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { useAccount, useMay } from '../../session.tsx'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  GridIcon,
  narrow,
  Page,
  PlusIcon,
  Skeleton,
  SplitView,
  UploadIcon
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { AsOf, endOfDay, today } from './AsOf.tsx'
import { GridTabs } from './GridTabs.tsx'
import { say } from './say.ts'
import { UnitTree } from './UnitTree.tsx'
import { forestOf } from './unit-tree.ts'

const isDay = Schema.is(Day)

const UnitView = lazy(() => import('./UnitView.tsx'))
const UnitDrawer = lazy(() => import('./UnitDrawer.tsx'))

export default function GridPage() {
  const params = useParams<{ id?: string }>()
  const navigate = useNavigate()
  const account = useAccount()
  const scope = useScopeUnit()
  const tree = useQuery(treeQuery)
  const forest = createMemo(() => forestOf(tree.data ?? []))
  const [search, setSearch] = useSearchParams<{ at?: string }>()
  /** A day that is over; otherwise it is the tree of now. */
  const day = () => (isDay(search.at) && search.at < today() ? search.at : undefined)
  const past = useQuery(() => ({ ...treeAtQuery(endOfDay(day() ?? today())), enabled: day() !== undefined }))
  const pastForest = createMemo(() => (past.data === undefined ? undefined : forestOf(past.data)))
  const listed = () => (day() === undefined ? forest() : pastForest())

  /** On a wide screen something is always open: what the page is about, or the reader's own unit, or the top. */
  const shown = () => {
    if (params.id !== undefined || narrow()) return params.id
    const own = scope() ?? (account().whole ? undefined : account().units.at(-1)?.id)
    return own !== undefined && forest().byId.has(own) ? own : forest().nodes[0]?.id
  }

  return (
    <Page title={words.ui.nav.grid} width="full" bar={<GridTabs current="units" />}>
      <Switch fallback={<Skeleton shape="rows" lines={14} />}>
        <Match when={tree.data?.length === 0}>
          <NoUnits />
        </Match>
        <Match when={tree.data}>
          <SplitView
            keep="grid"
            start={26}
            detailLabel={say.unit.detail}
            onClose={() => navigate(paths.grid())}
            list={
              <Show when={listed()} fallback={<Skeleton shape="rows" lines={14} />}>
                {(units) => (
                  <UnitTree
                    forest={units()}
                    chosen={shown()}
                    counted={day() === undefined}
                    onChoose={(id) => navigate(paths.unit(id, { at: day() }), { scroll: false })}
                    head={<AsOf day={day()} onDay={(at) => setSearch({ at })} />}
                  />
                )}
              </Show>
            }
            detail={
              shown() === undefined ? undefined : (
                <Suspense
                  fallback={
                    <div class="p-6">
                      <Skeleton lines={8} />
                    </div>
                  }
                >
                  <UnitView id={shown() ?? ''} forest={forest()} />
                </Suspense>
              )
            }
          />
        </Match>
        <Match when={tree.error}>{(error) => <ErrorState error={error()} onAgain={() => void tree.refetch()} />}</Match>
      </Switch>
    </Page>
  )
}

function NoUnits() {
  const may = useMay()
  const [making, setMaking] = createSignal(false)
  return (
    <>
      <EmptyState
        icon={GridIcon}
        title={say.tree.empty}
        actions={
          <>
            <Show when={may('import.run')}>
              <ButtonLink href={paths.newImport('units')} variant="primary" icon={UploadIcon}>
                {say.tree.importUnits}
              </ButtonLink>
            </Show>
            <Show when={may('unit.edit')}>
              <Button icon={PlusIcon} onClick={() => setMaking(true)}>
                {say.tree.createRoot}
              </Button>
            </Show>
          </>
        }
      >
        {may('unit.edit') ? say.tree.emptyHint : say.tree.emptyRead}
      </EmptyState>
      <Suspense>
        <Show when={making()}>
          <UnitDrawer parent={null} onClose={() => setMaking(false)} />
        </Show>
      </Suspense>
    </>
  )
}
