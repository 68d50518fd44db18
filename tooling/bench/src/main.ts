/** `npm run bench -- [name…]`: measures, prints a table, and writes one JSON file with figures, floors and ratios. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Figure } from './bench.ts'
import { deadline } from './benches/deadline.ts'
import { intake } from './benches/intake.ts'
import { lifecycle } from './benches/lifecycle.ts'
import { list } from './benches/list.ts'
import { locate } from './benches/locate.ts'
import { memory } from './benches/memory.ts'
import { start } from './benches/start.ts'
import { tree } from './benches/tree.ts'
import { web } from './benches/web.ts'
import { closeMillion } from './million.ts'

/** `list` before `lifecycle`: they share a world, and the one leaves it as it was. */
const benches: ReadonlyArray<Bench> = [deadline, locate, web, start, intake, memory, tree, list, lifecycle]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const figures: Record<string, Figure> = {}
try {
  for (const bench of benches.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    console.error(`${bench.name} …`)
    const begin = performance.now()
    figures[bench.name] = await bench.run((line) => console.error(`  ${line}`))
    console.error(`  ${((performance.now() - begin) / 1_000).toFixed(1)} s`)
  }
} finally {
  await closeMillion()
}

const folder = join(import.meta.dirname, '..', 'results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`)
console.table(
  Object.fromEntries(
    Object.entries(figures).map(([name, { value, unit, floor, ratio, bar, ok }]) => [
      name,
      { value, unit, floor, ratio, bar, ok }
    ])
  )
)
for (const [name, { detail }] of Object.entries(figures)) console.log(name, JSON.stringify(detail))
process.exitCode = Object.values(figures).every(({ ok }) => ok) ? 0 : 1
