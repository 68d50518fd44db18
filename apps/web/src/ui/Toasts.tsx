/** The remarks at the lower edge. They wait while the pointer or the focus is on them, and while the window is hidden. */
import { A } from '@solidjs/router'
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { CheckIcon, CloseIcon, WarningIcon } from './icons.tsx'
import { bindKeys } from './keys.ts'
import { dropToast, type Shown, toasts } from './toast.ts'

const readMillis = 5_000
const undoMillis = 10_000

export function Toasts() {
  const undoable = () => toasts().findLast((one) => one.undo !== undefined)
  bindKeys([
    {
      keys: 'mod+z',
      does: () => words.ui.undoLast,
      group: () => words.ui.keys.general,
      run: () => {
        const one = undoable()
        if (one === undefined) return
        void one.undo?.()
        dropToast(one.id)
      }
    }
  ])
  return (
    <section
      aria-label={words.ui.toasts}
      aria-live="polite"
      class="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bar,0px)+1rem)] z-50 flex flex-col items-center gap-2 px-4 print:hidden"
    >
      <For each={toasts()}>{(one) => <Remark toast={one} />}</For>
    </section>
  )
}

function Remark(props: { toast: Shown }) {
  const [held, setHeld] = createSignal(false)
  const [hidden, setHidden] = createSignal(document.hidden)
  const drop = () => dropToast(props.toast.id)
  const look = () => setHidden(document.hidden)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => document.removeEventListener('visibilitychange', look))

  createEffect(() => {
    if (held() || hidden()) return
    const timer = setTimeout(drop, props.toast.undo === undefined ? readMillis : undoMillis)
    onCleanup(() => clearTimeout(timer))
  })

  return (
    <div
      class="pointer-events-auto flex max-w-full animate-rise items-center gap-3 rounded-md border border-line-2 bg-raised py-1.5 pr-1.5 pl-3.5 shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Show when={props.toast.refused} fallback={<CheckIcon class="shrink-0 text-ink-3" />}>
        <WarningIcon class="shrink-0 text-red" />
      </Show>
      <span class="min-w-0 py-0.5">{props.toast.says}</span>
      <span class="flex shrink-0 items-center gap-1">
        <Show when={props.toast.link}>
          {(link) => (
            <A href={link().href} class="link px-2 font-medium" onClick={drop}>
              {link().label}
            </A>
          )}
        </Show>
        <Show when={props.toast.undo}>
          {(undo) => (
            <Button
              size="small"
              onClick={() => {
                void undo()()
                drop()
              }}
            >
              {words.ui.undo}
            </Button>
          )}
        </Show>
        <Button variant="quiet" size="small" icon={CloseIcon} label={words.ui.close} onClick={drop} />
      </span>
    </div>
  )
}
