/** What is pressed. One that may not be used stays visible and says why: people learn the work from it. */
import { createMemo, createUniqueId, type JSX, Show, splitProps } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Busy } from './Busy.tsx'
import { cx } from './cx.ts'
import type { Icon } from './icons.tsx'
import { Kbd } from './Kbd.tsx'
import { tip } from './tip.ts'

export interface ButtonProps {
  /** `primary`: the single most important thing on the screen. `danger`: what cannot be undone. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  readonly size?: 'small' | 'medium' | 'large' | undefined
  readonly icon?: Icon | undefined
  /** Name of a button that shows only its icon; also its hint. */
  readonly label?: string | undefined
  /** Keys that do the same; shown beside the name, or in the hint of an icon. */
  readonly keys?: string | undefined
  readonly busy?: boolean | undefined
  readonly disabledReason?: string | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly pressed?: boolean | undefined
  readonly class?: string | undefined
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  readonly ref?: ((element: HTMLButtonElement) => void) | undefined
  readonly children?: JSX.Element
}

const shared =
  'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-sm border font-medium transition-colors print:hidden'

const variants = {
  primary: 'border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-hover',
  plain:
    'border-line-2 bg-raised text-ink shadow-sheet not-aria-disabled:hover:bg-hover not-aria-disabled:hover:border-edge',
  quiet:
    'border-transparent text-ink-2 not-aria-disabled:hover:bg-select not-aria-disabled:hover:text-ink aria-pressed:bg-select aria-pressed:text-ink',
  danger: 'border-accent-ink bg-raised text-accent-ink not-aria-disabled:hover:bg-accent-wash'
}

const sizes = {
  small: 'h-7 px-2 text-sm pointer-coarse:min-h-10',
  medium: 'h-8 px-3 pointer-coarse:min-h-11',
  large: 'h-10 px-4 text-lg pointer-coarse:min-h-12'
}

const squares = {
  small: 'size-7 pointer-coarse:size-10',
  medium: 'size-8 pointer-coarse:size-11',
  large: 'size-10 pointer-coarse:size-12'
}

/** The looks of a button, for a link that acts as one. */
export const buttonClass = (
  props: Pick<ButtonProps, 'variant' | 'size' | 'class'> & { readonly square?: boolean | undefined }
): string =>
  cx(
    shared,
    variants[props.variant ?? 'plain'],
    props.square ? squares[props.size ?? 'medium'] : sizes[props.size ?? 'medium'],
    props.class
  )

export function Button(props: ButtonProps) {
  const reasonId = createUniqueId()
  const [own, rest] = splitProps(props, [
    'variant',
    'size',
    'icon',
    'label',
    'keys',
    'busy',
    'disabledReason',
    'type',
    'pressed',
    'class',
    'onClick',
    'ref',
    'children'
  ])
  // asked for once: a condition in what a page hands in is made anew at every question, also at one of a press
  const reason = createMemo(() => own.disabledReason)
  const busy = createMemo(() => own.busy === true)
  const stopped = () => busy() || reason() !== undefined

  const press = (event: MouseEvent) => {
    if (stopped()) return event.preventDefault()
    own.onClick?.(event)
  }

  return (
    <button
      {...rest}
      ref={(element) => {
        tip(element, () => ({ text: reason() ?? own.label, keys: own.keys }))
        own.ref?.(element)
      }}
      type={own.type ?? 'button'}
      class={cx(
        buttonClass({ variant: own.variant, size: own.size, square: own.label !== undefined, class: own.class }),
        reason() !== undefined && 'border-dashed! border-line-2! bg-transparent! text-ink-3! shadow-none!'
      )}
      aria-label={own.label}
      aria-busy={busy() || undefined}
      aria-pressed={own.pressed}
      aria-disabled={stopped() || undefined}
      aria-describedby={reason() === undefined ? undefined : reasonId}
      onClick={press}
    >
      <Show when={busy()} fallback={<Dynamic component={own.icon} />}>
        <Busy />
      </Show>
      {own.children}
      <Show when={own.label === undefined && own.keys}>{(keys) => <Kbd keys={keys()} class="max-md:hidden" />}</Show>
      <Show when={reason()}>
        {(says) => (
          <span id={reasonId} hidden>
            {says()}
          </span>
        )}
      </Show>
    </button>
  )
}
