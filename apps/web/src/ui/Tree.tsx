/** Units, classes, folders: a tree that the keyboard moves through. Children may be fetched when they are first seen. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { Busy } from './Busy.tsx'
import { cx } from './cx.ts'
import { ChevronRightIcon } from './icons.tsx'
import { isLeaf, type TreeNode, type TreeRow, treeDeed, visibleRows } from './tree-model.ts'

export function Tree(props: {
  label: string
  nodes: ReadonlyArray<TreeNode>
  open: ReadonlySet<string>
  /** Also asks for children that are not known yet. */
  onOpen: (open: ReadonlySet<string>) => void
  chosen?: string | undefined
  onChoose: (id: string) => void
  /** At the right end of a row. */
  aside?: ((node: TreeNode) => JSX.Element) | undefined
  class?: string | undefined
}) {
  const id = createUniqueId()
  const [at, setAt] = createSignal<string>()
  const rows = createMemo(() => visibleRows(props.nodes, props.open))
  const byId = createMemo(() => new Map(rows().map((row) => [row.node.id, row])))
  // drawn by id: a row that stays keeps its element, and with it the focus
  const ids = createMemo(() => rows().map(({ node }) => node.id))
  // the row that Tab reaches
  const standing = () => rows().find(({ node }) => node.id === (at() ?? props.chosen)) ?? rows()[0]
  const rowId = (nodeId: string) => `${id}-${nodeId}`

  const unfold = (nodeId: string, open: boolean) => {
    const next = new Set(props.open)
    if (open) next.add(nodeId)
    else next.delete(nodeId)
    props.onOpen(next)
  }
  const go = (nodeId: string) => {
    setAt(nodeId)
    document.getElementById(rowId(nodeId))?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = treeDeed(event.key, standing()?.node.id, rows(), props.open)
    if (deed === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if ('to' in deed) go(deed.to)
    else if ('choose' in deed) props.onChoose(deed.choose)
    else if ('open' in deed) unfold(deed.open, true)
    else unfold(deed.shut, false)
  }

  return (
    <div role="tree" aria-label={props.label} onKeyDown={onKeyDown} class={cx('text-base', props.class)}>
      <For each={ids()}>
        {(nodeId) => (
          <Show when={byId().get(nodeId)}>
            {(row) => (
              <Item
                row={row()}
                id={rowId(nodeId)}
                open={props.open.has(nodeId)}
                chosen={props.chosen === nodeId}
                standing={standing()?.node.id === nodeId}
                onFocus={() => setAt(nodeId)}
                onChoose={() => props.onChoose(nodeId)}
                onUnfold={(open) => unfold(nodeId, open)}
                aside={props.aside?.(row().node)}
              />
            )}
          </Show>
        )}
      </For>
    </div>
  )
}

function Item(props: {
  row: TreeRow
  id: string
  open: boolean
  chosen: boolean
  /** The one that Tab reaches. */
  standing: boolean
  onFocus: () => void
  onChoose: () => void
  onUnfold: (open: boolean) => void
  aside: JSX.Element
}) {
  const node = () => props.row.node
  return (
    <div
      role="treeitem"
      id={props.id}
      aria-level={props.row.level}
      aria-posinset={props.row.place}
      aria-setsize={props.row.of}
      aria-expanded={isLeaf(node()) ? undefined : props.open}
      aria-selected={props.chosen}
      tabIndex={props.standing ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onChoose}
      style={{ 'padding-left': `${(props.row.level - 1) * 1.25 + 0.25}rem` }}
      class="group flex h-8 cursor-default items-center gap-1 rounded-sm pr-2 outline-ink select-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 aria-selected:bg-select aria-selected:font-medium pointer-coarse:h-11"
    >
      <Show when={!isLeaf(node())} fallback={<span class="size-6 shrink-0" />}>
        <span
          onClick={(event) => {
            event.stopPropagation()
            props.onUnfold(!props.open)
          }}
          class="grid size-6 shrink-0 place-items-center rounded-xs text-ink-3 hover:bg-select hover:text-ink"
        >
          <ChevronRightIcon class={cx('size-3.5 transition-transform', props.open && 'rotate-90')} />
        </span>
      </Show>
      <span class="min-w-0 truncate">{node().label}</span>
      <Show when={node().hint}>
        <span class="shrink-0 text-xs font-normal text-ink-3">{node().hint}</span>
      </Show>
      <span class="ml-auto flex shrink-0 items-center gap-2 pl-2">
        <Show when={props.open && node().children === undefined}>
          <span class="text-ink-3">
            <Busy />
            <span class="sr-only">{words.ui.loading}</span>
          </span>
        </Show>
        {props.aside}
      </span>
    </div>
  )
}
