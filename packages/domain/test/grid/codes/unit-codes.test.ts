import { assert, describe, it } from '@effect/vitest'
import { UnitId } from '@gezhi/domain/common'
import {
  type Boundary,
  bornUnit,
  changed,
  checkCodes,
  codeIn,
  codesEver,
  codesHeld,
  codesOfUnit,
  fourteenDigits,
  giveCode,
  groundOrder,
  issueCodes,
  type LevelScheme,
  local,
  namedNumbering,
  officialCodes,
  officialNumbering,
  professional,
  readNamedCode,
  standardCodes,
  stemOf,
  treeAt,
  type Unit,
  UnitCode,
  withCode
} from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { at, id } from '../../fixtures.ts'

const text = { zh: '层', en: 'Level' }
const scheme: Pick<LevelScheme, 'levels'> = {
  levels: standardCodes.map(({ width, ranges }, level) => ({
    name: text,
    codeWidth: width,
    ranges,
    tier: null,
    working: level === 3,
    households: null,
    posts: []
  }))
}
const official = officialNumbering(officialCodes(scheme))
const today = at('2026-03-02T00:00:00Z')

/** A cell of a map of squares, counted from the north-west. */
const cell = (row: number, column: number, shift = 0): Boundary => {
  const [west, south] = [104 + column * 0.01, 31 - row * 0.01 + shift]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south + 0.01],
        [west, south]
      ]
    ]
  }
}

const unitOf = (n: number, code: string, parent: Unit | null, kind: Unit['kind'] = 'base'): Unit =>
  bornUnit(
    {
      id: UnitId.make(id(n)),
      code: UnitCode.make(code),
      name: `${n}`,
      kind,
      areaClass: null,
      households: null,
      population: null
    },
    parent,
    n,
    today
  )

const county = unitOf(1, '990101', null)
const street = unitOf(2, '990101001', county)
const community = unitOf(3, '990101001002', street)
const grid = (n: number, code: string, kind?: Unit['kind']) => unitOf(n, code, community, kind)

describe('the order of the ground', () => {
  it('goes row by row from north to south, in a row from west to east', () => {
    const cells = [
      { thing: 'south-east', boundary: cell(1, 1) },
      { thing: 'north-east', boundary: cell(0, 1) },
      { thing: 'nowhere', boundary: null },
      { thing: 'south-west', boundary: cell(1, 0) },
      { thing: 'north-west', boundary: cell(0, 0) }
    ]
    const order = ['north-west', 'north-east', 'south-west', 'south-east', 'nowhere']
    assert.deepStrictEqual(groundOrder(cells), order)
    assert.deepStrictEqual(groundOrder(cells.toReversed()), order)
  })

  it('takes for one row what lies a little higher and lower', () => {
    const order = groundOrder([
      { thing: 'c', boundary: cell(0, 2, 0.003) },
      { thing: 'a', boundary: cell(0, 0) },
      { thing: 'b', boundary: cell(0, 1, -0.001) }
    ])
    assert.deepStrictEqual(order, ['a', 'b', 'c'])
  })
})

describe('codes for a whole parent', () => {
  const wanting = (n: number, boundary: Boundary | null, code: string | null = null, kind: Unit['kind'] = 'base') => ({
    id: n,
    kind,
    boundary,
    code
  })
  const issue = (units: ReadonlyArray<ReturnType<typeof wanting>>, ever: ReadonlyArray<string> = []) =>
    Result.map(issueCodes(official, units, { level: 3, stem: community.code, ever }), (codes) =>
      Object.fromEntries([...codes].map(([n, code]) => [n, code.slice(12)]))
    )

  it('follow the ground, special grids in their own range', () => {
    const units = [
      wanting(1, cell(1, 0)),
      wanting(2, cell(0, 1)),
      wanting(3, cell(0, 0)),
      wanting(4, cell(0, 0), null, 'special')
    ]
    assert.deepStrictEqual(issue(units), Result.succeed({ 3: '001', 2: '002', 1: '003', 4: '701' }))
  })

  it('leave those that there are, and give none a second time', () => {
    const units = [wanting(1, cell(0, 0)), wanting(2, cell(0, 1), `${community.code}001`), wanting(3, cell(0, 2))]
    const ever = [`${community.code}001`, `${community.code}002`, '990101001003009']
    assert.deepStrictEqual(issue(units, ever), Result.succeed({ 1: '003', 3: '004' }))
  })

  it('are refused together when there are not enough', () => {
    const ever = Array.from({ length: 599 }, (_, i) => community.code + String(i + 1).padStart(3, '0'))
    const refused = issue([wanting(1, null)], ever)
    assert.strictEqual(Result.isFailure(refused) && refused.failure._tag, 'CodesUsedUp')
  })

  it.prop(
    'are all new, right and different',
    [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 }))), Schema.Literals([1, 7, 40])],
    ([numbers, count]) => {
      const ever = numbers.map((n) => community.code + String(n).padStart(3, '0'))
      const units = Array.from({ length: count }, (_, n) => wanting(n, cell(n % 7, n % 5)))
      const codes = [
        ...Result.getOrThrow(issueCodes(official, units, { level: 3, stem: community.code, ever })).values()
      ]
      assert.strictEqual(new Set(codes).size, count)
      assert.isFalse(codes.some((code) => ever.includes(code)))
      assert.isTrue(codes.every((code) => Result.isSuccess(official.read(3, code, community.code))))
    }
  )
})

