import { plusMillis } from '@gezhi/domain/common'
import { evolve, type Issue, MatterCode, Move, options, rowOf, Stage, step } from '@gezhi/domain/loop'
import { Result } from 'effect'
import { assert, describe, expect, it } from 'vitest'
import { aCommand, anIssue, aScene, at, department, fullInput, grid, litter, people } from '../fixtures.ts'

/** An issue as it would be at a stage, so that only the stage decides. */
const standing = (stage: Stage): Issue => {
  const started = {
    event: 'start',
    at: at('2026-03-02T09:00:00+08:00'),
    limit: { kind: 'working_day', amount: 5 }
  } as const
  return anIssue({
    stage,
    stepClock: [started],
    promiseClock: [started],
    before: stage === 'suspended' ? 'handling' : null,
    lead: grid,
    tasks: [{ role: 'lead', assignee: grid, done: false, result: null }],
    dispatchedAt: at('2026-03-02T09:00:00+08:00'),
    answeredAt: stage === 'answered' ? at('2026-02-01T09:00:00+08:00') : null,
    closedAt: at('2026-03-02T09:00:00+08:00'),
    batchId: '019a0000-0000-7000-8000-000000000000' as never
  })
}

const reasonOf = (result: Result.Result<unknown, { readonly _tag: string }>) =>
  Result.isFailure(result) ? result.failure._tag : null

describe('the table of moves', () => {
  it.each(Stage.literals.flatMap((stage) => Move.literals.map((move) => ({ stage, move }))))(
    '$move from $stage follows the table',
    ({ stage, move }) => {
      const issue = standing(stage)
      const result = step(issue, aCommand(move), aScene())
      const row = rowOf(move)
      if (!row.from.includes(stage)) return assert.strictEqual(reasonOf(result), 'WrongStage')
      const { to } = Result.getOrThrow(result)
      assert.strictEqual(to, row.to === 'same' ? stage : row.to === 'before' ? 'handling' : row.to)
      const next = evolve(issue, Result.getOrThrow(result))
      assert.strictEqual(next.stage, to)
      assert.strictEqual(next.revision, issue.revision + 1)
    }
  )

  it.each(Move.literals)('%s is refused without its duty', (move) => {
    const stage = rowOf(move).from[0] ?? 'reported'
    assert.strictEqual(reasonOf(step(standing(stage), aCommand(move), aScene({ duties: [] }))), 'NotYourDuty')
  })

  it.each(Move.literals.filter((move) => rowOf(move).needs.length > 0))(
    '%s says what is missing when it is not given',
    (move) => {
      const stage = rowOf(move).from[0] ?? 'reported'
      const unknown = { ...standing(stage), matter: null, route: null }
      const result = step(unknown, aCommand(move, { input: {} }), aScene())
      expect(Result.isFailure(result) && result.failure).toMatchObject({
        _tag: 'Incomplete',
        missing: rowOf(move).needs
      })
    }
  )

  it.each(Move.literals)('%s refuses a field that it has no use for', (move) => {
    const stage = rowOf(move).from[0] ?? 'reported'
    const unused = ['rating', 'result'].find(
      (field) => ![...rowOf(move).needs, ...rowOf(move).takes].some((used) => used === field)
    )
    const input = {
      ...fullInput(move),
      ...(unused === 'rating' ? { rating: { resolved: true, satisfaction: 3 } } : { result: '完成' })
    }
    assert.strictEqual(reasonOf(step(standing(stage), aCommand(move, { input }), aScene())), 'Superfluous')
  })
})

