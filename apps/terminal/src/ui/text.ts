/** Text on a terminal: how many columns it takes (Chinese takes two a character), cut, filled and broken to fit. */
import stringWidth from 'string-width'

/**
 * What a terminal would obey rather than show, taken out: whoever writes a title must not move the reader's cursor.
 * Line breaks stay.
 */
export const clean = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '  ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')

/** The same on one line. */
export const oneLine = (text: string): string => clean(text).replaceAll(/\s*\n\s*/g, ' ')

const ascii = /^[\x20-\x7e]*$/

export const width = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text))

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export const graphemes = (text: string): ReadonlyArray<string> =>
  ascii.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment)

/** At most `columns` wide, with `…` where something was cut. */
export const cut = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  if (columns < 1) return ''
  let kept = ''
  let taken = 0
  for (const letter of graphemes(text)) {
    const wide = width(letter)
    if (taken + wide > columns - 1) break
    kept += letter
    taken += wide
  }
  return `${kept}…`
}

/** Exactly `columns` wide. */
export const fit = (text: string, columns: number, align: 'left' | 'right' = 'left'): string => {
  const shown = cut(text, columns)
  const space = ' '.repeat(Math.max(0, columns - width(shown)))
  return align === 'left' ? shown + space : space + shown
}

/** Marks that never begin a line, as printers set them. */
const closing = /^[，。、；：？！”’）》〉」』】％,.;:?!)\]}%]$/

/** Words of Latin letters stay whole where they can, a Chinese text breaks anywhere but before a closing mark. */
export const wrap = (text: string, columns: number): ReadonlyArray<string> =>
  clean(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, Math.max(2, columns)))

const wrapParagraph = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ''
  let taken = 0
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    taken = 0
  }
  for (const piece of piecesOf(text, columns)) {
    const wide = width(piece)
    if (taken + wide > columns && taken > 0 && piece.trim() !== '') end()
    if (taken === 0 && lines.length > 0 && piece.trim() === '') continue
    if (taken + wide > columns) continue
    line += piece
    taken += wide
  }
  end()
  return lines
}

/** What must not be broken: a word, a blank, a letter with the closing marks after it. */
const piecesOf = (text: string, columns: number): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  for (const letter of graphemes(text)) {
    const last = pieces.at(-1)
    const joins =
      last !== undefined &&
      last.trim() !== '' &&
      (closing.test(letter) || (isLatin(letter) && isLatin(last.at(-1) ?? ''))) &&
      width(last) + width(letter) <= columns
    if (joins) pieces[pieces.length - 1] = last + letter
    else pieces.push(letter)
  }
  return pieces
}

const isLatin = (letter: string): boolean => /^[\p{Script=Latin}\p{Nd}_@#&+=~$'"/\\<>*^|-]$/u.test(letter)
