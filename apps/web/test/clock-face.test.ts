import { words } from '@gezhi/words'
import { describe, expect, it } from 'vitest'
import { type ClockFace, type ClockTone, clockWords, colourOf } from '../src/ui/clock-face.ts'

const tones: ReadonlyArray<ClockTone> = ['calm', 'near', 'over', 'paused', 'met', 'missed']
const says = (locale: 'zh-CN' | 'en', face: ClockFace) =>
  clockWords(face, words(locale).ui.clock, (minutes) => `${Math.abs(minutes)}`)

describe.each(['zh-CN', 'en'] as const)('a clock in %s', (locale) => {
  it('says something else in every tone, with and without a time: the colour is never alone', () => {
    const texts = tones.flatMap((tone) => [says(locale, { tone, minutes: 90 }), says(locale, { tone, minutes: null })])
    // a clock that was kept has no time to show
    expect(new Set(texts).size).toBe(texts.length - 1)
  })
})

it('is told in words', () => {
  expect(says('zh-CN', { tone: 'near', minutes: 42 })).toBe('临期，剩 42')
  expect(says('zh-CN', { tone: 'over', minutes: -95 })).toBe('超时 95')
  expect(says('en', { tone: 'paused', minutes: 600 })).toBe('Paused, 600 left')
})

it('has green, amber and red while it runs, and no colour once it was kept or rests', () => {
  expect(tones.map((tone) => colourOf[tone])).toEqual(['green', 'amber', 'red', 'none', 'none', 'red'])
})
