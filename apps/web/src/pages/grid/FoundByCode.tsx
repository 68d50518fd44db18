/** What the tree does not show by itself: units found by codes of other schemes and of earlier days, also those that ended. */
import { UnitCode } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { For, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { CodeFound } from '../../queries/register-types.ts'
import { byCodeQuery } from '../../queries/units.ts'
import { EmptyState } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'
import { codesName } from './UnitCodes.tsx'

const isCode = Schema.is(UnitCode)
/** Shorter ones are on the way to something else. */
const lengthMin = 2

export function FoundByCode(props: { typed: string; onChoose: (id: string) => void }) {
  const code = () => (isCode(props.typed) && props.typed.length >= lengthMin ? props.typed : undefined)
  const found = useQuery(() => ({ ...byCodeQuery(UnitCode.make(code() ?? '0')), enabled: code() !== undefined }))
  const units = () => (code() === undefined ? [] : (found.data ?? []))
  return (
    <Show when={units().length > 0} fallback={<EmptyState compact title={say.tree.noneFound} />}>
      <p role="status" class="px-2 pb-1 text-xs text-ink-3">
        {say.tree.byCode}
      </p>
      <ul>
        <For each={units()}>
          {(one) => (
            <li>
              <button
                type="button"
                class="w-full rounded-sm px-2 py-1.5 text-left hover:bg-hover"
                onClick={() => props.onChoose(one.unit.id)}
              >
                <span class="block">{one.unit.name}</span>
                <span class="block text-xs text-ink-3">{saidOf(one)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

const saidOf = (found: CodeFound): string => {
  const scheme = codesName({ scheme: found.scheme, name: found.schemeName })
  const { to } = found.unit
  const names = to === null ? '' : found.now.map(({ name }) => name).join(words.webLoop.common.list)
  return [
    found.to === null ? say.tree.hadCode(scheme, found.code) : say.tree.formerCode(scheme, found.code),
    to === null ? '' : `${say.unit.endedOn} ${formatMoment(to, 'date')}`,
    names === '' ? '' : `${say.unit.became} ${names}`
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
