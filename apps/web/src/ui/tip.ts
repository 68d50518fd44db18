/**
 * The small hint beside a control, shown on hover and on keyboard focus. There is one on the page at a time,
 * so it is one element, made when first needed. It describes; a control's name must not depend on it.
 */
import { createEffect, onCleanup } from 'solid-js'
import { keyCaps } from './keys.ts'
import { place } from './place.ts'

const delayMillis = 450
/** Moving from one control to the next within this time shows the next hint at once. */
const warmMillis = 300

let box: HTMLElement | undefined
let owner: HTMLElement | undefined
let describes = false
let timer: ReturnType<typeof setTimeout> | undefined
let hiddenAt = 0

const element = (): HTMLElement => {
  if (box !== undefined) return box
  box = document.createElement('div')
  box.id = 'tip'
  box.role = 'tooltip'
  box.className =
    'fixed z-60 flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-sm text-sheet shadow-raised animate-appear'
  box.hidden = true
  // the pointer may move onto the hint to read it; it goes when the pointer leaves both
  box.addEventListener('pointerenter', () => clearTimeout(timer))
  box.addEventListener('pointerleave', hide)
  document.addEventListener('scroll', hide, { capture: true, passive: true })
  document.body.append(box)
  return box
}

const hide = () => {
  clearTimeout(timer)
  if (owner === undefined) return
  if (describes) owner.removeAttribute('aria-describedby')
  owner = undefined
  hiddenAt = performance.now()
  element().hidden = true
}

const show = (target: HTMLElement, text: string, keys: string | undefined) => {
  hide()
  const tip = element()
  tip.replaceChildren(text)
  for (const cap of keys === undefined ? [] : keyCaps(keys)) {
    const kbd = document.createElement('kbd')
    kbd.textContent = cap
    kbd.className = 'font-sans text-xs opacity-75'
    tip.append(kbd)
  }
  tip.hidden = false
  owner = target
  describes = target.getAttribute('aria-label') !== text && !target.hasAttribute('aria-describedby')
  if (describes) target.setAttribute('aria-describedby', tip.id)
  place(tip, target)
}

export interface Hint {
  readonly text: string | undefined
  readonly keys?: string | undefined
}

/** Gives `target` a hint; nothing is shown while its text is undefined. */
export const tip = (target: HTMLElement, hint: () => Hint): void => {
  const open = () => {
    const { text, keys } = hint()
    if (text !== undefined && target.isConnected) show(target, text, keys)
  }
  const over = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer)
    timer = setTimeout(open, performance.now() - hiddenAt < warmMillis ? 0 : delayMillis)
  }
  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(hide, 120)
  }
  const focus = () => target.matches(':focus-visible') && open()
  // what may not be used says why when it is touched
  const click = () => (target.getAttribute('aria-disabled') === 'true' ? open() : hide())
  const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()

  target.addEventListener('pointerenter', over)
  target.addEventListener('pointerleave', leave)
  target.addEventListener('focus', focus)
  target.addEventListener('blur', hide)
  target.addEventListener('click', click)
  target.addEventListener('keydown', key)
  createEffect(() => {
    const { text, keys } = hint()
    if (owner === target) text === undefined ? hide() : show(target, text, keys)
  })
  onCleanup(() => owner === target && hide())
}
