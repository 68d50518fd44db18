/** The catalogue of matters: a table to search, one class to change at a time, and a new version at the end. */
import type { Catalogue as CatalogueData, Matter } from '@gezhi/domain/loop'
import { majorOf } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { referenceQuery } from '../../queries/reference.ts'
import { usePublish } from '../../queries/settings.ts'
import {
  Badge,
  Button,
  type Column,
  cx,
  EmptyState,
  NoValue,
  PlusIcon,
  SearchField,
  Select,
  Table
} from '../../ui/index.tsx'
import { matches } from '../../ui/match.ts'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import {
  differences,
  limitsText,
  linesOf,
  type MatterLine,
  majorsOf,
  withMatter,
  withoutMatter
} from './catalogue-model.ts'
import { newSlot, useDraft } from './draft.ts'
import { ReferencePart } from './Part.tsx'
import { PublishBar } from './PublishBar.tsx'
import { say } from './say.ts'

const MatterDrawer = lazy(() => import('./MatterDrawer.tsx'))

const slot = newSlot<CatalogueData>()
const all = 'all'

export default function Catalogue() {
  const draft = useDraft(slot, ({ catalogue }) => catalogue)
  const whyNot = useWhyNot()
  const publish = usePublish()
  const departmentOf = useDepartmentName()
  const [typed, setTyped] = createSignal('')
  const [major, setMajor] = createSignal(all)
  const [opened, setOpened] = createSignal<MatterLine | 'new'>()

  const lines = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : linesOf(before, after)
  })
  const shown = createMemo(() =>
    lines().filter(
      ({ matter }) =>
        (major() === all || majorOf(matter.code) === major()) &&
        matches(
          typed(),
          matter.code,
          matter.minor.zh,
          matter.minor.en,
          matter.major.zh,
          matter.major.en,
          matter.department === null ? '' : departmentOf(matter.department)
        )
    )
  )
  const changes = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : differences(before, after, departmentOf)
  })
  const majors = () => [...majorsOf(draft.data() ?? { matters: [] })]
  const openedMatter = () => {
    const now = opened()
    return typeof now === 'object' ? now : undefined
  }
  const change = (next: (data: CatalogueData) => CatalogueData) => {
    const data = draft.data()
    if (data !== undefined) draft.set(next(data))
    setOpened(undefined)
  }

  return (
    <ReferencePart
      kind="catalogue"
      draft={draft}
      needs="reference.edit"
      actions={
        <Button icon={PlusIcon} disabledReason={whyNot('reference.edit')} onClick={() => setOpened('new')}>
          {say.catalogue.add}
        </Button>
      }
    >
      {(data) => (
        <>
          <PublishBar
            draft={draft}
            differences={changes()}
            publish={() => publish({ kind: 'catalogue', data: data(), seen: draft.version() })}
          />
          <div class="mb-3 flex flex-wrap items-center gap-2">
            <SearchField label={say.catalogue.search} value={typed()} onChange={setTyped} class="w-64 max-md:w-full" />
            <Select
              label={say.catalogue.majors}
              labelHidden
              class="w-52"
              value={major()}
              onChange={setMajor}
              choices={[
                { value: all, label: say.catalogue.allMajors },
                ...majors().map(([code, name]) => ({ value: code, label: `${code} ${named(name)}` }))
              ]}
            />
            <span role="status" class="text-sm text-ink-3">
              {say.catalogue.count(formatNumber(shown().length))}
            </span>
          </div>
          <Table
            main
            label={say.sections.catalogue}
            rows={shown()}
            rowKey={({ matter }) => matter.code}
            rowName={({ matter }) => named(matter.minor)}
            columns={columns(departmentOf)}
            onOpen={setOpened}
            openKey={openedMatter()?.matter.code}
            empty={<EmptyState compact title={typed() === '' ? say.catalogue.empty : say.catalogue.none} />}
            class="max-h-[calc(100dvh-17rem)] rounded-md border border-line"
          />
          <Suspense>
            <Show when={opened() !== undefined}>
              <MatterDrawer
                line={openedMatter()}
                catalogue={data()}
                majorCode={major() === all ? '' : major()}
                closed={whyNot('reference.edit')}
                onKeep={(matter: Matter) => change((now) => withMatter(now, matter))}
                onRetire={(code) => change((now) => withoutMatter(now, code))}
                onClose={() => setOpened(undefined)}
              />
            </Show>
          </Suspense>
        </>
      )}
    </ReferencePart>
  )
}

/** The name of a kind of department. */
export const useDepartmentName = (): ((key: string) => string) => {
  const reference = useQuery(referenceQuery)
  return (key) => {
    const found = reference.data?.departments.find((one) => one.key === key)
    return found === undefined ? key : named(found.name)
  }
}

const columns = (departmentOf: (key: string) => string): ReadonlyArray<Column<MatterLine>> => {
  const column = say.catalogue.column
  const retired = ({ state }: MatterLine) => state === 'retired' && 'text-ink-3 line-through'
  return [
    { id: 'code', title: column.code, width: 4, cell: ({ matter }) => <span class="text-ink-3">{matter.code}</span> },
    {
      id: 'minor',
      title: column.minor,
      width: 10,
      grow: 2,
      always: true,
      card: 'title',
      cell: (line) => <span class={cx('font-medium', retired(line))}>{named(line.matter.minor)}</span>
    },
    { id: 'major', title: column.major, width: 8, grow: 1, drop: 1, cell: ({ matter }) => named(matter.major) },
    { id: 'tier', title: column.tier, width: 5, drop: 4, cell: ({ matter }) => words.loop.tiers[matter.tier] },
    {
      id: 'department',
      title: column.department,
      width: 7,
      grow: 1,
      drop: 2,
      cell: ({ matter }) => (
        <Show when={matter.department} fallback={<NoValue />}>
          {(department) => <span class="text-ink-2">{departmentOf(department())}</span>}
        </Show>
      )
    },
    {
      id: 'duty',
      title: column.duty,
      width: 5,
      drop: 5,
      card: 'none',
      cell: ({ matter }) => (matter.communityDuty ? say.catalogue.dutyYes : <NoValue />)
    },
    { id: 'limit', title: column.limit, width: 11, grow: 1, drop: 3, cell: ({ matter }) => limitsText(matter) },
    {
      id: 'state',
      title: column.state,
      width: 4.5,
      card: 'corner',
      cell: ({ state }) => <State state={state} />
    }
  ]
}

function State(props: { state: MatterLine['state'] }) {
  const text = () => {
    switch (props.state) {
      case 'added':
        return say.catalogue.isNew
      case 'altered':
        return say.catalogue.isChanged
      case 'retired':
        return say.catalogue.retired
      case 'same':
        return undefined
    }
  }
  return <Show when={text()}>{(says) => <Badge strong>{says()}</Badge>}</Show>
}
