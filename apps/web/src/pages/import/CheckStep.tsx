/** The dry run: how many rows are good, what is wrong with the others and where, how the good ones will look. */
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import type { Checked, Remark } from '../../queries/imports.ts'
import {
  Button,
  Checkbox,
  CheckIcon,
  type Column,
  cx,
  DownloadIcon,
  EmptyState,
  Progress,
  Stat,
  Stats,
  Table,
  Tabs
} from '../../ui/index.tsx'
import { stageName } from '../loop/stage-words.ts'
import type { Wizard } from './create-wizard.ts'
import { asCsv, remarkText, saveText } from './remarks.ts'
import { StepFoot } from './StepFoot.tsx'
import { say } from './say.ts'

export function CheckStep(props: { wizard: Wizard }) {
  const checked = () => props.wizard.checked()
  const toImport = () => {
    const found = checked()
    return found === undefined || (found.faulty > 0 && !props.wizard.leaveOut()) ? 0 : found.good
  }
  const whyNot = () => {
    const found = checked()
    if (found === undefined) return say.check.running
    if (found.good === 0) return say.check.nothing
    return toImport() === 0 ? say.check.mustLeaveOut : undefined
  }
  return (
    <>
      <Switch>
        <Match when={props.wizard.busy() === 'checking'}>
          <Progress label={say.check.running} part={null} whole={0} onCancel={() => props.wizard.go('options')} />
        </Match>
        <Match when={checked()}>{(found) => <Report wizard={props.wizard} found={found()} />}</Match>
      </Switch>
      <StepFoot
        onBack={() => props.wizard.go('options')}
        onNext={() => void props.wizard.run()}
        nextLabel={say.check.run(formatNumber(toImport()))}
        disabledReason={whyNot()}
      >
        <Show when={(checked()?.faulty ?? 0) > 0 && (checked()?.good ?? 0) > 0}>
          <Checkbox
            class="ml-2"
            label={say.check.leaveOut(formatNumber(checked()?.faulty ?? 0))}
            hint={say.check.leaveOutHint}
            checked={props.wizard.leaveOut()}
            onChange={props.wizard.setLeaveOut}
          />
        </Show>
      </StepFoot>
    </>
  )
}

type Part = 'faults' | 'notices' | 'preview'

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

function Report(props: { wizard: Wizard; found: Checked }) {
  const [part, setPart] = createSignal<Part>(props.found.faulty > 0 ? 'faults' : 'preview')
  const faults = () => sumOf(props.found.faultCounts)
  const notices = () => sumOf(props.found.noticeCounts)
  const tabs = () => [
    { value: 'faults' as const, label: say.check.faults, count: faults() },
    { value: 'notices' as const, label: say.check.notices, count: notices() },
    { value: 'preview' as const, label: say.check.preview }
  ]
  return (
    <>
      <Stats label={say.steps.check}>
        <Stat label={say.check.rows} value={props.found.rows} />
        <Stat label={say.check.good} value={props.found.good} />
        <Stat label={say.check.faulty} value={props.found.faulty} />
        <Show when={props.found.doubled > 0}>
          <Stat label={say.check.doubled} value={props.found.doubled} />
        </Show>
      </Stats>
      <div class="mt-6">
        <Tabs label={say.steps.check} tabs={tabs()} value={part()} onChange={setPart}>
          {(value) => (
            <Switch>
              <Match when={value === 'faults'}>
                <Remarks
                  remarks={props.found.faults}
                  counts={props.found.faultCounts}
                  heading={say.check.what}
                  isFault
                />
              </Match>
              <Match when={value === 'notices'}>
                <Remarks
                  remarks={props.found.notices}
                  counts={props.found.noticeCounts}
                  heading={say.check.notice}
                  isFault={false}
                />
              </Match>
              <Match when={value === 'preview'}>
                <Preview found={props.found} />
              </Match>
            </Switch>
          )}
        </Tabs>
      </div>
    </>
  )
}

