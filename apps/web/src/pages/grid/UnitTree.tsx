/** The tree of units with what is open in each, and a field that finds in it. */
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { bindKeys, OverMark, SearchField, Tree } from '../../ui/index.tsx'
import { tip } from '../../ui/tip.ts'
import { FoundByCode } from './FoundByCode.tsx'
import { say } from './say.ts'
import { type Forest, find, wayTo } from './unit-tree.ts'

export function UnitTree(props: {
  forest: Forest
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Its numbers are told; the tree of another day has none. */
  counted: boolean
  /** Below the field that finds. */
  head?: JSX.Element
}) {
  const [typed, setTyped] = createSignal('')
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set(props.forest.nodes.map(({ id }) => id)))
  let box!: HTMLDivElement

  const found = createMemo(() => (typed().trim() === '' ? undefined : find(props.forest, typed().trim())))
  const [foundOpen, setFoundOpen] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(() => setFoundOpen(found()?.open ?? new Set<string>()))

  // the way to what is chosen is unfolded, wherever the choice came from
  createEffect(
    on(
      () => props.chosen,
      (id) => {
        if (id !== undefined) setOpen((before) => new Set([...before, ...wayTo(props.forest.byId, id)]))
      }
    )
  )
  bindKeys([{ keys: '/', does: () => say.tree.keys, run: () => box.querySelector('input')?.focus() }])

  return (
    <div ref={box} class="flex h-full min-h-0 flex-col">
      <div class="flex flex-col gap-1 border-b border-line px-3 py-2">
        <SearchField label={say.tree.search} value={typed()} onChange={setTyped} />
        <p role="status" class="px-0.5 text-xs text-ink-3">
          {found() === undefined
            ? props.counted
              ? say.tree.hint
              : ''
            : say.tree.found(found()?.count ?? 0, found()?.more ?? false)}
        </p>
        {props.head}
      </div>
      <div class="min-h-0 flex-1 overflow-y-auto p-2">
        <Show when={found()?.count !== 0} fallback={<FoundByCode typed={typed().trim()} onChoose={props.onChoose} />}>
          <Tree
            label={say.tree.label}
            nodes={found()?.nodes ?? props.forest.nodes}
            open={found() === undefined ? open() : foundOpen()}
            onOpen={found() === undefined ? setOpen : setFoundOpen}
            chosen={props.chosen}
            onChoose={props.onChoose}
            aside={({ id }) => <Counts id={id} forest={props.forest} />}
          />
        </Show>
      </div>
    </div>
  )
}

function Counts(props: { id: string; forest: Forest }) {
  const unit = () => props.forest.byId.get(props.id)
  const open = () => unit()?.open ?? 0
  const overdue = () => unit()?.overdue ?? 0
  return (
    <Show when={open() > 0}>
      <span
        ref={(element) => tip(element, () => ({ text: say.tree.counts(open(), overdue()) }))}
        class="flex items-center gap-1.5 text-sm font-normal text-ink-3"
      >
        <Show when={overdue() > 0}>
          <span class="flex items-center gap-0.5 text-red">
            <OverMark class="size-3" />
            {formatNumber(overdue())}
          </span>
        </Show>
        {formatNumber(open())}
      </span>
    </Show>
  )
}
