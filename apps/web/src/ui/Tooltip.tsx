/** A hint on something that is no button: the full text of a cut one, what an abbreviation means. */
import type { JSX } from 'solid-js'
import { tip } from './tip.ts'

export function Tooltip(props: { text: string; children: JSX.Element; class?: string | undefined }) {
  return (
    <span
      ref={(element) => tip(element, () => ({ text: props.text }))}
      tabIndex={0}
      class={props.class ?? 'rounded-xs underline decoration-edge decoration-dotted underline-offset-4'}
    >
      {props.children}
    </span>
  )
}
