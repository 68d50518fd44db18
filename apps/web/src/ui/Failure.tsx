/** Says once what went wrong, who can do what next, and offers to do it again where that may help. */
import { Show } from 'solid-js'
import { saidOf } from '../refusal.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { RefreshIcon, WarningIcon } from './icons.tsx'
import { Notice } from './Notice.tsx'

export function Failure(props: { error: unknown; onAgain?: (() => void) | undefined; class?: string | undefined }) {
  const said = () => saidOf(props.error)
  return (
    <Notice
      tone="alert"
      icon={WarningIcon}
      title={said().what}
      class={props.class}
      actions={
        <Show when={said().again && props.onAgain}>
          {(again) => (
            <Button size="small" icon={RefreshIcon} onClick={() => again()()}>
              {words.ui.again}
            </Button>
          )}
        </Show>
      }
    >
      {said().next}
    </Notice>
  )
}
