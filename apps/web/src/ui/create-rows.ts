/** What a table does, without its looks: which rows are drawn, where the cursor stands, which are ticked, what keys do. */
import { createVirtualizer } from '@tanstack/solid-virtual'
import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { words } from '../words.ts'
import { bindKeys } from './keys.ts'
import { narrow } from './narrow.ts'
import type { TableProps } from './Table.tsx'
import { deedOf, fitting, ticked } from './table-model.ts'

const rowPixels = 36
const cardPixels = 84
/** Below this width of its own a table is drawn as cards. */
const cardsBelow = 480
const restMillis = 150
/** Rows before the end at which more are asked for. */
const ahead = 12
/** Padding at both ends of a row, and the column of tick boxes. */
const edgeRem = 1.5
const tickRem = 2.25

/** The press was on the row itself, not on a link, button or box inside it. */
export const isLoose = (event: Event): boolean =>
  !(event.target instanceof Element) || event.target.closest('a, button, input, label, summary') === null

export const createRows = <Row>(props: TableProps<Row>, box: () => HTMLElement) => {
  const [at, setAt] = createSignal(-1)
  const [byKeys, setByKeys] = createSignal(false)
  const [width, setWidth] = createSignal(narrow() ? 0 : Number.POSITIVE_INFINITY)
  let tickedFrom: number | undefined
  let resting: ReturnType<typeof setTimeout> | undefined

  const cards = () => width() < cardsBelow
  const ticks = () => props.onSelect !== undefined
  const edges = () => edgeRem + (ticks() ? tickRem : 0)
  const columns = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return cards() ? props.columns : fitting(props.columns, width() / rem - edges())
  }

  const virtual = createVirtualizer({
    get count() {
      return props.rows.length
    },
    // one that is not on the page yet has no window to watch its size in, and would never be watched
    getScrollElement: () => (box()?.isConnected ? box() : null),
    estimateSize: () => (cards() ? cardPixels : rowPixels),
    overscan: 12,
    getItemKey: (index) => {
      const row = props.rows[index]
      return row === undefined ? index : props.rowKey(row)
    }
  })

  onMount(() => {
    const watch = new ResizeObserver(() => setWidth(box().clientWidth))
    watch.observe(box())
    onCleanup(() => watch.disconnect())
  })
  createEffect(on(cards, () => virtual.measure(), { defer: true }))
  // the cursor stays on its record when rows come and go above it
  createEffect(
    on(
      () => props.rows,
      (rows, before) => {
        const row = before?.[at()]
        const key = row === undefined ? undefined : props.rowKey(row)
        if (key !== undefined) setAt(rows.findIndex((one) => props.rowKey(one) === key))
      }
    )
  )
  createEffect(() => {
    const last = virtual.getVirtualItems().at(-1)
    if (last !== undefined && last.index >= props.rows.length - ahead) props.onReachEnd?.()
  })

  const keys = () => props.rows.map(props.rowKey)
  const select = (index: number, range: boolean) => {
    props.onSelect?.(ticked(props.selected ?? new Set(), keys(), index, range ? tickedFrom : undefined))
    tickedFrom = index
  }
  const selectAll = (all: boolean) => props.onSelect?.(new Set(all ? keys() : []))
  const open = (index: number) => {
    const row = props.rows[index]
    setAt(index)
    if (row !== undefined) props.onOpen?.(row)
  }

  /** What is open beside the list goes along with the keys, once they rest. */
  const follow = () => {
    clearTimeout(resting)
    if (props.openKey !== undefined) resting = setTimeout(() => open(at()), restMillis)
  }
  onCleanup(() => clearTimeout(resting))

  const actOn = (row: Row | undefined): boolean => {
    if (row === undefined || props.act === undefined) return false
    props.act.run(row)
    return true
  }

  /** True when the key meant something. */
  const press = (key: string): boolean => {
    const deed = deedOf(key, at(), props.rows.length)
    if (deed === undefined) return false
    if (typeof deed === 'object') {
      setByKeys(true)
      setAt(deed.to)
      virtual.scrollToIndex(deed.to)
      follow()
    } else if (deed === 'open') {
      if (props.onOpen === undefined) return false
      open(at())
    } else if (!ticks() || (deed === 'none' && !props.selected?.size)) return false
    else if (deed === 'toggle') select(at(), false)
    else selectAll(deed === 'all')
    return true
  }

  if (props.main)
    bindKeys([
      { keys: 'j', does: () => words.ui.keys.next, run: () => press('j') },
      { keys: 'k', does: () => words.ui.keys.previous, run: () => press('k') },
      { keys: 'Enter', does: () => words.ui.keys.open, run: () => press('Enter'), loose: true },
      ...(props.act === undefined
        ? []
        : [{ keys: props.act.keys, does: props.act.does, run: () => actOn(props.rows[at()]) }]),
      ...(ticks() ? [{ keys: 'x', does: () => words.ui.keys.select, run: () => press('x') }] : [])
    ])

  return {
    at,
    byKeys,
    cards,
    columns,
    /** Least width of a line, so that it scrolls rather than shrinks. */
    least: () => columns().reduce((sum, column) => sum + column.width + 0.75, edges()),
    ticks,
    virtual,
    select,
    selectAll,
    open,
    onFocus: () => {
      if (at() < 0) setAt(0)
      setByKeys(box().matches(':focus-visible'))
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== box() || event.isComposing || event.altKey) return
      if (press(event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key)) event.preventDefault()
    }
  }
}
