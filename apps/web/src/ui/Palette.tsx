/** Finds any screen, record or command from the keyboard. Opened by the shell with Ctrl K. */
import * as Modal from '@kobalte/core/dialog'
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { words } from '../words.ts'
import { cycledBy } from './cursor.ts'
import { RightIcon, SearchIcon } from './icons.tsx'
import { Kbd } from './Kbd.tsx'
import { coverKeys } from './keys.ts'
import { matches } from './match.ts'
import { type PaletteItem, type PaletteProvider, type PaletteView, providers } from './palette.ts'
import { returnFocus } from './return-focus.ts'

const restMillis = 160
const perGroup = 8

interface Group {
  readonly name: string
  readonly items: ReadonlyArray<PaletteItem>
}

export default function Palette(props: { view: PaletteView; onClose: () => void }) {
  const title = () => props.view.title ?? words.ui.palette.title
  return (
    <Modal.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Modal.Portal>
        <Modal.Overlay class="fixed inset-0 z-30 animate-appear bg-veil" />
        <div class="pointer-events-none fixed inset-0 z-30 flex justify-center p-2 sm:pt-[14vh]">
          <Modal.Content
            onCloseAutoFocus={(event: Event) => event.preventDefault()}
            class="pointer-events-auto flex h-fit max-h-[70vh] w-full max-w-xl animate-rise flex-col overflow-hidden rounded-lg border border-line-2 bg-raised shadow-float outline-none"
          >
            <Modal.Title class="sr-only">{title()}</Modal.Title>
            <Search
              title={title()}
              placeholder={props.view.placeholder ?? words.ui.palette.placeholder}
              providers={props.view.providers ?? providers()}
              onClose={props.onClose}
            />
          </Modal.Content>
        </div>
      </Modal.Portal>
    </Modal.Root>
  )
}

function Search(props: {
  title: string
  placeholder: string
  providers: ReadonlyArray<PaletteProvider>
  onClose: () => void
}) {
  coverKeys()
  returnFocus()
  const listId = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const [active, setActive] = createSignal(0)
  const [busy, setBusy] = createSignal(0)
  const [found, setFound] = createSignal<ReadonlyMap<PaletteProvider, ReadonlyArray<PaletteItem>>>(new Map())

  createEffect(() => {
    const text = typed().trim()
    const aborted = new AbortController()
    const ask = async (provider: PaletteProvider) => {
      if (typeof provider.items === 'function') return
      setBusy((n) => n + 1)
      try {
        const items = await provider.items.search(text, aborted.signal)
        if (!aborted.signal.aborted) setFound((all) => new Map(all).set(provider, items))
      } catch {
        // what cannot be searched now is left out; the rest is still found
      } finally {
        setBusy((n) => n - 1)
      }
    }
    const asked = props.providers
    const timer = setTimeout(() => asked.forEach((provider) => void ask(provider)), text === '' ? 0 : restMillis)
    onCleanup(() => {
      clearTimeout(timer)
      aborted.abort()
    })
  })

  const groups = createMemo(() =>
    props.providers.flatMap((provider): ReadonlyArray<Group> => {
      const items =
        typeof provider.items === 'function'
          ? provider.items().filter((item) => matches(typed().trim(), item.title, item.hint, item.also))
          : (found().get(provider) ?? [])
      return items.length === 0 ? [] : [{ name: provider.group(), items: items.slice(0, perGroup) }]
    })
  )
  const flat = createMemo(() => groups().flatMap((group) => group.items))
  createEffect(on(typed, () => setActive(0)))
  const optionId = (item: PaletteItem) => `${listId}-${flat().indexOf(item)}`
  createEffect(() => document.getElementById(`${listId}-${active()}`)?.scrollIntoView({ block: 'nearest' }))

  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    props.onClose()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const to = cycledBy(event.key, active(), flat().length)
    if (to !== undefined) setActive(to)
    else if (event.key === 'Enter') run(flat()[active()])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div class="flex items-center gap-3 border-b border-line px-4">
        <SearchIcon class="text-ink-3" />
        <input
          role="combobox"
          autofocus
          autocomplete="off"
          aria-label={props.title}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={flat().length > 0 ? `${listId}-${active()}` : undefined}
          placeholder={props.placeholder}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          class="h-12 w-full bg-transparent text-lg outline-none"
        />
        <Kbd keys="Escape" class="text-ink-3 max-sm:hidden" />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={props.title}
        class="min-h-0 overflow-y-auto p-1.5"
        aria-busy={busy() > 0}
      >
        <For each={groups()}>
          {(group) => (
            <div role="group" aria-label={group.name}>
              <div class="px-2.5 pt-2 pb-1 text-xs text-ink-3" aria-hidden="true">
                {group.name}
              </div>
              <For each={group.items}>
                {(item) => (
                  <div
                    id={optionId(item)}
                    role="option"
                    aria-selected={flat()[active()] === item}
                    data-active={flat()[active()] === item}
                    onPointerMove={() => setActive(flat().indexOf(item))}
                    onClick={() => run(item)}
                    class="pop-item min-h-9"
                  >
                    <span class="text-ink-3">
                      <Dynamic component={item.icon ?? RightIcon} />
                    </span>
                    <span class="min-w-0 truncate">{item.title}</span>
                    <Show when={item.hint}>
                      <span class="min-w-0 flex-1 truncate text-sm text-ink-3">{item.hint}</span>
                    </Show>
                    <Show when={item.keys}>
                      {(keys) => <Kbd keys={keys()} class="ml-auto text-ink-3 pointer-coarse:hidden" />}
                    </Show>
                  </div>
                )}
              </For>
            </div>
          )}
        </For>
      </div>
      <p role="status" class="px-4 text-ink-3 not-empty:pt-2 not-empty:pb-4">
        {flat().length === 0 ? (busy() > 0 ? words.ui.palette.searching : words.ui.palette.nothing) : ''}
      </p>
    </>
  )
}
