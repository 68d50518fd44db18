/** Time left on a limit: shape, word and number; the colour only says it once more. */
import { Dynamic } from 'solid-js/web'
import { formatLength, formatMoment } from '../format.ts'
import { words } from '../words.ts'
import { type ClockFace, type ClockTone, clockWords, colourOf } from './clock-face.ts'
import { cx } from './cx.ts'
import { CheckIcon, type Icon, NearMark, OverMark, PausedMark, RunningMark } from './icons.tsx'
import { tip } from './tip.ts'

const signs: Record<ClockTone, Icon> = {
  calm: RunningMark,
  near: NearMark,
  over: OverMark,
  paused: PausedMark,
  met: CheckIcon,
  missed: OverMark
}

const colours = {
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  none: 'text-ink-3'
}

const grounds = {
  green: 'bg-green-wash',
  amber: 'bg-amber-wash',
  red: 'bg-red-wash',
  none: 'bg-select'
}

export function ClockBadge(props: {
  face: ClockFace
  /** The moment it is due, for the hint. */
  due?: string | undefined
  /** Which clock it is, where there are several: `办理时限`. */
  label?: string | undefined
  /** In a table: no ground unless it is urgent. */
  bare?: boolean | undefined
}) {
  const colour = () => colourOf[props.face.tone]
  const ground = () => !props.bare || props.face.tone === 'over' || props.face.tone === 'near'
  return (
    <span
      ref={(element) =>
        tip(element, () => ({
          text: props.due === undefined ? undefined : words.ui.clock.due(formatMoment(props.due, 'full'))
        }))
      }
      class={cx(
        'inline-flex h-6 max-w-full items-center gap-1.5 align-middle rounded-sm text-sm font-medium whitespace-nowrap',
        colours[colour()],
        ground() && cx('px-2', grounds[colour()])
      )}
    >
      <Dynamic component={signs[props.face.tone]} class="size-3.5" />
      <span class="truncate">
        {props.label === undefined ? '' : words.ui.clock.labelled(props.label)}
        {clockWords(props.face, words.ui.clock, formatLength)}
      </span>
    </span>
  )
}