function Remarks(props: {
  remarks: ReadonlyArray<Remark>
  counts: Readonly<Record<string, number>>
  heading: string
  isFault: boolean
}) {
  const [only, setOnly] = createSignal<string>()
  const rows = createMemo(() => props.remarks.filter(({ tag }) => only() === undefined || tag === only()))
  const kinds = () => Object.entries(props.counts).sort(([, a], [, b]) => b - a)
  const nameOf = (tag: string) => {
    const first = props.remarks.find((one) => one.tag === tag)
    return first === undefined ? tag : remarkText(first)
  }
  const all = () => (only() === undefined ? sumOf(props.counts) : (props.counts[only() ?? ''] ?? 0))
  const download = () => {
    const head = [say.check.row, say.check.column, say.check.value, props.heading]
    const lines = props.remarks.map((one) => [String(one.row), one.column ?? '', one.value ?? '', remarkText(one)])
    saveText(`${say.check.downloadName}.csv`, asCsv([head, ...lines]))
  }
  return (
    <Show when={props.remarks.length > 0} fallback={<EmptyState compact icon={CheckIcon} title={say.check.allGood} />}>
      <div class="mb-3 flex flex-wrap items-center gap-1.5">
        <Kind
          pressed={only() === undefined}
          label={say.check.all}
          count={sumOf(props.counts)}
          onPress={() => setOnly(undefined)}
        />
        {kinds().map(([tag, count]) => (
          <Kind pressed={only() === tag} label={nameOf(tag)} count={count} onPress={() => setOnly(tag)} />
        ))}
        <Show when={props.isFault}>
          <Button size="small" icon={DownloadIcon} class="ml-auto" onClick={download}>
            {say.check.download}
          </Button>
        </Show>
      </div>
      <Table
        label={props.heading}
        rows={rows()}
        rowKey={(one) => `${one.row} ${one.field ?? ''} ${one.tag} ${one.value ?? ''}`}
        rowName={({ row }) => String(row)}
        columns={remarkColumns(props.heading)}
        empty={undefined}
        class="max-h-128 rounded-md border border-line"
      />
      <Show when={all() > rows().length}>
        <p class="mt-1.5 text-sm text-ink-3">{say.check.shown(formatNumber(rows().length), formatNumber(all()))}</p>
      </Show>
    </Show>
  )
}

function Kind(props: { pressed: boolean; label: string; count: number; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={props.onPress}
      class={cx(
        'flex h-7 max-w-full items-center gap-1.5 rounded-sm border border-line-2 px-2 text-sm pointer-coarse:h-10',
        props.pressed ? 'border-ink bg-select font-medium' : 'text-ink-2 hover:bg-hover'
      )}
    >
      <span class="truncate">{props.label}</span>
      <span class="text-ink-3">{formatNumber(props.count)}</span>
    </button>
  )
}

const remarkColumns = (heading: string): ReadonlyArray<Column<Remark>> => [
  { id: 'row', title: say.check.row, width: 4, align: 'end', card: 'corner', cell: ({ row }) => formatNumber(row) },
  { id: 'what', title: heading, width: 16, grow: 3, card: 'title', cell: (one) => remarkText(one) },
  {
    id: 'column',
    title: say.check.column,
    width: 8,
    grow: 1,
    drop: 2,
    cell: ({ column }) => <span class="text-ink-2">{column ?? ''}</span>
  },
  {
    id: 'value',
    title: say.check.value,
    width: 8,
    grow: 2,
    drop: 1,
    cell: ({ value }) => <span class="text-ink-3">{value ?? ''}</span>
  }
]

type PreviewLine = Checked['preview'][number]

function Preview(props: { found: Checked }) {
  return (
    <Table
      label={say.check.preview}
      rows={props.found.preview}
      rowKey={(one) => `${one.row} ${one.title} ${one.detail ?? ''}`}
      rowName={({ title }) => title}
      columns={previewColumns(props.found.preview)}
      empty={<EmptyState compact title={say.check.nothing} />}
    />
  )
}

/** Units and people have no time and no stage. */
const previewColumns = (lines: ReadonlyArray<PreviewLine>): ReadonlyArray<Column<PreviewLine>> => {
  const column = say.check.previewColumn
  const all: ReadonlyArray<Column<PreviewLine>> = [
    { id: 'title', title: column.title, width: 12, grow: 3, card: 'title', cell: ({ title }) => title },
    { id: 'place', title: column.place, width: 8, grow: 1, cell: ({ place }) => place ?? '' },
    { id: 'detail', title: column.detail, width: 8, grow: 1, drop: 1, cell: ({ detail }) => detail ?? '' },
    { id: 'at', title: column.at, width: 8, drop: 2, cell: ({ at }) => (at === null ? '' : formatMoment(at)) },
    {
      id: 'stage',
      title: column.stage,
      width: 5,
      drop: 3,
      cell: ({ stage }) => (stage === null ? '' : stageName(stage))
    },
    {
      id: 'row',
      title: column.row,
      width: 4,
      align: 'end',
      card: 'none',
      cell: ({ row }) => (row === null ? '' : formatNumber(row))
    }
  ]
  return all.filter(({ id }) => (id !== 'at' && id !== 'stage') || lines.some((line) => line[id] !== null))
}
