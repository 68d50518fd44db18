/** Light, dark, or as the system has it. `public/theme.js` does the same once before the first paint. */
import { createEffect, createRoot, createSignal } from 'solid-js'
import { createKept } from './remember.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const isTheme = (text: string): Theme | undefined => themes.find((theme) => theme === text)

export const [theme, setTheme] = createKept<Theme>('theme', 'system', isTheme, String)

const night = matchMedia('(prefers-color-scheme: dark)')
const [systemIsDark, setSystemIsDark] = createSignal(night.matches)
night.addEventListener('change', (event) => setSystemIsDark(event.matches))

/** What is on the screen now; maps and charts redraw by it. */
export const isDark = (): boolean => theme() === 'dark' || (theme() === 'system' && systemIsDark())

createRoot(() =>
  createEffect(() => {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper)
  })
)
