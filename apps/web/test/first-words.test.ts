/** What the first screen says is among the words that it fetches: the rest comes with the pages that follow. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { zh } from '@gezhi/words/web-zh'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')
const firstFiles = ['main.tsx', 'pages/loop/TodayPage.tsx', 'pages/access/LoginPage.tsx', 'pages/NotFoundPage.tsx']

const list = join(src, 'ui/index.tsx')

/** From the list of components, only what is asked of it by name. */
const listed = new Map(
  [...readFileSync(list, 'utf8').matchAll(/export \{([^}]*)\} from '([^']+)'/g)].flatMap(([, names = '', from = '']) =>
    names.split(',').map((name) => [name.trim(), join(src, 'ui', from)] as const)
  )
)

/** The files that a file brings along, those it fetches later left out. */
const broughtBy = (file: string): ReadonlyArray<string> =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (type )?([^'";]*?)(?:from )?'(\.[^']+\.tsx?)'/gm)
  ].flatMap(([, type, names = '', from = '']) => {
    const target = resolve(dirname(file), from)
    if (type !== undefined) return []
    if (target !== list) return [target]
    return names.split(/[{},]/).flatMap((name) => listed.get(name.trim()) ?? [])
  })

const all = (start: ReadonlyArray<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  const take = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return
    found.add(file)
    broughtBy(file).forEach(take)
  }
  start.forEach(take)
  return found
}

/** `ui.nav.today` of `words.ui.nav.today`: as far as it is there, up to the first text or function. */
const isThere = (path: string): boolean => {
  const end = path.split('.').reduce<unknown>((value, part) => {
    const deeper = typeof value === 'object' && value !== null
    return deeper ? Reflect.get(value, part) : value
  }, zh)
  return end !== undefined
}

it('the first screen reads no word that it does not fetch', () => {
  const files = all(firstFiles.map((file) => join(src, file)))
  const read = [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bwords\.([a-zA-Z]+(?:\.[a-zA-Z]+)*)/g)]
      .map(([, path = '']) => path)
      .filter((path) => path !== 'ts' && !isThere(path))
      .map((path) => `${file.slice(src.length + 1)}: words.${path}`)
  )
  expect(files.size).toBeGreaterThan(50)
  expect(read).toEqual([])
})
