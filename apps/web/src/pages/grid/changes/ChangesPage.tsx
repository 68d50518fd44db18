/** All changes of the tree, from drafts to those in force; a new one begins here. */
import { ChangeState } from '@gezhi/domain/grid'
import { useNavigate, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { type ChangeLine, changesQuery } from '../../../queries/changes.ts'
import { useMay } from '../../../session.tsx'
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  ErrorState,
  Page,
  PlusIcon,
  Select,
  Skeleton,
  Table
} from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { GridTabs } from '../GridTabs.tsx'
import { sayChanges } from './say.ts'

const ChangeDrawer = lazy(() => import('./ChangeDrawer.tsx'))

export default function ChangesPage() {
  const [search, setSearch] = useSearchParams<{ state?: string; about?: string; does?: string }>()
  const navigate = useNavigate()
  const may = useMay()
  const list = useQuery(() => changesQuery())
  const state = () => ChangeState.literals.find((one) => one === search.state)
  const rows = createMemo(() => (list.data ?? []).filter((one) => state() === undefined || one.state === state()))
  const asked = () => may('unit.propose') && (search.does === 'create' || search.about !== undefined)
  const [making, setMaking] = createSignal(false)
  const create = () => setMaking(true)
  const close = () => {
    setMaking(false)
    if (search.does !== undefined || search.about !== undefined) {
      setSearch({ does: undefined, about: undefined }, { replace: true })
    }
  }
  const column = () => sayChanges.list.column

  const columns = (): ReadonlyArray<Column<ChangeLine>> => [
    {
      id: 'title',
      title: column().title,
      width: 12,
      grow: 2,
      always: true,
      card: 'title',
      cell: ({ title }) => <span class="font-medium">{title}</span>
    },
    {
      id: 'state',
      title: column().state,
      width: 9,
      card: 'corner',
      cell: ({ state }) => <Badge strong={isWaiting(state)}>{words.change.states[state]}</Badge>
    },
    {
      id: 'operations',
      title: column().operations,
      width: 8,
      drop: 2,
      cell: ({ operations }) => operations.map((one) => words.change.operations[one]).join(words.webLoop.common.list)
    },
    {
      id: 'units',
      title: column().units,
      width: 10,
      grow: 1,
      drop: 1,
      cell: ({ units: [first, ...others] }) =>
        first === undefined ? '' : others.length === 0 ? first : sayChanges.list.more(first, others.length + 1)
    },
    {
      id: 'proposer',
      title: column().proposer,
      width: 6,
      drop: 3,
      cell: ({ proposedBy }) => proposedBy ?? sayChanges.facts.nobody
    },
    { id: 'effective', title: column().effective, width: 9, card: 'named', cell: effectiveText }
  ]

  return (
    <Page
      title={sayChanges.title}
      width="full"
      actions={
        <>
          <Show when={(list.data ?? []).length > 0}>
            <Select
              label={sayChanges.list.filter}
              labelHidden
              class="w-44 max-md:flex-1"
              value={state() ?? 'all'}
              onChange={(value) => setSearch({ state: value === 'all' ? undefined : value })}
              choices={[
                { value: 'all', label: sayChanges.list.all },
                ...ChangeState.literals.map((value) => ({ value, label: words.change.states[value] }))
              ]}
            />
          </Show>
          <Show when={may('unit.propose')}>
            <Button icon={PlusIcon} onClick={create}>
              {sayChanges.create.button}
            </Button>
          </Show>
        </>
      }
      bar={<GridTabs current="changes" />}
    >
      <Switch fallback={<Skeleton shape="rows" lines={10} />}>
        <Match when={list.data}>
          <Table
            main
            class="h-full"
            label={sayChanges.list.label}
            rows={rows()}
            rowKey={({ id }) => id}
            rowName={({ title }) => title}
            columns={columns()}
            onOpen={({ id }) => navigate(paths.change(id))}
            empty={
              <Show
                when={state() === undefined}
                fallback={
                  <EmptyState
                    title={sayChanges.list.noneIn}
                    actions={<Button onClick={() => setSearch({ state: undefined })}>{sayChanges.list.all}</Button>}
                  />
                }
              >
                <EmptyState
                  title={sayChanges.list.none}
                  actions={
                    <Show when={may('unit.propose')}>
                      <Button variant="primary" icon={PlusIcon} onClick={create}>
                        {sayChanges.create.button}
                      </Button>
                    </Show>
                  }
                >
                  {sayChanges.list.noneHint}
                </EmptyState>
              </Show>
            }
          />
        </Match>
        <Match when={list.error}>{(error) => <ErrorState error={error()} onAgain={() => void list.refetch()} />}</Match>
      </Switch>
      <Suspense>
        <Show when={making() || asked()}>
          <ChangeDrawer about={search.about} onClose={close} />
        </Show>
      </Suspense>
    </Page>
  )
}

/** Somebody has to do something about it. */
export const isWaiting = (state: ChangeLine['state']): boolean =>
  state === 'submitted' || state === 'approved' || state === 'stalled'

const effectiveText = ({ state, effectiveAt, inForceAt }: ChangeLine): string => {
  if (inForceAt !== null) return formatMoment(inForceAt, 'full')
  if (state === 'withdrawn') return ''
  return effectiveAt === null ? sayChanges.facts.atOnce : formatMoment(effectiveAt, 'full')
}
