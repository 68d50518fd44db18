import { assert, describe, it } from '@effect/vitest'
import { Day, isMobile, readCreditCode, readIdNumber } from '@gezhi/domain/common'
import { Result, Schema } from 'effect'

const today = Day.make('2026-11-23')
const idFault = (text: string) => {
  const read = readIdNumber(text, today)
  return Result.isFailure(read) ? read.failure.fault : null
}
const creditFault = (text: string) => {
  const read = readCreditCode(text)
  return Result.isFailure(read) ? read.failure.fault : null
}

describe('an identity number', () => {
  it('of the standard is read', () => {
    assert.deepEqual<unknown>(Result.getOrThrow(readIdNumber('11010519491231002x', today)), {
      number: '11010519491231002X',
      region: '110105',
      birth: '1949-12-31',
      sex: 'female'
    })
    assert.isNull(idFault('440524188001010014'))
  })

  it('of fifteen digits becomes one of eighteen', () => {
    assert.strictEqual(Result.getOrThrow(readIdNumber('110105491231002', today)).number, '11010519491231002X')
  })

  it('is refused for what is wrong with it', () => {
    assert.strictEqual(idFault(''), 'shape')
    assert.strictEqual(idFault('1101051949123100'), 'shape')
    assert.strictEqual(idFault('11010519491231002XX'), 'shape')
    assert.strictEqual(idFault('11010519491231X020'), 'shape')
    assert.strictEqual(idFault('990105194912310020'), 'check')
    assert.strictEqual(idFault('000105194912310020'), 'region')
    assert.strictEqual(idFault('110105194902300020'), 'birth')
    assert.strictEqual(idFault('110105202612310020'), 'birth')
    assert.strictEqual(idFault('110105194912310021'), 'check')
  })

  it.prop(
    'with one digit mistaken, or two neighbours exchanged, is refused',
    [
      Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 16 })),
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))
    ],
    ([at, by]) => {
      const right = '11010519491231002X'
      const mistaken = [...right]
      mistaken[at] = String((Number(right[at]) + by) % 10)
      assert.isNotNull(idFault(mistaken.join('')))
      const exchanged = [...right]
      ;[exchanged[at], exchanged[at + 1]] = [right[at + 1]!, right[at]!]
      if (exchanged.join('') !== right) assert.isNotNull(idFault(exchanged.join('')))
    }
  )
})

describe('a credit code', () => {
  it('of the standard is read', () => {
    assert.deepEqual<unknown>(Result.getOrThrow(readCreditCode('91350100m000100y43')), {
      code: '91350100M000100Y43',
      department: '9',
      kind: '1',
      region: '350100',
      organisation: 'M000100Y4'
    })
  })

  it('is refused for what is wrong with it', () => {
    assert.strictEqual(creditFault('91350100M000100Y4'), 'shape')
    assert.strictEqual(creditFault('91350100I000100Y43'), 'shape')
    assert.strictEqual(creditFault('9135010AM000100Y43'), 'shape')
    assert.strictEqual(creditFault('91350100M000100Y44'), 'check')
    assert.strictEqual(creditFault('91350100M000100Y53'), 'check')
  })
})

describe('a mobile number', () => {
  it('has eleven digits and begins with 13 to 19', () => {
    assert.isTrue(isMobile('13800138000'))
    assert.isFalse(isMobile('12800138000'))
    assert.isFalse(isMobile('1380013800'))
  })
})
