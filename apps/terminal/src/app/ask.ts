/** What the server is asked for an intent of a screen, and what arrives of it. */
import { failureOf } from '@gezhi/client'
import type { Arrival } from './arrive.ts'
import type { Intent } from './screen.ts'
import type { Talk } from './talk.ts'
import type { Loaded, World } from './world.ts'

/** Intents that need the server; the others are the session's own. */
export type Question = Exclude<Intent, { readonly do: (typeof ownIntents)[number] }>

const ownIntents = ['open', 'back', 'home', 'scope', 'language', 'signIn', 'signOut', 'quit'] as const

export const isQuestion = (intent: Intent): intent is Question => !ownIntents.some((own) => own === intent.do)

/** `null` when nothing has to be told: what was wanted is there already, or it was only a hint. */
export const ask = async ({ client, registers }: Talk, question: Question, world: World): Promise<Arrival | null> => {
  const { issue, figures, changeSet } = client.api
  switch (question.do) {
    case 'today':
      return { got: 'today', data: await load(issue.today.query()) }
    case 'list': {
      const { query, cursor } = question
      return { got: 'list', query, more: cursor !== null, data: await load(issue.list.query({ ...query, cursor })) }
    }
    case 'count': {
      const count = await hint(issue.count.query(question.query))
      return count === null ? null : { got: 'count', query: question.query, count }
    }
    case 'detail':
      return { got: 'detail', id: question.id, data: await load(issue.byId.query({ id: question.id })) }
    case 'unit':
      return { got: 'unit', id: question.id, data: await load(client.api.unit.byId.query({ id: question.id })) }
    case 'changes':
      return { got: 'changes', data: await load(changeSet.list.query({})) }
    case 'change':
      return { got: 'change', id: question.id, data: await load(changeSet.byId.query({ id: question.id })) }
    case 'moveChange': {
      const { id, move } = question.command
      // what it led to is read at once: the answer to a move says no more than that it was made
      const made = changeSet.move.mutate(question.command).then(() => changeSet.byId.query({ id }))
      return { got: 'changeMoved', move, data: await load(made) }
    }
    case 'act':
      return { got: 'acted', move: question.command.move, data: await load(issue.act.mutate(question.command)) }
    case 'report':
      return { got: 'reported', data: await load(issue.report.mutate(question.report)) }
    case 'similar': {
      const similar = await hint(issue.similar.query(question.report))
      return similar === null ? null : { got: 'similar', similar }
    }
    case 'board': {
      // of everything the streets are of interest, not the one district
      const narrow = world.scope === null ? { level: 1 } : { unitId: world.scope }
      return { got: 'board', by: question.by, data: await load(figures.board.query({ by: question.by, ...narrow })) }
    }
    case 'registers':
      return world.registers === null || question.anew === true ? readRegisters(registers) : null
  }
}

const readRegisters = async (registers: Talk['registers']): Promise<Arrival> => {
  const data = await load(registers())
  return data.state === 'ready'
    ? { got: 'registers', registers: data.value }
    : { got: 'failure', failure: data.failure }
}

export const load = <A>(answer: Promise<A>): Promise<Exclude<Loaded<A>, { readonly state: 'loading' }>> =>
  answer.then(
    (value) => ({ state: 'ready', value }) as const,
    (error: unknown) => ({ state: 'failed', failure: failureOf(error) }) as const
  )

/** Something one can do without. */
const hint = <A>(answer: Promise<A>): Promise<A | null> => answer.catch(() => null)
