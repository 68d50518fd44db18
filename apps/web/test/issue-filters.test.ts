import { Day, UnitId } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { type IssueFilters, isNarrowed, narrowOf, readFilters, writeFilters } from '../src/pages/loop/issue-filters.ts'
import { textOf, views } from '../src/pages/loop/saved-views.ts'

const unit = UnitId.make('01955f00-0000-7000-8000-000000000001')
const given = (filters: IssueFilters): IssueFilters => JSON.parse(JSON.stringify(filters))
/** The filters as an address carries them, and back. */
const there = (filters: IssueFilters) => given(readFilters(Object.fromEntries(new URLSearchParams(textOf(filters)))))

describe('the filters of a list in the address', () => {
  it.each<[string, IssueFilters]>([
    ['nothing', {}],
    ['a unit and stages', { unit, stages: ['reported', 'handling'] }],
    ['classes by their codes', { matters: ['01', '2102'] }],
    ['what waits for the reader', { mine: 'desk', order: 'due' }],
    ['one side of a figure', { figure: { metric: 'onTime', side: 'part' } }],
    ['a stretch that moves with the calendar', { period: 'month' }],
    ['a stretch between two days', { period: { from: Day.make('2026-03-01'), to: Day.make('2026-03-31') } }],
    ['a stretch with an open end', { closed: { from: Day.make('2026-03-01'), to: null } }],
    ['words, channels and conditions', { text: '路灯 & 井盖', channels: ['hotline'], conditions: ['open', 'overdue'] }]
  ])('%s come back as they were', (_, filters) => {
    expect(there(filters)).toEqual(given(filters))
  })

  it('what the address says wrongly is left out', () => {
    const wrong = {
      unit: 'x',
      stage: 'flying,handling',
      class: '0x',
      period: '2026-02-30..',
      order: 'up',
      figure: 'speed.part'
    }
    expect(given(readFilters(wrong))).toEqual({ stages: ['handling'] })
  })

  it('everything that is not set is taken out of the address', () => {
    expect(Object.keys(writeFilters({})).length).toBeGreaterThan(10)
    expect(Object.values(writeFilters({})).filter((value) => value !== undefined)).toEqual([])
  })

  it('no two of the views that everybody has are the same', () => {
    const texts = Object.values(views).map(textOf)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('an order alone narrows nothing', () => {
    expect(isNarrowed(readFilters({ order: 'due' }))).toBe(false)
    expect(isNarrowed(readFilters({ q: '路灯' }))).toBe(true)
  })
})

describe('the question to the server', () => {
  const now = Date.parse('2026-03-05T20:30:30Z')
  const zone = 'Asia/Shanghai'

  it('days begin where the place is, not where the server is', () => {
    // half past four in the morning of 6 March there
    expect(narrowOf({ period: 'today' }, { now, zone })).toEqual({ from: '2026-03-05T16:00:00.000Z' })
    expect(narrowOf({ period: 'yesterday' }, { now, zone })).toEqual({
      from: '2026-03-04T16:00:00.000Z',
      to: '2026-03-05T16:00:00.000Z'
    })
    expect(narrowOf({ closed: 'lastMonth' }, { now, zone })).toEqual({
      closedFrom: '2026-01-31T16:00:00.000Z',
      closedTo: '2026-02-28T16:00:00.000Z'
    })
  })

  it('the last 24 hours are counted to the minute', () => {
    expect(narrowOf({ period: 'hours24' }, { now, zone })).toEqual({ from: '2026-03-04T20:30:00.000Z' })
  })

  it('the part of the tree that the page is about holds unless a filter names another', () => {
    const other = UnitId.make('01955f00-0000-7000-8000-000000000002')
    expect(narrowOf({}, { now, zone, scope: unit })).toEqual({ unitId: unit })
    expect(narrowOf({ unit: other }, { now, zone, scope: unit })).toEqual({ unitId: other })
  })

  it('in summer time a day begins an hour earlier', () => {
    const berlin = 'Europe/Berlin'
    const midsummer = Date.parse('2026-07-01T12:00:00Z')
    expect(narrowOf({ period: 'month' }, { now: midsummer, zone: berlin })).toEqual({
      from: '2026-06-30T22:00:00.000Z'
    })
  })
})
