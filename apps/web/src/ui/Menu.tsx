/**
 * Deeds behind one button. The list itself is fetched when the button is first pointed at, so that a page
 * with ten menus costs no more than ten buttons until one is used.
 */
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type ButtonProps, buttonClass } from './Button.tsx'
import { cx } from './cx.ts'
import { ChevronDownIcon, type Icon } from './icons.tsx'
import { tip } from './tip.ts'

export interface MenuItem {
  readonly label: string
  readonly icon?: Icon | undefined
  readonly keys?: string | undefined
  readonly hint?: string | undefined
  /** Present for a choice: whether it is the chosen one. */
  readonly checked?: boolean | undefined
  readonly harmful?: boolean | undefined
  readonly disabledReason?: string | undefined
  readonly onSelect: () => void
}

/** Items between two of these belong together; a heading names what follows. */
export type MenuEntry = MenuItem | { readonly heading: string } | 'line'

export interface MenuProps {
  readonly label: string
  readonly icon?: Icon | undefined
  /** Shows only the icon; the label becomes its name and hint. */
  readonly iconOnly?: boolean | undefined
  /** As a tab of a phone's lower edge: the sign above the word. */
  readonly tab?: boolean | undefined
  readonly variant?: ButtonProps['variant']
  readonly size?: ButtonProps['size']
  readonly items: ReadonlyArray<MenuEntry>
  readonly class?: string | undefined
}

const List = lazy(() => import('./MenuList.tsx'))

export function MenuFace(props: MenuProps) {
  return (
    <>
      <Dynamic component={props.icon} class={props.tab ? 'size-5' : undefined} />
      <Show when={!props.iconOnly}>
        <span class="truncate">{props.label}</span>
        <Show when={!props.tab}>
          <ChevronDownIcon class={cx('size-3.5', props.variant !== 'primary' && 'text-ink-3')} />
        </Show>
      </Show>
    </>
  )
}

export const menuClass = (props: MenuProps): string =>
  props.tab
    ? cx('flex flex-col items-center justify-center gap-0.5 text-xs text-ink-2', props.class)
    : buttonClass({ variant: props.variant ?? 'quiet', size: props.size, square: props.iconOnly, class: props.class })

export function Menu(props: MenuProps) {
  const [wanted, setWanted] = createSignal(false)
  const face = (busy: boolean) => (
    <button
      ref={(element) => tip(element, () => ({ text: props.iconOnly && !busy ? props.label : undefined }))}
      type="button"
      class={menuClass(props)}
      aria-label={props.iconOnly ? props.label : undefined}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={busy || undefined}
      onPointerEnter={() => void List.preload()}
      onFocus={() => void List.preload()}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        setWanted(true)
      }}
    >
      <MenuFace {...props} />
    </button>
  )
  return (
    <Show when={wanted()} fallback={face(false)}>
      <Suspense fallback={face(true)}>
        <List {...props} />
      </Suspense>
    </Show>
  )
}
