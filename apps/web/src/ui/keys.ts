/**
 * Keys of the whole page: `g t` (one after the other), `?`, `j`, `mod+k` (⌘ on a Mac, Ctrl elsewhere).
 * Whoever is on the screen binds its own; the list behind `?` is drawn from what is bound.
 */
import { createSignal, onCleanup } from 'solid-js'

export interface Binding {
  /** `g t`, `?`, `mod+k`, `Escape` */
  readonly keys: string
  /** What it does, for the list; absent for keys not worth a line. */
  readonly does?: (() => string) | undefined
  /** Heading in the list; without it the key belongs to the page. */
  readonly group?: (() => string) | undefined
  /** Not while a link, a button or a box has the focus: Enter is theirs. */
  readonly loose?: boolean | undefined
  /** Also while a field has the focus. */
  readonly inFields?: boolean | undefined
  readonly run: (event: KeyboardEvent) => void
}

interface Bound extends Binding {
  readonly layer: number
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

const [bound, setBound] = createSignal<ReadonlyArray<Bound>>([])
const [layer, setLayer] = createSignal(0)

/** Everything bound now, for the list of keys. */
export const bindings: () => ReadonlyArray<Binding> = bound

/** Binds keys for as long as the component lives. The last one bound wins. */
export const bindKeys = (list: ReadonlyArray<Binding>): void => {
  const mine = list.map((binding) => ({ ...binding, layer: layer() }))
  setBound((all) => [...all, ...mine])
  onCleanup(() => setBound((all) => all.filter((one) => !mine.includes(one))))
}

/** Everything below stops listening while this component lives: for what lies over the page. */
export const coverKeys = (): void => {
  setLayer((n) => n + 1)
  onCleanup(() => setLayer((n) => n - 1))
}

/** What a Chinese keyboard sends for the same key. */
const wide: Record<string, string> = { '？': '?', '／': '/', '、': '/' }

/** The same as an element, for inside what a library opens and closes. */
export const Cover = (): null => {
  coverKeys()
  return null
}

const pressed = (event: KeyboardEvent): string => {
  const mod = isMac ? event.metaKey : event.ctrlKey
  const key = event.key.length === 1 ? (wide[event.key] ?? event.key.toLowerCase()) : event.key
  return `${mod ? 'mod+' : ''}${isMac && event.ctrlKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${key}`
}

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches(
    'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable], [role=combobox]'
  )

let before = { key: '', at: 0 }
const sequenceMillis = 1_200

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return
  const key = pressed(event)
  const inField = typesText(event.target)
  const pair = event.timeStamp - before.at < sequenceMillis && !inField ? `${before.key} ${key}` : undefined
  const onControl =
    event.target instanceof Element && event.target.closest('a, button, input, summary, [role=grid]') !== null
  const heard = bound().filter(
    (one) => one.layer === layer() && (!inField || one.inFields === true) && !(onControl && one.loose === true)
  )
  const hit = heard.findLast((one) => one.keys === pair) ?? heard.findLast((one) => one.keys === key)
  before = hit === undefined && key.length === 1 ? { key, at: event.timeStamp } : { key: '', at: 0 }
  if (hit === undefined) return
  event.preventDefault()
  hit.run(event)
})

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space'
}

/** The keys as they are printed on the keyboard, one string a key: `['Ctrl', 'K']`, `['G', 'T']`. */
export const keyCaps = (keys: string): ReadonlyArray<string> =>
  keys.split(' ').flatMap((part) => {
    const caps = part.split('+').filter((cap) => cap !== '')
    return caps.map((cap) => names[cap] ?? cap.toUpperCase())
  })
