import { Day, UnitId } from '@gezhi/domain/common'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { csvOf, sheetOf } from '../src/pages/loop/figures-csv.ts'
import {
  daysOf,
  filtersOf,
  inOrder,
  readFigures,
  recordsOf,
  sortedBy,
  writeFigures
} from '../src/pages/loop/figures-state.ts'
import { narrowOf, readFilters, writeFilters } from '../src/pages/loop/issue-filters.ts'
import type { BoardLine } from '../src/queries/figures.ts'
import { allWords, setLocale } from '../src/words.ts'

const unit = UnitId.make('01941d72-0800-7fe2-82d5-443caa2e9ab7')
const street = UnitId.make('01941d72-0800-78bd-a33c-47c428fa67dd')
const today = Day.make('2026-11-22')

const none = {
  counted: 0,
  open: 0,
  closed: 0,
  promiseSettled: 0,
  promiseKept: 0,
  overdue: 0,
  handledOnce: 0,
  reworked: 0,
  dispatchedOnce: 0,
  returned: 0,
  rated: 0,
  satisfied: 0,
  solved: 0
}

const aLine = (name: string, share = { part: 0, whole: 0 }, records: BoardLine['records'] = {}): BoardLine => ({
  key: name,
  unitId: null,
  name: { zh: name, en: name },
  records,
  counts: { ...none, counted: share.whole },
  shares: { closure: share, onTime: share, rework: share, return: share, solved: share, satisfaction: share }
})

describe('the board in the address', () => {
  it('reads what it wrote', () => {
    const search = {
      by: 'lead',
      unit,
      class: '0101',
      period: '2026-01-01..2026-02-28',
      sort: 'onTime.up',
      metric: 'rework'
    }
    const given = Object.entries(writeFigures(readFigures(search))).filter(([, value]) => value !== undefined)
    expect(Object.fromEntries(given)).toEqual(search)
  })

  it('has nothing to say of what is usual, and leaves out what is wrong', () => {
    const state = readFigures({ by: 'moon', unit: '7', class: 'x', period: '2026-02-30..', sort: 'name', metric: '' })
    expect(state).toMatchObject({ by: 'unit', unit: undefined, matter: undefined, span: 'month' })
    const given = Object.values(writeFigures({ ...state, sort: { by: 'counted', down: true } }))
    expect(given.filter((value) => value !== undefined)).toEqual([])
  })
})

it.each([
  ['month', '2026-11-01', '2026-11-22'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['quarter', '2026-10-01', '2026-11-22'],
  ['year', '2026-01-01', '2026-11-22']
] as const)('%s is from %s to %s on the 22nd of November', (span, from, to) => {
  expect(daysOf(span, today)).toEqual({ from, to })
})

describe('the list behind a number', () => {
  const asked = filtersOf(readFigures({ period: 'lastMonth', class: '0101' }), today, unit)
  const now = Date.parse('2026-11-22T04:00:00Z')

  it('asks for what the board asked, and for the line and the side', () => {
    const filters = recordsOf(asked, aLine('西街', undefined, { unitId: street, only: ['unit'] }), 'onTime', 'part')
    const listed = narrowOf(readFilters(writeFilters(filters ?? {})), { now, zone: 'Asia/Shanghai' })
    expect(listed).toEqual({
      ...narrowOf(asked, { now, zone: 'Asia/Shanghai' }),
      unitId: street,
      only: ['unit'],
      figure: { metric: 'onTime', side: 'part' }
    })
    expect(listed).toMatchObject({
      matters: ['0101'],
      from: '2026-09-30T16:00:00.000Z',
      to: '2026-10-31T16:00:00.000Z'
    })
  })

  it('is found by the path where the unit has ended or hung elsewhere then', () => {
    const records = recordsOf(
      { ...asked, tree: 'then' },
      aLine('停用', undefined, { path: '/1/4/' }),
      'closure',
      'whole'
    )
    expect(narrowOf(records, { now, zone: 'Asia/Shanghai' })).toMatchObject({ path: '/1/4/', tree: 'then' })
  })
})

describe('the order of the lines', () => {
  const lines = [
    aLine('a', { part: 9, whole: 9 }),
    aLine('b', { part: 50, whole: 100 }),
    aLine('c', { part: 9, whole: 10 })
  ]
  const order = (by: 'counted' | 'closure' | 'name', down: boolean) =>
    inOrder(lines, { by, down }, ({ key }) => key ?? '', 'en').map(({ key }) => key)

  it('by percent leaves those with too few cases to the end, both ways', () => {
    expect(order('closure', true)).toEqual(['c', 'b', 'a'])
    expect(order('closure', false)).toEqual(['b', 'c', 'a'])
  })

  it('by number and by name is plain', () => {
    expect(order('counted', true)).toEqual(['b', 'c', 'a'])
    expect(order('name', true)).toEqual(['c', 'b', 'a'])
  })

  it('begins with the largest number and turns when it is pressed again', () => {
    const once = sortedBy({ by: 'counted', down: true }, 'closure')
    expect([once, sortedBy(once, 'closure')]).toEqual([
      { by: 'closure', down: true },
      { by: 'closure', down: false }
    ])
  })
})

describe('the table as a file', () => {
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: {} })
    await setLocale('zh-CN')
    await allWords()
  })

  it('has both counts and the percent of every share; a rate of nothing is empty', () => {
    const lines = [aLine('西街', { part: 2_500, whole: 2_600 }), aLine('东街')]
    const [head, first, second] = sheetOf('街道', lines, ({ key }) => key ?? '')
    expect(head?.slice(0, 5)).toEqual([
      '街道',
      '事项',
      '结案率 · 分子（已结案）',
      '结案率 · 分母（计入统计）',
      '结案率 · %'
    ])
    expect(first?.slice(0, 5)).toEqual(['西街', 2_600, 2_500, 2_600, '96.15'])
    expect(second?.slice(0, 5)).toEqual(['东街', 0, 0, 0, ''])
  })

  it('opens in spreadsheet programs: marked, quoted, no formula', () => {
    expect(
      csvOf([
        ['名称', 1],
        ['=1+1', 2],
        ['甲,"乙"', 3]
      ])
    ).toBe('\ufeff名称,1\r\n\'=1+1,2\r\n"甲,""乙""",3\r\n')
  })
})
