/** A link that looks like a button: it goes somewhere, it does nothing. */
import { A } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type ButtonProps, buttonClass } from './Button.tsx'
import type { Icon } from './icons.tsx'
import { Kbd } from './Kbd.tsx'

export function ButtonLink(props: {
  href: string
  variant?: ButtonProps['variant']
  size?: ButtonProps['size']
  icon?: Icon | undefined
  keys?: string | undefined
  /** For files that the server sends. */
  download?: boolean | undefined
  class?: string | undefined
  children: JSX.Element
}) {
  return (
    <A
      href={props.href}
      class={buttonClass(props)}
      {...(props.download ? { download: '', rel: 'external', target: '_self' } : {})}
    >
      <Dynamic component={props.icon} />
      {props.children}
      {props.keys === undefined ? null : <Kbd keys={props.keys} class="max-md:hidden" />}
    </A>
  )
}
