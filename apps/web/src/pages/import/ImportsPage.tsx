/** What was imported: every batch, and a way to take it back. */
import { BatchId } from '@gezhi/domain/common'
import { useInfiniteQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { type Batch, batchesQuery, type ImportKind } from '../../queries/imports.ts'
import {
  Badge,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  ErrorState,
  Page,
  Skeleton,
  Table,
  UploadIcon
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { GridTabs } from '../grid/GridTabs.tsx'
import { writeFilters } from '../loop/issue-filters.ts'
import { kinds } from './NewImportPage.tsx'
import { say } from './say.ts'
import { useAskUndo } from './undo-batch.ts'

const kindOf = (kind: string): ImportKind | undefined => kinds.find((one) => one === kind)

export default function ImportsPage() {
  const list = useInfiniteQuery(batchesQuery)
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])
  return (
    <Page
      title={say.title}
      lead={say.batches.lead}
      width="full"
      actions={
        <ButtonLink href={paths.newImport()} variant="primary" icon={UploadIcon}>
          {say.start}
        </ButtonLink>
      }
      bar={<GridTabs current="imports" />}
    >
      <Switch fallback={<Skeleton shape="rows" lines={8} />}>
        <Match when={list.error !== null && rows().length === 0}>
          <ErrorState error={list.error} onAgain={() => void list.refetch()} />
        </Match>
        <Match when={list.data}>
          <Table
            main
            class="h-full"
            label={say.title}
            rows={rows()}
            rowKey={({ id }) => id}
            rowName={({ fileName }) => fileName}
            columns={columns()}
            busy={list.isFetchingNextPage}
            onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            empty={
              <EmptyState
                icon={UploadIcon}
                title={say.batches.empty}
                actions={
                  <ButtonLink href={paths.newImport()} icon={UploadIcon}>
                    {say.start}
                  </ButtonLink>
                }
              >
                {say.batches.emptyHint}
              </EmptyState>
            }
          />
        </Match>
      </Switch>
    </Page>
  )
}

const columns = (): ReadonlyArray<Column<Batch>> => {
  const column = say.batches.column
  return [
    {
      id: 'file',
      title: column.file,
      width: 12,
      grow: 3,
      always: true,
      card: 'title',
      cell: ({ fileName }) => <span class="font-medium">{fileName}</span>
    },
    { id: 'kind', title: column.kind, width: 7, cell: ({ kind }) => <Badge>{kindName(kind)}</Badge> },
    {
      id: 'rows',
      title: column.rows,
      width: 5,
      align: 'end',
      drop: 3,
      card: 'none',
      cell: ({ rows }) => formatNumber(rows)
    },
    {
      id: 'written',
      title: column.written,
      width: 5,
      align: 'end',
      card: 'named',
      cell: ({ written }) => formatNumber(written)
    },
    {
      id: 'leftOut',
      title: column.leftOut,
      width: 5,
      align: 'end',
      drop: 2,
      card: 'named',
      cell: ({ leftOut }) => formatNumber(leftOut)
    },
    { id: 'at', title: column.at, width: 9, align: 'end', cell: ({ at }) => formatMoment(at) },
    { id: 'by', title: column.by, width: 7, grow: 1, align: 'end', drop: 1, cell: ({ by }) => by },
    {
      id: 'state',
      title: column.state,
      width: 12,
      align: 'end',
      card: 'corner',
      cell: (batch) => <State batch={batch} />
    }
  ]
}

const kindName = (kind: string): string => {
  const known = kindOf(kind)
  return known === undefined ? kind : words.import.kinds[known].name
}

function State(props: { batch: Batch }) {
  const askUndo = useAskUndo()
  const [busy, setBusy] = createSignal(false)
  const kind = () => kindOf(props.batch.kind)
  const undo = async () => {
    const known = kind()
    if (known === undefined) return
    setBusy(true)
    await askUndo({ ...props.batch, id: BatchId.make(props.batch.id), kind: known })
    setBusy(false)
  }
  return (
    <Show
      when={props.batch.undoneAt === null}
      fallback={<span class="text-sm text-ink-3">{say.batches.undone(formatMoment(props.batch.undoneAt ?? ''))}</span>}
    >
      <span class="inline-flex items-center gap-1">
        <Show when={kind() === 'issues'}>
          <ButtonLink
            href={paths.issues(writeFilters({ batch: BatchId.make(props.batch.id) }))}
            variant="quiet"
            size="small"
          >
            {say.batches.see}
          </ButtonLink>
        </Show>
        <Button size="small" busy={busy()} onClick={() => void undo()}>
          {say.batches.undo}
        </Button>
      </span>
    </Show>
  )
}
