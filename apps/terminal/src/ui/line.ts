/** What a screen is made of: lines of spans, already as wide as they will be. Colours are named by what they say. */
import { cut, fit, width, wrap } from './text.ts'

/** `accent` for the one most important thing; green, amber and red for clocks only. */
export type Tone = 'accent' | 'green' | 'amber' | 'red' | 'dim'

export interface Span {
  readonly text: string
  readonly tone?: Tone | undefined
  readonly bold?: boolean
  readonly inverse?: boolean
}

export type Line = ReadonlyArray<Span>

export const span = (text: string, tone?: Tone): Span => ({ text, tone })
export const bold = (text: string): Span => ({ text, bold: true })
export const blank: Line = []

export const widthOf = (line: Line): number => line.reduce((sum, { text }) => sum + width(text), 0)

export const textOf = (line: Line): string => line.map(({ text }) => text).join('')

/** Cut or filled to exactly `columns`. */
export const fitLine = (line: Line, columns: number): Line => {
  const kept: Array<Span> = []
  let left = columns
  for (const one of line) {
    if (left <= 0) break
    const text = cut(one.text, left)
    kept.push({ ...one, text })
    left -= width(text)
  }
  return left > 0 ? [...kept, span(' '.repeat(left))] : kept
}

/** Left and right with the space between them; the left gives way first. */
export const ends = (left: Line, right: Line, columns: number): Line => {
  const room = Math.max(0, columns - widthOf(right) - 1)
  return [...fitLine(left, room), span(' '), ...right]
}

/** A paragraph of one kind. */
export const paragraph = (text: string, columns: number, look: Omit<Span, 'text'> = {}): ReadonlyArray<Line> =>
  wrap(text, columns).map((part) => [{ ...look, text: part }])

/** `label  text`, where the text stays in its column when it needs more than one line. */
export const labelled = (
  label: string,
  text: string,
  columns: number,
  labelColumns: number,
  look: Omit<Span, 'text'> = {}
): ReadonlyArray<Line> =>
  wrap(text, columns - labelColumns).map((part, i) => [
    span(i === 0 ? fit(label, labelColumns) : ' '.repeat(labelColumns), 'dim'),
    { ...look, text: part }
  ])
