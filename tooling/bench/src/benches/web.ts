/** What the browser loads of script for the first screen after the log-in, gzipped, before map and charts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { atMost, type Bench } from '../bench.ts'

const dist = join(import.meta.dirname, '..', '..', '..', '..', 'apps', 'web', 'dist')

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: ReadonlyArray<string>
}

/** The page that comes after the log-in. */
const firstPage = 'src/pages/loop/TodayPage.tsx'

export const web: Bench = {
  name: 'web',
  run: async () => {
    const path = join(dist, '.vite', 'manifest.json')
    if (!existsSync(path)) throw new Error('the web page is not built: npm run bench builds it')
    const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(path, 'utf8'))
    const entry = Object.entries(manifest).find(([, { isEntry }]) => isEntry === true)?.[0]
    const needed = new Set<string>()
    const need = (name: string | undefined): void => {
      const chunk = name === undefined ? undefined : manifest[name]
      if (chunk === undefined || needed.has(chunk.file)) return
      needed.add(chunk.file)
      for (const one of chunk.imports ?? []) need(one)
    }
    need(entry)
    need(firstPage)
    if (manifest[firstPage] === undefined) throw new Error(`${firstPage} is not a page of its own`)
    const sizes = [...needed]
      .filter((file) => file.endsWith('.js'))
      .map((file) => gzipSync(readFileSync(join(dist, file))).length)
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000
    return atMost({ value: kilobytes, unit: 'kB gzip', bar: 120, detail: { files: sizes.length } })
  }
}
