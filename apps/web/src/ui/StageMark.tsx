/** The shape of a stage: a pie that fills as the work goes on; the side states have signs of their own. */
import { Match, Switch } from 'solid-js'
import { cx } from './cx.ts'

/** How far along the main line, 0 to 1 (1 is closed), or the side state it stands in. */
export type Mark = number | 'paused' | 'declined' | 'merged' | 'returned'

/** The sector of a circle of radius 3.25 from the top, clockwise. */
const sector = (share: number): string => {
  if (share <= 0) return ''
  const angle = 2 * Math.PI * Math.min(share, 0.999)
  const [x, y] = [8 + 3.25 * Math.sin(angle), 8 - 3.25 * Math.cos(angle)]
  return `M8 8V4.75A3.25 3.25 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`
}

export function StageMark(props: { mark: Mark; class?: string | undefined }) {
  const share = () => (typeof props.mark === 'number' ? props.mark : undefined)
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class={cx('size-4 shrink-0', props.class)}
    >
      <Switch fallback={<circle cx="8" cy="8" r="5.75" />}>
        <Match when={share() === 0}>
          <circle cx="8" cy="8" r="5.75" stroke-dasharray="2 2.5" />
        </Match>
        <Match when={share() === 1}>
          <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
          <path d="m5.2 8.2 2 2 3.6-4" class="stroke-sheet" />
        </Match>
        <Match when={share()}>
          {(filled) => (
            <>
              <circle cx="8" cy="8" r="5.75" />
              <path d={sector(filled())} fill="currentColor" stroke="none" />
            </>
          )}
        </Match>
        <Match when={props.mark === 'paused'}>
          <circle cx="8" cy="8" r="5.75" />
          <path d="M6.5 6v4M9.5 6v4" />
        </Match>
        <Match when={props.mark === 'declined'}>
          <circle cx="8" cy="8" r="5.75" />
          <path d="m6 6 4 4M10 6l-4 4" />
        </Match>
        <Match when={props.mark === 'merged'}>
          <path d="M3 3.5c0 4 2.5 4.5 5 4.5s5-.5 5-4.5M8 8v5.5M6 11.5l2 2 2-2" />
        </Match>
        <Match when={props.mark === 'returned'}>
          <path d="M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6" />
        </Match>
      </Switch>
    </svg>
  )
}
