/** A share as 2,500 / 2,600 · 96.15 % with a bar: both counts open their records, too few cases are marked. */
import { percent, type Share } from '@gezhi/domain/common'
import { isRanked, type Metric, metrics, rankedFrom } from '@gezhi/domain/loop'
import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { cx } from '../../ui/index.tsx'
import { tip } from '../../ui/tip.ts'
import { words } from '../../words.ts'

export type Side = 'part' | 'whole'

export interface ShareFigureProps {
  readonly metric: Metric
  readonly share: Share
  /** What it is a share of: the line it stands in. */
  readonly of: string
  /** The list of a side; `undefined` where it cannot be asked for. */
  readonly hrefOf: (side: Side) => string | undefined
  readonly large?: boolean | undefined
}

export function ShareFigure(props: ShareFigureProps) {
  const say = () => words.webFigures
  const digits = () => percent(props.share)
  return (
    <Show when={digits()} fallback={<Nothing large={props.large} />}>
      {(digits) => (
        <div class="min-w-0">
          <div class={cx('flex items-center gap-2', props.large ? 'mb-1.5 flex-wrap' : 'justify-end')}>
            <Show when={!props.large}>
              <ShareBar share={props.share} class="h-1 w-0 min-w-4 flex-1" />
            </Show>
            <span
              class={cx(
                'shrink-0 whitespace-nowrap',
                props.large ? 'text-2xl leading-8 font-semibold tracking-tight' : 'font-medium',
                !isRanked(props.share) && 'font-normal text-ink-2'
              )}
            >
              {say().percent(digits())}
            </span>
            <Show when={props.large && !isRanked(props.share)}>
              <Few />
            </Show>
          </div>
          <Show when={props.large}>
            <ShareBar share={props.share} class="mb-1.5 h-1.5 w-full" />
          </Show>
          <div
            class={cx('flex items-baseline gap-1 text-sm whitespace-nowrap text-ink-2', !props.large && 'justify-end')}
          >
            <Show when={!props.large && !isRanked(props.share)}>
              <Few />
            </Show>
            <Count side="part" {...props} />
            <span aria-hidden="true" class="text-ink-3">
              /
            </span>
            <Count side="whole" {...props} />
          </div>
        </div>
      )}
    </Show>
  )
}

/** A rate of nothing is no rate. */
function Nothing(props: { large?: boolean | undefined }) {
  return (
    <div class={props.large ? '' : 'text-right'}>
      <span aria-hidden="true" class={cx('text-ink-3', props.large && 'text-2xl leading-8')}>
        —
      </span>
      <span class={cx('text-sm text-ink-3', props.large ? 'block' : 'sr-only')}>{words.ui.stat.nothingCounted}</span>
    </div>
  )
}

function Count(props: ShareFigureProps & { side: Side }) {
  const n = () => formatNumber(props.share[props.side])
  const condition = () => words.loop.conditions[metrics[props.metric][props.side]]
  const label = () => words.webFigures.opens(n(), condition(), words.loop.metrics[props.metric], props.of)
  return (
    <Show when={props.hrefOf(props.side)} fallback={<span>{n()}</span>}>
      {(href) => (
        <A
          href={href()}
          aria-label={label()}
          ref={(link) => tip(link, () => ({ text: condition() }))}
          class="link -my-1 py-1 hover:text-ink pointer-coarse:min-w-6 pointer-coarse:text-center"
        >
          {n()}
        </A>
      )}
    </Show>
  )
}

function Few() {
  const say = () => words.webFigures
  return (
    <span
      ref={(mark) => tip(mark, () => ({ text: say().fewHint(rankedFrom) }))}
      class="mr-auto shrink-0 rounded-xs border border-line-2 px-1 text-xs text-ink-3"
    >
      <span aria-hidden="true">{say().few(rankedFrom)}</span>
      <span class="sr-only">{say().fewHint(rankedFrom)}</span>
    </span>
  )
}

function ShareBar(props: { share: Share; class: string }) {
  const width = () => (props.share.whole === 0 ? 0 : (100 * props.share.part) / props.share.whole)
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" class={cx('block', props.class)}>
      <rect width="100" height="4" class="fill-line" />
      <rect width={width()} height="4" class={isRanked(props.share) ? 'fill-ink-2' : 'fill-edge'} />
    </svg>
  )
}
