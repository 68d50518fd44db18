import { expect, it } from 'vitest'
import { breached, foldClock, plusMillis, type Share } from '../../src/common/index.ts'
import { conditions, isRanked, rankedBy } from '../../src/loop/index.ts'
import { anIssue, aScene, at } from '../fixtures.ts'

const line = (name: string, part: number, whole: number) => ({ name, share: { part, whole } })
const lines = [line('few', 4, 4), line('good', 190, 200), line('none', 0, 0), line('best', 10, 10), line('poor', 3, 90)]
const order = (best: 'highest' | 'lowest') => rankedBy(lines, ({ share }): Share => share, best).map(({ name }) => name)

it('at the very moment it is due nothing is late yet: not the clock, not the promise, not the list', () => {
  const due = at('2026-03-02T10:00:00+08:00')
  const issue = anIssue({ stepDue: due, promiseDue: due })
  const late = (moment: typeof due) => [
    breached(foldClock(issue.stepClock, aScene().calendar), moment),
    conditions.promiseSettled(issue, moment),
    conditions.overdue(issue, moment)
  ]
  expect(foldClock(issue.stepClock, aScene().calendar).due).toBe(due)
  expect(late(due)).toEqual([false, false, false])
  expect(late(plusMillis(due, 1))).toEqual([true, true, true])
})

it('four of four is no better than 190 of 200: it has no rank', () => {
  expect(order('highest')).toEqual(['best', 'good', 'poor', 'few', 'none'])
})

it('and no worse either, when the lowest come first', () => {
  expect(order('lowest')).toEqual(['poor', 'good', 'best', 'few', 'none'])
})

it('ten cases are enough, nine are not', () => {
  expect([isRanked({ part: 0, whole: 10 }), isRanked({ part: 9, whole: 9 })]).toEqual([true, false])
})

it('equal shares stand in the order of their cases, also where decimals would blur them', () => {
  const close = [line('a', 333_333, 1_000_000), line('b', 1, 3), line('c', 10, 30), line('d', 100, 300)]
  expect(rankedBy(close, ({ share }) => share, 'highest').map(({ name }) => name)).toEqual(['d', 'c', 'a', 'b'])
})