describe('other schemes', () => {
  const above = [county, street, community].map(({ code }) => ({ official: code, own: null }))
  const next = (named: Parameters<typeof namedNumbering>[0], used: ReadonlyArray<string>, alone = false) => {
    const numbering = namedNumbering(named)
    return Result.getOrThrow(numbering.next(3, numbering.stem(above)!, used, { kind: 'base', alone }))
  }

  it('know the fourteen digits of before and the twenty of professional grids', () => {
    assert.strictEqual(next(fourteenDigits(scheme), ['99010100100201']), '99010100100202')
    const lamps = professional(scheme, '010600')
    assert.strictEqual(next(lamps, []), '01060099010100100201')
    assert.strictEqual(next(lamps, [], true), '01060099010100100200')
    assert.isFalse(namedNumbering(lamps).numbers(2))
  })

  it('read letters where they may stand, and say what is wrong', () => {
    const own = local(scheme)
    const stem = stemOf(own, [
      { official: county.code, own: null },
      { official: street.code, own: '07' },
      { official: community.code, own: '07-0A' }
    ])
    assert.strictEqual(stem, '07-0A-')
    const tag = (code: string) => {
      const read = readNamedCode(own, 3, code, '07-0A-')
      return Result.isFailure(read) ? read.failure._tag : 'right'
    }
    assert.deepStrictEqual(['07-0A-W3', '07-0A-12', '07-0A-00', '07-0B-12', '07-0A-123', '07-0A-w3'].map(tag), [
      'right',
      'right',
      'CodeOutOfRange',
      'CodeNotUnderParent',
      'CodeMisshapen',
      'CodeMisshapen'
    ])
    assert.isNull(stemOf(own, [...above]))
  })

  it('stay with the unit, with the days on which they held', () => {
    const before = at('2026-01-01T00:00:00Z')
    const coded = { ...grid(4, '990101001002001'), from: before }
    const first = { ...coded, otherCodes: withCode(coded, 'local', UnitCode.make('07-0A-01'), before) }
    const second = { ...first, otherCodes: withCode(first, 'local', UnitCode.make('07-0A-02'), today) }
    assert.strictEqual(codeIn(second, 'local', before), '07-0A-01')
    assert.deepStrictEqual(codesOfUnit(second, today), [
      { scheme: 'official', code: coded.code },
      { scheme: 'local', code: UnitCode.make('07-0A-02') }
    ])
    assert.deepStrictEqual([...codesEver([second], 'local')], ['07-0A-01', '07-0A-02'])
  })
})

