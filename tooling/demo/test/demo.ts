/** The district that the tests look at, made once for all of them. */
import { type Instant, parseInstant } from '@gezhi/domain/common'
import { type Demo, generate } from '../src/index.ts'

export const instant = (text: string): Instant => {
  const found = parseInstant(text)
  if (found === undefined) throw new Error(`no moment: ${text}`)
  return found
}

/** A Sunday evening in China. */
export const now = instant('2026-11-22T17:10:00+08:00')
export const demo: Demo = generate(1, now)
