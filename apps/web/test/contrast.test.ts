import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8')

/** The colours that stand in the block of a theme. */
const tokensOf = (theme: 'light' | 'dark'): Record<string, string> => {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"] {`)).split('\n}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The ratio of WCAG 2.2, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet', 'raised', 'sunken', 'hover', 'select']
const washes = ['accent-wash', 'green-wash', 'amber-wash', 'red-wash']
const colours = ['accent-ink', 'green', 'amber', 'red']

/** Text and the ground it stands on, wherever a component puts one on the other. */
const texts: ReadonlyArray<readonly [string, string]> = [
  ...['ink', 'ink-2', 'ink-3', ...colours].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...washes.flatMap((wash) => [['ink', wash] as const, ['ink-2', wash] as const]),
  ['accent-ink', 'accent-wash'],
  ['green', 'green-wash'],
  ['amber', 'amber-wash'],
  ['red', 'red-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  // buttons and ticks in ink, hints
  ['sheet', 'ink']
]

/** What shows that something can be filled in, or has the focus. */
const shapes: ReadonlyArray<readonly [string, string]> = [
  ...['edge', 'ink'].flatMap((shape) =>
    ['paper', 'sheet', 'raised', 'sunken', 'hover'].map((ground) => [shape, ground] as const)
  ),
  ['accent', 'sheet'],
  ['accent', 'paper'],
  ['ink', 'select']
]

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  const tokens = tokensOf(theme)
  const ratio = ([front, ground]: readonly [string, string]): number => {
    const [a, b] = [tokens[front], tokens[ground]]
    if (a === undefined || b === undefined) throw new Error(`no such colour: ${front} or ${ground}`)
    return contrast(a, b)
  }

  it('every text can be read on every ground it stands on (4.5 : 1)', () => {
    expect(
      texts.filter((pair) => ratio(pair) < 4.5).map((pair) => `${pair.join(' on ')} ${ratio(pair).toFixed(2)}`)
    ).toEqual([])
  })

  it('every edge of a field and every focus ring can be seen (3 : 1)', () => {
    expect(
      shapes.filter((pair) => ratio(pair) < 3).map((pair) => `${pair.join(' on ')} ${ratio(pair).toFixed(2)}`)
    ).toEqual([])
  })
})

it('light and dark have the same colours by name', () => {
  expect(Object.keys(tokensOf('dark'))).toEqual(Object.keys(tokensOf('light')))
  expect(Object.keys(tokensOf('light'))).toHaveLength(23)
})
