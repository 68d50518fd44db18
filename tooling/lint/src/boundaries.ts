/** What may import what: every arrow points inwards, to a domain that imports nothing but `effect`. */
import { posix } from 'node:path'
import { codeOnly, type Fault, lineAt, type Source, withoutComments } from './source.ts'

interface Part {
  /** Packages of the product that its source may import. */
  readonly own: ReadonlyArray<string>
  /** Those whose types it may import besides, which leave nothing behind at run time. */
  readonly typesOf?: ReadonlyArray<string>
  /** Everything else that it may import; absent: whatever its manifest names. */
  readonly others?: ReadonlyArray<string>
}

const parts: Record<string, Part> = {
  'packages/domain': { own: [], others: ['effect'] },
  'packages/words': { own: ['domain'], others: [] },
  'packages/packs': { own: ['domain'] },
  'packages/divisions': { own: [] },
  'packages/database': { own: ['domain'] },
  'packages/api': { own: ['divisions', 'domain', 'database', 'packs', 'words'] },
  'packages/client': { own: ['domain'], typesOf: ['api'] },
  'apps/web': { own: ['domain', 'words'], typesOf: ['api'] },
  'apps/terminal': { own: ['domain', 'words', 'client'], typesOf: ['api'] },
  'apps/server': { own: ['domain', 'words', 'packs', 'database', 'api', 'demo'] }
}

/** Libraries that stay in one place, so that they can be replaced there. */
const homes: Record<string, ReadonlyArray<string>> = {
  'drizzle-orm': ['packages/database', 'tooling/gen'],
  'better-auth': ['packages/api'],
  hono: ['apps/server'],
  'solid-js': ['apps/web'],
  'maplibre-gl': ['apps/web'],
  react: ['apps/terminal'],
  ink: ['apps/terminal']
}

interface Import {
  readonly from: string
  readonly isType: boolean
  readonly line: number
}

const statement = /\b(?:import|export)\s+(type\b\s*)?(?:[\w*{}\s,$]*?\bfrom\s*)?['"]([^'"\n]+)['"]/g
const call = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g

export const importsOf = (text: string): ReadonlyArray<Import> => {
  const code = withoutComments(text)
  const bare = codeOnly(text)
  // one that is quoted in a text is none
  const real = (match: RegExpExecArray) => bare.startsWith(match[0].slice(0, 6), match.index)
  const line = (match: RegExpExecArray) => lineAt(code, match.index)
  return [
    ...[...code.matchAll(statement)].filter(real).map((match) => ({
      from: match[2] ?? '',
      isType: match[1] !== undefined,
      line: line(match)
    })),
    ...[...code.matchAll(call)]
      .filter(real)
      .map((match) => ({ from: match[1] ?? '', isType: false, line: line(match) }))
  ]
}

/** `packages/domain` of `packages/domain/src/loop/step.ts`. */
const partOf = (path: string) => path.split('/').slice(0, 2).join('/')

/** `drizzle-orm` of `drizzle-orm/pg-core`, `@trpc/server` of `@trpc/server/rpc`. */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

const wrong = (path: string, { from, isType }: Import): string | undefined => {
  const part = partOf(path)
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), from)
    return partOf(target) === part ? undefined : `${from} leaves ${part}: import the package by its name`
  }
  const name = packageOf(from)
  const isSource = path.startsWith(`${part}/src/`)
  const home = homes[name]
  if (home !== undefined && !home.includes(part)) return `${name} stays in ${home.join(' and ')}`
  const rule = parts[part]
  if (rule === undefined || !isSource) return undefined
  const own = /^@gezhi\/(.+)$/.exec(name)?.[1]
  if (own !== undefined) {
    if (rule.own.includes(own) || (isType && rule.typesOf?.includes(own))) return undefined
    return rule.typesOf?.includes(own)
      ? `${part} may import only types of @gezhi/${own}`
      : `${part} may not import @gezhi/${own}`
  }
  if (rule.others === undefined || rule.others.includes(name)) return undefined
  return `${part} may import ${rule.others.length === 0 ? 'no library' : rule.others.join(', ')}, not ${from}`
}

export const boundaries = ({ path, text }: Source): ReadonlyArray<Fault> =>
  importsOf(text).flatMap((found) => {
    const says = wrong(path, found)
    return says === undefined ? [] : [{ path, line: found.line, says }]
  })
