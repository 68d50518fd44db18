/** A source file as the rules look at it. */

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Fault {
  readonly path: string
  /** From 1; 0 when it is about the file as a whole. */
  readonly line: number
  readonly says: string
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const blank = (text: string) => text.replace(/[^\n]/g, ' ')

// in this order: what begins first wins, so that a quote in a comment begins no string and the other way round
const pieces = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?\*\//,
  text: /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/,
  // only after what a value cannot end with, else it is a division
  pattern: /(?<=(?:[=(,:[!&|?{};\n]|return|=>)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/
}
const all = new RegExp(`(${pieces.comment.source})|(${pieces.text.source})|(${pieces.pattern.source})`, 'g')

/** The code with its comments blanked out; every line keeps its number. */
export const withoutComments = (text: string): string =>
  text.replace(all, (piece, comment?: string) => (comment === undefined ? piece : blank(piece)))

/** Only the code: comments, texts and patterns are blanked out. */
export const codeOnly = (text: string): string => text.replace(all, blank)

/** Only the comments, each with the line it begins on. */
export const comments = (text: string): ReadonlyArray<{ readonly line: number; readonly text: string }> =>
  [...text.matchAll(all)].flatMap((match) =>
    match[1] === undefined ? [] : [{ line: lineAt(text, match.index), text: match[1] }]
  )
