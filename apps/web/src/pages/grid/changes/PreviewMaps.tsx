/** The ground before and after, side by side; one at a time where there is no room. On paper the same as drawings. */
import { useQueries } from '@tanstack/solid-query'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { BaseMap } from '../../../map/base-map.tsx'
import { type Area, type Box, boxOf } from '../../../map/map-model.ts'
import type { UnitChange } from '../../../queries/changes.ts'
import { useBoundariesQuery } from '../../../queries/units.ts'
import { isDark } from '../../../theme.ts'
import { cx, RadioGroup } from '../../../ui/index.tsx'
import { areasOf } from '../UnitPlace.tsx'
import { areasOn, aroundOf } from './preview-areas.ts'
import { ShapeFigure } from './ShapeFigure.tsx'
import { sayChanges } from './say.ts'

const sides = ['before', 'after'] as const
type Side = (typeof sides)[number]

export function PreviewMaps(props: {
  lines: ReadonlyArray<UnitChange>
  /** Fills the place it stands in instead of having a height of its own. */
  fills?: boolean
  class?: string
}) {
  const around = useAround(() => props.lines)
  const [chosen, setChosen] = createSignal<Side>('after')
  const text = sayChanges.preview
  const colours = () => {
    isDark()
    const of = (token: string) => getComputedStyle(document.documentElement).getPropertyValue(token).trim()
    return { strong: of('--accent-wash'), quiet: of('--select') }
  }
  const own = (side: Side) => areasOn(side, props.lines, colours(), (change) => text.change[change])
  const areas = (side: Side): ReadonlyArray<Area> => [...around(), ...own(side)]
  const view = createMemo((): Box | undefined => boxOf([...own('before'), ...own('after')]))
  const label = (side: Side) => (side === 'before' ? text.mapBefore : text.mapAfter)
  return (
    <Show when={view()} fallback={<p class="text-ink-3">{text.noMap}</p>}>
      {(box) => (
        <div class={cx('flex flex-col gap-2', props.fills === true && 'h-full', props.class)}>
          <div class="md:hidden print:hidden">
            <RadioGroup
              label={text.side}
              labelHidden
              inline
              value={chosen()}
              onChange={setChosen}
              choices={sides.map((side) => ({ value: side, label: text[side] }))}
            />
          </div>
          <div class={cx('grid gap-3 md:grid-cols-2 print:grid-cols-2', props.fills === true && 'min-h-0 flex-1')}>
            <For each={sides}>
              {(side) => (
                <figure
                  class={cx(
                    'flex min-w-0 flex-col print:flex',
                    side !== chosen() && 'max-md:hidden',
                    props.fills === true && 'min-h-0'
                  )}
                >
                  <figcaption class="mb-1 text-sm text-ink-2 max-md:hidden print:block">{text[side]}</figcaption>
                  <BaseMap
                    label={label(side)}
                    areas={areas(side)}
                    view={{ box: box() }}
                    class={cx(
                      'rounded-md border border-line print:hidden',
                      props.fills === true ? 'min-h-64 flex-1' : 'h-80'
                    )}
                  />
                  <ShapeFigure
                    label={label(side)}
                    areas={areas(side)}
                    box={box()}
                    class="hidden border border-line-2 print:block"
                  />
                </figure>
              )}
            </For>
          </div>
        </div>
      )}
    </Show>
  )
}

/** Units beside those that change, and the ones above as frames. */
const useAround = (lines: () => ReadonlyArray<UnitChange>): (() => ReadonlyArray<Area>) => {
  const boundaries = useBoundariesQuery()
  const places = createMemo(() => aroundOf(lines()))
  const beside = useQueries(() => ({ queries: places().map((one) => boundaries(one.level, one.parentId)) }))
  const above = useQueries(() => ({ queries: places().map((one) => boundaries(one.level - 1, one.parentId)) }))
  return () => {
    const changing = new Set<string>(lines().map(({ id }) => id))
    return [
      ...above.flatMap(({ data }) => areasOf(data, { frame: true })),
      ...beside.flatMap(({ data }) => areasOf(data, { frame: false })).filter(({ id }) => !changing.has(id))
    ]
  }
}
