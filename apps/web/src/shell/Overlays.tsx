/** What lies over every page when it is asked for: the palette, the list of keys, a question. Fetched when first needed. */
import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { asked } from '../ui/confirm.ts'
import { type Binding, bindings } from '../ui/keys.ts'
import { closePalette, paletteView } from '../ui/palette.ts'
import { Toasts } from '../ui/Toasts.tsx'

const Palette = lazy(() => import('../ui/Palette.tsx'))
/** Has it fetched before it is asked for: as soon as a pointer or a finger is where it is opened. */
export const preparePalette = (): void => {
  void Palette.preload().catch(() => undefined)
}

const KeyHelp = lazy(() => import('../ui/KeyHelp.tsx'))
const ConfirmDialog = lazy(() => import('../ui/ConfirmDialog.tsx'))

/** The keys as they were when the list was asked for: the list itself binds none. */
const [keyList, setKeyList] = createSignal<ReadonlyArray<Binding>>()
export const openKeyHelp = (): void => {
  setKeyList(bindings())
}

export function Overlays() {
  // whoever holds Ctrl is about to press K: fetched in between
  onMount(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') preparePalette()
    }
    window.addEventListener('keydown', onKeyDown)
    onCleanup(() => window.removeEventListener('keydown', onKeyDown))
  })
  return (
    <>
      <Suspense>
        <Show when={paletteView()} keyed>
          {(view) => <Palette view={view} onClose={closePalette} />}
        </Show>
      </Suspense>
      <Suspense>
        <Show when={keyList()}>{(list) => <KeyHelp bindings={list()} onClose={() => setKeyList(undefined)} />}</Show>
      </Suspense>
      <Suspense>
        <Show when={asked()}>
          {(question) => <ConfirmDialog question={question()} onAnswer={(yes) => question().answer(yes)} />}
        </Show>
      </Suspense>
      <Toasts />
    </>
  )
}
