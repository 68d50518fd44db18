/** Random walks through the loop: laws that hold whatever people do. */
import { it } from '@effect/vitest'
import { fromMillis, toMillis } from '@gezhi/domain/common'
import { evolve, type Issue, isOpen, Move, type Moved, mainMove, options, rowOf, Stage, step } from '@gezhi/domain/loop'
import { Result, Schema } from 'effect'
import { assert, describe } from 'vitest'
import { aCommand, anIssue, aScene, at, people } from '../fixtures.ts'

const begin = at('2026-03-02T09:00:00+08:00')
const persons = Object.values(people)

interface Walk {
  readonly issue: Issue
  readonly moved: ReadonlyArray<Moved>
}

/** One step for each number: it picks the move, the person and how much time passes. */
const walk = (picks: ReadonlyArray<number>): Walk =>
  picks.reduce<Walk>(
    ({ issue, moved }, pick, i) => {
      const when = fromMillis(toMillis(begin) + (i + 1) * (pick % 7) * 3_600_000 + i * 60_000)
      const scene = aScene({ by: persons[pick % persons.length]!, at: when })
      const free = options(issue, scene).filter(({ barred }) => barred === null)
      const choice = free[pick % Math.max(1, free.length)]
      if (choice === undefined) return { issue, moved }
      const result = step(issue, aCommand(choice.move, { seen: issue.revision }), scene)
      if (Result.isFailure(result)) return { issue, moved }
      return { issue: evolve(issue, result.success), moved: [...moved, result.success] }
    },
    { issue: anIssue(), moved: [] }
  )

const Picks = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9_999 }))).check(
  Schema.isMaxLength(60)
)

describe('whatever people do', () => {
  it.prop('nothing is closed that was not answered', [Picks], ([picks]) => {
    const { moved } = walk(picks)
    return moved.every(
      ({ to }, i) => to !== 'closed' || moved.slice(0, i).some(({ move }) => move === 'answer' || move === 'decline')
    )
  })

  it.prop('nobody verifies what they handled', [Picks], ([picks]) => {
    const handlers = new Set<string>()
    return walk(picks).moved.every(({ move, by }) => {
      if (['receive', 'start', 'finish', 'assist'].includes(move) && by !== null) handlers.add(by)
      return move !== 'verify' || by === null || !handlers.has(by)
    })
  })

  it.prop('the facts alone lead to the state', [Picks], ([picks]) => {
    const { issue, moved } = walk(picks)
    assert.deepStrictEqual(moved.reduce(evolve, anIssue()), issue)
    return true
  })

  it.prop('an open issue has a step and, unless suspended, a time by which it is due', [Picks], ([picks]) => {
    const { issue } = walk(picks)
    return !isOpen(issue.stage) || (issue.step !== null && (issue.stage === 'suspended' || issue.stepDue !== null))
  })

  it.prop('the counts are the moves that were made', [Picks], ([picks]) => {
    const { issue, moved } = walk(picks)
    const made = (move: Move) => moved.filter((one) => one.move === move).length
    return (
      issue.returns === made('return') &&
      issue.reworks === made('rework') &&
      issue.reopens === made('reopen') &&
      issue.extensions === made('extend') &&
      issue.revision === moved.length
    )
  })
})

describe('the graph of the loop', () => {
  it('leads from every open stage to the end', () => {
    const next = (stage: Stage): ReadonlyArray<Stage> =>
      Move.literals
        .filter((move) => move !== 'withdraw' && rowOf(move).from.includes(stage))
        .flatMap((move) => {
          const { to } = rowOf(move)
          return to === 'same' ? [] : to === 'before' ? [...rowOf('suspend').from] : [to]
        })
    for (const stage of Stage.literals.filter(isOpen)) {
      const reached = new Set<Stage>([stage])
      for (const found of reached) for (const one of next(found)) reached.add(one)
      assert.isTrue(reached.has('closed'), `${stage} is a trap`)
    }
  })

  it('has a next move of the main line at every open stage but the two that wait', () => {
    assert.deepStrictEqual(
      Stage.literals.filter((stage) => isOpen(stage) && mainMove(stage) === null),
      ['answered', 'suspended']
    )
  })
})
