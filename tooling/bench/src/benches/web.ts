/**
 * What the browser loads of script for the first screen after the log-in, gzipped, before map and charts: in the
 * language that takes more.
 */
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

/** The words that come with it; a browser fetches those of one language. */
const firstWords = { zh: '../../packages/words/src/web-zh.ts', en: '../../packages/words/src/web-en.ts' }

export const web: Bench = {
  name: 'web',
  run: async () => {
    const path = join(dist, '.vite', 'manifest.json')
    if (!existsSync(path)) throw new Error('the web page is not built: npm run bench builds it')
    const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(path, 'utf8'))
    const entry = Object.entries(manifest).find(([, { isEntry }]) => isEntry === true)?.[0]
    if (entry === undefined) throw new Error('the manifest names no entry')
    const inLanguage = (words: string) => kilobytesOf(manifest, [entry, firstPage, words])
    const [zh, en] = [inLanguage(firstWords.zh), inLanguage(firstWords.en)]
    return atMost({ value: Math.max(zh, en), unit: 'kB gzip', bar: 120, detail: { zh, en } })
  }
}

/** The named files with all that they import, gzipped one by one. */
const kilobytesOf = (manifest: Readonly<Record<string, Chunk>>, names: ReadonlyArray<string>): number => {
  const needed = new Set<string>()
  const need = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`${name} is not a file of its own`)
    if (needed.has(chunk.file)) return
    needed.add(chunk.file)
    for (const one of chunk.imports ?? []) need(one)
  }
  for (const name of names) need(name)
  const scripts = [...needed].filter((file) => file.endsWith('.js'))
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
  return bytes / 1_000
}
