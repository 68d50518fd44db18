/** Whether what is on the screen follows the server. The subscription sets it; the shell shows it. */
import { createSignal } from 'solid-js'

export type LiveState = 'connecting' | 'live' | 'lost'

const [live, setLiveState] = createSignal<LiveState>('connecting')
const [liveSince, setLiveSince] = createSignal(new Date().toISOString())
const [online, setOnline] = createSignal(navigator.onLine)
const [retry, setRetry] = createSignal<() => void>()

addEventListener('online', () => setOnline(true))
addEventListener('offline', () => setOnline(false))

export { live, online }

/** The last moment at which the screen was known to be right. */
export const liveAt: () => string = liveSince

/** The subscription tells how it stands. */
export const setLive = (state: LiveState): void => {
  if (live() === 'live' || state === 'live') setLiveSince(new Date().toISOString())
  setLiveState(state)
}

/** What "reconnect now" does; the subscription gives it. */
export const reconnect = (): (() => void) | undefined => retry()
export const setReconnect = (again: (() => void) | undefined): void => {
  setRetry(() => again)
}
