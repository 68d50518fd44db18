/** Writes what is generated and committed; with `--check` it only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loopDiagram } from './loop-diagram.ts'
import { queriesSql } from './queries-sql.ts'
import { schemaSql } from './schema-sql.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const check = process.argv.includes('--check')

const files: ReadonlyArray<readonly [path: string, text: string]> = [
  [join(root, 'packages', 'database', 'schema.sql'), await schemaSql()],
  [join(root, 'packages', 'database', 'queries.sql'), await queriesSql()],
  [join(root, 'docs', 'loop.md'), loopDiagram()]
]

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const stale = files.filter(([path, text]) => read(path) !== text)
if (check) {
  for (const [path] of stale) console.error(`${relative(root, path)} is out of date: npm run gen`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, text] of stale) writeFileSync(path, text)
  console.log(stale.length === 0 ? 'everything is up to date' : stale.map(([path]) => relative(root, path)).join('\n'))
}
