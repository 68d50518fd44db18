/**
 * Keeps a list under the field it belongs to while both are on the screen. In the browser's top layer it is neither
 * clipped nor covered, and stays inside the dialog whose part it is.
 */
import { onCleanup, onMount } from 'solid-js'

const gap = 4
const margin = 8

/** Call inside the component whose life is the list's; it leaves with it. */
export const floatUnder = (list: () => HTMLElement, anchor: () => HTMLElement): void => {
  const follow = () => {
    const box = anchor().getBoundingClientRect()
    const { style } = list()
    const below = window.innerHeight - box.bottom - gap - margin
    const above = box.top - gap - margin
    const up = below < 200 && above > below
    style.position = 'fixed'
    style.inset = 'auto'
    style.margin = '0'
    style.width = `${box.width}px`
    style.left = `${box.left}px`
    style.maxHeight = `${Math.max(120, Math.min(320, up ? above : below))}px`
    if (up) style.bottom = `${window.innerHeight - box.top + gap}px`
    else style.top = `${box.bottom + gap}px`
  }
  onMount(() => {
    const element = list()
    if ('showPopover' in element) {
      element.popover = 'manual'
      element.showPopover()
    }
    follow()
    addEventListener('scroll', follow, { capture: true, passive: true })
    addEventListener('resize', follow)
  })
  onCleanup(() => {
    removeEventListener('scroll', follow, { capture: true })
    removeEventListener('resize', follow)
  })
}
