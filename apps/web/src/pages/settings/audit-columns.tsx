/** The columns of the audit: of who looked, and of who changed. */
import { Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { AuditLine } from '../../queries/register-types.ts'
import type { Column } from '../../ui/index.tsx'
import { NoValue } from '../../ui/index.tsx'
import { Changes } from '../grid/History.tsx'
import { say as register } from '../grid/say.ts'
import { deedOf, thingOf, whoOf } from './audit-line.ts'
import { say } from './say.ts'

const shared = (): Record<'at' | 'who' | 'what', Column<AuditLine>> => ({
  at: {
    id: 'at',
    title: say.audit.column.at,
    width: 9,
    always: true,
    card: 'corner',
    cell: ({ at }) => <span class="whitespace-nowrap text-ink-2">{formatMoment(at)}</span>
  },
  who: { id: 'who', title: say.audit.column.who, width: 6, grow: 1, cell: whoOf },
  what: {
    id: 'what',
    title: say.audit.column.what,
    width: 8,
    grow: 1,
    always: true,
    card: 'title',
    cell: (line) => <span class="font-medium">{deedOf(line)}</span>
  }
})

export const accessColumns = (): ReadonlyArray<Column<AuditLine>> => {
  const { at, who, what } = shared()
  return [
    at,
    who,
    what,
    {
      id: 'reason',
      title: say.audit.column.reason,
      width: 10,
      grow: 2,
      drop: 1,
      cell: (line) => (line.of === 'access' && line.reason !== null ? line.reason : <None />)
    },
    {
      id: 'thing',
      title: say.audit.column.thing,
      width: 10,
      grow: 1,
      drop: 2,
      card: 'none',
      cell: (line) => (
        <Show when={thingOf(line)} fallback={<None />}>
          {(thing) => <span class="block truncate text-ink-3">{thing()}</span>}
        </Show>
      )
    }
  ]
}

export const factColumns = (): ReadonlyArray<Column<AuditLine>> => {
  const { at, who, what } = shared()
  return [
    at,
    who,
    {
      id: 'life',
      title: say.audit.column.thing,
      width: 6,
      cell: (line) => (line.of === 'facts' ? register.history.lives[line.life] : '')
    },
    what,
    {
      id: 'changes',
      title: say.audit.column.changes,
      width: 12,
      grow: 3,
      drop: 1,
      card: 'none',
      cell: (line) => (
        <Show when={line.of === 'facts' && line.changes[0]} fallback={<None />}>
          {(first) => (
            <div class="truncate text-ink-2 [&_li]:truncate">
              <Changes changes={[first()]} nameOf={() => undefined} />
            </div>
          )}
        </Show>
      )
    }
  ]
}

function None() {
  return <NoValue />
}