describe('one code for one unit', () => {
  const named = fourteenDigits(scheme)
  const above = [county, street, community]
  const later = at('2026-05-01T00:00:00Z')
  const give = (unit: Unit, code: string | null, ever: ReadonlyArray<string> = [], when = later) =>
    giveCode(unit, code === null ? null : UnitCode.make(code), { named, above, ever: new Set(ever), at: when })
  const tagOf = (given: ReturnType<typeof give>) => (Result.isFailure(given) ? given.failure._tag : 'given')
  const one = grid(4, '990101001002001')

  it('is right by its scheme, and none that was ever given', () => {
    assert.strictEqual(codeIn(Result.getOrThrow(give(one, '99010100100207')), named.key, later), '99010100100207')
    assert.strictEqual(tagOf(give(one, '99010100100207', ['99010100100207'])), 'CodeTaken')
    assert.strictEqual(tagOf(give(one, '99010100100307')), 'CodeNotUnderParent')
    assert.strictEqual(tagOf(give(one, '990101001002')), 'CodeMisshapen')
    assert.strictEqual(tagOf(give({ ...one, to: today }, '99010100100207')), 'AlreadyEnded')
  })

  it('is none where its level has none, or a unit above lacks its own', () => {
    const code = UnitCode.make('07-01')
    const giving = { named, above: [county, street], ever: new Set<string>(), at: later }
    assert.strictEqual(tagOf(giveCode(community, code, giving)), 'LevelUncoded')
    assert.strictEqual(tagOf(giveCode(community, code, { ...giving, named: local(scheme) })), 'CodeAboveMissing')
  })

  it('ends when it is taken away or another one comes, and neither it nor the official one is forgotten', () => {
    const first = Result.getOrThrow(give(one, '99010100100207', [], today))
    assert.strictEqual(Result.getOrThrow(give(first, '99010100100207', ['99010100100207'])), first)
    const without = Result.getOrThrow(give(first, null))
    assert.isNull(codeIn(without, named.key, later))
    const moved = changed(without, { code: UnitCode.make('990101001002009') }, later)
    assert.deepStrictEqual(
      codesHeld(moved).map(({ scheme: key, code, to }) => [key, code, to]),
      [
        ['official', '990101001002009', null],
        ['official', '990101001002001', later],
        [named.key, '99010100100207', later]
      ]
    )
  })
})

describe('the codes of a tree', () => {
  const check = (...units: ReadonlyArray<Unit>) => {
    const all = [county, street, community, ...units]
    const tree = treeAt(all, today)
    return checkCodes(official, { tree, at: today, ever: codesEver(all, 'official'), boundaryOf: () => null }).map(
      ({ fault, code, right }) => `${fault} ${code} → ${right}`
    )
  }

  it('are right, or it is said what would be', () => {
    assert.deepStrictEqual(check(grid(4, '990101001002001'), grid(5, '990101001002701', 'special')), [])
    assert.deepStrictEqual(
      check(
        grid(4, '990101001002001'),
        grid(5, '990101001003007'),
        grid(6, '990101001002650'),
        grid(7, '99010100100208'),
        grid(8, '990101001002600'),
        grid(9, '990101001002003', 'special')
      ),
      [
        'otherKind 990101001002003 → 990101001002701',
        'misshapen 99010100100208 → 990101001002008',
        'outOfRange 990101001002600 → 990101001002009',
        'notUnderParent 990101001003007 → 990101001002007'
      ]
    )
  })

  it('follow the one above them when that is wrong', () => {
    const astray = unitOf(3, '990101099002', street)
    const tree = treeAt([county, street, astray, unitOf(4, '990101099002001', astray)], today)
    const faults = checkCodes(official, { tree, at: today, ever: [], boundaryOf: () => null })
    assert.deepStrictEqual(
      faults.map(({ right }) => right),
      ['990101001002', '990101001002001']
    )
  })

  it('say nothing below a unit whose right code nobody knows', () => {
    const foreign = unitOf(1, 'MN-1', null)
    const tree = treeAt([foreign, unitOf(2, 'MN-1-A', foreign)], today)
    const faults = checkCodes(official, { tree, at: today, ever: [], boundaryOf: () => null })
    assert.deepStrictEqual(
      faults.map(({ code, right }) => [code, right]),
      [['MN-1', null]]
    )
  })

  it('of another scheme are missed where they should be, and only there', () => {
    const numbered = fourteenDigits(scheme)
    const first = grid(4, '990101001002001')
    const coded = { ...first, otherCodes: withCode(first, numbered.key, UnitCode.make('99010100100201'), today) }
    const tree = treeAt([county, street, community, coded, grid(5, '990101001002002')], today)
    const faults = checkCodes(namedNumbering(numbered), {
      tree,
      at: today,
      ever: codesEver([coded], numbered.key),
      boundaryOf: () => null
    })
    assert.deepStrictEqual(
      faults.map(({ unitId, fault, right }) => [unitId, fault, right]),
      [[id(5), 'missing', '99010100100202']]
    )
  })
})
