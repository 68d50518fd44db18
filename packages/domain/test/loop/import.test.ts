import { assert, describe, it } from '@effect/vitest'
import { BatchId, CommandId, type Instant, IssueId, toMillis, UnitId } from '@gezhi/domain/common'
import * as Loop from '@gezhi/domain/loop'
import { Result } from 'effect'
import { aProfile, aScene, at, department, id, litter } from '../fixtures.ts'

const intake = {
  number: 7,
  reporter: { kind: 'none' },
  place: {
    unit: { id: UnitId.make(id(20)), name: '一网格', path: '/1/2/', tier: 'grid', areaClass: null },
    how: 'base'
  },
  batchId: BatchId.make(id(900))
} as const

const aPast = (given: Partial<Loop.Past> = {}): Loop.Past => ({
  id: IssueId.make(id(100)),
  title: '垃圾未清运',
  description: '',
  channel: null,
  point: null,
  address: null,
  matter: null,
  state: 'closed',
  reportedAt: at('2026-01-05T09:00:00+08:00'),
  closedAt: at('2026-01-07T09:00:00+08:00'),
  answeredAt: null,
  result: null,
  answer: null,
  lead: null,
  ...given
})

const scene = aScene({ at: at('2026-03-02T09:00:00+08:00') })
const born = (given: Partial<Loop.Past> = {}) => Result.getOrThrow(Loop.importPast(aPast(given), intake, scene)).issue
const holding = (issue: Loop.Issue, when: Instant = scene.at) =>
  Loop.Condition.literals.filter((name) => Loop.conditions[name](issue, when))

describe('an issue that was lived through elsewhere', () => {
  it('is closed with its own times, and its promise was kept within five working days', () => {
    const issue = born()
    assert.strictEqual(issue.stage, 'closed')
    assert.strictEqual(issue.channel, 'import')
    assert.strictEqual(issue.closedAt, at('2026-01-07T09:00:00+08:00'))
    assert.strictEqual(issue.promiseDue, at('2026-01-12T18:00:00+08:00'))
    assert.deepStrictEqual(holding(issue), ['counted', 'closed', 'promiseSettled', 'promiseKept'])
  })

  it('broke its promise when it was closed after the five working days', () => {
    const issue = born({ closedAt: at('2026-01-12T18:00:01+08:00') })
    assert.deepStrictEqual(holding(issue), ['counted', 'closed', 'promiseSettled'])
  })

  it('is judged by its answer where there is one, not by its end', () => {
    const issue = born({ answeredAt: at('2026-01-12T18:00:00+08:00'), closedAt: at('2026-02-20T00:00:00+08:00') })
    assert.isTrue(issue.promiseMet)
  })

  it.each([
    ['nobody wrote down when it was closed', { closedAt: null }],
    ['it was closed before it was reported', { closedAt: at('2026-01-05T08:59:59+08:00') }]
  ])('counts as closed, but towards no promise, when %s', (_, given) => {
    const issue = born(given)
    assert.isNull(issue.closedAt)
    assert.isNull(issue.promiseMet)
    assert.deepStrictEqual(holding(issue), ['counted', 'closed'])
  })

  it('is not counted when it was cancelled', () => {
    assert.deepStrictEqual(holding(born({ state: 'cancelled' })), [])
  })

  it('waits for a class when it is open and has none', () => {
    const issue = born({ state: 'open', closedAt: null })
    assert.deepStrictEqual([issue.stage, issue.step, issue.promiseClock], ['reported', 'accept', []])
    assert.strictEqual(issue.reportedAt, at('2026-01-05T09:00:00+08:00'))
  })

  it('waits for the dispatcher, with a proposal, when its class is known', () => {
    const issue = born({ state: 'open', closedAt: null, matter: litter.code })
    assert.deepStrictEqual([issue.stage, issue.step, issue.lead], ['accepted', 'dispatch', null])
    assert.isNotNull(issue.route?.lead)
    const command = {
      issueId: issue.id,
      commandId: CommandId.make(id(5)),
      seen: 0,
      move: 'dispatch',
      input: {}
    } as const
    assert.isTrue(Result.isSuccess(Loop.step(issue, command, scene)))
  })

  it.each([null, litter.code])('is never overdue on the day it comes in, however old (class %s)', (matter) => {
    const issue = born({ state: 'open', closedAt: null, matter, reportedAt: at('2019-02-28T11:25:05+08:00') })
    assert.deepStrictEqual(holding(issue), ['counted', 'open'])
    const limit = aProfile.limits[matter === null ? 'accept' : 'dispatch'].amount * 3_600_000
    assert.strictEqual(toMillis(issue.stepDue!), toMillis(scene.at) + limit)
  })

  it('keeps who had it when it is over, and is dispatched anew when it is open', () => {
    assert.deepStrictEqual(born({ lead: department }).lead, department)
    assert.isTrue(born({ lead: department }).tasks[0]?.done)
    assert.isNull(born({ lead: department, state: 'open' }).lead)
  })

  it.each(Loop.PastState.literals)('can be taken back with its batch while nobody worked on it (%s)', (state) => {
    const issue = born({ state })
    const command = {
      issueId: issue.id,
      commandId: CommandId.make(id(5)),
      seen: 0,
      move: 'withdraw',
      input: { reason: '误导入' }
    } as const
    const after = Loop.evolve(issue, Result.getOrThrow(Loop.step(issue, command, scene)))
    assert.deepStrictEqual([after.stage, after.stepDue, holding(after)], ['withdrawn', null, []])
  })

  it('is refused with times to come, an unknown class, or where no unit is', () => {
    const refused = (given: Partial<Loop.Past>, place: typeof intake.place | null = intake.place) => {
      const result = Loop.importPast(aPast(given), { ...intake, place }, scene)
      return Result.isFailure(result) ? result.failure._tag : null
    }
    assert.strictEqual(refused({ reportedAt: at('2026-03-02T09:00:01+08:00') }), 'TimeAhead')
    assert.strictEqual(refused({ closedAt: at('2027-01-01T00:00:00Z') }), 'TimeAhead')
    assert.strictEqual(refused({ matter: Loop.MatterCode.make('9999') }), 'UnknownMatter')
    assert.strictEqual(refused({}, null), 'NoUnitThere')
  })
})
