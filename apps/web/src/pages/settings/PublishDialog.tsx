/** What a new version would change, before it is published. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { Badge, Button, Dialog, Failure, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import type { Difference } from './difference.ts'
import { say } from './say.ts'

export interface PublishDialogProps {
  readonly version: number
  readonly differences: ReadonlyArray<Difference>
  readonly consequence: string
  readonly preview?: JSX.Element
  /** Throws the refusal. */
  readonly publish: () => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}

export default function PublishDialog(props: PublishDialogProps) {
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const preview = createMemo(() => props.preview)
  const publish = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await props.publish()
      toast({ says: say.draft.published(props.version) })
      props.onDone()
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      size="large"
      title={say.draft.title(props.version)}
      description={props.consequence}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="quiet" onClick={props.onClose}>
            {words.ui.cancel}
          </Button>
          <Button variant="primary" busy={busy()} onClick={() => void publish()}>
            {say.draft.publish}
          </Button>
        </>
      }
    >
      <Show when={failure()}>{(error) => <Failure error={error()} class="mb-4" />}</Show>
      {preview()}
      <Show when={props.differences.length > 0} fallback={<p class="text-ink-3">{say.draft.none}</p>}>
        <ul class="divide-y divide-line border-y border-line">
          <For each={props.differences}>{(difference) => <Line difference={difference} />}</For>
        </ul>
      </Show>
    </Dialog>
  )
}

function Line(props: { difference: Difference }) {
  const one = () => props.difference
  return (
    <li class="py-2">
      <p class="flex items-center gap-2">
        <Badge strong={one().kind !== 'altered'}>{say.draft[one().kind]}</Badge>
        <span class="font-medium">{one().name}</span>
      </p>
      <Show when={one().changes.length > 0}>
        <dl class="mt-1 flex flex-col gap-0.5 text-sm">
          <For each={one().changes}>
            {({ field, before, after }) => (
              <div class="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
                <dt class="text-ink-3">{field}</dt>
                <dd class="min-w-0 wrap-anywhere">
                  <del class="text-ink-3">{before === '' ? words.ui.none : before}</del>
                  <span aria-hidden="true" class="mx-1.5 text-ink-3">
                    →
                  </span>
                  <ins class="font-medium no-underline">{after === '' ? words.ui.none : after}</ins>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </li>
  )
}
