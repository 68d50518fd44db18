/** The title of the screen: in the window, and read out when it changes. */
import { createEffect, createSignal } from 'solid-js'
import { words } from '../words.ts'

export const [screenTitle, setScreenTitle] = createSignal('')

/** Keeps the title of the window; call once, where the words are there. */
export const followTitle = (): void =>
  createEffect(() => {
    document.title = screenTitle() === '' ? words.ui.product : `${screenTitle()} · ${words.ui.product}`
  })
