/** Stands over a part of the settings while something is changed and not published: see it, publish it, drop it. */
import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { Button, confirm, EditIcon, Notice, WarningIcon } from '../../ui/index.tsx'
import type { Difference } from './difference.ts'
import type { Draft } from './draft.ts'
import type { PublishDialogProps } from './PublishDialog.tsx'
import { say } from './say.ts'

const PublishDialog = lazy(() => import('./PublishDialog.tsx'))

export function PublishBar<A>(props: {
  draft: Draft<A>
  differences: ReadonlyArray<Difference>
  /** Why it cannot be published as it stands. */
  faulty?: string | undefined
  publish: PublishDialogProps['publish']
  consequence?: string | undefined
  /** What else to look at before publishing. */
  preview?: JSX.Element
}) {
  const [open, setOpen] = createSignal(false)
  const discard = async () => {
    const yes = await confirm({
      title: say.draft.discardTitle,
      consequence: say.draft.discardConsequence,
      deed: say.draft.discard,
      harmful: true
    })
    if (yes) props.draft.discard()
  }
  return (
    <>
      <Show when={props.draft.changed()}>
        <div role="status" class="sticky top-0 z-20 -mx-1 mb-4 bg-sheet px-1 py-1 print:hidden">
          <Notice
            icon={props.draft.overtaken() ? WarningIcon : EditIcon}
            tone={props.draft.overtaken() ? 'alert' : 'plain'}
            title={props.draft.overtaken() ? say.draft.stale : say.draft.changed(props.differences.length)}
            actions={
              <>
                <Button size="small" variant="quiet" onClick={() => void discard()}>
                  {say.draft.discard}
                </Button>
                <Show when={props.draft.overtaken()}>
                  <Button size="small" onClick={props.draft.rebase}>
                    {say.draft.rebase}
                  </Button>
                </Show>
                <Button size="small" variant="primary" disabledReason={props.faulty} onClick={() => setOpen(true)}>
                  {say.draft.see}
                </Button>
              </>
            }
          >
            {props.draft.overtaken() ? say.draft.staleHint : props.faulty}
          </Notice>
        </div>
      </Show>
      <Suspense>
        <Show when={open()}>
          <PublishDialog
            version={props.draft.version() + 1}
            differences={props.differences}
            consequence={props.consequence ?? say.draft.consequence}
            preview={props.preview}
            publish={props.publish}
            onDone={() => {
              setOpen(false)
              props.draft.discard()
            }}
            onClose={() => setOpen(false)}
          />
        </Show>
      </Suspense>
    </>
  )
}
