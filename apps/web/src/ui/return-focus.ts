/** What lies over the page gives the focus back to where it was. Call while the old place still has it. */
import { onCleanup } from 'solid-js'

export const returnFocus = (): void => {
  const before = document.activeElement
  onCleanup(() =>
    // after the closing one has let go of it, and only if nobody else has taken it
    setTimeout(() => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus()
    })
  )
}
