/** Says that something was done or not done, and offers to undo it, for as long as it takes to read: `toast({ says, undo })`. */
import { createSignal } from 'solid-js'

export interface Toast {
  readonly says: string
  /** It was not done: no tick stands before it. */
  readonly refused?: boolean | undefined
  /** Undoes it; the offer stands longer than a mere remark. */
  readonly undo?: (() => void | Promise<void>) | undefined
  /** Where the result is, for what was made elsewhere. */
  readonly link?: { readonly label: string; readonly href: string } | undefined
}

export interface Shown extends Toast {
  readonly id: number
}

export const [toasts, setToasts] = createSignal<ReadonlyArray<Shown>>([])

/** Older ones leave when there are more. */
const atOnce = 3
let last = 0

export const toast = (what: Toast): void => {
  last += 1
  setToasts((all) => [...all, { ...what, id: last }].slice(-atOnce))
}

export const dropToast = (id: number): void => {
  setToasts((all) => all.filter((one) => one.id !== id))
}
