/** What a file may look like: not too long, nothing put off, no way around the compiler. */
import { codeOnly, comments, type Fault, lineAt, type Source } from './source.ts'

const linesMax = 400

/** Words are a table: as long as there are things to say. */
const isWords = (path: string): boolean => path.startsWith('packages/words/src/')

const around: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bas any\b|\bas unknown as\b/g, 'a cast that silences the compiler'],
  [/\bdebugger\b/g, 'left over from looking for a mistake'],
  [/\b(?:it|test|describe)\.(?:only|todo)\b/g, 'keeps other tests from running']
]

export const shape = ({ path, text }: Source): ReadonlyArray<Fault> => {
  const code = codeOnly(text)
  const lines = text.trimEnd().split('\n').length
  const faults: Array<Fault> = []
  if (lines > linesMax && !isWords(path))
    faults.push({ path, line: 0, says: `${lines} lines, at most ${linesMax}: it has more than one idea` })
  for (const comment of comments(text)) {
    const mark = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)\b/.exec(comment.text)
    if (mark !== null) faults.push({ path, line: comment.line, says: `${mark[0]}: do it, or say it in docs/gaps.md` })
  }
  for (const [pattern, what] of around)
    for (const match of code.matchAll(pattern))
      faults.push({ path, line: lineAt(code, match.index), says: `${match[0]}: ${what}` })
  return faults
}
