import { expect, it } from 'vitest'
import { terminalWords } from '../src/terminal.ts'

type Leaf = readonly [path: string, word: string | 'function']

const leaves = (value: unknown, path = ''): ReadonlyArray<Leaf> => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, 'function']]
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

const [zh, en] = [leaves(terminalWords('zh-CN')), leaves(terminalWords('en'))]

it('the terminal has every word in both languages, and none of them empty', () => {
  expect(en.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort())
  expect([...zh, ...en].filter(([, word]) => word.trim() === '')).toEqual([])
})

it('its English has no Chinese left in it', () => {
  expect(en.filter(([, word]) => /\p{Script=Han}/u.test(word))).toEqual([])
})
