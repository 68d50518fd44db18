/** What a move asks for, drawn from the table of moves: one form for all of them. Unsent texts are kept. */
import { groundsOf, rowOf } from '@gezhi/domain/loop'
import { createEffect, createSignal, For, on, onMount, Show } from 'solid-js'
import { draftOf } from '../../drafts.ts'
import { zone } from '../../format.ts'
import { useAct } from '../../queries/loop.ts'
import type { IssueDetail, OptionView } from '../../queries/types.ts'
import { placed, saidOf } from '../../refusal.ts'
import { useAccount } from '../../session.tsx'
import { Button, createForm, Form } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { MoveField } from './MoveField.tsx'
import { faultsIn, initialValues, inputOf, type MoveValues, refusedFields } from './move-values.ts'
import { textFields } from './phrases.ts'

export function MoveForm(props: {
  detail: IssueDetail
  option: OptionView
  onDone: (detail: IssueDetail, option: OptionView) => void
  onCancel: () => void
}) {
  // the form is about one move; another one is another form
  const { option } = props
  const account = useAccount()
  const act = useAct(() => props.detail.issue)
  const draft = draftOf(account().id, `${option.move}.${props.detail.issue.id}`)
  const restored = draft.read()
  const [isRestored, setRestored] = createSignal(restored !== undefined)
  let box!: HTMLDivElement

  const form = createForm<MoveValues>({
    initial: { ...initialValues(props.detail), ...restored },
    check: (values) => faultsIn(values, option.move),
    send: async (values) => {
      try {
        const input = inputOf(values, option.move, props.detail, zone())
        const detail = await act.mutateAsync({ move: option.move, input })
        draft.drop()
        props.onDone(detail, option)
      } catch (error) {
        const { what, next } = saidOf(error)
        throw placed(
          error,
          refusedFields(error).map((path) => ({ path, says: words.webLoop.common.sentences(what, next) }))
        )
      }
    }
  })
  // also what the issue brings already: it is filled in, to be seen and changed
  const { needs, takes } = rowOf(option.move)

  createEffect(
    on(
      () => textFields.map((field) => form.values[field]),
      () => draft.write(Object.fromEntries(textFields.map((field) => [field, form.values[field]]))),
      { defer: true }
    )
  )
  onMount(() => box.querySelector<HTMLElement>('input, textarea, [role=combobox], button')?.focus())

  const startOver = () => {
    draft.drop()
    form.reset(initialValues(props.detail))
    setRestored(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      box.querySelector('form')?.requestSubmit()
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      props.onCancel()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that do what the buttons do
    <div ref={box} onKeyDown={onKeyDown} class="animate-rise border-t border-line pt-4 print:hidden">
      <h3 class="mb-3 font-semibold">{words.loop.moves[option.move].do}</h3>
      <Form
        form={form}
        submitLabel={words.loop.moves[option.move].do}
        onCancel={props.onCancel}
        aside={<span class="ml-auto text-sm text-ink-3 max-md:hidden">{words.webLoop.act.draftKept}</span>}
        class="max-w-2xl"
      >
        <Show when={isRestored()}>
          <p class="flex items-center gap-2 text-sm text-ink-2">
            {words.webLoop.act.draftFound}
            <Button variant="quiet" size="small" onClick={startOver}>
              {words.webLoop.act.dropDraft}
            </Button>
          </p>
        </Show>
        <For each={[...needs, ...takes]}>
          {(field) => (
            <MoveField
              field={field}
              form={form}
              detail={props.detail}
              grounds={groundsOf(option.move)}
              required={needs.includes(field)}
            />
          )}
        </For>
      </Form>
    </div>
  )
}
