/** Back and on: the same place at the end of every step. */
import { type JSX, Show } from 'solid-js'
import { Button } from '../../ui/index.tsx'
import { say } from './say.ts'

export function StepFoot(props: {
  onBack?: (() => void) | undefined
  onNext: () => void
  nextLabel?: string | undefined
  busy?: boolean | undefined
  disabledReason?: string | undefined
  children?: JSX.Element
}) {
  return (
    <div class="mt-6 flex flex-wrap items-center gap-2 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-sheet max-md:px-4 max-md:py-3">
      <Show when={props.onBack}>
        {(back) => (
          <Button variant="quiet" onClick={() => back()()}>
            {say.back}
          </Button>
        )}
      </Show>
      <Button
        variant="primary"
        class="max-md:flex-1"
        busy={props.busy}
        disabledReason={props.disabledReason}
        onClick={props.onNext}
      >
        {props.nextLabel ?? say.next}
      </Button>
      {props.children}
    </div>
  )
}
