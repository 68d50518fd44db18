/** The title of the screen: in the window, and read out when it changes. */
import { createEffect, createRoot, createSignal } from 'solid-js'
import { words } from '../words.ts'

export const [screenTitle, setScreenTitle] = createSignal('')

createRoot(() =>
  createEffect(() => {
    document.title = screenTitle() === '' ? words.ui.product : `${screenTitle()} · ${words.ui.product}`
  })
)
