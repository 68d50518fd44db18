import { assert, describe, it } from '@effect/vitest'
import { MaskKind, mask, maskIdNumberStrictly } from '@gezhi/domain/access'
import { Schema } from 'effect'
import maskCases from '../cases/masks.txt?raw'
import { casesOf } from '../cases/read.ts'

const kindOf = Schema.decodeUnknownSync(MaskKind)

describe('a mask', () => {
  it.each(casesOf(maskCases).map(([kind, whole, shown]) => ({ kind: kind!, whole: whole!, shown: shown! })))(
    'shows the $kind $whole as $shown',
    ({ kind, whole, shown }) => assert.strictEqual(mask(kindOf(kind), whole), shown)
  )

  it('keeps only the ends of an identity number where it is strict', () => {
    assert.strictEqual(maskIdNumberStrictly('11010519491231002X'), '1****************X')
  })

  it('of nothing is nothing', () => {
    for (const kind of MaskKind.literals) assert.strictEqual(mask(kind, '  '), '')
  })

  it.prop('never shows a whole text, except a place without a house', [MaskKind, Schema.String], ([kind, text]) => {
    const whole = text.trim().replace(/\*/g, '')
    if (whole === '' || kind === 'address') return
    assert.notStrictEqual(mask(kind, whole).replace(/\*/g, ''), whole)
  })

  it.prop(
    'of an address shows no digit',
    [Schema.Array(Schema.Literals([...'学府路三十栋单元号室村区甲A9０1-, 转'])).check(Schema.isMaxLength(20))],
    ([characters]) => assert.notMatch(mask('address', characters.join('')), /[0-9０-９]/)
  )
})
