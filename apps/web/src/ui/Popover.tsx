/** A small panel at its button: a filter, a reason, a few settings. */
import * as Pop from '@kobalte/core/popover'
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type ButtonProps, buttonClass } from './Button.tsx'
import type { Icon } from './icons.tsx'
import { Cover } from './keys.ts'
import { tip } from './tip.ts'

export function Popover(props: {
  label: string
  icon?: Icon | undefined
  iconOnly?: boolean | undefined
  variant?: ButtonProps['variant']
  size?: ButtonProps['size']
  /** Instead of the label. */
  face?: JSX.Element
  class?: string | undefined
  /** In place of a button's looks. */
  triggerClass?: string | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  title?: string | undefined
  children: JSX.Element
}) {
  const control = () => (props.open === undefined ? {} : { open: props.open })
  return (
    <Pop.Root
      {...control()}
      onOpenChange={(open) => props.onOpenChange?.(open)}
      gutter={4}
      placement="bottom-start"
      fitViewport
    >
      <Pop.Trigger
        ref={(element: HTMLElement) => tip(element, () => ({ text: props.iconOnly ? props.label : undefined }))}
        class={
          props.triggerClass ??
          buttonClass({ variant: props.variant, size: props.size, square: props.iconOnly, class: props.class })
        }
        aria-label={props.iconOnly ? props.label : undefined}
      >
        <Dynamic component={props.icon} />
        {props.iconOnly ? null : (props.face ?? props.label)}
      </Pop.Trigger>
      <Pop.Portal>
        <Pop.Content
          class="pop max-h-(--kb-popper-content-available-height) w-72 max-w-[calc(100vw-1rem)] overflow-y-auto p-3"
          aria-label={props.title === undefined ? props.label : undefined}
        >
          <Cover />
          <Show when={props.title}>
            <Pop.Title class="mb-2 font-medium">{props.title}</Pop.Title>
          </Show>
          {props.children}
        </Pop.Content>
      </Pop.Portal>
    </Pop.Root>
  )
}
