/** The columns of the list of issues, and how a row reads when it is copied into a sheet. */
import { formatMoment } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { IssueLine, Order } from '../../queries/types.ts'
import type { Column, Sort } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { LineClock } from './LineClock.tsx'
import { StageSign } from './StageSign.tsx'
import { stageName } from './stage-words.ts'

const matterName = (line: IssueLine): string =>
  line.matterName === null ? words.webLoop.common.noClass : named(line.matterName)

const leadName = (line: IssueLine): string => line.leadName ?? words.webLoop.common.noLead

const quiet = (text: string, missing: boolean) => <span class={missing ? 'text-ink-3' : undefined}>{text}</span>

const often = (n: number): string => (n === 0 ? '' : words.webLoop.issues.times(n))

/** `open` is what a plain press on the title does; with Ctrl it is a link like any other. */
export const issueColumns = (open: (line: IssueLine) => void): ReadonlyArray<Column<IssueLine>> => {
  const title = words.webLoop.issues.column
  return [
    {
      id: 'number',
      title: title.number,
      width: 4.5,
      drop: 5,
      cell: ({ number }) => <span class="text-ink-3">{words.webLoop.common.number(number)}</span>
    },
    {
      id: 'title',
      title: title.title,
      width: 14,
      grow: 3,
      always: true,
      card: 'title',
      cell: (line) => (
        <a
          href={paths.issue(line.id)}
          tabIndex={-1}
          class="hover:underline"
          onClick={(event) => press(event, () => open(line))}
        >
          {line.title}
        </a>
      )
    },
    { id: 'stage', title: title.stage, width: 7.5, cell: ({ stage }) => <StageSign stage={stage} /> },
    {
      id: 'clock',
      title: title.clock,
      width: 9.5,
      sortable: true,
      card: 'corner',
      cell: (line) => <LineClock line={line} bare />
    },
    {
      id: 'matter',
      title: title.matter,
      width: 7,
      grow: 1,
      drop: 4,
      cell: (line) => quiet(matterName(line), line.matterName === null)
    },
    { id: 'unit', title: title.unit, width: 8, grow: 1, drop: 3, cell: ({ unitName }) => unitName },
    {
      id: 'lead',
      title: title.lead,
      width: 8,
      grow: 1,
      drop: 2,
      card: 'none',
      cell: (line) => quiet(leadName(line), line.leadName === null)
    },
    {
      id: 'channel',
      title: title.channel,
      width: 6,
      initiallyHidden: true,
      card: 'none',
      cell: ({ channel }) => words.loop.channels[channel]
    },
    {
      id: 'reportedAt',
      title: title.reportedAt,
      width: 8,
      sortable: true,
      drop: 1,
      card: 'none',
      cell: ({ reportedAt }) => <span class="text-ink-2">{formatMoment(reportedAt)}</span>
    },
    {
      id: 'promise',
      title: title.promise,
      width: 8,
      initiallyHidden: true,
      card: 'none',
      cell: ({ promiseDue }) => (promiseDue === null ? '' : formatMoment(promiseDue))
    },
    {
      id: 'movedAt',
      title: title.movedAt,
      width: 8,
      initiallyHidden: true,
      card: 'none',
      cell: ({ movedAt }) => formatMoment(movedAt)
    },
    {
      id: 'returns',
      title: title.returns,
      width: 5,
      align: 'end',
      initiallyHidden: true,
      card: 'none',
      cell: ({ returns }) => often(returns)
    },
    {
      id: 'reworks',
      title: title.reworks,
      width: 5,
      align: 'end',
      initiallyHidden: true,
      card: 'none',
      cell: ({ reworks }) => often(reworks)
    }
  ]
}

const press = (event: MouseEvent, open: () => void): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  open()
}

/** What a column says as plain text. */
const texts: Readonly<Record<string, (line: IssueLine) => string>> = {
  number: ({ number }) => String(number),
  title: ({ title }) => title,
  stage: ({ stage }) => stageName(stage),
  clock: ({ stepDue }) => (stepDue === null ? '' : formatMoment(stepDue, 'full')),
  matter: matterName,
  unit: ({ unitName }) => unitName,
  lead: leadName,
  channel: ({ channel }) => words.loop.channels[channel],
  reportedAt: ({ reportedAt }) => formatMoment(reportedAt, 'full'),
  promise: ({ promiseDue }) => (promiseDue === null ? '' : formatMoment(promiseDue, 'full')),
  movedAt: ({ movedAt }) => formatMoment(movedAt, 'full'),
  returns: ({ returns }) => String(returns),
  reworks: ({ reworks }) => String(reworks)
}

/** Rows as a sheet takes them from the clipboard: tabs between cells, names of the columns first. */
export const asSheet = (lines: ReadonlyArray<IssueLine>, columns: ReadonlyArray<Column<IssueLine>>): string =>
  [
    columns.map(({ title }) => title),
    ...lines.map((line) => columns.map(({ id }) => (texts[id]?.(line) ?? '').replaceAll(/\s+/g, ' ')))
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')

export const sortOf = (order: Order | undefined): Sort | null => {
  if (order === 'due') return { by: 'clock', down: false }
  return { by: 'reportedAt', down: order !== 'oldest' }
}

export const orderOf = (sort: Sort | null): Order | undefined => {
  if (sort?.by === 'clock') return sort.down ? undefined : 'due'
  return sort?.by === 'reportedAt' && !sort.down ? 'oldest' : undefined
}
