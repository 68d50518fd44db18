/** The units right below, with how they stand. */
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { UnitLine, UnitPage } from '../../queries/register-types.ts'
import { useMay } from '../../session.tsx'
import { Button, type Column, NoValue, OverMark, PlusIcon, Section, type Sort, Table } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { say } from './say.ts'
import type { UnitDeed } from './UnitView.tsx'
import type { Forest } from './unit-tree.ts'

export function UnitChildren(props: { page: UnitPage; forest: Forest; onDo: (deed: UnitDeed) => void }) {
  const navigate = useNavigate()
  const may = useMay()
  const reference = useQuery(referenceQuery)
  const [sort, setSort] = createSignal<Sort | null>(null)
  const level = () => reference.data?.scheme.data.levels[props.page.unit.level + 1]
  const rows = createMemo(() => sorted(props.forest.children(props.page.unit.id), sort()))
  return (
    <Show when={rows().length > 0 || level() !== undefined}>
      <Section
        title={say.unit.childrenOf(
          named(level()?.name ?? { zh: say.unit.children, en: say.unit.children }),
          rows().length
        )}
        actions={
          <Show when={may('unit.edit') && level() !== undefined}>
            <Button size="small" icon={PlusIcon} onClick={() => props.onDo({ does: 'add' })}>
              {say.unit.addChild(named(level()?.name ?? { zh: '', en: '' }))}
            </Button>
          </Show>
        }
      >
        <Show when={rows().length > 0}>
          <Table
            label={say.unit.children}
            rows={rows()}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns()}
            sort={sort()}
            onSort={setSort}
            onOpen={({ id }) => navigate(paths.unit(id), { scroll: false })}
            empty={undefined}
            class="max-h-96 print:max-h-none"
          />
        </Show>
      </Section>
    </Show>
  )
}

const columns = (): ReadonlyArray<Column<UnitLine>> => [
  {
    id: 'name',
    title: say.unit.fact.name,
    width: 9,
    grow: 2,
    card: 'title',
    sortable: true,
    cell: ({ name }) => <span class="font-medium">{name}</span>
  },
  {
    id: 'code',
    title: say.unit.fact.code,
    width: 9,
    grow: 1,
    drop: 2,
    cell: ({ code }) => <span class="text-ink-3">{code}</span>
  },
  {
    id: 'households',
    title: say.unit.fact.households,
    width: 5,
    align: 'end',
    drop: 1,
    sortable: true,
    cell: ({ households }) => (households === null ? <NoValue /> : formatNumber(households))
  },
  {
    id: 'open',
    title: say.unit.figure.open,
    width: 4,
    align: 'end',
    sortable: true,
    cell: ({ open }) => formatNumber(open ?? 0)
  },
  {
    id: 'overdue',
    title: say.unit.figure.overdue,
    width: 4,
    align: 'end',
    sortable: true,
    card: 'corner',
    cell: ({ overdue }) => <Overdue count={overdue ?? 0} />
  }
]

export function Overdue(props: { count: number }) {
  return (
    <Show when={props.count > 0} fallback={<span class="text-ink-3">0</span>}>
      <span class="inline-flex items-center gap-1 text-red">
        <OverMark class="size-3.5" />
        {formatNumber(props.count)}
      </span>
    </Show>
  )
}

const sorted = (rows: ReadonlyArray<UnitLine>, sort: Sort | null): ReadonlyArray<UnitLine> => {
  if (sort === null) return rows
  const value = (row: UnitLine): string | number => {
    if (sort.by === 'name') return row.name
    if (sort.by === 'households') return row.households ?? -1
    return (sort.by === 'open' ? row.open : row.overdue) ?? 0
  }
  const order = (a: UnitLine, b: UnitLine) => {
    const [x, y] = [value(a), value(b)]
    return typeof x === 'string' || typeof y === 'string' ? String(x).localeCompare(String(y)) : x - y
  }
  return [...rows].sort((a, b) => (sort.down ? -order(a, b) : order(a, b)))
}
