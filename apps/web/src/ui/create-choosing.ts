/** What a combobox does, without its looks: text typed, choices found, the one the keys stand on. */
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Choice } from './choice.ts'
import { cycledBy } from './cursor.ts'
import { matchesChoice } from './match.ts'

/** Either all there are, or a way to ask for those that fit a text. */
export type ChoiceSource<V> =
  | ReadonlyArray<Choice<V>>
  | ((typed: string, signal: AbortSignal) => Promise<ReadonlyArray<Choice<V>>>)

const restMillis = 180
/** A list longer than this is not read, it is narrowed by typing. */
const shownMax = 100

export const createChoosing = <V>(source: () => ChoiceSource<V>) => {
  const [open, setOpen] = createSignal(false)
  /** `undefined`: nothing typed since the list was opened, so everything is shown. */
  const [typed, setTyped] = createSignal<string>()
  const [active, setActive] = createSignal(-1)
  const [asked, setAsked] = createSignal<ReadonlyArray<Choice<V>>>([])
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)

  const choices = createMemo(() => {
    const from = source()
    return (typeof from === 'function' ? asked() : from.filter((one) => matchesChoice(typed() ?? '', one))).slice(
      0,
      shownMax
    )
  })

  createEffect(() => {
    const from = source()
    if (typeof from !== 'function' || !open()) return
    const text = typed() ?? ''
    const aborted = new AbortController()
    const timer = setTimeout(
      () => {
        setBusy(true)
        setFailed(false)
        from(text, aborted.signal)
          .then((found) => aborted.signal.aborted || setAsked(found))
          .catch(() => aborted.signal.aborted || setFailed(true))
          .finally(() => aborted.signal.aborted || setBusy(false))
      },
      text === '' ? 0 : restMillis
    )
    onCleanup(() => {
      clearTimeout(timer)
      aborted.abort()
    })
  })

  // what was typed has one best answer: Enter takes it without an arrow first
  createEffect(on(choices, (found) => setActive(typed() !== undefined && found.length > 0 ? 0 : -1)))

  const close = () => {
    setOpen(false)
    setTyped(undefined)
    setActive(-1)
  }

  return {
    open,
    typed,
    active,
    setActive,
    choices,
    busy,
    failed,
    show: () => setOpen(true),
    close,
    type: (text: string) => {
      setTyped(text)
      setOpen(true)
    },
    /** Moves for a key that moves; false for one that does not. */
    key: (key: string): boolean => {
      const to = cycledBy(key, active(), choices().length)
      if (to === undefined) return false
      if (open()) setActive(to)
      else setOpen(true)
      return true
    },
    /** What Enter takes. */
    standing: (): Choice<V> | undefined => {
      const choice = open() ? choices()[active()] : undefined
      return choice?.disabledReason === undefined ? choice : undefined
    }
  }
}