describe('the rules beyond the table', () => {
  it('tells a caller who saw an older revision where the issue stands now', () => {
    const result = step(anIssue({ revision: 4 }), aCommand('accept', { seen: 3 }), aScene())
    expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: 'Stale', revision: 4 })
  })

  it.each(['verify', 'rework'] as const)('lets nobody %s what they handled themselves', (move) => {
    const issue = { ...standing('handled'), handledBy: [people.handler] }
    assert.strictEqual(reasonOf(step(issue, aCommand(move), aScene({ by: people.handler }))), 'HandlerNotApart')
    assert.strictEqual(reasonOf(step(issue, aCommand(move), aScene({ by: people.verifier }))), null)
  })

  it('accepts without a class only when the class is known already', () => {
    assert.strictEqual(
      reasonOf(step(anIssue({ matter: null }), aCommand('accept', { input: {} }), aScene())),
      'Incomplete'
    )
    assert.strictEqual(reasonOf(step(anIssue(), aCommand('accept', { input: {} }), aScene())), null)
  })

  it('sends an issue where its route proposes when the dispatcher names nobody', () => {
    const issue = standing('accepted')
    const moved = Result.getOrThrow(step(issue, aCommand('dispatch', { input: {} }), aScene()))
    expect(evolve(issue, moved).lead).toEqual(grid)
  })

  it('lets a dispatcher put a wrong class right, which brings its own route', () => {
    const issue = { ...standing('accepted'), matter: null, route: null }
    assert.strictEqual(reasonOf(step(issue, aCommand('dispatch', { input: {} }), aScene())), 'Incomplete')
    const input = { matter: litter.code, lead: grid }
    const moved = Result.getOrThrow(step(issue, aCommand('dispatch', { input }), aScene()))
    expect(evolve(issue, moved)).toMatchObject({ matter: litter.code, lead: grid, route: { lead: grid } })
    const nowhere = aScene({ route: () => ({ lead: null, tier: null, limit: null, trace: [] }) })
    const astray = { input: { matter: litter.code } }
    assert.strictEqual(reasonOf(step(standing('accepted'), aCommand('dispatch', astray), nowhere)), 'Incomplete')
    const unknown = { input: { ...input, matter: MatterCode.make('9999') } }
    assert.strictEqual(reasonOf(step(issue, aCommand('dispatch', unknown), aScene())), 'UnknownMatter')
  })

  it('sends nothing to who is not there, and asks for another lead where the proposed one is gone', () => {
    const issue = standing('accepted')
    const deserted = aScene({ isThere: () => false })
    const [named, assisted] = [{ lead: grid }, { assistants: [grid] }]
    assert.strictEqual(reasonOf(step(issue, aCommand('dispatch', { input: named }), deserted)), 'NotFound')
    assert.strictEqual(reasonOf(step(issue, aCommand('dispatch', { input: assisted }), deserted)), 'NotFound')
    assert.strictEqual(reasonOf(step(issue, aCommand('dispatch', { input: {} }), deserted)), 'Incomplete')
    const offered = options(issue, deserted).find(({ move }) => move === 'dispatch')
    expect(offered).toMatchObject({ needs: ['lead'], barred: null })
  })

  it('refuses to make a community lead what is not on its duty list', () => {
    const scene = aScene({
      tierOf: () => 'community',
      matter: (code) => ({ ...anyMatter(), code, communityDuty: false })
    })
    assert.strictEqual(reasonOf(step(standing('accepted'), aCommand('dispatch'), scene)), 'NotOnDutyList')
  })

  it('takes a return back only within the window after dispatch, and only so many times', () => {
    const issue = standing('dispatched')
    const late = aScene({ at: at('2026-03-04T09:00:00+08:00') })
    assert.strictEqual(reasonOf(step(issue, aCommand('return'), late)), 'ReturnWindowPassed')
    assert.strictEqual(reasonOf(step({ ...issue, returns: 2 }, aCommand('return'), aScene())), 'ReturnsUsedUp')
    assert.strictEqual(reasonOf(step(issue, aCommand('return'), aScene())), null)
  })

  it('returns only on a ground of returns', () => {
    const input = { ground: 'legalChannel', reason: '已起诉' } as const
    assert.strictEqual(reasonOf(step(standing('dispatched'), aCommand('return', { input }), aScene())), 'WrongGround')
  })

  it('extends once, before the limit runs out, and by no more than the limit', () => {
    const issue = standing('handling')
    assert.strictEqual(reasonOf(step({ ...issue, extensions: 1 }, aCommand('extend'), aScene())), 'ExtensionsUsedUp')
    assert.strictEqual(
      reasonOf(step(issue, aCommand('extend'), aScene({ at: at('2026-03-20T09:00:00+08:00') }))),
      'PastDue'
    )
    const input = { reason: '等材料', limit: { kind: 'working_day', amount: 50 } } as const
    assert.strictEqual(reasonOf(step(issue, aCommand('extend', { input }), aScene())), 'ExtensionTooLong')
  })

  it('lets the lead say done only when nobody who assists is left', () => {
    const issue = standing('handling')
    const tasks = [...issue.tasks, { role: 'assist', assignee: department, done: false, result: null }] as const
    assert.strictEqual(reasonOf(step({ ...issue, tasks }, aCommand('finish'), aScene())), 'AssistOpen')
    const helped = evolve(
      { ...issue, tasks },
      Result.getOrThrow(step({ ...issue, tasks }, aCommand('assist'), aScene()))
    )
    assert.deepStrictEqual(
      helped.tasks.map(({ done }) => done),
      [false, true]
    )
    assert.strictEqual(reasonOf(step(helped, aCommand('finish', { seen: 1 }), aScene())), null)
  })

  it('closes an unrated issue only when the time to rate is over', () => {
    const issue = { ...standing('answered'), answeredAt: at('2026-03-01T09:00:00+08:00') }
    assert.strictEqual(reasonOf(step(issue, aCommand('close'), aScene())), 'RatingOpen')
    assert.strictEqual(reasonOf(step(issue, aCommand('close'), aScene({ at: at('2026-03-05T09:00:00+08:00') }))), null)
  })

  it('lets the reporter rate, and nobody close, at the last moment of the time to rate', () => {
    const issue = { ...standing('answered'), answeredAt: at('2026-03-02T09:00:00+08:00') }
    const open = step(issue, aCommand('close'), aScene())
    const last = Result.isFailure(open) && open.failure._tag === 'RatingOpen' ? open.failure.until : null
    assert.isNotNull(last)
    assert.strictEqual(reasonOf(step(issue, aCommand('close'), aScene({ at: last! }))), 'RatingOpen')
    assert.strictEqual(reasonOf(step(issue, aCommand('close'), aScene({ at: plusMillis(last!, 1) }))), null)
  })

  it('takes up again what was closed within the window, not after it', () => {
    const issue = standing('closed')
    assert.strictEqual(reasonOf(step(issue, aCommand('reopen'), aScene({ at: at('2026-03-10T09:00:00+08:00') }))), null)
    const late = aScene({ at: at('2026-03-20T09:00:00+08:00') })
    assert.strictEqual(reasonOf(step(issue, aCommand('reopen'), late)), 'ReopenWindowPassed')
  })

  it('takes up again what was declined only with a class, and without the ground and the answer of then', () => {
    const declined = { ...standing('declined'), matter: null, ground: 'outsideDuty', answer: '不属于受理范围' } as const
    assert.strictEqual(
      reasonOf(step(declined, aCommand('reopen', { input: { reason: '又发生' } }), aScene())),
      'Incomplete'
    )
    const { matter } = anIssue()
    assert.isNotNull(matter)
    const again = step(declined, aCommand('reopen', { input: { reason: '又发生', matter: matter! } }), aScene())
    expect(evolve(declined, Result.getOrThrow(again))).toMatchObject({ matter, ground: null, answer: null })
  })

  it('gives back the time that a suspension took', () => {
    const handling = standing('handling')
    const suspended = evolve(handling, Result.getOrThrow(step(handling, aCommand('suspend'), aScene())))
    assert.strictEqual(suspended.stepDue, null)
    const later = aScene({ at: at('2026-03-16T09:00:00+08:00') })
    const back = evolve(suspended, Result.getOrThrow(step(suspended, aCommand('resume', { seen: 1 }), later)))
    assert.strictEqual(back.stage, 'handling')
    assert.strictEqual(back.stepDue, at('2026-03-23T18:00:00+08:00'))
  })

  it('withdraws an imported issue only while nobody has worked on it', () => {
    assert.strictEqual(
      reasonOf(step({ ...standing('closed'), revision: 2 }, aCommand('withdraw', { seen: 2 }), aScene())),
      'Touched'
    )
    assert.strictEqual(
      reasonOf(step({ ...standing('closed'), batchId: null }, aCommand('withdraw'), aScene())),
      'Touched'
    )
  })

  it('offers every move out of a stage, and says of a barred one why', () => {
    const offered = options(standing('handled'), aScene({ duties: ['acceptor'] }))
    assert.deepStrictEqual(
      offered.map(({ move, barred }) => [move, barred?._tag ?? null]),
      [
        ['verify', 'NotYourDuty'],
        ['rework', 'NotYourDuty'],
        ['note', null]
      ]
    )
  })
})

const anyMatter = () => ({
  major: { zh: '其他', en: 'Other' },
  minor: { zh: '其他', en: 'Other' },
  condition: null,
  closing: null,
  tier: 'grid' as const,
  owner: 'territory' as const,
  department: null,
  limit: {
    A: { kind: 'working_day', amount: 1 },
    B: { kind: 'working_day', amount: 1 },
    C: { kind: 'working_day', amount: 1 }
  } as const
})
