/** Everything wrong in the tree, of the place that the reader looks at: by kind and severity, each line with its way to mend. */
import { UnitId } from '@gezhi/domain/common'
import { type CheckKind, checkKinds, checkTable, Severity } from '@gezhi/domain/grid'
import { useSearchParams } from '@solidjs/router'
import { useInfiniteQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import { type ChecksAsked, checksFile, checksQuery } from '../../../queries/checks.ts'
import { useScope } from '../../../scope.tsx'
import {
  Button,
  ButtonLink,
  CheckIcon,
  cx,
  DownloadIcon,
  EmptyState,
  ErrorState,
  Page,
  PrintIcon,
  Progress,
  Skeleton
} from '../../../ui/index.tsx'
import { GridTabs } from '../GridTabs.tsx'
import { CheckLines } from './CheckLines.tsx'
import { say } from './say.ts'

const isUnitId = Schema.is(UnitId)

export default function ChecksPage() {
  const [search, setSearch] = useSearchParams<{ kind?: string; severity?: string; unit?: string }>()
  const scope = useScope()
  const kind = () => checkKinds.find((one) => one === search.kind)
  const severity = () => Severity.literals.find((one) => one === search.severity)
  // the tree is everybody's to read: what one looks after is the unit at the top of the page, the topmost one too
  const place = () => search.unit ?? scope?.trail().at(-1)?.id
  /** `undefined` for all there is: the whole place is no unit. */
  const unitId = () => [place()].find(isUnitId)
  const asked = createMemo((): ChecksAsked => {
    const [only, grave, unit] = [kind(), severity(), unitId()]
    return {
      ...(unit !== undefined && { unitId: unit }),
      ...(only !== undefined && { kinds: [only] }),
      ...(grave !== undefined && { severities: [grave] })
    }
  })
  const list = useInfiniteQuery(() => ({ ...checksQuery(asked()), enabled: place() !== undefined }))
  const first = () => list.data?.pages[0]
  const rows = () => list.data?.pages.flatMap((one) => one.rows) ?? []
  const all = () => Object.values(first()?.counts ?? {}).reduce((sum, n) => sum + n, 0)
  const isNarrowed = () => kind() !== undefined || severity() !== undefined

  return (
    <Page
      title={say.title}
      bar={<GridTabs current="checks" />}
      aside={
        <Show when={first()}>
          {(page) => <span class="text-ink-3">{say.counted(page().total, page().units)}</span>}
        </Show>
      }
      actions={
        <>
          <ButtonLink href={checksFile('csv', asked())} download icon={DownloadIcon}>
            {say.csv}
          </ButtonLink>
          <ButtonLink href={checksFile('xlsx', asked())} download icon={DownloadIcon}>
            {say.xlsx}
          </ButtonLink>
          <Button icon={PrintIcon} onClick={() => window.print()}>
            {say.print}
          </Button>
        </>
      }
    >
      <p class="mb-3 text-ink-3">{say.intro}</p>
      <Switch fallback={<Skeleton shape="rows" lines={12} />}>
        <Match when={list.error}>{(error) => <ErrorState error={error()} onAgain={() => void list.refetch()} />}</Match>
        <Match when={first()}>
          {(page) => (
            <>
              <Filters
                counts={page().counts}
                all={all()}
                kind={kind()}
                severity={severity()}
                onKind={(one) => setSearch({ kind: one })}
                onSeverity={(one) => setSearch({ severity: one, kind: undefined })}
              />
              <Ground ground={page().ground} />
              <Show
                when={rows().length > 0}
                fallback={
                  <Show
                    when={isNarrowed()}
                    fallback={
                      <EmptyState icon={CheckIcon} title={say.empty}>
                        {say.emptyHint}
                      </EmptyState>
                    }
                  >
                    <EmptyState
                      title={say.noneHere}
                      actions={
                        <Button onClick={() => setSearch({ kind: undefined, severity: undefined })}>
                          {say.clearFilters}
                        </Button>
                      }
                    >
                      {say.noneHereHint}
                    </EmptyState>
                  </Show>
                }
              >
                <CheckLines rows={rows()} />
                <Show when={list.hasNextPage}>
                  <div class="mt-3 print:hidden">
                    <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                      {say.more}
                    </Button>
                  </div>
                </Show>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Filters(props: {
  counts: Partial<Record<CheckKind, number>>
  all: number
  kind: CheckKind | undefined
  severity: Severity | undefined
  onKind: (kind: CheckKind | undefined) => void
  onSeverity: (severity: Severity | undefined) => void
}) {
  const present = () => checkKinds.filter((kind) => (props.counts[kind] ?? 0) > 0 || kind === props.kind)
  const ofSeverity = (severity: Severity) =>
    checkKinds
      .filter((kind) => checkTable[kind].severity === severity)
      .reduce((sum, kind) => sum + (props.counts[kind] ?? 0), 0)
  return (
    <div class="mb-4 flex flex-col gap-2 print:hidden">
      <fieldset class="flex flex-wrap gap-1.5">
        <legend class="sr-only">{say.severity}</legend>
        <Choice
          on={props.severity === undefined}
          name={say.all}
          n={props.all}
          onChoose={() => props.onSeverity(undefined)}
        />
        <For each={Severity.literals}>
          {(severity) => (
            <Choice
              on={props.severity === severity}
              name={say.severities[severity]}
              n={ofSeverity(severity)}
              onChoose={() => props.onSeverity(props.severity === severity ? undefined : severity)}
            />
          )}
        </For>
      </fieldset>
      <fieldset class="flex flex-wrap gap-1.5">
        <legend class="sr-only">{say.kind}</legend>
        <For
          each={present().filter(
            (kind) => props.severity === undefined || checkTable[kind].severity === props.severity
          )}
        >
          {(kind) => (
            <Choice
              on={props.kind === kind}
              name={say.kinds[kind]}
              n={props.counts[kind] ?? 0}
              onChoose={() => props.onKind(props.kind === kind ? undefined : kind)}
            />
          )}
        </For>
      </fieldset>
    </div>
  )
}

function Choice(props: { on: boolean; name: string; n: number; onChoose: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={() => props.onChoose()}
      class={cx(
        'inline-flex h-7 items-center gap-1.5 rounded-sm border px-2 text-sm pointer-coarse:h-10',
        props.on ? 'border-ink bg-select font-medium' : 'border-line-2 text-ink-2 hover:border-edge hover:text-ink'
      )}
    >
      {props.name}
      <span class="text-ink-3">{formatNumber(props.n)}</span>
    </button>
  )
}

function Ground(props: { ground: { checked: number; of: number; tooLarge: number } | null }) {
  return (
    <Show when={props.ground} fallback={<p class="mb-3 text-sm text-ink-3">{say.groundSkipped}</p>}>
      {(ground) => (
        <>
          <Show when={ground().checked < ground().of}>
            <div class="mb-3 max-w-sm print:hidden">
              <Progress label={say.looking} part={ground().checked} whole={ground().of} />
            </div>
          </Show>
          <Show when={ground().tooLarge > 0}>
            <p class="mb-3 text-sm text-ink-3">{say.tooLarge(ground().tooLarge)}</p>
          </Show>
        </>
      )}
    </Show>
  )
}
