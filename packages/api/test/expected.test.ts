import { expectedIn } from '@gezhi/words/expected'
import { expect, it } from 'vitest'
import { everyMessage } from './every-input.ts'

const said = await everyMessage()

it('whatever garbage an input is given, what would be right is said in Chinese', () => {
  expect(said.size).toBeGreaterThan(200)
  const left = [...said].filter(([message]) => {
    const chinese = expectedIn('zh-CN', message)
    return chinese === message || !/\p{Script=Han}/u.test(chinese) || /Expected|undefined|\[object/.test(chinese)
  })
  expect(left).toEqual([])
})

it('and in English in words of people, without a Chinese one among them', () => {
  const left = [...said].filter(([message]) =>
    /^Expected|readonly|RegExp|undefined|\p{Script=Han}/u.test(expectedIn('en', message))
  )
  expect(left).toEqual([])
})

it('with its facts', () => {
  expect(expectedIn('zh-CN', 'Expected a value between 1 and 200')).toBe('应在 1 到 200 之间')
  expect(expectedIn('zh-CN', 'Expected "newest" | "oldest" | null')).toBe('应为下列之一：newest、oldest、空（null）')
  expect(expectedIn('en', 'Expected { readonly "of": "facts", ... } | { readonly "of": "access", ... }')).toBe(
    'should be one of an object whose of is facts, an object whose of is access'
  )
  expect(expectedIn('zh-CN', 'a rule that nobody put into words')).toBe('a rule that nobody put into words')
})
