/** The domain is told the time, the chance and the actor: it asks nobody and waits for nothing. */
import { codeOnly, type Fault, lineAt, type Source, withoutComments } from './source.ts'

const impure: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bDateTime\.now\w*/g, 'the clock'],
  [/\bMath\.random\b|\bcrypto\b/g, 'chance'],
  [/\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|\bqueueMicrotask\b|\basync\b|\bawait\b|\bPromise\b/g, 'waiting'],
  [/\bfetch\s*\(|\bconsole\b|\bprocess\b|\bglobalThis\b/g, 'the world outside']
]

const runtime = [
  'Effect',
  'Layer',
  'Runtime',
  'ManagedRuntime',
  'Fiber',
  'Clock',
  'Random',
  'Console',
  'Stream',
  'Ref',
  'Queue'
]
const effectImport = /import\s*\{([^}]*)\}\s*from\s*['"]effect['"]/g

export const purity = ({ path, text }: Source): ReadonlyArray<Fault> => {
  if (!path.startsWith('packages/domain/src/')) return []
  const code = codeOnly(text)
  const asked = impure.flatMap(([pattern, what]) =>
    [...code.matchAll(pattern)].map((match) => ({
      path,
      line: lineAt(code, match.index),
      says: `${match[0].trim()}: the domain does not ask for ${what}, it is an argument`
    }))
  )
  const ran = [...withoutComments(text).matchAll(effectImport)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map(
        (name) =>
          name
            .replace(/^\s*type\s+/, '')
            .trim()
            .split(/\s/)[0] ?? ''
      )
      .filter((name) => runtime.includes(name))
      .map((name) => ({
        path,
        line: lineAt(text, match.index),
        says: `${name} of effect runs things: the domain returns a Result`
      }))
  )
  return [...asked, ...ran]
}
