/** `npm run lint`, our own part: reads every source and names each fault with its place. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { boundaries } from './boundaries.ts'
import { purity } from './purity.ts'
import { shape } from './shape.ts'
import type { Source } from './source.ts'

const root = join(import.meta.dirname, '..', '..', '..')

const skipped = ['node_modules', 'dist', 'test-artifacts', 'results']
const sources: ReadonlyArray<Source> = globSync('{packages,apps,tooling}/**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (path) => skipped.includes(basename(path))
})
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const faults = sources.flatMap((source) => [boundaries, purity, shape].flatMap((rule) => rule(source)))
for (const { path, line, says } of faults) console.error(`${path}${line > 0 ? `:${line}` : ''}  ${says}`)
if (faults.length > 0) {
  console.error(`\n${faults.length} faults`)
  process.exit(1)
}
