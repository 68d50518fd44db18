/** The minute that is shown: one timer for every clock on the screen. */
import { createSignal } from 'solid-js'

const [now, setNow] = createSignal(Date.now())

const tick = () => setNow(Date.now())
setInterval(tick, 20_000)
// timers sleep with the tab; what comes back to the front must not show an old minute
document.addEventListener('visibilitychange', tick)

/** Milliseconds since 1970, at most 20 seconds old. */
export { now }
