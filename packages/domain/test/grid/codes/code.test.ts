import { assert, describe, it } from '@effect/vitest'
import {
  type CodeRead,
  type CodeScheme,
  checkCode,
  digitsAt,
  nextCode,
  type RegionCode,
  readGridCode,
  readRegionCode,
  standardCodes
} from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import codeCases from '../../cases/codes.txt?raw'
import { casesOf } from '../../cases/read.ts'

const toldOf = <A>(read: Result.Result<A, { readonly _tag: string }>, words: (read: A) => string): string =>
  Result.isFailure(read) ? read.failure._tag : words(read.success)
const regionWords = ({ depth, kind }: RegionCode) => (kind === null ? depth : `${depth} ${kind}`)
const gridWords = ({ kind, number }: CodeRead) => `grid ${kind} ${number}`

const community = '990101001002'

describe('a code', () => {
  it.each(casesOf(codeCases).map(([code, read]) => ({ code: code!, read: read! })))(
    '$code is $read',
    ({ code, read }) => {
      const told =
        code.length === 12 ? toldOf(readRegionCode(code), regionWords) : toldOf(readGridCode(code), gridWords)
      assert.strictEqual(told, read)
    }
  )

  it('has the digits of its level and begins with the code of its parent', () => {
    assert.strictEqual(digitsAt(standardCodes, 4), 17)
    const check = (code: string) => {
      const read = checkCode(standardCodes, 3, code, community)
      return Result.isFailure(read) ? read.failure._tag : read.success.kind
    }
    assert.strictEqual(check(`${community}017`), 'base')
    assert.strictEqual(check(`${community}17`), 'CodeMisshapen')
    assert.strictEqual(check(`${community}O17`), 'CodeMisshapen')
    assert.strictEqual(check('990101001003017'), 'CodeNotUnderParent')
    assert.strictEqual(check(`${community}000`), 'CodeOutOfRange')
    assert.strictEqual(check(`${community}600`), 'CodeOutOfRange')
    const beyond = checkCode(standardCodes, 5, `${community}017001001`, `${community}017001`)
    assert.strictEqual(Result.isFailure(beyond) && beyond.failure._tag, 'CodeMisshapen')
  })
})

describe('the next code', () => {
  const next = (used: ReadonlyArray<string>, kind?: 'base' | 'special' | 'virtual') => {
    const code = nextCode(standardCodes, 3, community, used, kind)
    return Result.isFailure(code) ? code.failure._tag : code.success.slice(12)
  }
  const of = (...numbers: ReadonlyArray<number>) => numbers.map((n) => community + String(n).padStart(3, '0'))

  it('comes after the highest ever given, each kind in its own range', () => {
    assert.strictEqual(next([]), '001')
    assert.strictEqual(next(of(1, 2, 7)), '008')
    assert.strictEqual(next(of(1, 2, 7), 'special'), '701')
    assert.strictEqual(next(of(1, 701), 'special'), '702')
    assert.strictEqual(next(['990101001003009']), '001')
  })

  it('fills gaps when the range is at its end, and none is left in the end', () => {
    assert.strictEqual(next(of(1, 2, 599)), '003')
    assert.strictEqual(next(of(...Array.from({ length: 599 }, (_, i) => i + 1))), 'CodesUsedUp')
  })

  it('steps over the two numbers of virtual villages', () => {
    const street = '990101001'
    const after = nextCode(standardCodes, 2, street, [`${street}497`], 'similar')
    assert.deepStrictEqual(after, Result.succeed(`${street}499`))
    const virtual = nextCode(standardCodes, 2, street, [`${street}498`], 'virtual')
    assert.deepStrictEqual(virtual, Result.succeed(`${street}598`))
  })

  it('needs the whole code of the parent', () => {
    const code = nextCode(standardCodes, 3, '990101', [])
    assert.strictEqual(Result.isFailure(code) && code.failure._tag, 'CodeMisshapen')
  })

  it('is quick where a level has a billion numbers', () => {
    const wide: CodeScheme = [
      { width: 1, ranges: [] },
      { width: 9, ranges: [] }
    ]
    assert.deepStrictEqual(nextCode(wide, 1, '1', ['1999999999']), Result.succeed('1000000001'))
  })

  it.prop(
    'was never given before and is a code of its level',
    [
      Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 }))),
      Schema.Literals(['base', 'special', 'merged', 'virtual'])
    ],
    ([numbers, kind]) => {
      const used = of(...numbers)
      const code = Result.getOrThrow(nextCode(standardCodes, 3, community, used, kind))
      assert.isFalse(used.includes(code))
      assert.strictEqual(Result.getOrThrow(checkCode(standardCodes, 3, code, community)).kind, kind)
    }
  )
})
