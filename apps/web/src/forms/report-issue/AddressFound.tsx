/** What the register of buildings knows of an address, while it is typed: where that is, or what may be meant. */
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { addressQuery } from '../../queries/buildings.ts'
import { Button, PinIcon } from '../../ui/index.tsx'
import { words } from '../../words.ts'

/** Typing goes on for so long before anything is asked. */
const restMillis = 400
const lettersMin = 3
const shownMax = 6

export function AddressFound(props: { address: string; onChoose: (unit: UnitId, name: string) => void }) {
  const [asked, setAsked] = createSignal('')
  createEffect(() => {
    const text = props.address.trim()
    const timer = setTimeout(() => setAsked(text.length < lettersMin ? '' : text), restMillis)
    onCleanup(() => clearTimeout(timer))
  })
  const answer = useQuery(() => ({ ...addressQuery(asked()), enabled: asked() !== '' }))
  const found = () => (asked() === '' ? undefined : answer.data)
  const text = () => {
    const say = words.building.found
    const { match, unit, buildings } = found() ?? { match: 'none' as const, unit: null, buildings: [] }
    const place = unit?.name ?? ''
    if (match === 'building') return say.building(buildings[0]?.name ?? '', place)
    if (match === 'unit') return say.unit(place, buildings.length)
    return match === 'several' ? say.several(buildings.length) : say.none
  }
  return (
    <Show when={found()}>
      {(of) => (
        <div role="status" class="-mt-1.5 text-sm text-ink-2">
          <p class="flex items-center gap-1.5">
            <Show when={of().unit !== null}>
              <PinIcon class="text-accent-ink" />
            </Show>
            {text()}
          </p>
          <Show when={of().match === 'several'}>
            <ul class="mt-1.5 flex flex-wrap gap-1.5">
              <For each={of().buildings.slice(0, shownMax)}>
                {({ name, unitId, unitName }) => (
                  <li>
                    <Button size="small" onClick={() => props.onChoose(unitId, unitName)}>
                      {`${name} · ${unitName}`}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      )}
    </Show>
  )
}
