/**
 * The next moves of an issue, drawn from what the server says may be done: the main one as the button to press, the
 * others beside it or in a menu. One that the reader may not make stays visible and says who may.
 */
import { rowOf } from '@gezhi/domain/loop'
import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { useAct } from '../../queries/loop.ts'
import type { IssueDetail, OptionView } from '../../queries/types.ts'
import { saidOf } from '../../refusal.ts'
import { Button, bindKeys, Failure, Menu, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { MoveForm } from './MoveForm.tsx'

/** A move that asks for nothing but perhaps a remark is made at once. */
const isPlain = ({ needs, takes }: OptionView): boolean =>
  needs.length === 0 && takes.every((field) => field === 'note')

const reasonOf = ({ barred }: OptionView): string | undefined => {
  if (barred === null) return undefined
  const { what, next } = saidOf(barred)
  return words.webLoop.common.sentences(what, next)
}

/** Other moves of the reader that stand beside the main one; the rest is in the menu. */
const besideMax = 2

export function MoveBar(props: {
  detail: IssueDetail
  primary: OptionView | undefined
  /** What stands between the moves and the form of one. */
  clocks: JSX.Element
}) {
  const [search, setSearch] = useSearchParams<{ act?: string }>()
  const [open, setOpen] = createSignal<OptionView>()
  const act = useAct(() => props.detail.issue)
  let bar!: HTMLDivElement

  const others = () => props.detail.options.filter(({ move }) => move !== props.primary?.move)
  const beside = () =>
    others()
      .filter(({ barred, move }) => barred === null && move !== 'note')
      .slice(0, besideMax)
  const inMenu = () => others().filter((option) => !beside().includes(option))

  const done = (detail: IssueDetail, { move }: OptionView) => {
    setOpen(undefined)
    const counter = detail.options.find(
      (option) => rowOf(option.move).to === 'before' && option.barred === null && isPlain(option)
    )
    toast({
      says: `${words.webLoop.common.number(detail.issue.number)} ${words.loop.moves[move].done}`,
      undo: counter === undefined ? undefined : () => void act.mutate({ move: counter.move, input: {} })
    })
    toBar()
  }
  /** Where the hands were before the form opened. */
  const toBar = () => queueMicrotask(() => bar.querySelector<HTMLElement>('button')?.focus())
  const cancel = () => {
    setOpen(undefined)
    toBar()
  }
  const choose = (option: OptionView) => {
    if (!isPlain(option)) return setOpen(option)
    act.mutate({ move: option.move, input: {} }, { onSuccess: (detail) => done(detail, option) })
  }
  const start = () => {
    if (props.primary?.barred === null && open() === undefined) choose(props.primary)
  }

  bindKeys([{ keys: 'e', does: () => words.webLoop.issues.act, run: start }])
  // a link that says so opens the form at once; a move that needs no form still waits for a press
  createEffect(() => {
    if (search.act === undefined) return
    if (props.primary?.barred === null && !isPlain(props.primary)) setOpen(props.primary)
    setSearch({ act: undefined }, { replace: true })
  })
  // it moved on under the form: another stage asks for other things
  const stage = createMemo(() => props.detail.issue.stage)
  createEffect(
    on(
      stage,
      () => {
        setOpen(undefined)
        act.reset()
      },
      { defer: true }
    )
  )

  return (
    <>
      <div ref={bar} hidden={open() !== undefined} class="flex flex-wrap items-center gap-2 print:hidden max-md:w-full">
        <Show when={props.primary}>
          {(option) => (
            <Button
              variant="primary"
              keys={option().barred === null ? 'e' : undefined}
              busy={act.isPending}
              disabledReason={reasonOf(option())}
              class="max-md:flex-1"
              onClick={() => choose(option())}
            >
              {words.loop.moves[option().move].do}
            </Button>
          )}
        </Show>
        <For each={beside()}>
          {(option) => <Button onClick={() => choose(option)}>{words.loop.moves[option.move].do}</Button>}
        </For>
        <Show when={inMenu().length > 0}>
          <Menu
            label={words.webLoop.issue.more}
            variant="plain"
            items={inMenu().map((option) => ({
              label: words.loop.moves[option.move].do,
              disabledReason: reasonOf(option),
              onSelect: () => choose(option)
            }))}
          />
        </Show>
      </div>
      {props.clocks}
      <Show when={act.error}>
        {(error) => (
          <Failure
            error={error()}
            class="w-full"
            onAgain={() => {
              const option = props.detail.options.find(({ move }) => move === act.variables?.move)
              if (option !== undefined) choose(option)
            }}
          />
        )}
      </Show>
      <Show when={open()} keyed>
        {(option) => (
          <div class="w-full">
            <MoveForm detail={props.detail} option={option} onDone={done} onCancel={cancel} />
          </div>
        )}
      </Show>
    </>
  )
}
