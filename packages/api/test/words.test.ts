import { locales, words } from '@gezhi/words'
import { expect, it } from 'vitest'
import { refusalTags } from '../src/errors.ts'

it.each(locales)('every refusal has words in %s', (locale) => {
  const said = new Set(
    Object.values<object>(words(locale)).flatMap((area) =>
      'refusals' in area ? Object.keys(Object(area.refusals)) : []
    )
  )
  expect(refusalTags.filter((tag) => !said.has(tag))).toEqual([])
})
