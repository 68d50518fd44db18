/** Sides of one thing, one at a time. For parts with an address of their own use `LinkTabs`. */

import * as Kit from '@kobalte/core/tabs'
import { A } from '@solidjs/router'
import { For, type JSX, onMount, Show } from 'solid-js'
import { formatNumber } from '../format.ts'

export interface Tab<V extends string> {
  readonly value: V
  readonly label: string
  readonly count?: number | undefined
}

const tabClass =
  'relative inline-flex h-9 shrink-0 items-center gap-1.5 rounded-sm px-2.5 text-ink-2 hover:text-ink after:absolute after:inset-x-2.5 after:-bottom-px after:h-0.5 aria-selected:font-medium aria-selected:text-ink aria-selected:after:bg-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:after:bg-ink focus-visible:-outline-offset-2 pointer-coarse:h-11'

function Face(props: { label: string; count?: number | undefined }) {
  return (
    <>
      {props.label}
      <Show when={props.count !== undefined}>
        <span class="text-xs font-normal text-ink-3">{formatNumber(props.count ?? 0)}</span>
      </Show>
    </>
  )
}

export function Tabs<V extends string>(props: {
  label: string
  tabs: ReadonlyArray<Tab<V>>
  value: V
  onChange: (value: V) => void
  children: (value: V) => JSX.Element
}) {
  return (
    <Kit.Root
      value={props.value}
      onChange={(value) => {
        const tab = props.tabs.find((one) => one.value === value)
        if (tab !== undefined) props.onChange(tab.value)
      }}
    >
      <Kit.List aria-label={props.label} class="-mx-1 mb-4 flex overflow-x-auto border-b border-line px-1">
        <For each={props.tabs}>
          {(tab) => (
            <Kit.Trigger value={tab.value} class={tabClass}>
              <Face {...tab} />
            </Kit.Trigger>
          )}
        </For>
      </Kit.List>
      <For each={props.tabs}>{(tab) => <Kit.Content value={tab.value}>{props.children(tab.value)}</Kit.Content>}</For>
    </Kit.Root>
  )
}

export function LinkTabs(props: {
  label: string
  tabs: ReadonlyArray<{
    readonly href: string
    readonly label: string
    readonly count?: number | undefined
    readonly current?: boolean | undefined
  }>
}) {
  let row!: HTMLElement
  onMount(() => {
    // on a phone the row is wider than the screen: where one is has to be seen
    const current = row.querySelector<HTMLElement>('[aria-current=page]')
    if (current !== null) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  })
  return (
    <nav ref={row} aria-label={props.label} class="relative -mx-1 flex overflow-x-auto border-b border-line px-1">
      <For each={props.tabs}>
        {(tab) => (
          <Show
            when={tab.current === undefined}
            fallback={
              // addresses that differ in their query alone are one address to the router
              <a href={tab.href} class={tabClass} aria-current={tab.current ? 'page' : undefined}>
                <Face {...tab} />
              </a>
            }
          >
            <A href={tab.href} end class={tabClass}>
              <Face {...tab} />
            </A>
          </Show>
        )}
      </For>
    </nav>
  )
}
