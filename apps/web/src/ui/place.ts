/** Where a small box goes beside the thing it belongs to: below, or above where there is more room, never off the screen. */

const gap = 6
const margin = 8

interface Size {
  readonly width: number
  readonly height: number
}

interface Rect extends Size {
  readonly left: number
  readonly top: number
}

export const placed = (box: Size, anchor: Rect, screen: Size): { readonly left: number; readonly top: number } => {
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - gap - box.height
  const top = below + box.height + margin <= screen.height || above < margin ? below : above
  const middle = anchor.left + anchor.width / 2 - box.width / 2
  const left = Math.max(margin, Math.min(middle, screen.width - box.width - margin))
  return { left: Math.round(left), top: Math.round(top) }
}

export const place = (box: HTMLElement, anchor: Element): void => {
  const screen = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const { left, top } = placed(box.getBoundingClientRect(), anchor.getBoundingClientRect(), screen)
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}
