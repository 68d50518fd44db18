/** What happened to a thing of a register: when, by whom, and what of it changed. */
import { For, Show } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import type { Change, HistoryLine } from '../../queries/register-types.ts'
import { Timeline } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'
import type { Forest } from './unit-tree.ts'

/** Names of what changes mention by id. */
export type NameOf = (id: string) => string | undefined

export function History(props: { lines: ReadonlyArray<HistoryLine>; forest?: Forest | undefined; nameOf?: NameOf }) {
  const nameOf: NameOf = (id) => props.forest?.byId.get(id)?.name ?? props.nameOf?.(id)
  return (
    <Show when={props.lines.length > 0} fallback={<p class="text-ink-3">{say.unit.noHistory}</p>}>
      <Timeline
        entries={props.lines.map((line) => ({
          id: `${line.life}${line.revision}${line.at}`,
          at: line.at,
          says: headOf(line),
          who: line.byName ?? say.history.system,
          ...(showsChanges(line) && { detail: <Changes changes={line.changes} nameOf={nameOf} /> })
        }))}
      />
    </Show>
  )
}

const headOf = ({ life, tag }: HistoryLine): string =>
  `${lookUp(say.history.lives, life)} · ${lookUp(say.history.tags, tag)}`

/** What a thing began with is on the page already. */
const showsChanges = ({ tag, changes }: HistoryLine): boolean => tag !== 'Registered' && changes.length > 0

export function Changes(props: { changes: ReadonlyArray<Change>; nameOf: NameOf }) {
  return (
    <ul>
      <For each={props.changes}>{(change) => <li>{changeText(change, props.nameOf)}</li>}</For>
    </ul>
  )
}

const changeText = ({ field, before, after }: Change, nameOf: NameOf): string => {
  const name = lookUp(say.history.fields, field)
  if (after === true && before !== false) return say.history.changed(name)
  if (after === null) return say.history.cleared(name)
  const now = valueText(field, after, nameOf)
  return before === null ? say.history.set(name, now) : say.history.moved(name, valueText(field, before, nameOf), now)
}

const valueText = (field: string, value: unknown, nameOf: NameOf): string => {
  if (value === null || value === undefined || value === '') return say.history.nothing
  if (typeof value === 'boolean') return value ? say.history.yes : say.history.no
  if (typeof value === 'number')
    return field === 'revision' || field === 'version' ? String(value) : formatNumber(value)
  if (Array.isArray(value)) {
    return value.length === 0
      ? say.history.nothing
      : value.map((one) => valueText(field, one, nameOf)).join(words.webLoop.common.list)
  }
  if (typeof value === 'object') return 'id' in value ? valueText(field, value.id, nameOf) : JSON.stringify(value)
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatMoment(text)
  if (field === 'kind') return lookUp({ ...say.unitKinds, ...say.organisationKinds }, text)
  if (field === 'areaClass') return lookUp(words.loop.areaClasses, text)
  if (field === 'stage') return lookUp(words.loop.stages, text)
  if (field === 'state') return lookUp(words.change.states, text)
  return nameOf(text) ?? text
}

/** The word for a key that data bring; itself where there is none. */
const lookUp = (of: object, key: string): string => {
  const found: unknown = Reflect.get(of, key)
  return typeof found === 'string' ? found : key
}
