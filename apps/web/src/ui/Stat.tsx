/** A figure that opens the records it counts. A rate shows what it was counted from; a rate of nothing is no rate. */
import { percent, type Share } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { formatNumber } from '../format.ts'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { ChevronRightIcon } from './icons.tsx'

export interface StatProps {
  readonly label: string
  /** A count, or a share of one. */
  readonly value: number | Share
  readonly digits?: number | undefined
  readonly unit?: string | undefined
  /** The records behind it. */
  readonly href?: string | undefined
  /** Beside the figure: a change, a clock. */
  readonly aside?: JSX.Element
  /** Under it: what it was counted from is there by itself. */
  readonly note?: JSX.Element
}

export function Stat(props: StatProps) {
  const share = () => (typeof props.value === 'number' ? undefined : props.value)
  const figure = () => {
    if (typeof props.value === 'number') return formatNumber(props.value, props.digits)
    return percent(props.value, props.digits ?? 1) ?? '—'
  }
  const unit = () => (share() === undefined ? props.unit : share()?.whole === 0 ? undefined : '%')
  const body = () => (
    <>
      <span class="flex items-center justify-between gap-2 text-sm text-ink-2">
        {props.label}
        <Show when={props.href}>
          <ChevronRightIcon class="size-3.5 text-ink-3 opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100" />
        </Show>
      </span>
      <span class="mt-1 flex items-baseline gap-1.5">
        <span class="text-2xl leading-8 font-semibold tracking-tight">{figure()}</span>
        <Show when={unit()}>
          <span class="text-sm text-ink-3">{unit()}</span>
        </Show>
        <span class="ml-auto">{props.aside}</span>
      </span>
      <span class="mt-0.5 block text-sm text-ink-3 not-empty:min-h-5">
        <Show when={share()} fallback={props.note}>
          {(of) =>
            of().whole === 0
              ? words.ui.stat.nothingCounted
              : words.ui.stat.of(formatNumber(of().part), formatNumber(of().whole))
          }
        </Show>
      </span>
    </>
  )
  const box = 'group block min-w-0 rounded-md border border-line bg-raised px-4 py-3'
  return (
    <Show when={props.href} fallback={<div class={box}>{body()}</div>}>
      {(href) => (
        <A href={href()} class={cx(box, 'transition-colors hover:border-edge hover:bg-hover')}>
          {body()}
        </A>
      )}
    </Show>
  )
}

/** Figures beside each other, as many as fit. */
export function Stats(props: { label: string; children: JSX.Element }) {
  return (
    <section aria-label={props.label} class="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-3">
      {props.children}
    </section>
  )
}
