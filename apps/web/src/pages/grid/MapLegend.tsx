/** What the colours and the marks of the map mean. */
import { For, Show } from 'solid-js'
import type { Dot } from '../../map/map-model.ts'
import { tones } from '../../map/map-model.ts'
import { cx } from '../../ui/index.tsx'
import type { Figure, FigureClass } from './map-figure.ts'
import { say } from './say.ts'
import { figureText } from './use-map-data.ts'

export function MapLegend(props: {
  figure: Figure
  classes: ReadonlyArray<FigureClass>
  fillOf: (ink: number) => string
  /** Issues that are drawn. */
  dots: number
}) {
  return (
    <div class="border-b border-line px-3 py-2 text-sm">
      <h2 class="sr-only">{say.map.legend}</h2>
      <Show when={props.figure !== 'none' && props.classes.length > 0}>
        <p class="mb-1.5 font-medium">{say.map.figures[props.figure]}</p>
        <ul class="flex flex-col">
          <For each={props.classes}>
            {(one) => (
              <li class="flex items-center gap-2 leading-5">
                <span class="block h-3 w-6 border border-line-2" style={{ background: props.fillOf(one.ink) }} />
                <span class="flex-1 text-ink-2">{rangeText(props.figure, one)}</span>
                <span class="text-xs text-ink-3">{say.map.unitsIn(one.count)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.dots > 0}>
        <ul class="mt-2 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-2" aria-label={say.map.issueLegend}>
          <For each={tones}>
            {(tone) => (
              <li class="flex items-center gap-1">
                <ToneMark tone={tone} />
                {say.map.tones[tone]}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

const rangeText = (figure: Figure, { from, to }: FigureClass): string =>
  say.map.classes(figureText(figure, from), figureText(figure, to))

const colours: Record<Dot['tone'], string> = {
  calm: 'fill-green stroke-green',
  near: 'fill-amber stroke-amber',
  over: 'fill-red stroke-red',
  none: 'fill-sheet stroke-ink-3'
}
const shapes: Record<Dot['tone'], string> = {
  calm: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3',
  near: 'M8 2 14 8 8 14 2 8Z',
  over: 'M5.6 2.3h4.8l3.3 3.3v4.8l-3.3 3.3H5.6l-3.3-3.3V5.6Z',
  none: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3'
}

/** The same shape as on the map. */
export function ToneMark(props: { tone: Dot['tone'] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class={cx('size-3 shrink-0', colours[props.tone])} stroke-width="2">
      <path d={shapes[props.tone]} />
    </svg>
  )
}
