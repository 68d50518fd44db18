/** The keys that work on this screen, drawn from what is bound to it. */
import { For } from 'solid-js'
import { words } from '../words.ts'
import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import type { Binding } from './keys.ts'

export default function KeyHelp(props: { bindings: ReadonlyArray<Binding>; onClose: () => void }) {
  const groups = () => {
    const named = new Map<string, Map<string, string>>()
    for (const { keys, does, group } of props.bindings) {
      if (does === undefined) continue
      const name = group?.() ?? words.ui.keys.page
      const rows = named.get(name) ?? new Map<string, string>()
      // the same key bound twice: the later one is the one that works
      named.set(name, rows.set(keys, does()))
    }
    return [...named].map(([name, rows]) => ({ name, rows: [...rows] }))
  }
  return (
    <Dialog open onClose={props.onClose} title={words.ui.keys.title} size="medium">
      <div class="columns-1 gap-8 sm:columns-2">
        <For each={groups()}>
          {(group) => (
            <section class="mb-4 break-inside-avoid">
              <h3 class="mb-1 text-sm text-ink-3">{group.name}</h3>
              <dl>
                <For each={group.rows}>
                  {([keys, does]) => (
                    <div class="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0">
                      <dt>{does}</dt>
                      <dd>
                        <Kbd keys={keys} />
                        <span class="sr-only">{keys}</span>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  )
}
