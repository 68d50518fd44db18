import { expect, it } from 'vitest'
import { explain, locales, words } from '../src/index.ts'

/**
 * Every word as `path → what it is`: the text's being there, the function's number of parameters.
 * Refusals are handed all their facts and take what they need, so their parameters are not counted.
 */
const shape = (value: unknown, path = ''): ReadonlyArray<readonly [string, string]> => {
  if (typeof value === 'string') return [[path, value.trim() === '' ? 'empty' : 'text']]
  if (typeof value === 'function')
    return [[path, path.includes('.refusals.') ? 'function' : `function of ${value.length}`]]
  return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, path === '' ? key : `${path}.${key}`))
}

const first = shape(words('zh-CN'))

it.each(locales)('%s has every word that Chinese has, none empty, none with other arguments', (locale) => {
  expect(new Map(shape(words(locale)))).toEqual(new Map(first))
  expect(first.filter(([, kind]) => kind === 'empty')).toEqual([])
})

it('English has no Chinese left in it', () => {
  const texts = (value: unknown, path: string): ReadonlyArray<string> =>
    typeof value === 'string'
      ? /\p{Script=Han}/u.test(value) && !path.startsWith('.ui.languages.')
        ? [`${path}: ${value}`]
        : []
      : typeof value === 'function'
        ? []
        : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
  expect(texts(words('en'), '')).toEqual([])
})

it('a refusal is explained by its tag in both languages, and an unknown one by nobody', () => {
  const refusal = { _tag: 'NotFound', what: 'unit', id: '…' }
  expect(explain('zh-CN', refusal)?.what).toBe('找不到这个治理单元')
  expect(explain('en', refusal)?.what).toBe('This unit cannot be found')
  expect(explain('en', { _tag: 'NoSuchRefusal' })).toBeUndefined()
})
