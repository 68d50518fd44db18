/** Whole lives of issues, report to closed, over HTTP, with a million issues in the database. */
import { atLeast, type Bench } from '../bench.ts'
import { loadOf, withoutErrors } from '../load.ts'
import { million, millionWorld } from '../million.ts'
import { newId, type World } from '../world.ts'
import { reportBody } from './intake.ts'

const clients = 32
const seconds = 20

/** Each with the caller who makes it: who handles does not verify. */
const life: ReadonlyArray<readonly [caller: 0 | 1, move: string, input: unknown]> = [
  [1, 'accept', {}],
  [1, 'dispatch', {}],
  [0, 'receive', {}],
  [0, 'finish', { result: '已更换灯泡，现场恢复照明。' }],
  [1, 'verify', {}],
  [1, 'answer', { answer: '您反映的路灯已修复，感谢支持。' }],
  [1, 'rate', { rating: { resolved: true, satisfaction: 5 } }],
  [1, 'close', {}]
]

/** One issue from report to closed; throws where anything is refused. */
export const wholeLife = async (world: World): Promise<void> => {
  const body = reportBody(world)
  const born = await world.callers[0].post('/trpc/issue.report', body)
  if (born.status !== 200) throw new Error(born.body)
  for (const [seen, [caller, move, input]] of life.entries()) {
    const reply = await world.callers[caller].post('/trpc/issue.move', {
      issueId: body.id,
      commandId: newId(),
      seen,
      move,
      input
    })
    if (reply.status !== 200) throw new Error(reply.body)
  }
}

export const lifecycle: Bench = {
  name: 'lifecycle',
  run: async (say) => {
    const world = await millionWorld(say)
    await loadOf(clients, 3, () => wholeLife(world))
    const load = await loadOf(clients, seconds, () => wholeLife(world))
    return withoutErrors(
      load,
      atLeast({
        value: load.perSecond,
        unit: 'lives/s',
        bar: 100,
        detail: {
          errors: load.errors,
          issues: million,
          commandsEach: life.length + 1,
          p50Ms: load.p50,
          p99Ms: load.p99
        }
      })
    )
  }
}
